import { describe, expect, test } from "vitest";
import { readSheet, shapeOf, withMeaning, readTable } from "../../src/import";
import { fixture, imported } from "./tables";

const series = (table: ReturnType<typeof imported>, label: string) => {
  const [key] = Object.entries(table.case.analytes ?? {}).find(([, analyte]) => analyte.label === label) ?? [];
  return (table.case.values ?? []).filter(({ analyte }) => analyte === key).flatMap(({ values = [] }) => values);
};

describe("a wide table of laboratory values from Excel, with a title line, flags and both kinds of comma", () => {
  const text = fixture("labs-wide-excel.tsv");
  test("asks once which of 03/04/2019 is the day, and reads no such date before it is answered", () => {
    const { reading } = imported(text);
    expect(reading.questions.map(({ about, cell }) => [about, cell])).toEqual([
      ["order", "03/04/2019"],
      ["decimal", "1,204"],
    ]);
    expect(reading.questions[0]?.choices).toEqual([
      { answer: "day first", meaning: "2019-04-03" },
      { answer: "month first", meaning: "2019-03-04" },
    ]);
    expect(reading.values).toEqual([]);
  });
  test("reads all dates the way that was answered", () => {
    const days = (order: "day first" | "month first") =>
      series(imported(text, { order, decimal: "point" }), "Hb").map(([at]) => at);
    expect(days("day first")).toEqual(["2019-04-03", "2019-05-04", "2019-06-01"]);
    expect(days("month first")).toEqual(["2019-01-06", "2019-03-04", "2019-04-05"]);
  });
  test("keeps what is below the limit, takes the flag off a number and remembers it, and asks what 1,204 is", () => {
    const table = imported(text, { order: "day first", decimal: "point" });
    expect(series(table, "Plt").map(([, value]) => value)).toEqual([131, "<10", 140, 151]);
    expect(series(table, "Hb")[0]).toEqual(["2019-04-03", 91, { asPrinted: "91 L", note: "first visit" }]);
    expect(series(table, "κ FLC").map(([, value]) => value)).toEqual([1204, 878.5, 211, "<0.6"]);
    expect(series(imported(text, { order: "day first", decimal: "comma" }), "κ FLC")[0]?.[1]).toBe(1.204);
    expect(series(table, "M-protein").map(([, value]) => value)).toEqual(["52.0", 41.2, 12.7, "not detected"]);
  });
  test("lists what it could not read, with row and column as the spreadsheet counts", () => {
    expect(imported(text, { order: "day first", decimal: "point" }).reading.refused).toEqual([
      { row: 7, heading: "Hb (g/L)", why: "“haemolysed” is no value" },
      { row: 8, heading: "Date", why: "“32/08/2019” is no day of the calendar" },
    ]);
  });
});

describe("a long table, one value in a row", () => {
  const table = imported(fixture("labs-long.csv"));
  test("has its values, units, ranges and times, and nobody’s number", () => {
    expect(series(table, "Haemoglobin")).toEqual([["2019-04-03T08:30", 12.1, { range: { low: 12, high: 15.5 } }]]);
    expect(series(table, "CRP")).toEqual([["2019-05-07", "<0.1", { range: { high: 5 } }]]);
    expect(table.case.analytes?.["egfr"]?.unit).toBe("mL/min/1.73m²");
    expect(JSON.stringify(table.case)).not.toContain("X1");
    expect(table.reading.assumed.join(" ")).toContain("“Patient ID” is left out");
  });
  test("a value without a date is listed, and words are said to be words", () => {
    expect(table.reading.refused).toEqual([{ row: 5, heading: "Collection date", why: "a value without a date" }]);
    expect(table.reading.assumed.join(" ")).toContain("Kept as words: “no growth”");
  });
});

test("a German export has semicolons, decimal commas and days before months, and says what it took", () => {
  const table = imported(fixture("labs-german.csv"));
  expect(table.reading.questions).toEqual([]);
  expect(table.reading.assumed[0]).toBe("Numbers have a decimal comma, as “12,1” shows.");
  expect(series(table, "Hb")).toEqual([
    ["2019-04-03", 12.1],
    ["2019-05-07", 11.8],
    ["2019-12-02", 10.9],
  ]);
  expect(series(table, "CRP")[0]?.[1]).toBe("<0.3");
  expect(series(table, "Thrombozyten")[1]?.[1]).toBe(1204);
});

