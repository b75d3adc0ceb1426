/** A lane of marks: packed in as many rows as they need so that no two marks or labels touch. */
import type { LaneName } from "../../../case/vocabulary";
import type { Item } from "../../../scene/scene";
import { wrapText } from "../../../text";
import { isOpen, isStretched, outerEdges } from "../../axis/edges";
import { type Explanation, type Lane, type LaneLabel, type LayoutContext, type MarkPlace, widthOf } from "../../context";
import { baselineFor, besideMark, glyph, inBar, line, rect, text, thin } from "../../draw";
import { gradeFill, ink, paper, secondaryInk } from "../../theme";
import { drawBarMark } from "./barMark";
import { hasNumeral, type Mark } from "./mark";

interface Placed {
  readonly mark: Mark;
  readonly lines: readonly string[];
  readonly inside: boolean;
  readonly side: "left" | "right";
  readonly from: number;
  readonly to: number;
}

export interface MarksOptions {
  readonly key: LaneName;
  readonly name: string;
  readonly group: string;
  readonly label: LaneLabel;
  readonly explains?: readonly Explanation[];
  /** Where height is limited the lane may give way, the highest rank first. */
  readonly yields?: number;
  /** What the notes say that it held, where that is not its words one by one. */
  readonly held?: readonly string[];
}

/** A grade is read as a number: its mark holds that, also where rows are drawn tighter. */
const roomForGrade = 1.16;

function sizeOf(context: LayoutContext, mark: Mark): number {
  const size = context.tokens.mark * (mark.bold ? 1 : 0.86);
  return mark.grades.length > 0 && hasNumeral(context) ? Math.max(size, context.tokens.notesText * roomForGrade) : size;
}

const halfMark = (context: LayoutContext, mark: Mark) => Math.max(context.tokens.mark, sizeOf(context, mark)) / 2;

function reach(context: LayoutContext, mark: Mark): { readonly from: number; readonly to: number } {
  const half = mark.form === "point" || mark.form === "range" ? halfMark(context, mark) : 0;
  const fade = context.tokens.mark * 1.2;
  const outer = mark.edges === undefined ? { from: mark.left, to: mark.right } : outerEdges(mark.edges);
  return {
    from: Math.max(Math.min(outer.from, mark.left - (mark.openLeft ? fade : 0), mark.x - half), context.axis.left - half),
    to: Math.max(outer.to, mark.right + (mark.openRight || mark.ending !== undefined ? fade : 0), mark.x + half),
  };
}

/** As few lines as that width allows, then as even as they can be with the same words whole: no line holds a single short word. */
function evenLines(context: LayoutContext, mark: Mark, most: number): readonly string[] {
  const font = { size: context.tokens.valueText, bold: mark.bold };
  const lines = wrapText(mark.words, most, font);
  for (let share = 0.5; share < 1; share += 0.05) {
    const even = wrapText(mark.words, most * share, font);
    if (even.length === lines.length && even.join(" ") === lines.join(" ")) return even;
  }
  return lines;
}

/** Where the words may go, the best first: inside a wide mark, else to its right, to its left; in one line, then in several. */
function labelPlaces(context: LayoutContext, mark: Mark, kept: MarkPlace | undefined): Placed[] {
  const { tokens, page, axis } = context;
  const size = tokens.valueText;
  const pad = tokens.clearance * 1.5;
  const { from, to } = reach(context, mark);
  const whole = widthOf(mark.words, size, mark.bold);
  if (mark.form === "window" && whole + 2 * pad + tokens.mark <= mark.right - mark.left)
    return [{ mark, lines: [mark.words], inside: true, side: "right", from, to }];
  const room = { right: page.right - to - pad, left: from - axis.left - pad };
  const beside = (side: Placed["side"], lines: readonly string[]): Placed => {
    const width = Math.max(...lines.map((each) => widthOf(each, size, mark.bold)), 0) + pad;
    const place = side === "right" ? { from, to: to + width } : { from: from - width, to };
    return { mark, lines, inside: false, side, ...place };
  };
  const most = Math.min(whole, ((context.seen?.axisRight ?? axis.right) - axis.left) * 0.42) + 0.5;
  if (kept !== undefined) return [beside(kept.side, kept.lines === 1 ? [mark.words] : evenLines(context, mark, most))];
  const wider = room.right >= most || room.right >= room.left ? "right" : "left";
  const free = room[wider];
  const narrow = evenLines(context, mark, Math.min(most, free));
  // A third line costs a row of the lane where a wider second one costs nothing.
  const broken = beside(wider, narrow.length > 2 ? evenLines(context, mark, free) : narrow);
  const sides = (["right", "left"] as const).filter((side) => room[side] >= whole);
  return [...sides.map((side) => beside(side, [mark.words])), ...(sides.length === 0 || broken.lines.length > 1 ? [broken] : [])];
}

