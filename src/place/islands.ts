import type { Solved } from "./solve";
import type { Island } from "./types";
import type { View } from "./view";

/** The islands of a case with what their zeros are; `zero` is the reference that one of them is counted from. */
export function islandsOf({ build, islands, entries }: Solved, { days }: View, zero: ChosenZero | undefined): readonly Island[] {
  return islands.origins.map((origin, index): Island => {
    const rank = islands.ranks[index] ?? 0;
    const from = days.zeroOf(index);
    if (index === 0 && zero?.firstDated !== undefined) {
      const { path, day } = zero.firstDated;
      return { kind: "record", zero: path, calendarDay: day, rank };
    }
    if (from.node !== origin || from.offset !== 0) return { ...named(zero), rank };
    if (index === 0) return { kind: "calendar", rank };
    const clock = [...build.clocks].find(([, { zero: mark }]) => mark.node === origin)?.[0];
    if (clock !== undefined) return { kind: "clock", zero: clock, rank };
    return { kind: "record", zero: entries[build.owners.get(origin) ?? 0]?.path ?? "", rank };
  });
}

/** The reference that a reader counts from, and what its own day is called where the reader says so. */
export interface ChosenZero {
  readonly reference: string;
  readonly first?: 0 | 1 | undefined;
  /** What the calendar is counted from, where it is not tied to the reference. */
  readonly firstDated?: FirstDated | undefined;
}

/** The first record on the calendar, and the day on which it is drawn. */
export interface FirstDated {
  readonly path: string;
  readonly day: number;
}

const named = ({ reference, first }: ChosenZero = { reference: "" }) =>
  ({ kind: isClock(reference) ? "clock" : "record", zero: reference, ...(first !== undefined && { first }) }) as const;

const isClock = (reference: string) => /^[A-Z][A-Za-z_]*$/.test(reference);
