/** Statements that contradict each other, as problems in the words of the reader. */
import type { Problem } from "../case/problem";
import type { Conflict, Statement } from "../time";
import { fittingDays } from "./fittingLengths";
import type { Solved } from "./solve";

/** One problem for each statement that gave way. */
export const contradictions = (solved: Solved): readonly Problem[] =>
  solved.agreement.conflicts.map((conflict) => contradiction(solved, conflict));

function contradiction(solved: Solved, conflict: Conflict): Problem {
  const { statements } = solved.build.draft.network;
  const named = conflict.statements.flatMap((index) => statements[index] ?? []);
  const gaveWay = statements[conflict.gaveWay];
  const fit = whatFits(solved, conflict);
  return {
    severity: gaveWay?.strength === "fact" ? "error" : "warning",
    code: "contradiction",
    path: gaveWay?.path ?? "",
    message: `these contradict each other by ${conflict.excess} d: ${listed(named)}`,
    hint: `set aside: ${gaveWay?.words ?? ""}${fit === undefined ? "" : `; ${fit}`}`,
  };
}

const listed = (statements: readonly Statement[]) => statements.map(({ words }) => words).join("; ");

/** What could stand in the place of the statement that gave way. */
function whatFits({ build, agreement }: Solved, { gaveWay }: Conflict): string | undefined {
  const rule = build.cycles.get(gaveWay);
  if (rule === undefined) return undefined;
  const days = fittingDays(build, agreement, rule);
  if (days === undefined) return undefined;
  return `${days < rule.days ? "at most" : "at least"} ${days} d each fits`;
}
