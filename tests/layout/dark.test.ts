import { describe, expect, it } from "vitest";
import { readCaseFile } from "../../src/case";
import { axisKinds, layoutFigure } from "../../src/layout";
import { contrast } from "../../src/scene/contrast";
import { darkOf, darkPaper } from "../../src/layout/dark";
import * as theme from "../../src/layout/theme";
import { placeCase } from "../../src/place";
import { itemBounds } from "../../src/scene/bounds";
import type { Item, Scene } from "../../src/scene/scene";
import { shippedNames, shippedText } from "../cases/shipped";

const colorsIn = (value: unknown): readonly string[] => {
  if (typeof value === "string") return /^#[0-9a-f]{6}$/i.test(value) ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(colorsIn) : [];
};
const flat = (items: readonly Item[]): readonly Item[] =>
  items.flatMap((item) => (item.kind === "group" ? flat(item.items) : [item]));

/** What a text stands on: the last filled shape before it that holds its first letter. */
function groundOf(scene: Scene, at: number): string {
  const items = flat(scene.items);
  const text = items[at];
  if (text?.kind !== "text") throw new Error("expected a text");
  const along = text.anchor === "middle" ? 0 : text.anchor === "start" ? 1 : -1;
  const [x, y] = text.angle === -90 ? [text.x - 2, text.y - along] : [text.x + along, text.y - text.size * 0.3];
  const under = items.slice(0, at).findLast((item) => {
    const box = item.kind === "text" || item.kind === "group" || !item.fill ? undefined : itemBounds(item, () => 0);
    return box && box.left <= x && box.right >= x && box.top <= y && box.bottom >= y;
  });
  return (under?.kind === "rect" || under?.kind === "path" ? under.fill : undefined) ?? scene.background;
}

describe("darkOf", () => {
  it("knows a partner for every colour of the theme, and keeps what is transparent", () => {
    for (const color of colorsIn(theme)) expect(darkOf(color)).not.toBe(color === "#D9722A" ? "" : color);
    expect(darkOf("#FFFFFF80")).toBe(`${darkPaper}80`);
  });

  it("keeps lines and marks at 3:1 on dark paper", () => {
    const classes = Object.values(theme.classFill).map(({ fill }) => fill);
    for (const color of [theme.ink, theme.secondaryInk, theme.axisInk, theme.hairline, theme.rangeLine, ...classes]) {
      expect([color, contrast(darkOf(color), darkPaper) >= 3]).toEqual([color, true]);
    }
  });
});

describe.each(shippedNames)("the dark figure of %s", (name) => {
  const { file } = readCaseFile(shippedText(name));
  if (file === undefined) throw new Error("a shipped case cannot be read");
  const placed = placeCase(file.case);

  it.each(axisKinds)("has words of at least 4.5:1 on what they stand on, on the %s axis", (axis) => {
    const scene = layoutFigure(placed, file.figure, { preset: "screen", axis, theme: "dark" });
    const faint = flat(scene.items).flatMap((item, at) => {
      const ground = item.kind === "text" ? groundOf(scene, at) : "";
      return item.kind === "text" && contrast(item.fill, ground) < 4.5 ? [`${item.text}: ${item.fill} on ${ground}`] : [];
    });
    expect(faint).toEqual([]);
  });

  it("is the light figure but for its colours", () => {
    const shape = (value: object) => JSON.stringify(value).replace(/#[0-9A-F]{6}/gi, "");
    const draw = (options: object) => layoutFigure(placed, file.figure, { preset: "screen", ...options });
    expect(shape(draw({ theme: "dark" }))).toBe(shape(draw({})));
    expect(draw({ theme: "light" })).toEqual(draw({}));
  });
});
