/** The best response that the source calls, and the line of treatment under which it was called first. */
import type { PlacedCase, PlacedCourses } from "../place/types";
import { type ResponseChange, responseChanges } from "./responseCalls";

export interface BestResponse {
  readonly category: string;
  readonly call: ResponseChange;
  /** The block of courses that had begun last; absent when no course had begun, or when its order to the call is not certain. */
  readonly under?: PlacedCourses;
}

/** From the best to the worst, as in the IMWG criteria (Kumar 2016, doi 10.1016/S1470-2045(16)30206-6). */
const order: readonly string[] = ["sCR", "CR", "VGPR", "PR", "MR", "SD", "PD"];

/** A call of several categories at once ("VGPR or PR") is no better than its worst. */
const rankOf = ({ categories }: ResponseChange) => Math.max(...categories.map((category) => order.indexOf(category)));

/** Confirmed before unconfirmed, then the earliest. Undefined where the source calls no response. */
export function bestResponse(placed: PlacedCase): BestResponse | undefined {
  const calls = responseChanges(placed).filter(({ categories }) => categories.every((category) => order.includes(category)));
  const best = Math.min(...calls.map(rankOf));
  const bestCalls = calls.filter((each) => rankOf(each) === best);
  const call = bestCalls.find(({ confirmed }) => confirmed) ?? bestCalls[0];
  if (call === undefined) return undefined;
  const under = courseBefore(placed, call);
  return { category: order[best] ?? "", call, ...(under !== undefined && { under }) };
}

/** The last block certain to have begun by then; of one that may have begun, nothing is said. */
function courseBefore(placed: PlacedCase, { at }: ResponseChange): PlacedCourses | undefined {
  const { island, earliest, latest } = at;
  if (earliest === undefined || latest === undefined) return undefined;
  const begun = placed.records.flatMap((record) => {
    const start = record.list === "courses" ? record.courses[0]?.start : undefined;
    const given = record.list === "courses" && (record.record.status ?? "given") === "given";
    return record.list === "courses" && given && start?.island === island ? [{ record, start }] : [];
  });
  const certain = begun.filter(({ start }) => start.latest !== undefined && start.latest <= earliest);
  const possible = begun.filter(({ start }) => (start.earliest ?? Number.NEGATIVE_INFINITY) <= latest);
  if (possible.length > certain.length) return undefined;
  return certain.toSorted((a, b) => (b.start.drawn ?? 0) - (a.start.drawn ?? 0))[0]?.record;
}
