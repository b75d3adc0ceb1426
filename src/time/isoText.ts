/** ISO dates as files of others write them. Imported by its own path: a figure asks for none of it. */
import { type Day, formatIsoDay, formatTimeOfDay, minutesPerDay } from "./calendar";
import { plainDay, plainMinute } from "./plainTime";

/** `2021-03-15T08:30` from a day with its time of day as a fraction. */
export function formatIsoMinute(time: number): string {
  const minutes = Math.round(time * minutesPerDay);
  const day = Math.floor(minutes / minutesPerDay);
  return `${formatIsoDay(day)}T${formatTimeOfDay(minutes - day * minutesPerDay)}`;
}

/** The day of a full ISO date, or undefined when it is not one or does not exist. */
export const parseIsoDay = (text: string): Day | undefined => (plainMinute(text) === undefined ? plainDay(text) : undefined);
