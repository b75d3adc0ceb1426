/** Answers to what a board asks first. Each is worked out from the records and says so. */
import { bestResponse } from "../clinical/bestResponse";
import { longestTreatmentFree } from "../clinical/treatmentFree";
import type { PlacedCase } from "../place/types";
import { momentInWords } from "./moments";
import { type Row, row } from "./plainRows";
import { recordTitle } from "./recordTitle";

/** "9 days", "1 day", "3 to 12 days": an inclusive range of whole days. */
export function daysInWords(least: number, greatest: number): string {
  if (least === greatest) return `${least} ${least === 1 ? "day" : "days"}`;
  return `${least} to ${greatest} days`;
}

export function keyFacts(placed: PlacedCase): readonly Row[] {
  return [
    ...row("Best response (worked out)", bestResponseWords(placed)),
    ...row("Longest time without treatment (worked out)", treatmentFreeWords(placed)),
  ];
}

function bestResponseWords(placed: PlacedCase): string | undefined {
  const best = bestResponse(placed);
  if (best === undefined) return undefined;
  const { call, category, under } = best;
  const line = under?.record.line === undefined ? "" : `line ${under.record.line}, `;
  return [
    category === "PD" ? "progression" : category,
    call.confirmed ? undefined : "unconfirmed",
    momentInWords(placed, call.at),
    under && `after the start of ${line}${recordTitle(placed, under)}`,
  ]
    .filter((part) => part !== undefined)
    .join(", ");
}

function treatmentFreeWords(placed: PlacedCase): string | undefined {
  const longest = longestTreatmentFree(placed);
  if (longest === undefined) return undefined;
  const { least, greatest, after, before } = longest;
  return `${daysInWords(least, greatest)}, between ${recordTitle(placed, after)} and ${recordTitle(placed, before)}`;
}