describe("a sheet with decimal points and commas", () => {
  const text =
    "Date\tCRP (mg/L)\n" +
    ["22.1", "38,5", "1,204", "<0.1", "4.0", "2.345"].map((cell, index) => `2019-04-0${index + 1}\t${cell}`).join("\n");
  const values = (decimal?: "point" | "comma") => series(imported(text, decimal && { decimal }), "CRP").map(([, value]) => value);
  test("each number is what it says itself, and only what can be read twice is asked about, once", () => {
    const { reading } = imported(text);
    expect(reading.refused).toEqual([]);
    expect(values()).toEqual([22.1, 38.5, "<0.1", "4.0"]);
    expect(reading.questions.map(({ about, cell, choices }) => [about, cell, ...choices.map(({ meaning }) => meaning)])).toEqual([
      ["decimal", "1,204", "1.204", "1204"],
    ]);
    expect(reading.assumed[0]).toBe("“38,5” has a decimal comma, “22.1” a decimal point: each is read as it is written.");
  });
  test("the answer tells what was open and nothing else", () => {
    expect(values("point")).toEqual([22.1, 38.5, 1204, "<0.1", "4.0", 2.345]);
    expect(values("comma")).toEqual([22.1, 38.5, 1.204, "<0.1", "4.0", 2345]);
  });
});

test("units may stand in a row of their own, and a column of dates needs no heading", () => {
  const table = imported(fixture("units-row.tsv"));
  expect(table.case.analytes).toEqual({ hb: { label: "Hb", unit: "g/L" }, ldh: { label: "LDH", unit: "U/L" } });
});

describe("treatment rows", () => {
  const table = imported(fixture("treatment.tsv"));
  test("regimens are told letter for letter, with their drugs and no doses; an unknown one has none", () => {
    const { regimens = {} } = table.case;
    const drugs = Object.fromEntries(Object.entries(regimens).map(([key, { agents }]) => [key, agents.map(({ drug }) => drug)]));
    expect(drugs).toEqual({
      Id: ["ixazomib", "dexamethasone"],
      IRd: ["ixazomib", "lenalidomide", "dexamethasone"],
      PD: ["pomalidomide", "dexamethasone"],
      PDC: ["pomalidomide", "dexamethasone", "cyclophosphamide"],
      Vd: ["bortezomib", "dexamethasone"],
    });
    expect(JSON.stringify(regimens)).not.toContain('dose"');
    expect(table.plan.remarks.join(" ")).toContain("“PD” is taken as pomalidomide + dexamethasone");
    expect(imported("Regimen\tStart\npd\t2019-05-01\nXYZ\t2019-06-01").plan.remarks).toEqual([
      "“pd” is taken as it is written; “PD” is another regimen.",
      "“XYZ” is no abbreviation that is known here: it is added without drugs.",
    ]);
  });
  test("one date that can be read in one way only tells how all are meant, and that is said", () => {
    expect(table.reading.questions).toEqual([]);
    expect(table.reading.assumed[0]).toBe("Dates have the day first, as “13/05/2019” shows.");
    expect(table.case.courses?.map(({ start, end }) => [start, end])).toEqual([
      ["2019-03-12", "2019-05-10"],
      ["2019-05-13", "2019-05-16"],
      ["2019-07-01", "2019-09"],
      ["2019-10-01", "unknown"],
      ["2020-04-03", "ongoing"],
    ]);
  });
  test("lines, numbers of courses and reasons are kept; a count of courses is no number of one", () => {
    expect(table.case.courses?.map(({ line }) => line)).toEqual([1, 1, 2, 2, 3]);
    expect(table.case.courses?.[3]?.courses).toBe("3-9");
    expect(table.case.courses?.[0]).toMatchObject({ reason: "insufficient response", note: "courses: 2" });
    expect(table.reading.refused).toEqual([{ row: 7, heading: "Start", why: "“pd” has no date" }]);
  });
  test("a regimen that the case has is not written again", () => {
    const own = { regimens: { PD: { agents: [{ drug: "prednisone" }] } }, agents: { prednisone: {} } };
    const { additions } = imported("Regimen\tStart\nPD\t2019-05-01", {}, own).plan;
    expect(additions.dictionaries.regimens).toEqual({});
  });
});

