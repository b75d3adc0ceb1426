/** Ends of the window as a reader types and reads them: dates on the calendar, day numbers on any other scale. */
import { calendarDay, countedDay, isoDay } from "../describe/moments";
import { type FigureLayout, fractionAt, timeAt, type TimeOnAxis, xAt } from "../layout";

export type Side = "from" | "to";

/** The time at a fraction of the axis; where the scale breaks, that of the nearest end of a scale. */
function timeNear({ axis }: FigureLayout, fraction: number): TimeOnAxis | undefined {
  const x = xAt(axis, Math.min(1, Math.max(0, fraction)));
  const edges = axis.segments.flatMap(({ left, right }) => [left, right]);
  const near = edges.toSorted((a, b) => Math.abs(a - x) - Math.abs(b - x))[0];
  return timeAt(axis, x) ?? (near === undefined ? undefined : timeAt(axis, near));
}

/** Less than this of a day is nothing: an address keeps a hundredth of a day in thirty years. */
const hair = 0.02;

/** Windows end with a whole day: the last one that is seen. */
const wholeDay = (day: number, side: Side): number => (side === "from" ? Math.floor(day + hair) : Math.ceil(day - hair) - 1);

/** "2021-05-03", or the number of the day on a scale without dates. */
export function timeText(layout: FigureLayout, fraction: number, side: Side): string {
  const time = timeNear(layout, fraction);
  if (!time) return "";
  const island = layout.made.context.placed.islands[time.island];
  const day = wholeDay(time.day, side);
  return island?.kind === "calendar" ? isoDay(day) : countedDay(day, island?.first ?? 0);
}

/** The same, to be spoken: "3 May 2021", "day 12". */
export function timeWords(layout: FigureLayout, fraction: number, side: Side): string {
  const time = timeNear(layout, fraction);
  if (!time) return "";
  const island = layout.made.context.placed.islands[time.island];
  const day = wholeDay(time.day, side);
  return island?.kind === "calendar" ? calendarDay(day) : `day ${countedDay(day, island?.first ?? 0)}`;
}

/**
 * Where typed words stand on the axis: any time of the case file's grammar ("2021", "2021-05", "C3", "D+14"), or a number of a day on
 * a scale without dates. `from` is the first day that the words may mean, `to` the end of the last. Undefined where they mean nothing here.
 */
export function fractionOfText(
  layout: FigureLayout,
  text: string,
  at: { readonly side: Side; readonly near: number },
): number | undefined {
  const time = timeOfText(layout, text.trim(), at);
  const x = time && layout.axis.x(time.island, time.day);
  return x === undefined ? undefined : fractionAt(layout.axis, x);
}

function timeOfText(
  layout: FigureLayout,
  text: string,
  { side, near }: { readonly side: Side; readonly near: number },
): TimeOnAxis | undefined {
  const { placed } = layout.made.context;
  const here = timeNear(layout, near);
  const island = here && placed.islands[here.island];
  const number = /^[-−+]?\d{1,5}$/.test(text) ? Number(text.replace("−", "-")) : undefined;
  if (number !== undefined && here && island && island.kind !== "calendar") {
    const day = island.first === 1 && number > 0 ? number - 1 : number;
    return { island: here.island, day: side === "from" ? day : day + 1 };
  }
  const moment = placed.momentOf(text);
  const day = side === "from" ? (moment?.earliest ?? moment?.drawn) : (moment?.latest ?? moment?.drawn);
  if (!moment || day === undefined) return undefined;
  return { island: moment.island, day: side === "to" && moment.grain === "day" ? day + 1 : day };
}
