/** Times as a file writes them. */
import type { Moment, PlacedCase } from "../place/types";
import { formatIsoDay } from "../time";
import { formatIsoMinute } from "../time/isoText";
import { momentInWords } from "./moments";

/** "2020-10-16", and "2020-10-16T08:30" for an instant. */
export const isoDay = (time: number, grain: "day" | "minute" = "day"): string =>
  grain === "minute" ? formatIsoMinute(time) : formatIsoDay(time);

const calendarTime = /\d{4}/;

/** A time of the file that is no moment of a record, such as that of a grade: as it is written, or as a relative axis tells it. */
export function timeAsTold(placed: PlacedCase, stated: string): string {
  const moment = placed.momentOf(stated);
  if (moment === undefined || statedTime(placed, { stated, island: moment.island }) !== "") return stated;
  return momentInWords(placed, moment);
}

/**
 * A time as the file writes it. Where times are told from a zero that a reader chose, a date is left out: the zero may stand for it
 * because nobody is to see it.
 */
export function statedTime({ islands }: PlacedCase, { stated, island }: Pick<Moment, "stated" | "island">): string {
  return islands[island]?.told !== undefined && calendarTime.test(stated) ? "" : stated;
}
