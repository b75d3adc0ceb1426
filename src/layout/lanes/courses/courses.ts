/** Regimen courses: one neutral bar per block with the class stripes of its drugs, and one whisker for where it may start. */
import { momentInWords } from "../../../describe/moments";
import { dosesOf } from "../../../clinical/exposures";
import { recordsButValues } from "../../../clinical/recordsButValues";
import type { Moment, PlacedCase, PlacedCourse, PlacedCourses } from "../../../place/types";
import type { Item, Within } from "../../../scene/scene";
import { groupKey } from "../../axis/extent";
import { type Explanation, type Lane, type LaneKind, type LayoutContext, widthOf } from "../../context";
import { baselineFor, inBar, line, openBox, polyline, rect, text, thin, whisker } from "../../draw";
import { leftsOver, packLeaders, sliding } from "../../packLeaders";
import { packRows } from "../../packRows";
import { blockWidth, insideNames, words } from "./names";
import { axisInk, classFill, ink, paper, secondaryInk } from "../../theme";

interface Block {
  readonly placed: PlacedCourses;
  readonly start: Moment;
  /** First free day. */
  readonly end: Moment;
  readonly left: number;
  readonly right: number;
  /** Inner edges between courses. */
  readonly edges: readonly number[];
  readonly line: string;
  readonly name: string;
  readonly stop: string;
  /** x of the end of a course that was stopped and others followed. */
  readonly stopAt?: number;
}

const isBar = (status: string | undefined) => status === undefined || status === "given" || status === "planned";

function numbers(courses: readonly PlacedCourse[], stated: string | undefined): string {
  const first = courses[0]?.number;
  const last = courses[courses.length - 1]?.number;
  if (stated?.endsWith("+") === true) return ` ${stated}`;
  if (stated === undefined || first === undefined || last === undefined) return "";
  return first === last ? ` ${first}` : ` ${first}–${last}`;
}

/** How many were planned, where that is not how many there were. */
function plannedCount({ record, courses }: PlacedCourses): string {
  return record.planned === undefined || record.planned === courses.length ? "" : ` (${record.planned} planned)`;
}

/** First and last moment of a block: of its courses, or of the whole where the file does not count them. */
function endsOf({ courses, time }: PlacedCourses): { readonly start: Moment; readonly end: Moment } | undefined {
  const first = courses[0];
  const last = courses[courses.length - 1];
  if (first !== undefined && last !== undefined) return { start: first.start, end: last.end };
  return time.shape === "span" ? { start: time.start, end: time.end } : undefined;
}

/** What is ongoing is drawn up to the cut-off; what has no end at all gets a stub with a question mark. */
function rightOf(context: LayoutContext, placed: PlacedCourses, end: Moment): number | undefined {
  const { axis } = context;
  const ongoing = placed.time.shape === "span" && placed.time.ending === "ongoing";
  const cutoff = ongoing && context.placed.cutoff !== undefined ? axis.xOf(context.placed.cutoff) : undefined;
  return cutoff ?? axis.xOf(end);
}

function stopOf(context: LayoutContext, { record, courses }: PlacedCourses): Pick<Block, "stop" | "stopAt"> {
  const each = record.each?.find((one) => one.stopped !== undefined);
  if (each?.stopped === undefined) return { stop: "" };
  const end = courses.find((course) => course.number === each.course)?.end;
  const stopAt = end === undefined ? undefined : context.axis.xOf(end);
  // "Stopped" at the end of a block is the block's; a course that others followed is named.
  const which = each.course === courses.at(-1)?.number ? "" : ` C${each.course}`;
  return { stop: `${which} stopped: ${each.stopped.reason}`, ...(which !== "" && stopAt !== undefined && { stopAt }) };
}

function blockOf(context: LayoutContext, placed: PlacedCourses): Block | undefined {
  const { axis, tokens } = context;
  const { record, courses } = placed;
  const ends = endsOf(placed);
  const left = ends === undefined ? undefined : axis.xOf(ends.start);
  if (ends === undefined || left === undefined || !isBar(record.status)) return undefined;
  const right = Math.max(rightOf(context, placed, ends.end) ?? left + tokens.mark, left + tokens.minimumBar);
  const regimen = context.placed.case.regimens?.[record.regimen];
  return {
    placed,
    start: ends.start,
    end: ends.end,
    left,
    right,
    edges: courses
      .slice(1)
      .flatMap((course) => axis.xOf(course.start) ?? [])
      .filter((x) => x < right),
    line: record.line === undefined ? "" : `L${record.line} `,
    name: `${regimen?.label ?? record.regimen}${numbers(courses, record.courses)}${plannedCount(placed)}`,
    ...stopOf(context, placed),
  };
}

