import { expect, it } from "vitest";
import type { CaseFile } from "../../src/case";
import { layoutView } from "../../src/layout";
import { datedAt, fractionOfDated } from "../../src/ui/crosshairTime";
import { typedTime, typedWindow } from "../../src/ui/typedTime";
import { type Side, timeText } from "../../src/ui/timeWords";
import { whole } from "../../src/ui/timeWindow";
import { placedFrom } from "../support/placed";

const placed = placedFrom({
  regimens: { Vd: { agents: [{ drug: "bortezomib" }], cycle: { length: "28 d" } } },
  courses: [{ regimen: "Vd", courses: "1-6", start: "2020-03-02" }],
  events: [
    { id: "relapse", label: "Relapse", at: "2021-06-10" },
    { label: "Fever", at: "2019-01-05" },
    { label: "Rash", at: "2022-12-20" },
  ],
});
const layoutOn = (axis: NonNullable<CaseFile["figure"]>["axis"]) => layoutView(placed, { axis }, { preset: "screen" });
const calendar = layoutOn({ kind: "calendar" });
const relative = layoutOn({ kind: "relative", anchor: "relapse", unit: "mo" });

/** What the field shows after these words, or why they were refused. */
function shown(layout: typeof calendar, side: Side, text: string): string {
  const typed = typedWindow(layout, text, { side, window: whole });
  return "refused" in typed ? typed.refused : timeText(layout, typed.window[side === "from" ? 0 : 1], side);
}

it.each([
  ["from", "2021", "2021-01-01"],
  ["to", "Jan 2021", "2021-01-31"],
  ["from", "12 Mar 2020", "2020-03-12"],
  ["to", "2021/01/05", "2021-01-05"],
  ["from", "course 6", "2020-07-20"],
] as const)("on the calendar, shown %s %s", (side, text, day) => expect(shown(calendar, side, text)).toBe(day));

it.each([
  ["from", "day -30", "day −30"],
  ["from", "−30 d", "day −30"],
  ["from", "-6 mo", "day −183"],
  ["from", "-6", "day −183"],
  ["to", "2 weeks", "day 13"],
  ["to", "day 30", "day 30"],
  ["to", "2021", "day 204"],
] as const)("on an axis of months from a relapse, shown %s %s", (side, text, day) =>
  expect(shown(relative, side, text)).toBe(day),
);

it.each([
  [calendar, "2021-02-01", "2021-02-01"],
  [calendar, "Jan 2021", "2021-01-01"],
  [calendar, "C6", "2020-07-20"],
  [relative, "day -30", "day −30"],
  [relative, "2021-06-11", "day 1"],
] as const)("a date that is read is the first day of what is typed (%#)", (layout, text, day) => {
  const typed = typedTime(layout, text, 0.2);
  expect("refused" in typed ? typed.refused : timeText(layout, typed.fraction, "from")).toBe(day);
});

it("says why a time is refused", () => {
  expect(typedTime(calendar, "2031", 0.2)).toEqual({ refused: "“2031” lies outside of what is drawn, 2019-01-05 to 2022-12-20" });
  expect(shown(calendar, "from", "zzz")).toBe("“zzz” is no time of this case: write 2021, 2021-05, 12 Mar 2021 or C3");
  expect(shown(calendar, "from", "05.01.2021")).toBe("“05.01.2021” can be two days: write 2021-01-05 or 2021-05-01");
  expect(shown(calendar, "to", "2031")).toBe("“2031” lies outside of what is drawn, 2019-01-05 to 2022-12-20");
  expect(shown(relative, "from", "soon")).toContain("a number alone counts months");
});

it("an end before the start waits, and is taken with the other end as soon as that allows it", () => {
  const window = [0.5, 0.8] as const;
  const typed = typedWindow(calendar, "2019", { side: "to", window });
  expect(typed).toEqual({ refused: "the end lies before the start: taken once “Shown from” allows it", waits: true });
  const datesOf = (text: string, waiting: string) => {
    const next = typedWindow(calendar, text, { side: "from", window, waiting });
    return "refused" in next ? next.refused : next.window.map((at, index) => timeText(calendar, at, index === 0 ? "from" : "to"));
  };
  expect(datesOf("2019-02-01", "2019")).toEqual(["2019-02-01", "2019-12-31"]);
  // What waits still does not fit: the typed end is taken alone.
  expect(datesOf("2020-06-01", "2019")).toEqual(["2020-06-01", "2022-03-06"]);
});

it("finds a day of the case again on another axis, and says where that has none", () => {
  const day = datedAt(calendar, 0.4);
  const there = day && fractionOfDated(relative, day);
  expect(there && datedAt(relative, there)?.day).toBeCloseTo(day?.day ?? 0, 6);
  const cut = layoutOn({ kind: "calendar", cuts: "auto" });
  const empty = datedAt(calendar, 0.15);
  expect(empty && fractionOfDated(cut, empty)).toBeUndefined();
});
