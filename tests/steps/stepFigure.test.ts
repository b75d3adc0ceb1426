/** The figure of a step that hides something: what its options name is still there. */
import { describe, expect, it } from "vitest";
import { type CaseFile, type FigureOptions, type PresentationStep, readCaseFile } from "../../src/case";
import { cutFile } from "../../src/steps/cutFile";
import { placeStep } from "../../src/steps/placeStep";

const whole: CaseFile["case"] = {
  agents: { lenalidomide: {}, selinexor: {}, aspirin: {}, defibrotide: {} },
  analytes: { platelets: { unit: "10^9/L" }, ferritin: { unit: "ug/L" } },
  regimens: { Rd: { agents: [{ drug: "lenalidomide" }] }, Sal: { agents: [{ drug: "selinexor" }] } },
  courses: [
    { id: "rd", regimen: "Rd", courses: "1", start: "2020-01-06", length: "28 d" },
    { id: "sal", regimen: "Sal", courses: "2", start: "2020-03-02", length: "28 d" },
  ],
  drugs: [
    { drug: "aspirin", start: "2020-01-01", end: "2020-04-01" },
    { drug: "defibrotide", start: "2020-03-01", end: "2020-04-01" },
  ],
  values: [
    {
      analyte: "platelets",
      values: [
        ["2020-01-02", 200],
        ["2020-03-02", 9],
      ],
    },
    { analyte: "ferritin", at: "2020-03-03", value: 90000 },
  ],
};

function figureOf(figure: FigureOptions, step: PresentationStep): FigureOptions {
  const shown = placeStep({ format: "courseline/1", case: whole, figure: { ...figure, steps: [step] } }, 0);
  if ("failure" in shown) throw new Error(shown.failure);
  // A name that is left would be a problem of the file that the step is given away as.
  expect(readCaseFile(JSON.stringify(cutFile(shown))).problems).toEqual([]);
  return shown.figure;
}

describe("the figure of a step up to a time", () => {
  const lanes = [
    { lane: "courses", fold: ["Rd", "Sal"] },
    "agents:aspirin",
    { lane: "agents:defibrotide", show: false },
    { lane: "platelets", with: "ferritin", height: 2 },
    "ferritin",
  ];
  const kept = [{ lane: "courses", fold: ["Rd"] }, "agents:aspirin", { lane: "platelets", height: 2 }];

  it("names no lane, drug, analyte or regimen that is still to come", () => {
    expect(figureOf({ lanes }, { until: "2020-02-01" }).lanes).toEqual(kept);
    expect(figureOf({}, { until: "2020-02-01", lanes }).lanes).toEqual(kept);
    expect(figureOf({ lanes }, {}).lanes).toEqual(lanes);
  });

  it("neither magnifies nor points out what is still to come", () => {
    const detail = { from: "2020-01-01", to: "2020-01-20", lanes: ["platelets", "ferritin"] };
    const highlight = { lanes: ["agents", "agents:defibrotide"], from: "rd", to: "sal" };
    const figure = figureOf({ detail }, { until: "2020-02-01", highlight });
    expect(figure.detail).toEqual({ ...detail, lanes: ["platelets"] });
    expect(figure.highlight).toEqual({ lanes: ["agents"] });
  });

  it("hangs words on the day itself and not on the day after, nor on a lane that is still to come", () => {
    const annotations = [
      { at: "2020-02-01", text: "that day", lane: "ferritin" },
      { at: "2020-02-02", text: "the day after" },
    ];
    expect(figureOf({}, { until: "2020-02-01", annotations }).annotations).toEqual([{ at: "2020-02-01", text: "that day" }]);
  });

  it("moves no label of what is still to come, nor one by a place in the file that is another record’s in the step", () => {
    const labels = ["rd", "sal", "case.values[0].values[1]"].map((record) => ({ record, side: "above" as const }));
    expect(figureOf({}, { until: "2020-02-01", labels }).labels).toEqual([{ record: "rd", side: "above" }]);
  });

  it("hangs words on the hour itself and not on a later one", () => {
    const annotations = ["2020-02-01T10:00", "2020-02-01T10:01", "2020-02-02T09:00"].map((at) => ({ at, text: at }));
    expect(figureOf({}, { until: "2020-02-01T10:00", annotations }).annotations?.map(({ at }) => at)).toEqual([
      "2020-02-01T10:00",
    ]);
  });
});