function spokenBlock(placed: PlacedCase, block: Block): string {
  const name = placed.case.regimens?.[block.placed.record.regimen]?.name;
  const start = `, starts ${momentInWords(placed, block.start)}`;
  return `${block.name}${name === undefined ? "" : ` (${name})`}${start}${block.stop}`;
}

function stripes(context: LayoutContext, block: Block, box: { readonly top: number; readonly height: number }): Item[] {
  const unique = classesOf(context, block);
  const thickness = box.height * stripeShare;
  const inset = context.tokens.outline / 2;
  return unique.map((name, index) =>
    rect(
      {
        x: block.left + inset,
        y: box.top + box.height - inset - (unique.length - index) * thickness,
        width: Math.max(block.right - block.left - 2 * inset, 0.3),
        height: thickness,
      },
      { fill: classFill[name].fill, record: block.placed.path },
    ),
  );
}

const stripeShare = 1 / 9;
const tickShare = 0.16;

function classesOf({ placed }: LayoutContext, block: Block) {
  const doses = dosesOf(placed.case, block.placed.record, block.placed.courses[0]?.number ?? 0).given;
  const classes = doses.map((dose) => placed.case.agents?.[dose.drug]?.class ?? "other");
  return [...new Set(classes)].sort((a, b) => Number(a === "steroid") - Number(b === "steroid"));
}

/** The middle of what course ticks above and class stripes below leave free for the name. */
function freeMiddle(context: LayoutContext, block: Block, height: number): number {
  const ticks = block.edges.length > 0 ? height * tickShare : 0;
  const stripes = classesOf(context, block).length * height * stripeShare;
  return (ticks + height - stripes) / 2;
}

const assumedDash = [1.6, 1.6];

const hasEnd = ({ placed: { time } }: Block): boolean =>
  time.shape !== "span" || time.ending === "known" || time.ending === "partial";

/** The block ends where an assumed length of its last course says, and nobody reports that it did. */
const hasAssumedEnd = (block: Block): boolean => hasEnd(block) && block.placed.courses.at(-1)?.length?.basis === "assumed";

/** "2021-10" is no day, and a solid edge is one; what has a length ends as surely as it starts. */
function hasUndatedEnd(block: Block): boolean {
  const { start, end } = block.placed.courses.at(-1) ?? block;
  return hasEnd(block) && !hasAssumedEnd(block) && end.earliest !== end.latest && end.group !== start.group;
}

function endOf(context: LayoutContext, block: Block, box: { readonly top: number; readonly height: number }): Item[] {
  const { time } = block.placed;
  const { tokens } = context;
  const middle = box.top + box.height / 2;
  const stroke = thin(tokens.outline, ink);
  if (time.shape !== "span") return [];
  if (time.ending === "ongoing") {
    const reach = box.height * 0.45;
    return [
      polyline(
        [
          [block.right, middle - reach],
          [block.right + reach, middle],
          [block.right, middle + reach],
        ],
        stroke,
      ),
    ];
  }
  if (time.ending === "unknown" && block.placed.record.end !== undefined)
    return [
      text("?", [block.right + tokens.clearance, baselineFor(middle, tokens.barText)], { size: tokens.barText, bold: true }),
    ];
  return [];
}

function bar(context: LayoutContext, block: Block, box: { readonly top: number; readonly height: number }): Item[] {
  const { tokens } = context;
  const planned = block.placed.record.status === "planned";
  const outline = { color: ink, width: tokens.outline, ...(planned && { dash: [2.5, 1.8] }) };
  const { left, right } = block;
  const isVague = hasAssumedEnd(block) || (hasUndatedEnd(block) && context.axis.kind !== "courses");
  const about = { record: block.placed.path, label: spokenBlock(context.placed, block) };
  const frame = { x: left, y: box.top, width: right - left, height: box.height };
  const tick = (x: number, width: number) => line([x, box.top], [x, box.top + box.height * tickShare], thin(width, ink));
  return [
    ...openBox(frame, { left: false, right: isVague }, { fill: paper, stroke: outline, ...about }),
    ...(isVague
      ? [line([right, box.top], [right, box.top + box.height], { ...outline, dash: assumedDash }, { record: block.placed.path })]
      : []),
    ...stripes(context, block, box),
    ...block.edges.map((x) => tick(x, tokens.thinLine)),
    // Where a course in the midst of a block was stopped: its words may stand anywhere over the block.
    ...(block.stopAt === undefined ? [] : [tick(block.stopAt, tokens.outline * 3)]),
    ...endOf(context, block, box),
  ];
}

const labelWidth = (context: LayoutContext, block: Block) => blockWidth(block, context.tokens.barText);

const inside = (context: LayoutContext, block: Block) =>
  labelWidth(context, block) + 4 * context.tokens.clearance <= block.right - block.left;

