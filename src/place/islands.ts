import type { Solved } from "./solve";
import type { Island } from "./types";
import type { View } from "./view";

/** The islands of a case with what their zeros are; `zero` names the reference that one of them is counted from. */
export function islandsOf({ build, islands, entries }: Solved, { days }: View, zero: string | undefined): readonly Island[] {
  return islands.origins.map((origin, index): Island => {
    const rank = islands.ranks[index] ?? 0;
    const from = days.zeroOf(index);
    if (from.node !== origin || from.offset !== 0) return { kind: isClock(zero) ? "clock" : "record", zero: zero ?? "", rank };
    if (index === 0) return { kind: "calendar", rank };
    const clock = [...build.clocks].find(([, { zero: mark }]) => mark.node === origin)?.[0];
    if (clock !== undefined) return { kind: "clock", zero: clock, rank };
    return { kind: "record", zero: entries[build.owners.get(origin) ?? 0]?.path ?? "", rank };
  });
}

const isClock = (reference: string | undefined) => /^[A-Z][A-Za-z_]*$/.test(reference ?? "");
