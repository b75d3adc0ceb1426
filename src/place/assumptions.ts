import type { Solved } from "./solve";

/** Each assumption that was used, as words for the notes: "courses of 28 days"; with the blocks where lengths differ. */
export function assumptionsOf({ build, dropped, agreement }: Solved): readonly string[] {
  const inForce = new Set(agreement.bounds.map(({ statement }) => statement));
  const used = [...build.leanings.keys()].filter((statement) => !dropped.has(statement) && inForce.has(statement));
  const cycles = used.flatMap((statement) => build.cycles.get(statement) ?? []).filter(({ assumed }) => assumed);
  const lengths = [...new Set(cycles.map(({ days }) => days))];
  const words = lengths.map((days) => {
    const regimens = [...new Set(cycles.filter((cycle) => cycle.days === days).map(({ block }) => block.entry.record.regimen))];
    return `courses of ${days} ${days === 1 ? "day" : "days"}${lengths.length > 1 ? ` (${regimens.join(", ")})` : ""}`;
  });
  const others = used.flatMap((statement) => {
    const { strength, words: said } = build.draft.network.statements[statement] ?? { strength: "fact", words: "" };
    return strength === "assumed" && !build.cycles.has(statement) ? [said] : [];
  });
  return [...words, ...others];
}
