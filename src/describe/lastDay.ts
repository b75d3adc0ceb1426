import type { Moment } from "../place/types";

/** Ends are kept as the first free day; readers count the last day. An instant stays what it is. */
export function lastDay(end: Moment): Moment {
  if (end.grain === "minute") return end;
  const { earliest, latest, drawn } = end;
  return {
    ...end,
    ...(earliest !== undefined && { earliest: earliest - 1 }),
    ...(latest !== undefined && { latest: latest - 1 }),
    ...(drawn !== undefined && { drawn: drawn - 1 }),
  };
}
