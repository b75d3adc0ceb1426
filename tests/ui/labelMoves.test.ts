import fc from "fast-check";
import { expect, test } from "vitest";
import { labelSides } from "../../src/case/vocabulary";
import { readAndPlace } from "../../src/index";
import { layoutView, type PresetName } from "../../src/layout";
import { checkScene } from "../../src/scene/checkScene";
import { cameOf, isMovable, type LabelMove, movedBy, moveOf, moveTo, withMove } from "../../src/ui/labelMoves";
import { type Mark, marksOf } from "../../src/ui/marks";
import { measureText } from "../../src/text";

const days = ["01", "05", "09", "13", "17", "21", "25"];
const { found } = readAndPlace(
  JSON.stringify({
    format: "courseline/1",
    case: {
      analytes: { hb: { label: "Haemoglobin", unit: "g/L" } },
      values: [{ analyte: "hb", values: days.map((day, index) => [`2021-03-${day}`, [90, 96, 99, 125, 108, 104, 101][index]]) }],
      events: [
        { id: "rash1", label: "Rash", at: "2021-03-02", category: "skin" },
        { id: "fever1", label: "Fever", at: "2021-03-20" },
      ],
    },
    figure: { milestones: ["rash1", "fever1"] },
  }),
);
if (found === undefined) throw new Error("no case");
const { placed, file } = found;
/** The highest value, in the middle of its panel. */
const record = "case.values[0].values[3]";
const markOf = (record: string, labels: LabelMove | undefined, preset: PresetName = "screen"): Mark => {
  const { scene } = layoutView(placed, withMove(file.figure, record, labels), { preset });
  const mark = marksOf(scene).find((each) => each.record === record && isMovable(each));
  if (mark === undefined) throw new Error(`nothing is drawn for ${record}`);
  return mark;
};
const nowhere = { left: 0, right: 0, top: 0, bottom: 0 };
const middle = ({ left, right, top, bottom }: { left: number; right: number; top: number; bottom: number }) => [
  (left + right) / 2,
  (top + bottom) / 2,
];

test("a moved label stands on the side where it is wanted, at every size that draws it", () => {
  for (const preset of ["screen", "journal-180"] as const) {
    const right = markOf(record, { side: "right", away: 1 }, preset);
    const [shape, words] = [right.shapes.at(-1), right.texts[0]];
    if (!shape || !words) throw new Error("no label");
    expect(words.left).toBeGreaterThan(shape.right);
  }
  const [x = 0, y = 0] = middle(markOf(record, { side: "below right", away: 0 }).texts[0] ?? nowhere);
  const [farX = 0, farY = 0] = middle(markOf(record, { side: "below right", away: 2 }).texts[0] ?? nowhere);
  expect(farX).toBeCloseTo(x, 1);
  expect(farY).toBeGreaterThan(y + 10);
});

test("wherever labels are moved, no words touch other words", () => {
  for (const side of labelSides)
    for (const away of [0, 2, 4]) {
      const { scene } = layoutView(placed, withMove(file.figure, record, { side, away }), { preset: "journal-180" });
      expect(checkScene(scene, { widthOf: (item) => measureText(item.text, item) })).toEqual([]);
    }
});

test("what is said of a moved label is where it stands, not where it was wanted", () => {
  const said = (move: LabelMove) => cameOf(markOf(record, move), move);
  expect(said({ side: "below right", away: 2 })).toBe("label below right, 2 lines off");
  expect(said({ side: "right", away: 1 })).toBe("label right, 1 line off");
  // It is the highest value: over it the panel ends.
  expect(said({ side: "above", away: 0 })).toBe("no room above: the label stands below");
  expect(cameOf(markOf(record, { side: "below", away: 1 }), { side: "below", away: 3 })).toBe(
    "label below, 1 line off, no room further off",
  );
  expect(cameOf(undefined, { side: "left", away: 0 })).toBe("no room left: the label is not drawn");
  const path = marksOf(layoutView(placed, file.figure, { preset: "screen" }).scene).filter(
    ({ lane }) => lane === "milestones",
  )[1];
  if (path === undefined) throw new Error("no milestone");
  for (const side of ["left", "right", "above"] as const) {
    const move = { side, away: 0 };
    const mark = marksOf(layoutView(placed, withMove(file.figure, path.record, move), { preset: "screen" }).scene).find(
      (each) => each.record === path.record && each.lane === "milestones",
    );
    expect(cameOf(mark, move)).toBe(`label ${side}`);
  }
});

test("a milestone's label goes to the left of its line and back", () => {
  const path = marksOf(layoutView(placed, file.figure, { preset: "screen" }).scene).filter(({ lane }) => lane === "milestones")[1]
    ?.record;
  if (path === undefined) throw new Error("no milestone");
  const [left, right] = (["left", "right"] as const).map((side) => markOf(path, { side, away: 0 }).texts[0]?.left ?? 0);
  expect(left).toBeLessThan((right ?? 0) - 20);
});

test("arrows reach every side, and the way back comes nearer before it goes round", () => {
  expect(movedBy(undefined, "ArrowUp")).toEqual({ side: "above right", away: 0 });
  expect(movedBy({ side: "above right", away: 0 }, "ArrowLeft")).toEqual({ side: "above", away: 0 });
  expect(movedBy({ side: "above", away: 0 }, "ArrowUp")).toEqual({ side: "above", away: 1 });
  expect(movedBy({ side: "above", away: 1 }, "ArrowDown")).toEqual({ side: "above", away: 0 });
  expect(movedBy({ side: "above", away: 0 }, "ArrowDown")).toEqual({ side: "below", away: 0 });
  const arrows = fc.array(fc.constantFrom("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown" as const), { maxLength: 30 });
  fc.assert(
    fc.property(arrows, (keys) => {
      const end = keys.reduce<LabelMove | undefined>((move, key) => movedBy(move, key), undefined);
      if (end) expect(end.away).toBeLessThanOrEqual(4);
      if (end) expect(labelSides).toContain(end.side);
    }),
  );
});

test("a label that is dragged to where it stands says that place; put back, the figure says nothing of it", () => {
  const moved = markOf(record, { side: "below", away: 2 });
  const [x = 0, y = 0] = middle(moved.texts[0] ?? nowhere);
  expect(moveTo(moved, { x, y })).toEqual({ side: "below", away: 2 });
  const figure = withMove(file.figure, record, { side: "above", away: 2 });
  expect(moveOf(figure, record)).toEqual({ side: "above", away: 2 });
  expect(withMove(figure, record, undefined)).toEqual(file.figure);
});
