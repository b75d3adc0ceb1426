import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCaseFile } from "../../src/case";
import { laneNames } from "../../src/case/vocabulary";
import { agentLabel } from "../../src/clinical/exposures";
import { recordTitle } from "../../src/describe/recordTitle";
import { type FigureOptions, placeCase } from "../../src/index";
import type { PlacedRecord } from "../../src/place";
import { layoutView } from "../../src/layout";
import { checkScene } from "../../src/scene/checkScene";
import { measureText } from "../../src/text";
import { shippedNames, shippedText } from "../cases/shipped";
import { leavesOf, textsOf } from "../support/drawn";
import { laneStory } from "../support/laneStory";
import { placedFrom } from "../support/placed";

type Lanes = NonNullable<FigureOptions["lanes"]>;

const story = placedFrom(laneStory);
const viewOf = (lanes: Lanes) => layoutView(story, { lanes }, { preset: "screen" });
const keysOf = (lanes: Lanes) => viewOf(lanes).lanes.map(({ key }) => key);
const wordsOf = (lanes: Lanes) => textsOf(viewOf(lanes).scene).join(" ");

describe("lanes that are named in the figure's options", () => {
  const usual = keysOf([]);

  it("change places among themselves, and the others stay where they are", () => {
    expect(usual).toEqual([
      "milestones",
      "courses",
      "agents:ixazomib",
      "agents:lenalidomide",
      "agents:pomalidomide",
      "agents:dexamethasone",
      "scores",
      "skin",
      "hb",
      "kflc",
      "lflc",
    ]);
    expect(keysOf(["lflc", "hb"]).slice(-3)).toEqual(["lflc", "kflc", "hb"]);
    expect(keysOf(["hb", "courses", "skin"])).toEqual([
      "milestones",
      "hb",
      ...usual.slice(2, 7),
      "courses",
      "skin",
      "kflc",
      "lflc",
    ]);
  });
  it("stay where they are when one is named alone", () => {
    expect(keysOf(["lflc"])).toEqual(usual);
  });
  it("move as a family and stay together, where the family is named", () => {
    const [drugs, labs] = [usual.slice(2, 6), usual.slice(8)];
    expect(keysOf(["labs", "courses", "agents"])).toEqual(["milestones", ...labs, "courses", "scores", "skin", ...drugs]);
  });
  it("are shown one by one where their family is hidden", () => {
    const keys = keysOf([{ lane: "agents", show: false }, "agents:lenalidomide"]);
    expect(keys.filter((key) => key.startsWith("agents"))).toEqual(["agents:lenalidomide"]);
  });
  it("give their place among the panels to others when they are hidden", () => {
    expect(keysOf([{ lane: "hb", show: false }]).slice(-2)).toEqual(["kflc", "lflc"]);
    expect(wordsOf([{ lane: "hb", show: false }])).toContain("Not shown: Haemoglobin");
  });
});

describe("a figure without its milestones", () => {
  it("says which, and draws no line for them", () => {
    expect(wordsOf([{ lane: "milestones", show: false }])).toMatch(/Not shown: Milestones \(Myeloma, 6 Jan 2020\)/);
    expect(JSON.stringify(viewOf([{ lane: "milestones", show: false }]).scene)).not.toContain("milestone lines");
  });
});

describe("a regimen that is folded", () => {
  const rows = (lanes: Lanes) => keysOf(lanes).filter((key) => key.startsWith("agents"));

  it("has no rows for drugs that only it gives", () => {
    const folded: Lanes = [{ lane: "courses", fold: ["IRd"] }];
    expect(rows(folded)).toEqual(["agents:pomalidomide", "agents:dexamethasone"]);
    expect(wordsOf(folded)).toContain("Drugs folded into their regimens: Ixazomib, Lenalidomide.");
  });
  it("has none at all when all are, and keeps the stripes of the classes", () => {
    expect(rows([{ lane: "courses", fold: true }])).toEqual([]);
    expect(wordsOf([{ lane: "courses", fold: true }])).toContain("immunomodulator");
  });
  it("has them back when it is not folded", () => {
    expect(rows([{ lane: "courses", fold: false }])).toEqual(rows([]));
  });
});