test("“ongoing” where others say why treatment stopped is an end that is not reached, not a reason", () => {
  const { courses = [] } = imported(
    "Regimen\tStart\tStop\tWhy stopped\nVd\t2019-05-01\t2019-06-01\tneuropathy\nIRd\t2019-07-01\t\tongoing",
  ).case;
  expect(courses.map(({ end, reason }) => [end, reason])).toEqual([
    ["2019-06-01", "neuropathy"],
    ["ongoing", undefined],
  ]);
});

test("events have their grade and their days; what is no grade is listed", () => {
  const table = imported(fixture("events.csv"));
  expect(
    table.case.events?.map(({ label, category, start, at, end, grade }) => [label, category, start ?? at, end, grade?.grade]),
  ).toEqual([
    ["Rash", "skin", "2019-05-17", "2019-06-02", 3],
    ["Pneumonia", undefined, "2019-07-01", undefined, 3],
    ["Neuropathy", undefined, "2019-08", "ongoing", undefined],
  ]);
  expect(table.reading.refused).toEqual([{ row: 4, heading: "Grade", why: "“mild” is no grade from 1 to 5" }]);
});

test("an analyte that the case has is the same under another name, and values that it has are not added twice", () => {
  const own = {
    analytes: { hb: { label: "Haemoglobin", unit: "g/L" } },
    values: [{ analyte: "hb", values: [["2019-04-03", 91] as [string, number]] }],
  };
  const { plan } = imported("Date\tHgb (g/dL)\n2019-04-03\t91\n2019-05-03\t9.8", {}, own);
  expect(plan.additions.lists.values).toEqual([
    { analyte: "hb", values: [["2019-05-03", 9.8, { unit: "g/dL" }]], source: "table.csv" },
  ]);
  expect(plan.additions.dictionaries.analytes).toEqual({});
  expect(plan.remarks).toEqual(["1 value the case already has, with the same date: left out."]);
});

test("the numbers that Excel keeps for days are asked about: they count from 1900 or from 1904", () => {
  const text = "Date\tHb (g/L)\n43558\t91\n43561\t95";
  expect(imported(text).reading.questions).toEqual([
    {
      about: "epoch",
      cell: "43558",
      choices: [
        { answer: "1900", meaning: "2019-04-03" },
        { answer: "1904", meaning: "2023-04-04" },
      ],
    },
  ]);
  expect(series(imported(text, { epoch: 1900 }), "Hb").map(([at]) => at)).toEqual(["2019-04-03", "2019-04-06"]);
});

test("dates that contradict each other are asked about, and those that do not fit the answer are listed", () => {
  const text = "Date\tHb (g/L)\n25/04/2019\t91\n04/26/2019\t92";
  expect(imported(text).reading.questions.map(({ about }) => about)).toEqual(["order"]);
  const { reading } = imported(text, { order: "day first" });
  expect(reading.values.map(({ at }) => at)).toEqual(["2019-04-25"]);
  expect(reading.refused).toEqual([{ row: 3, heading: "Date", why: "“04/26/2019” is no date with the day first" }]);
});

test("a column can be understood otherwise", () => {
  const sheet = readSheet("t", "Date\tResult\tHb\n2019-04-03\tx\t91");
  const shape = sheet && shapeOf(sheet);
  if (!sheet || !shape) throw new Error("no table");
  const columns = withMeaning(shape.columns, 2, "nothing");
  expect(readTable(sheet, { ...shape, columns }).values).toEqual([]);
  expect(readTable(sheet, { ...shape, columns: withMeaning(columns, 2, "values") }).values).toMatchObject([
    { analyte: "Hb", value: 91 },
  ]);
});

test("prose is no table", () => {
  for (const text of ["", "Dear colleague, thank you,\nfor this patient, who", "one line", "a\tb"]) {
    const sheet = readSheet("pasted", text);
    expect(sheet && shapeOf(sheet)).toBeUndefined();
  }
});