interface Outside {
  readonly block: Block;
  readonly width: number;
  /** x of the leader to the bar. */
  readonly leader: number;
  readonly lefts: readonly number[];
  readonly above: boolean;
}

/**
 * Labels that do not fit their bar stand above it. A stop in words reaches over the next block, so it stands above
 * that block's own name: there it cannot be read as the next block's.
 */
function outsideLabels(context: LayoutContext, blocks: readonly Block[]): Outside[] {
  const { axis, tokens, page } = context;
  const edges = { left: axis.left, right: page.right };
  return blocks.flatMap((block) => {
    if (inside(context, block) && block.stop === "") return [];
    const named = !inside(context, block);
    const name = named ? labelWidth(context, block) : 0;
    const width = name + widthOf(block.stop, tokens.barText);
    const leader = named ? (block.left + block.right) / 2 : (block.stopAt ?? block.right);
    const own = Math.min(Math.max(leader - name / 2, edges.left), edges.right - width);
    const lefts = named && block.stop !== "" ? [own, ...leftsOver(leader, width, edges)] : leftsOver(leader, width, edges);
    return [{ block, width, leader, lefts, above: block.stop !== "" }];
  });
}

function drawOutside(
  context: LayoutContext,
  { block, leader }: Outside,
  { barTop, ...at }: { readonly x: number; readonly y: number; readonly barTop: number; readonly within?: Within },
): Item[] {
  const { tokens } = context;
  const size = tokens.barText;
  const named = !inside(context, block);
  const name = named ? words(context, block, at) : [];
  const after = at.x + (named ? labelWidth(context, block) : 0);
  const about = { size, record: block.placed.path, ...(at.within && { within: at.within }) };
  const stop = block.stop === "" ? [] : [text(block.stop.trim(), [after + widthOf(" ", size), at.y], about)];
  return [line([leader, at.y + size * 0.25], [leader, barTop], thin(tokens.thinLine, axisInk)), ...name, ...stop];
}

/** The reference that names a day of a block, in the grammar of times; undefined where the block has neither id nor number. */
function referenceTo({ record, courses }: PlacedCourses, which: "start" | "end"): string | undefined {
  const course = which === "start" ? courses[0] : courses[courses.length - 1];
  if (record.id === undefined) return course === undefined ? undefined : `${which} of C${course.number}`;
  return course === undefined ? `${which} of ${record.id}` : `${which} of ${record.id}.C${course.number}`;
}

/** Whether a block may start on the very day after another ended; shortest paths tell, two ranges of dates could not. */
function mayTouch(placed: PlacedCase, before: Block, next: Block): boolean {
  if (before.end.earliest === before.end.latest && next.start.earliest === next.start.latest) return false;
  const end = referenceTo(before.placed, "end");
  const start = referenceTo(next.placed, "start");
  const after = end === undefined || start === undefined ? undefined : placed.since(end)?.momentOf(start);
  return after !== undefined && (after.earliest === undefined || after.earliest <= 1);
}

/** Time between two blocks that the file does not account for: it may be empty or not, so it is dotted, not blank. */
function unaccounted(context: LayoutContext, blocks: readonly Block[]): readonly (readonly [number, number])[] {
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    if (next === undefined || next.left - block.right < 2) return [];
    return mayTouch(context.placed, block, next) ? [[block.right + 1, next.left - 1] as const] : [];
  });
}

interface Possible {
  readonly moment: Moment;
  readonly from: number;
  readonly to: number;
  /** The side lies outside the axis or has no bound: the whisker ends in an arrow. */
  readonly openFrom: boolean;
  readonly openTo: boolean;
  readonly drawn: number;
  readonly path: string;
}

/** One whisker for each block that moves on its own, at its start; a courses axis has no days to be uncertain about. */
function possibleStarts(context: LayoutContext, blocks: readonly Block[]): Possible[] {
  if (context.axis.kind === "courses") return [];
  const { axis } = context;
  const seen = new Set<string>();
  return blocks.flatMap(({ placed, start, left }) => {
    const key = groupKey(start);
    if (start.earliest === start.latest || seen.has(key) || !axis.shows(start.island, start.drawn ?? Number.NaN)) return [];
    seen.add(key);
    const from = start.earliest === undefined ? axis.left : (axis.x(start.island, start.earliest) ?? left);
    const to = start.latest === undefined ? axis.right : (axis.x(start.island, start.latest) ?? left);
    const segment = axis.segments.find((each) => each.island === start.island);
    const openFrom = start.earliest === undefined || start.earliest < (segment?.from ?? start.earliest);
    const openTo = start.latest === undefined || start.latest > (segment?.to ?? start.latest);
    return to - from < 1.5 ? [] : [{ moment: start, from, to, openFrom, openTo, drawn: left, path: placed.path }];
  });
}