describe("a scale that is chosen", () => {
  const subtitles = (lanes: Lanes) => textsOf(viewOf(lanes).scene).filter((words) => words.startsWith("("));

  it("is said beside its unit", () => {
    expect(subtitles([{ lane: "kflc", scale: "log" }])).toContain("(mg/L, log scale)");
  });
  it("is linear, and said to be nothing else, where a value is zero", () => {
    const placed = placedFrom({
      analytes: { m: { label: "M protein", unit: "g/L" } },
      values: [
        {
          analyte: "m",
          values: [
            ["2020-01-01", 0],
            ["2020-03-01", 8],
          ],
        },
      ], // prettier-ignore
    });
    const { scene } = layoutView(placed, { lanes: [{ lane: "m", scale: "log" }] }, { preset: "screen" });
    expect(textsOf(scene).join(" ")).not.toContain("log");
  });
});

describe("two analytes in one panel", () => {
  const sceneOf = (lanes: Lanes) => layoutView(story, { lanes }, { preset: "journal-180" }).scene;
  const overlaid: Lanes = [{ lane: "kflc", with: "lflc" }];

  it("leave no panel of their own to the second, and keep every value of both", () => {
    expect(keysOf(overlaid).slice(-2)).toEqual(["hb", "kflc"]);
    const drawn = new Set(leavesOf(sceneOf(overlaid)).flatMap(({ record }) => record ?? []));
    expect([0, 1, 2, 3, 4, 5].filter((row) => !drawn.has(`case.values[2].values[${row}]`))).toEqual([]);
  });
  it("are told apart in words, with the range of each", () => {
    expect(textsOf(sceneOf(overlaid)).join(" ")).toMatch(
      /In one panel: Kappa free light chain \(solid; ref. 3.3–19.4 mg\/L\), Lambda free light chain \(dashed, open marks;/,
    );
  });
  it("have one scale where their units are the same, and two where they are not", () => {
    const scalesOf = (lanes: Lanes) => textsOf(sceneOf(lanes)).filter((words) => words === "2000" || words === "150").length;
    expect(scalesOf([{ lane: "hb", show: false }, ...overlaid])).toBe(1);
    expect(textsOf(sceneOf([{ lane: "hb", with: "kflc" }])).join(" ")).toContain("right)");
    expect(scalesOf([{ lane: "hb", with: "kflc" }])).toBe(2);
  });
  it("are apart again where the second is hidden, or over another", () => {
    expect(keysOf([...overlaid, { lane: "lflc", show: false }]).slice(-2)).toEqual(["hb", "kflc"]);
    expect(wordsOf([...overlaid, { lane: "lflc", show: false }])).not.toContain("In one panel");
    expect(keysOf([...overlaid, { lane: "hb", with: "lflc" }])).not.toContain("lflc");
  });
});

it("a panel that is to be higher is as much higher as asked", () => {
  const heightOf = (lanes: Lanes) => {
    const lane = layoutView(story, { lanes }, { preset: "journal-180" }).lanes.find(({ key }) => key === "hb");
    return (lane?.bottom ?? 0) - (lane?.top ?? 0);
  };
  expect(heightOf([{ lane: "hb", height: 2 }]) / heightOf([])).toBeCloseTo(2, 1);
});

/** What the notes call a lane that is hidden. */
const titles: Readonly<Record<string, string>> = {
  milestones: "Milestones",
  response: "Response",
  courses: "Regimen",
  stays: "Stay, status",
  procedures: "Procedures",
  assessments: "Assessments",
  scores: "Scores",
  skin: "Skin",
  absences: "Absence reported",
  events: "Events",
};
const timeless = new Set(["samples", "links", "conclusions"]);

describe.each(shippedNames)("whatever the lane options, the figure of %s", (name) => {
  const { file } = readCaseFile(shippedText(name));
  if (file === undefined) throw new Error("a shipped case cannot be read");
  const placed = placeCase(file.case);
  // A narrow screen scrolls: there no lane gives way.
  const target = { preset: "screen", width: 890 } as const;
  const usual = layoutView(placed, file.figure, target);
  const keys = [...new Set([...usual.lanes.map(({ key }) => key), ...Object.keys(file.case.analytes ?? {}), ...laneNames])];
  const options = fc.uniqueArray(
    fc.record(
      {
        lane: fc.constantFrom(...keys),
        show: fc.boolean(),
        fold: fc.oneof(fc.boolean(), fc.subarray(Object.keys(file.case.regimens ?? {}))),
        scale: fc.constantFrom("linear" as const, "log" as const),
        with: fc.constantFrom(...keys),
        height: fc.double({ min: 0.5, max: 4, noNaN: true }),
      },
      { requiredKeys: ["lane"] },
    ),
    { selector: ({ lane }) => lane },
  );

  it("draws or names everything of the case, and no words touch", () => {
    fc.assert(
      fc.property(options, (lanes) => {
        const { scene } = layoutView(placed, { ...file.figure, lanes }, target);
        const drawn = new Set(leavesOf(scene).flatMap((item) => item.record ?? []));
        const words = textsOf(scene).join(" ");
        const [, notShown = ""] = words.split("Not shown: ");
        const missing = placed.records.filter(
          (record) =>
            !timeless.has(record.list) &&
            !drawn.has(record.path) &&
            !words.includes(recordTitle(placed, record)) &&
            !namesFor(record).some((name) => notShown.includes(name)),
        );
        expect(missing.map((record) => `${record.path} ${recordTitle(placed, record)}`)).toEqual([]);
        expect(checkScene(scene, { widthOf: (item) => measureText(item.text, item) })).toEqual([]);
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  it("keeps the names of panels of few values apart, however low they are to be", () => {
    const lanes: Lanes = [
      { lane: "procalcitonin", height: 0.5 },
      { lane: "crp", height: 0.5 },
    ];
    const { scene } = layoutView(placed, { ...file.figure, lanes }, target);
    expect(checkScene(scene, { widthOf: (item) => measureText(item.text, item) })).toEqual([]);
  });

  it("keeps words beside a thin bar off the doses of the next row", () => {
    const lanes: Lanes = [
      { lane: "ferritin", show: true, scale: "log", with: "response" },
      { lane: "agents", show: true, fold: false, height: 0.7367008324766464 },
      { lane: "procedures", show: false },
      { lane: "skin", show: true, height: 0.619104832482312 },
      { lane: "assessments", show: true, with: "supportive:levetiracetam", height: 0.7703743869246448 },
      { lane: "agents:steroid 1", show: false },
      { lane: "courses:start", show: false },
    ];
    const { scene } = layoutView(placed, { ...file.figure, lanes }, target);
    expect(checkScene(scene, { widthOf: (item) => measureText(item.text, item) })).toEqual([]);
  });

  /** What the notes may call a record that is not drawn: its analyte, its drug, or the lanes that show it when nothing is hidden. */
  function namesFor(record: PlacedRecord): string[] {
    if (record.list === "values") return [file?.case.analytes?.[record.record.analyte]?.label ?? record.record.analyte];
    if (record.list === "drugs") return [agentLabel(placed.case, record.record.drug).label, "Procedures"];
    return usual.lanes.flatMap(({ key, name: group }) => {
      const items = usual.scene.items.filter((each) => each.kind === "group" && each.name === group);
      return leavesOf({ items }).some((item) => item.record === record.path) ? [titles[key] ?? group] : [];
    });
  }
});
