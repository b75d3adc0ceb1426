/** Statements that contradict each other, as problems in the words of the reader. */
import type { Problem } from "../case/problem";
import { calendarOrigin, type Conflict, formatIsoDay, type Mark } from "../time";
import { type CountedMoment, type CycleRule, type Limit, nameOf } from "./build";
import type { Entry } from "./entries";
import { excessOver } from "./keptLimits";
import { fittingDays } from "./fittingLengths";
import { limitsOf } from "./limits";
import type { Solved } from "./solve";

/** One problem for each statement that gave way. */
export const contradictions = (solved: Solved): readonly Problem[] => [
  ...solved.agreement.conflicts.map((conflict) => contradiction(solved, conflict)),
  ...pastLimits(solved),
];

function contradiction(solved: Solved, conflict: Conflict): Problem {
  const { statements } = solved.build.draft.network;
  const named = conflict.statements.flatMap((index) => statements[index] ?? []);
  const gaveWay = statements[conflict.gaveWay];
  const fit = whatFits(solved, conflict);
  return {
    severity: gaveWay?.strength === "fact" ? "error" : "warning",
    code: "contradiction",
    path: gaveWay?.path ?? "",
    message: `these contradict each other${excessOf(conflict)}: ${named.map(({ words }) => words).join("; ")}`,
    hint: `set aside: ${gaveWay?.words ?? ""}${fit === undefined ? "" : `; ${fit}`}`,
  };
}

const excessOf = ({ excess }: Conflict) => (excess === undefined ? "" : ` by ${excess} d`);

/** What could stand in the place of the statement that gave way. */
function whatFits({ build, agreement, distances, islands }: Solved, { gaveWay }: Conflict): string | undefined {
  const rule = build.cycles.get(gaveWay);
  if (rule !== undefined) return fittingCycle(rule, fittingDays(build, agreement, rule));
  const subject = build.subjects.get(gaveWay);
  if (subject === undefined) return undefined;
  const { from = calendar, to } = subject;
  if (from === calendar && islands.islandOf[to.node] !== 0) return undefined;
  const apart = to.offset - from.offset;
  const least = apart - distances.most(to.node, from.node);
  const most = apart + distances.most(from.node, to.node);
  const fit = from === calendar ? fittingRange(least, most, dates) : fittingRange(least, most, lengths);
  return fit === undefined ? undefined : `${fit} fits`;
}

const calendar: Mark = { node: calendarOrigin, offset: 0 };

function fittingCycle(rule: CycleRule, days: number | undefined): string | undefined {
  return days === undefined ? undefined : `${days < rule.days ? "at most" : "at least"} ${days} d each fits`;
}

interface RangeWords {
  readonly one: (value: number) => string;
  readonly from: string;
  readonly upTo: string;
}

const dates: RangeWords = { one: formatIsoDay, from: "not before", upTo: "not after" };
const lengths: RangeWords = { one: (days) => `${days} d`, from: "at least", upTo: "at most" };

function fittingRange(least: number, most: number, { one, from, upTo }: RangeWords): string | undefined {
  if (!Number.isFinite(least)) return Number.isFinite(most) ? `${upTo} ${one(most)}` : undefined;
  if (!Number.isFinite(most)) return `${from} ${one(least)}`;
  return least === most ? one(least) : `${one(least)} to ${one(most)}`;
}

/** Moments outside the network that lie after the cut-off or after death; the same words of records of one kind are said once. */
function pastLimits(solved: Solved): readonly Problem[] {
  const { build } = solved;
  const said = new Set<string>();
  return build.counted.flatMap(({ entry, moments, kind }) => {
    const rules = limitsOf(build, entry);
    if (rules.length === 0) return [];
    return [...moments].flatMap((moment) => {
      const found = rules.flatMap((rule) => pastLimit(solved, { ...moment, entry, rule }));
      const key = `${kind}|${moment.spot.stated}`;
      if (found.length === 0 || said.has(key)) return [];
      if (kind !== undefined) said.add(key);
      return found;
    });
  });
}

interface Limited extends CountedMoment {
  readonly entry: Entry;
  readonly rule: Limit;
}

function pastLimit(solved: Solved, { spot, path, entry, rule }: Limited): readonly Problem[] {
  const excess = excessOver(solved, spot, rule.mark);
  if (excess <= 0) return [];
  const message = `these contradict each other by ${excess} d: "${spot.stated}" as time of ${nameOf(entry)}; ${rule.words}`;
  return [{ severity: "warning", code: "contradiction", path, message, hint: `set aside: ${rule.words}` }];
}