const slots = ({ lines }: Placed) => Math.max(1, lines.length);

interface Chosen {
  readonly all: readonly Placed[];
  readonly rows: readonly number[];
  readonly count: number;
}

/** Each mark in the highest rows that are free, with its words on the side that allows it; on a wider axis it keeps them. */
function pack(context: LayoutContext, marks: readonly Mark[], lane: string): Chosen {
  const before = context.seen?.rowsOf(lane);
  const stays = before === undefined ? [] : marks.flatMap(({ path }) => before.places.get(path) ?? []);
  if (before !== undefined && stays.length === marks.length) {
    const all = marks.flatMap((mark, index) => labelPlaces(context, mark, stays[index]));
    return { all, rows: stays.map(({ row }) => row), count: before.count };
  }
  const gap = context.tokens.valueText * 0.6;
  const taken: (Placed & { readonly row: number })[] = [];
  const isFree = (place: Placed, row: number) =>
    taken.every(
      (other) =>
        other.to + gap <= place.from ||
        place.to + gap <= other.from ||
        row + slots(place) <= other.row ||
        other.row + slots(other) <= row,
    );
  for (const [index, mark] of marks.entries()) {
    // Of two sides in one row, the one on which fewer of the next marks stand: these find a place beside it then.
    const next = marks.slice(index + 1).map((each) => reach(context, each));
    const covered = ({ from, to }: Placed) => next.filter((each) => each.from < to + gap && each.to > from - gap).length;
    const tried = labelPlaces(context, mark, undefined).map((place) => {
      let row = 0;
      while (!isFree(place, row)) row++;
      return { ...place, row };
    });
    const best = tried
      .toSorted((one, other) => one.row + slots(one) - (other.row + slots(other)) || covered(one) - covered(other))
      .slice(0, 1);
    taken.push(...best);
  }
  return { all: taken, rows: taken.map(({ row }) => row), count: Math.max(0, ...taken.map((each) => each.row + slots(each))) };
}

const lineHeight = (context: LayoutContext) => Math.max(context.tokens.valueText * 1.18, context.tokens.markRow * 0.8);

function gradeLook(mark: Mark) {
  const grade = mark.grades[mark.grades.length - 1]?.grade;
  return grade === undefined ? undefined : gradeFill[grade - 1];
}

/** What was not done has its mark struck through: dashes alone say that its day is not known. */
function struckThrough(
  { tokens }: LayoutContext,
  [x, y]: readonly [number, number],
  look: { readonly size: number; readonly record: string },
): Item {
  const reach = look.size * 0.62;
  return line([x - reach, y + reach], [x + reach, y - reach], thin(tokens.outline, secondaryInk), { record: look.record });
}

/** A recovery is a tick on paper of its own: no shape of what befell the patient. */
function drawTick(context: LayoutContext, mark: Mark, y: number): Item[] {
  const size = sizeOf(context, mark);
  const about = { record: mark.path, label: mark.spoken };
  const stroke = { color: ink, width: context.tokens.outline * 1.6 };
  return [
    rect({ x: mark.x - size / 2, y: y - size / 2, width: size, height: size }, { fill: paper }),
    glyph("tick", [mark.x, y], { size: size * 0.8, stroke, ...about }),
  ];
}

