import { expect, it } from "vitest";
import { layoutFigure } from "../../src/layout";
import { contrast } from "../../src/scene/contrast";
import { figure } from "../figures/annotatedAndDimmed.figure";
import { leavesOf } from "../support/drawn";
import { placedFrom } from "../support/placed";

const placed = placedFrom(figure.case);
const draw = (highlight: NonNullable<typeof figure.figure>["highlight"], theme: "light" | "dark") =>
  leavesOf(layoutFigure(placed, { ...figure.figure, highlight }, { preset: "slide", theme }));

it.each(["light", "dark"] as const)("dims all but what is pointed at, on %s paper", (theme) => {
  const [whole, dimmed] = [draw(undefined, theme), draw({ records: ["rash"] }, theme)];
  const paper = theme === "dark" ? "#10161D" : "#FFFFFF";
  const of = (items: typeof whole, record: string) => items.filter((item) => item.record === record);
  expect(of(dimmed, "case.events[0]")).toEqual(of(whole, "case.events[0]"));
  expect(of(dimmed, "case.drugs[0]")).not.toEqual(of(whole, "case.drugs[0]"));
  expect(dimmed.map(({ kind }) => kind)).toEqual(whole.map(({ kind }) => kind));
  const words = dimmed.flatMap((item) => (item.kind === "text" && item.record === undefined ? [contrast(item.fill, paper)] : []));
  expect(Math.min(...words)).toBeGreaterThanOrEqual(4.5);
  expect(Math.min(...words)).toBeLessThan(5.5);
});

it("points at lanes and at a stretch of time as well", () => {
  const full = (highlight: Parameters<typeof draw>[0], record: string) =>
    draw(highlight, "light")
      .filter((item) => item.record === record)
      .every((item) => draw(undefined, "light").some((each) => JSON.stringify(each) === JSON.stringify(item)));
  expect(full({ lanes: ["agents"] }, "case.drugs[0]")).toBe(true);
  expect(full({ lanes: ["agents"] }, "case.events[1]")).toBe(false);
  expect(full({ from: "2021-01-07", to: "2021-01-09" }, "case.events[1]")).toBe(true);
  expect(full({ from: "2021-01-07", to: "2021-01-09" }, "case.drugs[1]")).toBe(false);
});
