import { describe, expect, it } from "vitest";
import type { ClinicalCase } from "../../src/case";
import { describeRecord } from "../../src/describe/describeRecord";
import type { Moment, PlacedCase, PlacedRecord, PlacedTime } from "../../src/place/types";

/** Days since 1970-01-01 of a calendar date. */
const day = (date: string) => Date.parse(date) / 86_400_000;

function moment(change: Partial<Moment>): Moment {
  return { island: 0, slack: {}, grain: "day", group: 1, stated: "", basis: "reported", leansOn: [], ...change };
}
const between = (from: string, to: string, drawn: string, change: Partial<Moment> = {}) =>
  moment({ earliest: day(from), latest: day(to), drawn: day(drawn), ...change });
const on = (date: string, stated = date) => between(date, date, date, { stated });
const at = (when: Moment): PlacedTime => ({ shape: "at", at: when });

function placed(
  clinicalCase: ClinicalCase,
  records: readonly PlacedRecord[],
  islands: PlacedCase["islands"] = [{ kind: "calendar", rank: 0 }],
): PlacedCase {
  return {
    case: clinicalCase,
    records,
    islands,
    problems: [],
    assumptions: [],
    momentOf: () => undefined,
    since: () => undefined,
  };
}

/** The rows of a record that stands alone in its case, as "term: detail". */
function rowsOf(record: PlacedRecord, clinicalCase: ClinicalCase = {}): readonly string[] {
  return describeRecord(placed(clinicalCase, [record]), record.path)?.rows.map(({ term, detail }) => `${term}: ${detail}`) ?? [];
}

const rash = (time: PlacedTime, change = {}): PlacedRecord => ({
  list: "events",
  path: "case.events[0]",
  record: { label: "Rash", ...change },
  time,
});