function drawPoint(context: LayoutContext, mark: Mark, y: number): Item[] {
  const { tokens } = context;
  const look = gradeLook(mark);
  const about = { record: mark.path, label: mark.spoken };
  const size = sizeOf(context, mark);
  if (mark.glyph === "tick") return drawTick(context, mark, y);
  const stroke =
    mark.dashed === true
      ? thin(tokens.thinLine * 1.4, secondaryInk, [1.5, 1])
      : { color: mark.struck ? secondaryInk : ink, width: mark.bold ? tokens.outline * 1.4 : tokens.outline };
  const shape = glyph(mark.glyph, [mark.x, y], { size, fill: look?.fill ?? paper, stroke, ...about });
  if (mark.struck) return [shape, struckThrough(context, [mark.x, y], { size, record: mark.path })];
  const grade = mark.grades[mark.grades.length - 1]?.grade;
  if (grade === undefined || !hasNumeral(context)) return [shape];
  const numeral = tokens.notesText;
  return [
    shape,
    text(String(grade), [mark.x, baselineFor(y, numeral)], {
      size: numeral,
      anchor: "middle",
      fill: look?.text ?? ink,
      record: mark.path,
    }),
  ];
}

/** A moment that may be on any of several days: its mark on a dashed line from the first to the last of them, which no one reads as a duration. */
function drawRange(context: LayoutContext, mark: Mark, y: number): Item[] {
  const { tokens } = context;
  const { from, to } = reach(context, mark);
  const cap = tokens.mark * 0.3;
  const about = { record: mark.path, label: mark.spoken };
  const [left, right] = [mark.openLeft ? from : mark.left, mark.openRight ? to : mark.right];
  const ends = [...(mark.openLeft ? [] : [left]), ...(mark.openRight ? [] : [right])];
  return [
    line([left, y], [right, y], thin(tokens.thinLine * 1.4, secondaryInk, [2, 1.5]), about),
    ...ends.map((x) => line([x, y - cap], [x, y + cap], thin(tokens.thinLine * 1.4), about)),
    ...drawPoint(context, mark, y),
  ];
}

function drawWindow(
  context: LayoutContext,
  mark: Mark,
  box: { readonly y: number; readonly height: number; readonly words: number },
): Item[] {
  const { tokens } = context;
  // "At some time within" is dashed, as every range is; what holds all that time is a heavier line without a gap.
  const [color, width, usual] = mark.throughout
    ? ([ink, tokens.outline * 1.6] as const)
    : ([secondaryInk, tokens.thinLine * 1.4, [2, 1.5]] as const);
  const cap = box.height * 0.28;
  const about = { record: mark.path, label: mark.spoken };
  const middle = (mark.left + mark.right) / 2;
  const gap = box.words > 0 ? box.words / 2 + tokens.clearance * 1.5 : 0;
  const [from, to] = [middle - gap, middle + gap];
  const across = (x: number, end: number, dash: readonly number[] | undefined) =>
    line([x, box.y], [end, box.y], thin(width, color, dash), about);
  // An end without a date is dashed and has no cap.
  const vague = mark.throughout && mark.dashed === true ? Math.min(tokens.mark, (mark.right - mark.left) / 3) : 0;
  const [left, right] = [mark.left + vague, mark.right - vague];
  const ends = [mark.left, mark.right].map((x, index) =>
    vague > 0
      ? across(x, index === 0 ? left : right, [1.5, 1.5])
      : line([x, box.y - cap], [x, box.y + cap], thin(width, color), about),
  );
  const parts =
    gap > 0 && context.seen === undefined ? [across(left, from, usual), across(to, right, usual)] : [across(left, right, usual)];
  return [...ends, ...parts];
}

function drawMark(context: LayoutContext, placed: Placed, y: number): Item[] {
  const { tokens } = context;
  const { mark } = placed;
  const size = tokens.valueText;
  const height = Math.min(tokens.markRow * 0.88, lineHeight(context) * 0.95);
  const words = placed.inside ? widthOf(mark.words, size, mark.bold) : 0;
  switch (mark.form) {
    case "point":
      return drawPoint(context, mark, y);
    case "range":
      return drawRange(context, mark, y);
    case "bar":
      return drawBarMark(context, mark, { y, height });
    case "window":
      return drawWindow(context, mark, { y, height, words });
  }
}

type Stretch = readonly [left: number, right: number];

/** Where the words of each mark may stand in its rows: between the marks beside it, and off the words that these may bring there. */
function freeBeside(context: LayoutContext, { all, rows }: Chosen): readonly Stretch[] {
  const gap = context.tokens.valueText * 0.6;
  const spans = all.map((placed, at) => {
    const row = rows[at] ?? 0;
    const after = reach(context, placed.mark).to + context.tokens.clearance * 1.5 + wordsWidth(context, placed);
    return { ...placed, row, below: row + slots(placed), after: placed.inside ? placed.to : after };
  });
  return spans.map((own) => {
    const others = spans.filter((each) => each !== own && each.row < own.below && each.below > own.row);
    const before = others.filter(({ from }) => from <= own.from).map(({ to, after }) => Math.max(to, after) + gap);
    const next = others.filter(({ from }) => from > own.from).map(({ from }) => from - gap);
    return [Math.min(own.from, Math.max(...before)), Math.max(own.to, Math.min(...next))];
  });
}

