import { describe, expect, it } from "vitest";
import { describeRecord } from "../../src/describe/describeRecord";
import { keyFacts } from "../../src/describe/keyFacts";
import { type CaseFile, type PlacedCase, readAndPlace } from "../../src/index";
import { shippedText } from "../cases/shipped";
import { placedFrom } from "../support/placed";

function shipped(name: string): PlacedCase {
  const { found } = readAndPlace(shippedText(name));
  if (found === undefined) throw new Error(`${name} cannot be read`);
  return found.placed;
}
const factsOf = (placed: PlacedCase) => keyFacts(placed).map(({ term, detail }) => `${term}: ${detail}`);

const twoLines: CaseFile["case"] = {
  regimens: {
    A: { agents: [{ drug: "a" }], cycle: { length: "28 d" } },
    B: { agents: [{ drug: "b" }], cycle: { length: "28 d" } },
  },
  courses: [
    { id: "a", regimen: "A", courses: "1", line: 1, start: "2021-01-04" },
    { id: "b", regimen: "B", courses: "1", line: 2, start: "2021-06-07" },
  ],
};
const call = (at: string, category: string, confirmed = true) => ({
  type: "response" as const,
  at,
  readings: [{ criteria: "IMWG 2016", category, confirmed }],
});

describe("keyFacts", () => {
  it("names the best response with its line, and the longest time without treatment", () => {
    expect(factsOf(shipped("invented-myeloma-five-lines.json"))).toEqual([
      "Best response (worked out): CR, 6 Aug 2019, after the start of line 1, VRd, courses 1–4",
      "Longest time without treatment (worked out): 97 days, between Autologous transplant and Lenalidomide maintenance",
    ]);
  });

  it("gives a range where the ends are known to the month", () => {
    const placed = placedFrom({
      ...twoLines,
      courses: [{ ...twoLines.courses?.[0], regimen: "A", start: "2021-01" }, ...(twoLines.courses ?? []).slice(1)],
    });
    // 28 days from 1 to 31 January end on 28 January to 27 February; the next course starts on 7 June.
    expect(factsOf(placed)).toEqual([
      "Longest time without treatment (worked out): 99 to 129 days, between A, course 1 and B, course 1",
    ]);
  });

  it("says nothing of time without treatment that is only possible: the gaps of the seed may be none", () => {
    expect(factsOf(shipped("ixazomib-skin-exfoliation.json"))).toEqual([]);
  });

  it("prefers a confirmed call, and counts a call of two categories as the worse", () => {
    const calls = [call("2021-02-01", "CR", false), call("2021-07-05", "CR"), call("2021-08-02", "PR")];
    expect(factsOf(placedFrom({ ...twoLines, assessments: calls }))[0]).toBe(
      "Best response (worked out): CR, 5 Jul 2021, after the start of line 2, B, course 1",
    );
    const either = [{ ...call("2021-02-01", "PR"), readings: [{ criteria: "IMWG 2016", category: ["CR", "SD"] }] }];
    expect(factsOf(placedFrom({ ...twoLines, assessments: [...either, call("2021-07-05", "PR")] }))[0]).toContain(
      "PR, 5 Jul 2021",
    );
  });

  it("names no line where it is not certain which had begun", () => {
    const assessments = [call("2021-06", "PR")];
    expect(factsOf(placedFrom({ ...twoLines, assessments }))[0]).toBe("Best response (worked out): PR, Jun 2021");
  });
});

describe("what was new before an event", () => {
  const newBefore = (placed: PlacedCase, label: string) => {
    const event = placed.records.find(({ list, record }) => list === "events" && record.label === label);
    return describeRecord(placed, event?.path ?? "")?.rows.find(({ term }) => term === "New drugs before it (worked out)")
      ?.detail;
  };

  it("names the drugs first given in the eight weeks before a rash, but not the steroid that was given years ago", () => {
    expect(newBefore(shipped("invented-myeloma-five-lines.json"), "Rash")).toBe(
      "Daratumumab, first given 9 days before; Pomalidomide, first given 9 days before",
    );
  });

  it("keeps an exact distance where the course itself may lie in any of several weeks", () => {
    expect(newBefore(shipped("ixazomib-skin-exfoliation.json"), "Exfoliation")).toBe("Lenalidomide, first given 3 days before");
  });

  it("gives a range where the first dose is known to some days", () => {
    expect(newBefore(shipped("ten-multitarget-child.json"), "Rash to bullae, 10–14 days into antibiotics")).toContain(
      "first given 10 to 14 days before",
    );
  });

  it("leaves out a drug that may have come after the event", () => {
    const drugs = [{ drug: "a", start: "2021-01", end: "2021-03-01" }];
    const events = [{ label: "Rash", category: "skin" as const, at: "2021-01-20" }];
    expect(newBefore(placedFrom({ drugs, events }), "Rash")).toBeUndefined();
  });
});
