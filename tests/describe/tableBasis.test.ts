import { expect, it } from "vitest";
import { timelineTable } from "../../src/describe/timelineTable";
import { placeCase } from "../../src/place";
import { shippedCase } from "../cases/shipped";

it("a row of the table is as well founded as the end that is known least well", () => {
  const rows = timelineTable(placeCase(shippedCase("ixazomib-skin-exfoliation.json").case));
  const basisOf = (id: string) => rows.find((row) => row.id === id)?.basis;
  // The letter dates the start of course 13 and gives no course a length but the third.
  expect([basisOf("vd13.C13"), basisOf("ird.C3"), basisOf("dx")]).toEqual(["assumed", "reported", "reported"]);
});
