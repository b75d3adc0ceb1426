/** A stretch of time magnified: which one, and the case as it is seen through it. */
import { responseCall } from "../../clinical/responseCalls";
import { momentInWords } from "../../describe/moments";
import type { Moment, PlacedCase, PlacedRecord } from "../../place/types";
import { type Extent, hasOwnDate, momentsOf } from "../axis/extent";
import type { LayoutContext } from "../context";

export interface Stretch extends Extent {
  readonly title: string;
}

/** First day and first free day of what a reference names: a date has all its days, a record stands where it is drawn. */
function daysOf(moment: Moment | undefined, reference: string): { readonly first: number; readonly free: number } | undefined {
  if (moment?.drawn === undefined) return undefined;
  const grain = moment.grain === "day" ? 1 : 0;
  const { drawn, earliest = drawn, latest = drawn } = moment;
  return hasOwnDate({ stated: reference }) ? { first: earliest, free: latest + grain } : { first: drawn, free: drawn + grain };
}

/** The stretch that the figure options ask to magnify; undefined where they ask for none or it has no place on one island. */
export function stretchOf({ placed, figure }: Pick<LayoutContext, "placed" | "figure">): Stretch | undefined {
  const { from, to, label } = figure.detail ?? {};
  if (from === undefined || to === undefined) return undefined;
  const stretch = stretchBetween(placed, { from, to });
  return stretch && { ...stretch, title: label ?? stretch.title };
}

/** From the first day of one reference to the last of another; undefined where they are not on one island, or the other way round. */
export function stretchBetween(
  placed: PlacedCase,
  { from, to }: { readonly from: string; readonly to: string },
): Stretch | undefined {
  const [start, end] = [placed.momentOf(from), placed.momentOf(to)];
  const [first, last] = [daysOf(start, from), daysOf(end, to)];
  if (start === undefined || start.island !== end?.island || first === undefined || last === undefined) return undefined;
  if (last.free <= first.first) return undefined;
  const { kind, told } = placed.islands[start.island] ?? {};
  const days = { ...start, grain: "day", earliest: Math.floor(first.first), latest: Math.ceil(last.free) - 1 } as const;
  const words = kind === "calendar" || told !== undefined ? momentInWords(placed, days) : `${from} to ${to}`;
  return { island: start.island, from: first.first, to: last.free, moments: 1, title: words };
}

/** Whether any of it may lie in the stretch. */
function touches({ island, from, to }: Extent, start: Moment, end: Moment = start): boolean {
  const last = end.drawn === undefined || end.island !== start.island ? start : end;
  if (start.island !== island || start.drawn === undefined || last.drawn === undefined) return false;
  const free = last === start ? start.drawn + (start.grain === "day" ? 1 : 0) : last.drawn;
  return start.drawn < to && Math.max(free, start.drawn + 1e-6) > from;
}

/** A record as it is seen in the stretch: the parts that lie outside are left out; what ends later has no end here. */
function within(record: PlacedRecord, placed: PlacedCase, stretch: Extent): PlacedRecord[] {
  const { time } = record;
  const isSeen =
    time.shape === "at"
      ? touches(stretch, time.at)
      : time.shape === "span"
        ? touches(stretch, time.start, time.end)
        : time.shape === "over"
          ? touches(stretch, time.from, time.to)
          : momentsOf(record).some((moment) => touches(stretch, moment));
  if (!isSeen) return [];
  const goesOn = time.shape === "span" && time.end.drawn !== undefined && time.end.drawn > stretch.to;
  const cut = goesOn ? { ...record, time: { ...time, ending: "known" as const } } : record;
  if (cut.list === "courses") return [{ ...cut, courses: cut.courses.filter(({ start, end }) => touches(stretch, start, end)) }];
  if (cut.list === "drugs") {
    const steps = cut.steps.filter(({ start, end }) => touches(stretch, start, end));
    return [{ ...cut, steps, doses: cut.doses.filter((dose) => touches(stretch, dose)) }];
  }
  if (cut.list !== "events" || cut.record.grades === undefined) return [cut];
  const grades = cut.record.grades.filter(({ at }, index, all) => {
    const [own, next] = [placed.momentOf(at), placed.momentOf(all[index + 1]?.at ?? "")];
    return own !== undefined && touches(stretch, own, next ?? (time.shape === "span" ? time.end : own));
  });
  return [{ ...cut, record: { ...cut.record, grades } }];
}

/** The response that holds when the stretch begins was called before it. */
function callBefore({ records }: PlacedCase, { island, from }: Extent): PlacedRecord | undefined {
  const drawn = (record: PlacedRecord) => responseCall(record)?.at.drawn ?? Number.NEGATIVE_INFINITY;
  return records
    .filter((record) => responseCall(record)?.at.island === island && drawn(record) < from)
    .reduce<PlacedRecord | undefined>(
      (last, record) => (last !== undefined && drawn(last) > drawn(record) ? last : record),
      undefined,
    );
}

/** The case with only what lies in the stretch. Values outside of it are not in it; what spans it is. */
export function caseWithin(placed: PlacedCase, stretch: Extent): PlacedCase {
  const before = callBefore(placed, stretch);
  const records = placed.records.flatMap((record) => (record === before ? [record] : within(record, placed, stretch)));
  return { ...placed, records };
}
