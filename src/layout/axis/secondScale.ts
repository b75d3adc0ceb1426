/** A second scale under the first, so that dates and time since an anchor are read at once. */
import { anchorOf } from "../../clinical/anchorOf";
import type { FigureOptions } from "../../case/schema";
import { momentInWords } from "../../describe/moments";
import type { Moment, PlacedCase } from "../../place/types";
import type { AxisKind } from "../presets";
import { calendarScale, nameOfAnchor, relativeScale, type Scale } from "./scales";

export interface SecondScale {
  /** On which island of the axis it is true. */
  readonly island: number;
  /** What a day of the axis is on this scale: so much more. */
  readonly shift: number;
  readonly scale: Scale;
}

interface Seen {
  /** The case with its own dates, and as it is seen on the axis. */
  readonly dated: PlacedCase;
  readonly placed: PlacedCase;
  readonly kind: AxisKind;
}

const isExact = ({ earliest, latest }: Moment) => earliest !== undefined && earliest === latest;

/** Courses are equally wide on their axis, so dates under it are as sure as the courses are dated. */
const areExact = ({ records }: PlacedCase, island: number) =>
  records
    .flatMap((record) => (record.list === "courses" ? record.courses : []))
    .every(({ start, end }) => start.island !== island || (isExact(start) && isExact(end)));

/**
 * The second scale, or why there is none, as words for the notes. Both scales stand on one placement: where the day of the anchor is not
 * known, what is exact on the first scale is not on the second (bounds belong to an axis), so the second is called approximate.
 */
export function secondScale(
  { dated, placed, kind }: Seen,
  days: number,
  figure: FigureOptions["axis"],
): SecondScale | { readonly note: string } | undefined {
  const wanted = figure?.second;
  if (wanted === undefined || wanted === kind) return undefined;
  const anchor = nameOfAnchor(placed, figure);
  const zero = dated.momentOf(anchorOf(dated, figure));
  const island =
    kind === "relative" ? placed.momentOf(anchorOf(dated, figure))?.island : wanted === "relative" ? zero?.island : 0;
  const onCalendar = (each: number | undefined) => each !== undefined && dated.islands[each]?.kind === "calendar";
  const needsZero = kind === "relative" || wanted === "relative";
  const isTied = !needsZero || (zero?.earliest !== undefined && zero.latest !== undefined && zero.drawn !== undefined);
  if (island === undefined || !isTied || (kind === "relative" && !onCalendar(zero?.island)))
    return { note: `No second scale: nothing ties ${anchor} to ${onCalendar(island) ? "a day" : "the calendar"}` };
  // Days of a clock from its own zero are what the first scale counts there.
  if (wanted === "relative" && !onCalendar(island) && zero?.drawn === 0) return undefined;
  const isSure = (!needsZero || (zero !== undefined && isExact(zero))) && (kind !== "courses" || areExact(placed, island));
  const scale = wanted === "calendar" ? { ...calendarScale, title: "Date" } : relativeScale(placed, days, figure);
  const shift = (zero?.drawn ?? 0) * (kind === "relative" ? 1 : wanted === "relative" ? -1 : 0);
  if (isSure) return { island, shift, scale };
  const why =
    needsZero && zero !== undefined && !isExact(zero) ? `${anchor}: ${momentInWords(dated, zero)}` : "courses as placed";
  const note = [scale.note, `Second scale approximate (${why})`].filter((words) => words !== undefined).join(". ");
  return { island, shift, scale: { ...scale, title: `≈ ${scale.title ?? ""}`, note } };
}
