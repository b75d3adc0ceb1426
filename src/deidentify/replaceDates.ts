/** Calendar dates of a time expression, put on another scale so that the calendar cannot be read back and every interval is kept. */
import { type Day, parseWhen, type Point, printWhen, type Term } from "../time";
import { rangeOfDate } from "../time/dateRange";
import type { Base, DatePoint } from "../time/when";

/** Where the days of the calendar go. */
export interface Scale {
  /** Blocks of days are counted from here. */
  readonly zero: Day;
  /** Days to a block: 1 keeps every day, 7 tells only the week. */
  readonly block: number;
  readonly pointOf: (day: Day, minute?: number) => Base;
}

/** What is known to the month or less is told in whole weeks, so that the length of a month does not tell which it was. */
const leastWindow = 7;

/** The time in the words of the grammar with every date of the calendar replaced; the text itself where it has none or cannot be read. */
export function replaceDates(text: string, scale: Scale): string {
  const parsed = parseWhen(text);
  if (!parsed.ok || !parsed.value.terms.some(hasDate)) return text;
  return printWhen({ terms: parsed.value.terms.map((term) => replaceIn(term, scale)) });
}

function dateIn(point: Point): DatePoint | undefined {
  if (point.kind === "date") return point;
  if (point.kind === "sum") return dateIn(point.base);
  return point.kind === "distance" ? dateIn(point.point) : undefined;
}

const hasDate = (term: Term) =>
  (term.kind === "between" ? [term.from, term.to] : [term.point]).some((point) => dateIn(point) !== undefined);

/** The same point counted from another base. */
function onBase(point: Point, base: Base): Point {
  if (point.kind === "sum") return { ...point, base };
  if (point.kind === "distance") return { ...point, point: onBase(point.point, base) };
  return base;
}

/** The blocks that a date lies in, and those that lie wholly within it. */
interface Blocks {
  readonly first: Day;
  readonly last: Day;
  readonly innerFirst: Day;
  readonly innerLast: Day;
  readonly isDay: boolean;
}

function blocksOf(date: DatePoint, { zero, block: asked }: Scale): Blocks {
  const { first, last } = rangeOfDate(date);
  const block = first === last ? asked : Math.max(asked, leastWindow);
  const startOf = (day: Day) => zero + Math.floor((day - zero) / block) * block;
  return {
    first: startOf(first),
    last: startOf(last) + block - 1,
    innerFirst: startOf(first + block - 1),
    innerLast: startOf(last + 1) - 1,
    isDay: block === 1,
  };
}

/** The edge that keeps an order true whatever the day was: no order may become tighter than the source has it. */
const edges = {
  "not before": "first",
  "not after": "last",
  after: "innerLast",
  "soon after": "innerLast",
  before: "innerFirst",
} as const;

function replaceIn(term: Term, scale: Scale): Term {
  if (term.kind === "between")
    return { kind: "between", from: edgeOf(term.from, "first", scale), to: edgeOf(term.to, "last", scale) };
  const { point } = term;
  const date = dateIn(point);
  if (date === undefined) return term;
  const blocks = blocksOf(date, scale);
  if (blocks.isDay) return { ...term, point: onBase(point, scale.pointOf(blocks.first, date.minute)) };
  if (term.kind === "order" && term.relation !== "during" && term.relation !== "same day as") {
    // What is counted from a window may lie on either side of it.
    const loose = term.relation === "before" || term.relation === "not after" ? "last" : "first";
    return { ...term, point: onBase(point, scale.pointOf(blocks[point.kind === "date" ? edges[term.relation] : loose])) };
  }
  const from = onBase(point, scale.pointOf(blocks.first));
  const to = onBase(point, scale.pointOf(blocks.last));
  if (term.kind === "order" || term.tolerance === undefined) return { kind: "between", from, to };
  const span = term.tolerance;
  return {
    kind: "between",
    from: { kind: "distance", span, side: "before", point: from },
    to: { kind: "distance", span, side: "after", point: to },
  };
}

function edgeOf(point: Point, edge: "first" | "last", scale: Scale): Point {
  const date = dateIn(point);
  if (date === undefined) return point;
  const blocks = blocksOf(date, scale);
  const minute = blocks.isDay ? date.minute : undefined;
  return onBase(point, scale.pointOf(blocks[edge], minute));
}
