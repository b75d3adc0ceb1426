import { describe, expect, it } from "vitest";
import type { Item, Scene } from "../../src/scene/scene";
import { framesOf, type Mark, markAt, marksOf, stepFrom } from "../../src/ui/marks";

const bar = (record: string, x: number, y: number, width = 20) =>
  ({ kind: "rect", x, y, width, height: 10, fill: "#000000", record }) as const;

function sceneOf(items: readonly Item[]): Scene {
  return { width: 400, height: 300, background: "#FFFFFF", title: "", description: "", items };
}

const scene = sceneOf([
  {
    kind: "group",
    name: "lanes",
    items: [{ kind: "group", name: "Regimen", items: [bar("vd", 200, 20), bar("id", 40, 20), bar("pd", 80, 22)] }],
  },
  { kind: "group", name: "possible start", items: [bar("id", 30, 40, 60)] },
  {
    kind: "group",
    name: "Skin",
    items: [bar("rash", 50, 100), bar("exfoliation", 90, 100), { kind: "rect", x: 0, y: 0, width: 400, height: 9 }],
  },
]);
const marks = marksOf(scene);
const nameOf = (mark: Mark | undefined) => mark && `${mark.lane}: ${mark.record}`;

describe("marksOf", () => {
  it("reads the lanes in the order of the scene and each from left to right", () => {
    expect(marks.map(nameOf)).toEqual([
      "Regimen: id",
      "Regimen: pd",
      "Regimen: vd",
      "possible start: id",
      "Skin: rash",
      "Skin: exfoliation",
    ]);
  });

  it("puts the case itself first, wherever its title stands", () => {
    const title = { kind: "group", name: "header", items: [bar("case", 0, 0)] } as const;
    expect(marksOf({ ...scene, items: [...scene.items, title] })[0]?.record).toBe("case");
  });

  it("takes the items of one record in one lane as one mark", () => {
    const [mark, ...others] = marksOf(
      sceneOf([{ kind: "group", name: "Skin", items: [bar("rash", 0, 0), { ...bar("rash", 60, 30), label: "rash, day 4" }] }]),
    );
    expect(others).toEqual([]);
    expect(mark).toMatchObject({ label: "rash, day 4", box: { left: 0, top: 0, right: 80, bottom: 40 } });
  });

  it("takes a group that is a record as one mark", () => {
    const group = { kind: "group", name: "course 3", record: "ird", items: [bar("a", 0, 0), bar("b", 30, 0)] } as const;
    expect(marksOf(sceneOf([group])).map(({ record, box }) => [record, box.right])).toEqual([["ird", 50]]);
  });
});

describe("framesOf", () => {
  it("frames the shapes of a mark but for ticks and those inside others, and leaves its words out", () => {
    const words = { kind: "text", text: "Id 1–2", x: 0, y: 5, size: 7, anchor: "start", fill: "#000000", record: "id" } as const;
    const [mark] = marksOf(
      sceneOf([bar("id", 10, 10, 50), { ...bar("id", 12, 16, 40), height: 2 }, bar("id", 10, 10, 50), bar("id", 90, 10), words]),
    );
    expect(mark && framesOf(mark).map(({ left, right }) => [left, right])).toEqual([
      [10, 60],
      [90, 110],
    ]);
    const [text] = marksOf(sceneOf([words]));
    expect(text && framesOf(text)).toEqual([text?.box]);
  });
});

describe("markAt", () => {
  it("finds what is under the pointer, and of several the smallest", () => {
    expect(nameOf(markAt(marks, { x: 45, y: 25 }))).toBe("Regimen: id");
    const onTop = marksOf(sceneOf([{ kind: "group", name: "lane", items: [bar("small", 10, 10, 5), bar("large", 0, 10, 90)] }]));
    expect(markAt(onTop, { x: 12, y: 12 })?.record).toBe("small");
  });

  it("takes the smallest part under the pointer, not the mark that has a small part elsewhere", () => {
    const items = [bar("course", 0, 0, 200), bar("course", 150, 0, 2), bar("event", 20, 0, 9)];
    const panel = marksOf(sceneOf([{ kind: "group", name: "panel", items }]));
    expect(markAt(panel, { x: 24, y: 5 })?.record).toBe("event");
    expect(markAt(panel, { x: 100, y: 5 })?.record).toBe("course");
  });

  it("reaches 9 pt around a small mark, and no further", () => {
    expect(nameOf(markAt(marks, { x: 118, y: 105 }))).toBe("Skin: exfoliation");
    expect(markAt(marks, { x: 120, y: 105 })).toBeUndefined();
  });
});

describe("markAt on a dense curve", () => {
  const symbolAt = (record: string, x: number, size: number) =>
    ({
      kind: "rect",
      x: x - size / 2,
      y: 50 - size / 2,
      width: size,
      height: size,
      fill: "#000000",
      record,
    }) as const;
  const words = { kind: "text", x: 96, y: 44, text: "25.1", size: 8, anchor: "start", fill: "#000000", record: "far" } as const;
  const dense = marksOf(
    sceneOf([
      {
        kind: "group",
        name: "panel",
        items: [symbolAt("far", 120, 5), words, symbolAt("near", 102, 5), symbolAt("next", 106, 4)],
      },
    ]),
  );
  it("takes the value that is nearest to a finger, not one whose number lies there", () => {
    expect(markAt(dense, { x: 100, y: 43.5 }, { isFinger: true })?.record).toBe("near");
    expect(markAt(dense, { x: 100, y: 42 })?.record).toBe("far");
    expect(markAt(dense, { x: 97, y: 46.5 })?.record).toBe("near");
  });
  it("of two symbols under the point takes the one in the middle of it, whatever their sizes", () => {
    const touching = marksOf(
      sceneOf([{ kind: "group", name: "panel", items: [symbolAt("large", 100, 8), symbolAt("small", 103.5, 4)] }]),
    );
    expect(markAt(touching, { x: 101.6, y: 50 })?.record).toBe("large");
    expect(markAt(touching, { x: 102.5, y: 50 })?.record).toBe("small");
  });
});

describe("stepFrom", () => {
  const at = (record: string, lane: string) => marks.find((mark) => mark.record === record && mark.lane === lane);

  it("begins at the first mark", () => {
    expect(nameOf(stepFrom(marks, undefined, "down"))).toBe("Regimen: id");
  });

  it("goes along a lane and stays at its ends", () => {
    expect(nameOf(stepFrom(marks, at("id", "Regimen"), "right"))).toBe("Regimen: pd");
    expect(nameOf(stepFrom(marks, at("vd", "Regimen"), "right"))).toBe("Regimen: vd");
    expect(nameOf(stepFrom(marks, at("id", "Regimen"), "left"))).toBe("Regimen: id");
    expect(nameOf(stepFrom(marks, at("id", "Regimen"), "last"))).toBe("Regimen: vd");
    expect(nameOf(stepFrom(marks, at("vd", "Regimen"), "first"))).toBe("Regimen: id");
  });

  it("goes to the nearest mark of the next lane and stays at the outermost", () => {
    expect(nameOf(stepFrom(marks, at("id", "possible start"), "down"))).toBe("Skin: rash");
    expect(nameOf(stepFrom(marks, at("exfoliation", "Skin"), "up"))).toBe("possible start: id");
    expect(nameOf(stepFrom(marks, at("id", "possible start"), "up"))).toBe("Regimen: id");
    expect(nameOf(stepFrom(marks, at("rash", "Skin"), "down"))).toBe("Skin: rash");
  });

  it("has nowhere to go in a figure without marks", () => {
    expect(stepFrom([], undefined, "right")).toBeUndefined();
  });
});