describe("describeRecord", () => {
  it("says a month as its bounds, and where it is drawn inside them", () => {
    expect(rowsOf(rash(at(between("2020-10-01", "2020-10-31", "2020-10-16", { stated: "2020-10" }))))).toEqual([
      "Time in the case file: 2020-10",
      "Time: between 2020-10-01 and 2020-10-31, drawn at 2020-10-16",
    ]);
  });

  it("says an exact day once", () => {
    expect(rowsOf(rash(at(on("2021-02-10"))))).toEqual(["Time: 2021-02-10"]);
    const day = between("2021-02-10", "2021-02-10", "2021-02-10", { stated: "2021-02-10", basis: "assumed" });
    expect(rowsOf(rash(at(day)))).toEqual(["Time: 2021-02-10 (assumed)"]);
  });

  it("says what the names in an expression stand for", () => {
    const surgery = { list: "procedures", path: "case.procedures[0]", record: { id: "op", label: "Resection" } } as const;
    const after = { ...rash(at(on("2021-02-10", "2 wk after op"))) };
    const both = placed({}, [after, { ...surgery, time: at(on("2021-01-27")) }]);
    expect(describeRecord(both, after.path)?.rows[0]).toEqual({
      term: "Time in the case file",
      detail: "2 wk after op (op: Resection)",
    });
  });

  it("says what follows from other statements, and the assumptions it leans on", () => {
    const derived = between("2021-02-04", "2021-02-10", "2021-02-07", { basis: "derived", leansOn: ["courses of 28 days"] });
    expect(rowsOf(rash(at(derived)))).toEqual([
      "Time: between 2021-02-04 and 2021-02-10, drawn at 2021-02-07",
      "Time rests on: courses of 28 days; the dates, lengths and order of the file’s records",
    ]);
  });

  it("says an open side as open, and a time that nothing bounds as not drawn", () => {
    expect(rowsOf(rash(at(moment({ earliest: day("2021-03-01"), drawn: day("2021-03-01"), stated: "after C3" }))))).toContain(
      "Time: not before 2021-03-01, drawn at 2021-03-01",
    );
    expect(rowsOf(rash(at(moment({ stated: "later" }))))).toEqual([
      "Time in the case file: later",
      "Time: not known, so not drawn in time",
    ]);
    expect(rowsOf(rash({ shape: "none" }))).toEqual(["Time: the file gives none"]);
  });

  it("says the last day of what lasts, not the first free one", () => {
    const stay = { list: "stays", path: "case.stays[0]", record: { label: "Ward" } } as const;
    const span = (ending: "known" | "ongoing" | "unknown") =>
      ({ shape: "span", start: on("2021-05-01"), end: on("2021-05-11", "2021-05-10"), ending }) as const;
    expect(rowsOf({ ...stay, time: span("known") })).toContain("End: 2021-05-10");
    expect(rowsOf({ ...stay, time: span("ongoing") })).toContain("End: ongoing: not over at the cut-off");
    expect(rowsOf({ ...stay, time: span("unknown") })).toContain("End: not known");
  });

  it("counts on the clock of an island without a date", () => {
    const record = rash(at(moment({ earliest: 13, latest: 13, drawn: 13, stated: "H14" })));
    const clinicalCase: ClinicalCase = { clocks: { H: { unit: "d", first: 1, label: "hospital day" } } };
    const description = describeRecord(placed(clinicalCase, [record], [{ kind: "clock", zero: "H", rank: 0 }]), record.path);
    expect(description?.rows).toEqual([{ term: "Time", detail: "H14" }]);
  });

  it("says of a course its regimen, plan, what was given, why it was stopped, and whose word the length is", () => {
    const start = between("2020-11-26", "2021-04-01", "2021-02-07");
    const end = between("2020-11-30", "2021-04-05", "2021-02-11");
    const record: PlacedRecord = {
      list: "courses",
      path: "case.courses[1]",
      record: {
        regimen: "IRd",
        courses: "3",
        each: [{ course: 3, given: [{ drug: "len", dose: "25 mg/d", days: "1-4" }], stopped: { reason: "skin" } }],
        source: ["P3", "Fig 3 legend"],
      },
      time: { shape: "span", start, end, ending: "known" },
      courses: [{ number: 3, start, end, cutShort: true, length: { days: 4, basis: "reported" } }],
    };
    const clinicalCase: ClinicalCase = {
      agents: { len: { label: "Lenalidomide" } },
      regimens: {
        IRd: {
          name: "Id + lenalidomide",
          agents: [{ drug: "len", dose: "25 mg/d" }],
          cycle: { length: "28 d", basis: "assumed" },
        },
      },
    };
    const description = describeRecord(placed(clinicalCase, [record]), "case.courses[1]#3");
    expect(description?.title).toBe("IRd, course 3");
    expect(description?.source).toBe("P3, Fig 3 legend");
    expect(rowsOf(record, clinicalCase)).toEqual(
      expect.arrayContaining([
        "Start: between 2020-11-26 and 2021-04-01, drawn at 2021-02-07",
        "End: between 2020-11-29 and 2021-04-04, drawn at 2021-02-10",
        "Regimen: Id + lenalidomide",
        "Plan: Lenalidomide: 25 mg/d",
        "Cycle: 28 d (assumed)",
        "Course 3: 4 days (reported); stopped: skin",
        "Course 3 given: Lenalidomide: 25 mg/d, days 1-4",
      ]),
    );
  });

  it("says a value as printed with its unit, and that no range was given", () => {
    const value = (record: object, row?: readonly [string, string | number, object]) =>
      ({
        list: "values",
        path: "case.values[0]",
        record: { analyte: "crcl", ...record },
        time: at(on("2020-10-14")),
        ...(row && { row }),
      }) as PlacedRecord;
    const clinicalCase: ClinicalCase = {
      analytes: { crcl: { label: "Creatinine clearance", unit: "mL/min", specimen: "Urine" } },
    };
    const titleOf = (record: PlacedRecord) => describeRecord(placed(clinicalCase, [record]), record.path)?.title;
    expect(titleOf(value({ value: "≈49" }))).toBe("Creatinine clearance: ≈49 mL/min");
    expect(titleOf(value({ value: 0 }))).toBe("Creatinine clearance: 0 mL/min");
    expect(titleOf(value({ value: "normal" }))).toBe("Creatinine clearance: normal");
    expect(titleOf(value({ value: "2.5 xULN" }))).toBe("Creatinine clearance: 2.5 xULN");
    expect(titleOf(value({ value: "1+" }))).toBe("Creatinine clearance: 1+");
    expect(titleOf(value({ value: "15-20" }))).toBe("Creatinine clearance: 15-20 mL/min");
    expect(titleOf(value({ value: 4, unit: "not stated" }))).toBe("Creatinine clearance: 4 (unit not stated)");
    expect(rowsOf(value({ value: 49 }), clinicalCase)).toContain("Reference range: not given");
    const series = value({ range: { low: 90 } }, [
      "2020-10-14",
      "<40",
      { range: { low: 60, high: 120 }, unit: "mL/s", note: "repeated", source: "Table 2" },
    ]);
    expect(titleOf(series)).toBe("Creatinine clearance: <40 mL/s");
    expect(rowsOf(series, clinicalCase)).toEqual(expect.arrayContaining(["Reference range: 60 to 120 mL/s", "Note: repeated"]));
    expect(describeRecord(placed(clinicalCase, [series]), series.path)?.source).toBe("Table 2");
  });

  it("says of an event its grade with the scale, suspects with who says so, photos, and what led to it", () => {
    const record = rash(at(on("2021-02-10")), {
      id: "rash",
      grade: { grade: 3, scale: "CTCAE 5.0" },
      site: ["chest", "hand"],
      suspected: [{ drug: "ixazomib", role: "leading cause", by: "authors", action: "withdrawn", source: "P5" }],
      photos: [{ label: "chest", ref: "Fig 2A" }],
      because: ["rash"],
      asPrinted: "exanthema",
      alternatives: [{ field: "at", value: "2021-02-11", source: "table" }],
    });
    expect(rowsOf(record).slice(1)).toEqual([
      "Grade: 3 (CTCAE 5.0)",
      "Suspected: ixazomib: leading cause; says: authors; withdrawn; P5",
      "Photos: Fig 2A: chest",
      "Site: chest; hand",
      "As printed: exanthema",
      "Prompted by: Rash",
      "Otherwise: at: 2021-02-11; table",
    ]);
  });

  it("says the last day of a window in which something was not seen", () => {
    const record = { list: "absences", path: "case.absences[0]", record: { label: "rash" } } as const;
    const time = { shape: "over", from: on("2022-01-01"), to: on("2022-02-01", "2022-01-31") } as const;
    expect(rowsOf({ ...record, time })).toEqual(["From: 2022-01-01", "To: 2022-01-31"]);
    expect(describeRecord(placed({}, [{ ...record, time }]), record.path)?.title).toBe("Absence reported: rash");
  });

  it("says of a diagnosis its disease in full, and of other records the disease by name", () => {
    const clinicalCase: ClinicalCase = {
      diseases: {
        mm: {
          label: "Myeloma",
          stages: [
            { system: "ISS", stage: "II" },
            { system: "R-ISS", stage: "III", note: "revised" },
          ],
          genetics: ["46,XY", "t(11;14)"],
          findings: "bone pain",
          source: ["P1", "Fig 1"],
        },
      },
    };
    const diagnosis = { list: "diagnoses", path: "case.diagnoses[0]", record: { label: "Diagnosis", disease: "mm" } } as const;
    expect(rowsOf({ ...diagnosis, time: at(on("2020-10-02")) }, clinicalCase)).toEqual([
      "Time: 2020-10-02",
      "Disease: Myeloma (source: P1, Fig 1)",
      "Stages as reported: ISS II; R-ISS III (revised)",
      "Genetics: 46,XY · t(11;14)",
      "Findings: bone pain",
    ]);
    expect(rowsOf(rash(at(on("2020-10-02")), { disease: "mm" }), clinicalCase)).toContain("Disease: Myeloma");
  });

  it("knows no record at a path that is none", () => {
    expect(describeRecord(placed({}, [rash({ shape: "none" })]), "case.events[1]")).toBeUndefined();
    expect(describeRecord(placed({}, [rash({ shape: "none" })]), "case.events[0].grades[1]")?.title).toBe("Rash");
  });
});
