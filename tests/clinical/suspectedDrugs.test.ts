import { describe, expect, it } from "vitest";
import { suspectedDrugs } from "../../src/clinical/suspectedDrugs";
import { placedFrom } from "../support/placed";

describe("suspectedDrugs", () => {
  it("are those of skin events, of events that stopped a course and of links, and no others", () => {
    const placed = placedFrom({
      agents: { lenalidomide: {}, ramipril: {} },
      regimens: { IRd: { agents: [{ drug: "ixazomib" }] } },
      drugs: [{ id: "allo", drug: "allopurinol", start: "2020-01-01", end: "2020-02-01" }],
      courses: [
        {
          regimen: "IRd",
          courses: "1",
          start: "2020-03-01",
          each: [{ course: 1, stopped: { reason: "toxicity", because: ["fever"] } }],
        },
      ],
      events: [
        { id: "rash", category: "skin", at: "2020-01-10", suspected: [{ drug: "ixazomib" }] },
        { id: "fever", term: "fever", at: "2020-03-05", suspected: [{ drug: "lenalidomide" }] },
        { id: "cough", term: "cough", at: "2020-03-06", suspected: [{ drug: "ramipril" }] },
      ],
    });
    expect([...suspectedDrugs(placed)].sort()).toEqual(["ixazomib", "lenalidomide"]);
  });
});
