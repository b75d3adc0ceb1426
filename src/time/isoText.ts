/** ISO dates as files of others write them. Imported by its own path: a figure asks for none of it. */
import { type Day, dayOf, daysInMonth, formatIsoDay, formatTimeOfDay, minutesPerDay } from "./calendar";

/** `2021-03-15T08:30` from a day with its time of day as a fraction. */
export function formatIsoMinute(time: number): string {
  const minutes = Math.round(time * minutesPerDay);
  const day = Math.floor(minutes / minutesPerDay);
  return `${formatIsoDay(day)}T${formatTimeOfDay(minutes - day * minutesPerDay)}`;
}

/** The day of a full ISO date, or undefined when it is not one or does not exist. */
export function parseIsoDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const exists = year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? dayOf({ year, month, day }) : undefined;
}
