import { describe, expect, it } from "vitest";
import type { CaseFile, FigureOptions } from "../../src/case/schema";
import { hasAnchor } from "../../src/clinical/anchorOf";
import { layoutFigure } from "../../src/layout";
import { placedFrom } from "../support/placed";
import { textsOf } from "../support/drawn";

/** A ward that nothing ties to the calendar, beside what is dated. */
const placed = placedFrom({
  clocks: {
    H: { label: "hospital day", unit: "d", first: 1 },
    D: { label: "day after transplant", zero: "hsct", unit: "d", first: 0 },
  },
  regimens: { Vd: { agents: [{ drug: "bortezomib" }], cycle: { length: "28 d" } } },
  courses: [{ id: "vd", regimen: "Vd", courses: "1-2", start: "2020-01-06" }],
  procedures: [{ id: "hsct", type: "transplant", label: "Transplant", at: "2020-06-01" }],
  stays: [{ id: "ward", label: "Ward", start: "H1", end: "H9" }],
  events: [
    { id: "rash1", label: "Rash", at: "2020-07-01" },
    { id: "fever1", label: "Fever", at: "H3" },
  ],
} satisfies CaseFile["case"]);

const fever = { label: "Fever", at: "2021-07-04" };

const wordsOn = (axis: FigureOptions["axis"]): string =>
  textsOf(layoutFigure(placed, { axis: { kind: "relative", unit: "d", ...axis } }, { preset: "journal-180" })).join(" ");

describe("time since an anchor", () => {
  it.each([
    ["hsct", "Day 0 = Transplant"],
    ["rash1", "Day 0 = Rash"],
    ["vd.C2", "Day 0 = start of course 2"],
    ["C1", "Day 0 = start of course 1"],
    ["D", "Day 0 = day after transplant 0"],
    ["fever1", "Day 0 = Fever"],
    ["ward", "Day 0 = Ward"],
    ["2020-02-03", "Day 0 = 2020-02-03"],
  ])("counts from %s, and the notes say which day is 0", (anchor, note) => {
    expect(wordsOn({ anchor })).toContain(note);
  });

  it("names the regimen of a course where several have one of that number", () => {
    const again = placedFrom({
      regimens: { Vd: { agents: [{ drug: "bortezomib" }] }, Kd: { agents: [{ drug: "carfilzomib" }] } },
      courses: [
        { id: "vd", regimen: "Vd", courses: "1-2", start: "2020-01-06" },
        { id: "kd", regimen: "Kd", courses: "1", start: "2021-01-06" },
      ],
    });
    const figure = { axis: { kind: "relative", unit: "d", anchor: "kd.C1" } } as const;
    expect(textsOf(layoutFigure(again, figure, { preset: "journal-180" })).join(" ")).toContain("start of course 1 (Kd)");
  });

  it("counts from the first treatment of a file without ids, by its name", () => {
    const plain = placedFrom({ drugs: [{ drug: "aciclovir", label: "Aciclovir", start: "2020-01-06", end: "2020-02-06" }] });
    const figure = { axis: { kind: "relative", unit: "d" } } as const;
    expect(textsOf(layoutFigure(plain, figure, { preset: "journal-180" })).join(" ")).toContain("Day 0 = Aciclovir");
  });

  const withoutTreatment: readonly (readonly [string, CaseFile["case"], string])[] = [
    ["the first event whose day is known", { events: [{ label: "Rash", at: "2021-03" }, fever] }, "Day 0 = Fever"],
    [
      "the first value",
      {
        analytes: { hb: { label: "Haemoglobin", unit: "g/L" } },
        values: [
          {
            analyte: "hb",
            unit: "g/L",
            values: [
              ["2021-03-01", 121],
              ["2021-04-01", 117],
            ],
          },
        ],
      },
      "Day 0 = the first value",
    ],
  ];
  it.each(withoutTreatment)("counts from %s in a case without treatment, and shows no date", (_, records, note) => {
    const words = textsOf(
      layoutFigure(placedFrom(records), { axis: { kind: "relative", unit: "d" } }, { preset: "journal-180" }),
    ).join(" ");
    expect(words).toContain(note);
    expect(words).not.toContain("2021");
  });

  it("has nothing to count from where nothing has a day", () => {
    expect(hasAnchor(placedFrom({ events: [{ label: "Rash", at: "2021-03" }] }), undefined)).toBe(false);
    expect(hasAnchor(placedFrom({ events: [fever] }), undefined)).toBe(true);
  });

  it("counts the days of a clock as the clock does", () => {
    expect(wordsOn({ anchor: "H" })).toContain("Day 1 = hospital day 1; no day 0");
  });

  it("says that no day is 0 where the anchor's own day is 1", () => {
    expect(wordsOn({ anchor: "rash1", first: 1 })).toContain("Day 1 = Rash; no day 0");
  });

  it("does not count the days of a clock a second time", () => {
    expect(wordsOn({ kind: "calendar", anchor: "H", second: "relative" })).not.toContain("Day 1");
  });

  it("has no second scale of dates where nothing ties the anchor to the calendar, and says so", () => {
    expect(wordsOn({ anchor: "fever1", second: "calendar" })).toContain("No second scale: nothing ties Fever to the calendar");
    expect(wordsOn({ anchor: "rash1", second: "calendar" })).not.toContain("No second scale");
  });
});

describe("days from a record that nothing refers to", () => {
  it("are counted from its own moment", () => {
    const day = placed.momentOf("rash1")?.drawn ?? 0;
    expect(placed.momentOf("rash1 + 14 d")?.drawn).toBe(day + 14);
    expect(placed.momentOf("rash1 - 1 wk")?.drawn).toBe(day - 7);
  });
});
