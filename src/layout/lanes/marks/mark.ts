/** A mark: something that happened, with its shape, how long it may have been, and its words; lanes of marks pack them in rows. */
import { withWhose } from "../../../clinical/whose";
import { lastDay } from "../../../describe/lastDay";
import { momentInWords } from "../../../describe/moments";
import type { Moment, PlacedCase, PlacedRecord } from "../../../place/types";
import { type Edges, uncertainEdges } from "../../axis/edges";
import { isKnownDay, middleOf, slackRange } from "../../axis/extent";
import { type LayoutContext, widthOf } from "../../context";
import type { Glyph } from "../../draw";

export interface GradeStep {
  readonly x: number;
  readonly grade: number;
}

export interface Mark {
  readonly path: string;
  /** "range": a moment that may lie anywhere in a range; "bar": something that lasts; "window": a statement about a stretch of time. */
  readonly form: "point" | "range" | "bar" | "window";
  readonly glyph: Glyph;
  readonly x: number;
  readonly left: number;
  readonly right: number;
  readonly openLeft: boolean;
  readonly openRight: boolean;
  readonly grades: readonly GradeStep[];
  readonly words: string;
  readonly bold: boolean;
  /** Said of every day of its window. */
  readonly throughout: boolean;
  /** It was not done. */
  readonly struck: boolean;
  readonly dashed?: boolean;
  readonly ending?: "ongoing" | "unknown";
  /** Where the ends of a bar are not exact. */
  readonly edges?: Edges;
  readonly spoken: string;
}

interface Extent {
  readonly form: Mark["form"];
  readonly x: number;
  readonly left: number;
  readonly right: number;
  readonly openLeft: boolean;
  readonly openRight: boolean;
  /** The range is narrower than the mark, but it is one; of a window, its ends have no date. */
  readonly dashed?: boolean;
  readonly ending?: "ongoing" | "unknown";
  readonly edges?: Edges;
}

/**
 * A day that is known is a mark, however wide a day is drawn; only on a scale with clock times is a whole day a range.
 * A range narrower than the mark itself is a mark with a dashed outline.
 */
function pointExtent(context: LayoutContext, moment: Moment): Extent | undefined {
  const { axis, tokens } = context;
  const middle = middleOf(moment);
  const x = middle === undefined ? undefined : axis.x(moment.island, middle);
  if (x === undefined) return undefined;
  const range = slackRange(context, moment);
  const left = range.from === undefined ? x : (axis.x(moment.island, range.from) ?? x);
  const right = range.to === undefined ? x : (axis.x(moment.island, range.to) ?? x);
  const openLeft = range.from === undefined;
  const openRight = range.to === undefined;
  const known = isKnownDay(context, moment);
  const wide = !known && right - left > tokens.mark * 1.25;
  const isRange = wide || openLeft || openRight;
  return {
    form: isRange ? "range" : "point",
    x,
    left: isRange ? Math.min(left, x) : x,
    right: isRange ? Math.max(right, x) : x,
    openLeft,
    openRight,
    dashed: !known,
  };
}

function spanExtent(context: LayoutContext, record: PlacedRecord): Extent | undefined {
  const { axis, tokens } = context;
  const { time } = record;
  if (time.shape !== "span" && time.shape !== "over") return undefined;
  const start = time.shape === "span" ? time.start : time.from;
  const end = time.shape === "span" ? time.end : time.to;
  const left = axis.xOf(start);
  if (left === undefined) return undefined;
  const right = axis.xOf(end) ?? left;
  const ending = time.shape === "span" && (time.ending === "ongoing" || time.ending === "unknown") ? { ending: time.ending } : {};
  const width = Math.max(right - left, tokens.minimumBar);
  const edges = time.shape === "span" ? uncertainEdges(context, time) : undefined;
  return {
    ...(edges !== undefined && { edges }),
    form: time.shape === "over" ? "window" : "bar",
    dashed: time.shape === "over" && axis.kind !== "courses" && [start, end].some(({ earliest, latest }) => earliest !== latest),
    x: left,
    left,
    right: left + width,
    openLeft: false,
    openRight: false,
    ...ending,
  };
}

