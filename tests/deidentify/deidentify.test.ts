import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type PlacedFile, readAndPlace } from "../../src";
import { anchorOf } from "../../src/clinical/anchorOf";
import { deidentify, type DeidentifyOptions, identifiersIn } from "../../src/deidentify";
import { replaceDates, type Scale } from "../../src/deidentify/replaceDates";
import { figureWords } from "../../src/describe/figureWords";
import { valueTable } from "../../src/describe/valueTable";
import { writeHtml } from "../../src/export/html/writeHtml";
import { writeSvg } from "../../src/export/svg";
import { layoutView } from "../../src/layout";
import type { Moment, PlacedCase } from "../../src/place/types";
import { recordsIn } from "../../src/scene/records";
import { formatIsoDay } from "../../src/time";
import { shippedNames, shippedText } from "../cases/shipped";

function opened(text: string): PlacedFile {
  const { found, problems } = readAndPlace(text);
  expect(problems).toEqual([]);
  if (found === undefined) throw new Error("expected a case");
  return found;
}

const deidentified = (found: PlacedFile, options?: DeidentifyOptions) => opened(JSON.stringify(deidentify(found, options).file));

const caseWith = (part: object) => JSON.stringify({ format: "courseline/1", case: part });
const momentOf = ({ time }: PlacedFile["placed"]["records"][number]): Moment | undefined =>
  time.shape === "at" ? time.at : time.shape === "span" ? time.start : time.shape === "over" ? time.from : undefined;

describe.each(shippedNames)("%s without what identifies", (name) => {
  const found = opened(shippedText(name));

  /** The records that may no longer be on a day they could have been on; the calendar of the second case is moved by so many days. */
  function tighter(before: PlacedCase, after: PlacedCase, moved: number): readonly string[] {
    return before.records.flatMap((record, index) => {
      const was = momentOf(record);
      const other = after.records[index];
      const is = other && momentOf(other);
      const isCalendar = was !== undefined && before.islands[was.island]?.kind === "calendar";
      if (was === undefined || is === undefined || (isCalendar && moved === 0)) return [];
      const by = isCalendar ? moved : 0;
      const isTighter = (is.earliest ?? -1e9) > (was.earliest ?? -1e9) + by || (is.latest ?? 1e9) < (was.latest ?? 1e9) + by;
      return isTighter ? [record.path] : [];
    });
  }

  test.each([1, 7])("lets every record be when it can have been, counted from the anchor in blocks of %d days", (block) => {
    const [before, after] = [found, deidentified(found, { block })].map(({ placed, file }) =>
      placed.since(anchorOf(placed, file.figure?.axis)),
    );
    expect(before && after ? tighter(before, after, 0) : [before, after]).toEqual(before ? [] : [undefined, undefined]);
  });

  test.each([1, 7])("lets every record be when it can have been, moved in blocks of %d days", (block) => {
    expect(tighter(found.placed, deidentified(found, { block, shiftDays: -123 }).placed, -123)).toEqual([]);
  });

  it("says nothing of the calendar or the publication, in the figure, its page, its legend and its data", () => {
    const { file, placed } = deidentified(found);
    const { scene, notes, placed: told } = layoutView(placed, file.figure, { preset: "journal-180" });
    const words = figureWords(told, file.figure, notes);
    const page = writeHtml(scene, words).replace(/<style>[^]*?<\/style>|<script>[^]*?<\/script>/g, "");
    const { headings, rows } = valueTable(told, recordsIn(scene));
    const all = [writeSvg(scene), page, words.legend, JSON.stringify([headings, rows]), JSON.stringify(file)];
    for (const part of all) {
      const dates = identifiersIn(part).filter(({ kind }) => kind === "calendar date");
      expect(dates).toEqual([]);
      if (found.file.case.citation?.doi !== undefined) expect(part).not.toContain(found.file.case.citation.doi);
    }
  });
});

it("gives no date back by position: the same story on other days of the calendar is the same file", () => {
  const story = (days: readonly string[]) =>
    caseWith({
      diagnoses: [{ id: "dx", label: "Myeloma", at: days[0] }],
      drugs: [{ drug: "x", start: days[1], end: days[2] }],
      events: [{ label: "rash", at: `2 wk after ${days[1]}` }],
    });
  const winter = deidentify(opened(story(["2021-01-05", "2021-01-20", "2021-03-01T08:30"]))).file;
  const summer = deidentify(opened(story(["2018-06-05", "2018-06-20", "2018-07-30T08:30"]))).file;
  expect(winter).toEqual(summer);
  expect(winter.case.drugs?.[0]).toMatchObject({ start: "Day +0", end: "Day +40T08:30" });
});

