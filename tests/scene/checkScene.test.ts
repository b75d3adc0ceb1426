import { describe, expect, it } from "vitest";
import { checkScene } from "../../src/scene/checkScene";
import type { Item, Scene } from "../../src/scene/scene";

const widthOf = ({ text, size }: { readonly text: string; readonly size: number }) => text.length * size * 0.5;

function faultsOf(items: readonly Item[], smallestText?: number): string[] {
  const scene: Scene = { width: 100, height: 50, background: "#FFFFFF", title: "", description: "", items };
  return checkScene(scene, { widthOf, ...(smallestText !== undefined && { smallestText }) });
}

const word = { kind: "text", text: "word", x: 10, y: 20, size: 6, anchor: "start", fill: "#000000" } as const;

describe("checkScene", () => {
  it("finds nothing wrong with texts side by side and on neighbouring lines", () => {
    expect(faultsOf([word, { ...word, x: 24 }, { ...word, y: 26.5 }])).toEqual([]);
  });

  it("names texts that overlap, also inside groups", () => {
    expect(faultsOf([word, { kind: "group", name: "lane", items: [{ ...word, text: "other", x: 14 }] }])).toEqual([
      'text "word" overlaps text "other"',
    ]);
  });

  it("knows where an anchored or turned text stands", () => {
    expect(faultsOf([word, { ...word, text: "left", x: 22, anchor: "end" }])).toEqual(['text "word" overlaps text "left"']);
    expect(faultsOf([{ ...word, x: 5, anchor: "middle" }])).toEqual(['text "word" is outside the page']);
    expect(faultsOf([{ ...word, y: 12, angle: -90 }])).toEqual([]);
    expect(faultsOf([{ ...word, y: 11, angle: -90 }])).toEqual(['text "word" is outside the page']);
  });

  it("names items off the page, half a stroke included", () => {
    const bar = { kind: "rect", x: 90, y: 5, width: 10, height: 5 } as const;
    expect(faultsOf([bar])).toEqual([]);
    expect(faultsOf([{ ...bar, stroke: { color: "#000000", width: 4 } }])).toEqual(["rect at 90, 5 is outside the page"]);
    expect(
      faultsOf([
        {
          kind: "path",
          record: "case.events[0]",
          commands: [
            ["M", 0, 0],
            ["L", 0, 60],
          ],
        },
      ]),
    ).toEqual(["path of case.events[0] at 0, 0 is outside the page"]);
  });

  it("names numbers that are not finite, and sizes below nothing", () => {
    expect(faultsOf([{ kind: "rect", x: Number.NaN, y: 0, width: 1, height: 1 }])).toEqual([
      "rect at NaN, 0 has a number that is not finite",
    ]);
    expect(faultsOf([{ kind: "rect", x: 5, y: 5, width: -2, height: 1 }])).toEqual(["rect at 5, 5 has a negative size"]);
  });

  it("names empty texts, and texts under the smallest size", () => {
    expect(faultsOf([{ ...word, text: " " }])).toEqual(["an empty text at 10, 20"]);
    expect(faultsOf([{ ...word, size: 4.5 }])).toEqual(['text "word" has 4.5 pt, expected at least 5 pt']);
    expect(faultsOf([word], 8)).toEqual(['text "word" has 6 pt, expected at least 8 pt']);
  });
});