function whiskerLane(context: LayoutContext, all: readonly Possible[]): Lane[] {
  if (all.length === 0) return [];
  const { tokens, placed } = context;
  const pitch = tokens.valueText * 0.62;
  const sorted = [...all].sort((a, b) => a.from - b.from);
  const { rows, count } = packRows(
    sorted.map(({ from, to }) => ({ from, to, slots: 1 })),
    tokens.clearance,
  );
  const height = Math.max(count * pitch, tokens.valueText * 1.1);
  const draw = (top: number) =>
    sorted.flatMap((possible, index) => {
      const y = top + ((rows[index] ?? 0) + 0.5) * pitch;
      const about = { record: possible.path, label: `possible start ${momentInWords(placed, possible.moment)}` };
      const r = pitch * 0.3;
      return [
        whisker(possible, y, { cap: pitch * 0.32, stroke: thin(tokens.thinLine), ...about }),
        rect({ x: possible.drawn - r, y: y - r, width: 2 * r, height: 2 * r }, { fill: secondaryInk, record: possible.path }),
      ];
    });
  return [
    {
      key: "courses:start",
      name: "possible start",
      group: "courses",
      label: { title: "", subtitle: "possible start" },
      height: { min: height, preferred: height },
      draw,
      explains: ["possible start"],
    },
  ];
}

function explained(blocks: readonly Block[], dotted: boolean): Explanation[] {
  const found: Explanation[] = [];
  if (dotted) found.push("unaccounted time");
  if (blocks.some((block) => block.start.earliest !== block.start.latest)) found.push("drawn inside bounds");
  if (blocks.some((block) => block.placed.time.shape === "span" && block.placed.time.ending === "ongoing")) found.push("ongoing");
  if (blocks.some(hasAssumedEnd)) found.push("assumed end");
  if (blocks.some(hasUndatedEnd)) found.push("undated end");
  return [...found, "class stripes"];
}

function courseLanes(context: LayoutContext): Lane[] {
  const { tokens, placed } = context;
  const blocks = recordsButValues(placed)
    .flatMap((record) => (record.list === "courses" ? (blockOf(context, record) ?? []) : []))
    .sort((a, b) => a.left - b.left);
  if (blocks.length === 0) return [];
  const outside = outsideLabels(context, blocks);
  const gap = tokens.barText * 0.75;
  const above = packLeaders(outside, gap);
  const slides = sliding(outside, above.places, gap);
  const tracks = packRows(
    blocks.map(({ left, right }) => ({ from: left, to: right, slots: 1 })),
    -0.5,
  );
  const rowHeight = tokens.barText * 1.3;
  const head = above.rows * rowHeight;
  const pitch = tokens.regimenBar + tokens.rowGap;
  const height = head + tracks.count * pitch - tokens.rowGap;
  const dotted = unaccounted(context, blocks);
  const draw = (top: number): Item[] => {
    const boxes = blocks.map((_, index) => ({ top: top + head + (tracks.rows[index] ?? 0) * pitch, height: tokens.regimenBar }));
    const bars = blocks.flatMap((block, index) => bar(context, block, boxes[index] ?? { top, height: 0 }));
    const names = blocks.flatMap((block, index) => {
      if (!inside(context, block)) return [];
      const box = boxes[index] ?? { top, height: 0 };
      return insideNames(context, block, baselineFor(box.top + freeMiddle(context, block, box.height), tokens.barText));
    });
    const over = outside.flatMap((each, index) => {
      const { left = 0, row = 0 } = above.places[index] ?? {};
      const y = top + (above.rows - row) * rowHeight - tokens.barText * 0.4;
      const barTop = boxes[blocks.indexOf(each.block)]?.top ?? top;
      return drawOutside(context, each, { x: left, y, barTop, ...inBar(context, slides[index], [left, left + each.width]) });
    });
    const middle = top + head + tokens.regimenBar / 2;
    const dots = dotted.map(([from, to]) => line([from, middle], [to, middle], thin(tokens.thinLine, axisInk, [0.8, 1.8])));
    return [...dots, ...bars, ...names, ...over];
  };
  const starts = whiskerLane(context, possibleStarts(context, blocks));
  // Two lines may be higher than the bar; what hangs under it would touch the words of the whiskers.
  const middle =
    starts.length === 0 ? tokens.regimenBar / 2 : Math.min(tokens.regimenBar / 2, tokens.regimenBar - tokens.laneText);
  return [
    {
      key: "courses",
      name: "regimens",
      group: "courses",
      label: { title: "Regimen", subtitle: "course", bold: true, middle: head + middle },
      height: { min: height, preferred: height },
      draw,
      explains: explained(blocks, dotted.length > 0),
    },
    ...starts,
  ];
}

export const coursesLane: LaneKind = { name: "courses", lanes: courseLanes };
