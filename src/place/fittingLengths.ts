/** What would fit where a length gave way: said in the hint, and kept in the drawing. */
import { type Agreement, potentialsOf, type Preference } from "../time";
import { isWhole } from "./blocks";
import type { Build, CycleRule } from "./build";
import { dayAt } from "./plan";

/** Courses whose assumed length gave way are drawn with the length that fits, so that they stay of one length. */
export function fittingLengths(build: Build, agreement: Agreement): readonly Preference[] {
  return agreement.conflicts.flatMap((conflict) => {
    const rule = build.cycles.get(conflict.gaveWay);
    const days = rule && fittingDays(build, agreement, rule);
    return rule === undefined || days === undefined ? [] : lengthsOf(rule, days);
  });
}

const lengthsOf = ({ block }: CycleRule, days: number): readonly Preference[] =>
  block.courses.filter(isWhole).map(({ start, end }) => ({ from: dayAt(start), to: dayAt(end), low: days, high: days }));

/** The length nearest to what was stated that all whole courses of the block can have. */
export function fittingDays({ draft }: Build, { bounds }: Pick<Agreement, "bounds">, rule: CycleRule): number | undefined {
  const fits = (days: number) => {
    const lengths = lengthsOf(rule, days).flatMap(({ from, to }) => [
      { from: from.node, to: to.node, most: days },
      { from: to.node, to: from.node, most: -days },
    ]);
    return potentialsOf(draft.network.size, [...bounds, ...lengths]).feasible;
  };
  for (let change = 1; change <= Math.max(rule.days, 400); change += 1) {
    if (rule.days - change >= 1 && fits(rule.days - change)) return rule.days - change;
    if (change < 400 && fits(rule.days + change)) return rule.days + change;
  }
  return undefined;
}