const wordsWidth = ({ tokens }: LayoutContext, { mark, lines }: Placed): number =>
  Math.max(0, ...lines.map((each) => widthOf(each, tokens.valueText, mark.bold)));

function drawWords(context: LayoutContext, placed: Placed, top: number, free: Stretch | undefined): Item[] {
  const { tokens } = context;
  const { mark, side, inside, lines } = placed;
  const size = tokens.valueText;
  const pad = tokens.clearance * 1.5;
  const { from, to } = reach(context, mark);
  const x = inside ? (mark.left + mark.right) / 2 : side === "right" ? to + pad : from - pad;
  const anchor = inside ? "middle" : side === "right" ? "start" : "end";
  const step = lineHeight(context);
  const width = wordsWidth(context, placed);
  const left = inside ? x - width / 2 : side === "right" ? x : x - width;
  const block: Stretch = [left, left + width];
  const within = inside
    ? inBar(context, [mark.left, mark.right], block)
    : besideMark(context, { bar: [from, to], words: block, ...(free && { free }) });
  // Words that stay in the part of a window that is seen take a gap of its line with them.
  const ground =
    within.within !== undefined
      ? [
          rect(
            { x: left - pad, y: top, width: width + 2 * pad, height: step * lines.length + tokens.thinLine },
            { fill: paper, within: inside ? within.within : { ...within.within, isGround: true } },
          ),
        ]
      : [];
  return [
    ...ground,
    ...lines.map((words, index) =>
      text(words, [x, baselineFor(top + (index + 0.5) * step, size)], {
        size,
        bold: mark.bold,
        anchor,
        record: mark.path,
        ...within,
      }),
    ),
  ];
}

/** The lane for marks in file order; none when there are none. */
export function marksLane(context: LayoutContext, marks: readonly Mark[], options: MarksOptions): Lane[] {
  if (marks.length === 0) return [];
  const sorted = [...marks].sort((a, b) => a.left - b.left);
  const packed = pack(context, sorted, options.name);
  const { all } = packed;
  const step = lineHeight(context);
  const height = packed.count * step;
  const draw = (top: number): Item[] => {
    const free = context.seen === undefined ? [] : freeBeside(context, packed);
    return all.flatMap((placed, index) => {
      const rowTop = top + (packed.rows[index] ?? 0) * step;
      const middle = rowTop + (step * slots(placed)) / 2;
      return [...drawMark(context, placed, middle), ...drawWords(context, placed, rowTop, free[index])];
    });
  };
  const explains: Explanation[] = [
    ...(options.explains ?? []),
    ...(marks.some(({ form, dashed }) => form === "range" || (form === "point" && dashed === true))
      ? (["dashed mark"] as const)
      : []),
  ];
  const edges = marks.flatMap((mark) => mark.edges ?? []);
  if (edges.some(isStretched)) explains.push("uncertain ends");
  if (edges.some(isOpen) || marks.some((mark) => mark.ending === "unknown" || mark.openLeft || mark.openRight))
    explains.push("open end");
  if (marks.some((mark) => mark.ending === "ongoing")) explains.push("ongoing");
  if (marks.some((mark) => mark.form === "window" && !mark.throughout)) explains.push("window");
  if (marks.some((mark) => mark.struck)) explains.push("not done");
  if (marks.some((mark) => mark.glyph === "tick")) explains.push("recovery");
  const words = options.held ?? sorted.map((mark) => mark.words);
  return [
    {
      key: options.key,
      name: options.name,
      group: options.group,
      label: options.label,
      height: { min: height, preferred: height },
      draw,
      rows: {
        count: packed.count,
        places: new Map(
          all.map(({ mark, side, lines }, index) => [mark.path, { row: packed.rows[index] ?? 0, side, lines: lines.length }]),
        ),
      },
      explains,
      ...(options.yields !== undefined && { yields: { rank: options.yields, words } }),
    },
  ];
}
