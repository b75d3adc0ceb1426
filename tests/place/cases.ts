/** Small cases for tests, and their moments in readable form. */
import type { ClinicalCase } from "../../src/case/schema";
import { type Moment, type PlacedCase, type PlacedTime, placeCase } from "../../src/place";
import { formatIsoDay } from "../../src/time";
import { formatIsoMinute } from "../../src/time/isoText";

/** Events by id, each at a time; the order of the keys is the order of the file. */
export const eventsAt = (times: Readonly<Record<string, string>>) => Object.entries(times).map(([id, at]) => ({ id, at }));

/** A case of events alone, with whatever else it holds. */
export const placeEvents = (times: Readonly<Record<string, string>>, rest: ClinicalCase = {}): PlacedCase =>
  placeCase({ ...rest, events: [...(rest.events ?? []), ...eventsAt(times)] });

export function momentAt(placed: PlacedCase, reference: string): Moment {
  const moment = placed.momentOf(reference);
  if (moment === undefined) throw new Error(`no moment ${reference}`);
  return moment;
}

export function timeOf(placed: PlacedCase, id: string): PlacedTime {
  const record = placed.records.find((placedRecord) => placedRecord.record.id === id);
  if (record === undefined) throw new Error(`no record ${id}`);
  return record.time;
}

export function spanOf(placed: PlacedCase, id: string): Extract<PlacedTime, { readonly shape: "span" }> {
  const time = timeOf(placed, id);
  if (time.shape !== "span") throw new Error(`${id} is ${time.shape}`);
  return time;
}

const iso = (moment: Moment, time: number | undefined) =>
  time === undefined ? "open" : moment.grain === "day" ? formatIsoDay(time) : formatIsoMinute(time);

/** "2021-05-01..2021-05-31", or one date when both are the same. */
export function range(moment: Moment): string {
  const [earliest, latest] = [iso(moment, moment.earliest), iso(moment, moment.latest)];
  return earliest === latest ? earliest : `${earliest}..${latest}`;
}

/** The same for the last day of something that lasts. */
export const lastDays = (end: Moment): string =>
  range({
    ...end,
    ...(end.earliest === undefined ? {} : { earliest: end.earliest - 1 }),
    ...(end.latest === undefined ? {} : { latest: end.latest - 1 }),
  });

/** Bounds of a reference on the calendar. */
export const bounds = (placed: PlacedCase, reference: string): string => range(momentAt(placed, reference));

/** Bounds of a reference in days, counted from another one. */
export function daysSince(placed: PlacedCase, reference: string, zero: string): readonly (number | undefined)[] {
  const since = placed.since(zero);
  if (since === undefined) throw new Error(`nothing is counted from ${zero}`);
  const { earliest, latest } = momentAt(since, reference);
  return [earliest, latest];
}

export const drawn = (placed: PlacedCase, reference: string): string => {
  const moment = momentAt(placed, reference);
  return iso(moment, moment.drawn);
};