it("replaces names, numbers and ages, each shown with its place", () => {
  const found = opened(
    caseWith({
      subjects: { patient: { age: 93 } },
      events: [
        { label: "Seen by Dr. Smith", at: "2021-03-05", note: "record 00123456, on 12 Mar 2018" },
        { label: "rash", at: "2021-03-09", remark: "she is 91 years old" },
      ],
    }),
  );
  const { file, replaced, done } = deidentify(found);
  expect(replaced.map(({ path, found: words, replacement }) => [path, words, replacement])).toEqual([
    ["case.subjects.patient.age", "93", "90 or older"],
    ["case.events[0].label", "Dr. Smith", "[removed]"],
    ["case.events[0].note", "12 Mar 2018", "[date]"],
    ["case.events[0].note", "00123456", "[removed]"],
    ["case.events[1].remark", "91 years old", "90 or older"],
  ]);
  expect(file.case.events).toEqual([
    { label: "Seen by [removed]", at: "Day +0", note: "record [removed], on [date]" },
    { label: "rash", at: "Day +4", remark: "she is 90 or older" },
  ]);
  expect(done).toContain("ages over 89 given as 90 or older");
});

it("calls records, and what dictionaries hold under a label, after their lists, wherever they are named", () => {
  const { file, placed } = opened(
    JSON.stringify({
      format: "courseline/1",
      case: {
        diseases: { smith: { label: "Myeloma" } },
        agents: { smithdrug: { label: "Ixazomib" }, lenalidomide: {} },
        events: [
          { id: "smith-biopsy", label: "biopsy", at: "2021-03-05", disease: "smith" },
          { id: "rash", label: "rash", at: "2 d after smith-biopsy", suspected: [{ drug: "smithdrug" }] },
        ],
        drugs: [{ drug: "smithdrug", start: "smith-biopsy", end: "ongoing", because: ["smith-biopsy"] }],
      },
      figure: { lanes: ["agents:smithdrug", "agents:lenalidomide"], milestones: ["smith-biopsy"], axis: { anchor: "rash" } },
    }),
  );
  const { case: written, figure } = deidentify({ file, placed }).file;
  expect(written.events).toEqual([
    { id: "event1", label: "biopsy", at: "Day -2", disease: "disease1" },
    { id: "event2", label: "rash", at: "2 d after event1", suspected: [{ drug: "agent1" }] },
  ]);
  expect(written.drugs).toEqual([{ drug: "agent1", start: "event1", end: "ongoing", because: ["event1"] }]);
  expect([written.diseases, written.agents]).toEqual([
    { disease1: { label: "Myeloma" } },
    { agent1: { label: "Ixazomib" }, lenalidomide: {} },
  ]);
  expect([figure?.lanes, figure?.milestones, figure?.axis?.anchor]).toEqual([
    ["agents:agent1", "agents:lenalidomide"],
    ["event1"],
    "event2",
  ]);
});

it("finds a name that stands behind a title elsewhere, and leaves fields out that the format does not know", () => {
  const found = readAndPlace(
    caseWith({ events: [{ label: "Smith saw it", at: "2021-03-05", note: "Dr. J. Smith", surgeon: "Jones" }] }),
  ).found;
  if (found === undefined) throw new Error("expected a case");
  const { file, done } = deidentify(found);
  expect(file.case.events).toEqual([{ label: "[removed] saw it", at: "Day +0", note: "[removed]" }]);
  expect(done).toContain("fields that the format does not know left out");
});

it("keeps doses and values as they are, however long their numbers", () => {
  const part = {
    values: [{ analyte: "copies", unit: "1/mL", values: [["2021-03-01", "<1000000"]] }],
    drugs: [{ drug: "x", dose: "1000000 IU", start: "2021-03-01" }],
  };
  const { replaced, file } = deidentify(opened(caseWith({ ...part, analytes: { copies: { unit: "1/mL" } } })));
  expect(replaced).toEqual([]);
  expect(file.case.values?.[0]?.values).toEqual([["Day +0", "<1000000"]]);
});

describe("a date on another scale", () => {
  const scale: Scale = {
    zero: 18_690, // 2021-03-04
    block: 1,
    pointOf: (day) => ({ kind: "count", clock: "Day", sign: day < 18_690 ? "-" : "+", count: Math.abs(day - 18_690) }),
  };
  it.each([
    ["2021-03-06", "Day +2"],
    ["before 2021-03-06", "before Day +2"],
    ["2021-03", "between Day -7 and Day +27"],
    ["after 2021-03", "after Day +27"],
    ["not after 2021-03", "not after Day +27"],
    ["during 2021-03", "between Day -7 and Day +27"],
    ["2 wk after 2021-03-06", "2 wk after Day +2"],
    ["C3D4", "C3D4"],
    ["2021-03-06, after dx", "Day +2, after dx"],
  ])("%s is %s", (text, expected) => {
    expect(replaceDates(text, scale)).toBe(expected);
  });

  it("keeps every interval between days", () => {
    const day = fc.integer({ min: 10_000, max: 30_000 });
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [first, second] = [one, other].map((each) => Number(replaceDates(formatIsoDay(each), scale).replace("Day ", "")));
        expect((second ?? 0) - (first ?? 0)).toBe(other - one);
      }),
    );
  });
});