/** Where a record stands on the axis; undefined when it is not on it (then the notes list it). */
export function extentOf(context: LayoutContext, record: PlacedRecord): Extent | undefined {
  return record.time.shape === "at" ? pointExtent(context, record.time.at) : spanExtent(context, record);
}

/** Height of a step bar, as a share of its lane's row: a step for each grade. */
export const gradeShare = (grade: number): number => 0.36 + 0.16 * (grade - 1);

/** A number in a mark cannot be read from the back of a room: on a slide the words have it. */
export const hasNumeral = ({ tokens }: LayoutContext): boolean => tokens.preset !== "slide";

/** Whether a step bar of that width has room for its number; where one has not, the words say all grades. */
export function gradeFits(context: LayoutContext, grade: number, width: number): boolean {
  const { tokens } = context;
  const size = tokens.valueText;
  return (
    hasNumeral(context) && width >= widthOf(String(grade), size) + 1 && tokens.markRow * 0.88 * gradeShare(grade) >= size * 0.8
  );
}

/** When a record was, in words. */
export function whenInWords(placed: PlacedCase, record: PlacedRecord): string {
  const { time } = record;
  switch (time.shape) {
    case "at":
      return momentInWords(placed, time.at);
    case "span":
      return `from ${momentInWords(placed, time.start)}`;
    case "over":
      return `between ${momentInWords(placed, time.from)} and ${momentInWords(placed, lastDay(time.to))}`;
    case "none":
      return "not dated";
  }
}

const noBreakSpace = "\u00a0";

/** What lasted for less than a mark is wide is that mark: it has room for the grade, and a sliver's length could not be read. */
function shortAsPoint(context: LayoutContext, extent: Extent): Extent {
  const width = extent.right - extent.left;
  if (extent.form !== "bar" || extent.ending !== undefined || width >= context.tokens.mark) return extent;
  const { edges, ...rest } = extent;
  const x = (extent.left + extent.right) / 2;
  return { ...rest, form: "point", x, left: x, right: x, ...(edges !== undefined && { dashed: true }) };
}

/** Builds the mark of a record; undefined where it has no place on this axis. */
export function markOf(
  context: LayoutContext,
  record: PlacedRecord,
  look: {
    readonly glyph: Glyph;
    readonly words: string;
    readonly bold?: boolean;
    readonly struck?: boolean;
    readonly throughout?: boolean;
    readonly grades?: readonly { readonly moment: Moment; readonly grade: number }[];
  },
): Mark | undefined {
  const found = extentOf(context, record);
  if (found === undefined) return undefined;
  const grades = (look.grades ?? [])
    .flatMap(({ moment, grade }) => {
      const x = context.axis.xOf(moment);
      return x === undefined ? [] : [{ x, grade }];
    })
    .sort((a, b) => a.x - b.x);
  const extent = grades.length === 1 ? shortAsPoint(context, found) : found;
  const told = grades.every((step, index) => {
    const right = Math.min(grades[index + 1]?.x ?? extent.right, extent.right);
    return extent.form !== "bar" || gradeFits(context, step.grade, right - Math.max(step.x, extent.left));
  });
  const name = withWhose(context.placed.case, look.words, record.record.subject);
  const shown = (extent.form === "point" && hasNumeral(context)) || (extent.form === "bar" && told);
  const words = grades.length === 0 || shown ? name : `${name}${noBreakSpace}G${grades.map((step) => step.grade).join("–")}`;
  return {
    path: record.path,
    ...extent,
    glyph: look.glyph,
    grades,
    words,
    bold: look.bold ?? false,
    struck: look.struck ?? false,
    throughout: look.throughout ?? false,
    spoken: `${name}, ${whenInWords(context.placed, record)}`,
  };
}
