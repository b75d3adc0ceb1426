import { describe, expect, it } from "vitest";
import { readCaseFile } from "../../src/case";
import { timelineRows, timelineTable } from "../../src/describe/timelineTable";
import { layoutView } from "../../src/layout";
import { placeCase } from "../../src/place";
import { marksOf } from "../../src/ui/marks";
import { bounds, laneRows, type Wanted, wantedRows } from "../../src/ui/tableRows";
import { shippedText } from "../cases/shipped";

const { file } = readCaseFile(shippedText("ixazomib-skin-exfoliation.json"));
if (file === undefined) throw new Error("the seed cannot be read");
const placed = placeCase(file.case);
const { scene, axis } = layoutView(placed, file.figure, { preset: "screen" });
const all = laneRows(timelineRows(placed), marksOf(scene), axis);
const wanted = (change: Partial<Wanted>) =>
  wantedRows(all, { order: "time", isReversed: false, filter: "", window: undefined, ...change });
const labels = (change: Partial<Wanted>) => wanted(change).map(({ row }) => row.label);

describe("wantedRows", () => {
  it("holds every row of the table while nothing is asked for", () => {
    expect(wanted({})).toHaveLength(timelineTable(placed).length);
  });

  it("goes by time, the other way round when reversed, or by lane from the top of the figure", () => {
    const starts = wanted({}).map(({ span }) => span?.[0] ?? 2);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(labels({ isReversed: true })).toEqual(labels({}).toReversed());
    const lanes = [...new Set(wanted({ order: "lane" }).map(({ lane }) => lane))];
    expect(lanes.indexOf("milestones")).toBeLessThan(lanes.indexOf("regimens"));
  });

  it("keeps rows that hold every word of the filter, wherever it stands", () => {
    expect(labels({ filter: "IXAZOMIB 8," })).toEqual(["Id 1", "Id 2"]);
    expect(labels({ filter: "no such word" })).toEqual([]);
  });

  it("keeps rows that touch the part of the axis that is seen, also those that only span it", () => {
    const lastTenth = labels({ window: [0.9, 1] });
    expect(lastTenth).toContain("Vd 14");
    expect(lastTenth).not.toContain("Diagnosis");
    expect(labels({ window: [0.6, 0.6001] })).toContain("PDC, courses 6–12");
  });
});

describe("bounds", () => {
  it("says one day, two, or that one of them is open", () => {
    expect(bounds({ earliest: "2021-01-02", latest: "2021-01-02", stated: "" })).toBe("2021-01-02");
    expect(bounds({ earliest: "2021-01-02", latest: "2021-02-03", stated: "" })).toBe("2021-01-02 to 2021-02-03");
    expect(bounds({ earliest: "2021-01-02", stated: "" })).toBe("2021-01-02 to any time");
    expect(bounds({ stated: "" })).toBe("");
  });
});
