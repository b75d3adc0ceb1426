/** Response strip: from one assessment to the next, as called in the source. Progression is "Progr.": PD may be a regimen. */
import type { PlacedCase } from "../../../place/types";
import type { Item } from "../../../scene/scene";
import { responseChanges, responsesInWords } from "../../../clinical/responseCalls";
import { momentInWords } from "../../../describe/moments";
import { widestUncut } from "../../axis/timeAxis";
import { type Lane, type LaneKind, type LayoutContext, widthOf } from "../../context";
import { baselineFor, inBar, line, rect, text, thin } from "../../draw";
import { cutAround } from "../../hairlines";
import { leftsOver, packLeaders, sliding } from "../../packLeaders";
import { axisInk, ink, paper, responseFill, secondaryInk } from "../../theme";

interface Segment {
  readonly path: string;
  readonly island: number;
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly category: string;
  readonly confirmed: boolean;
  readonly spoken: string;
}

const shownCategory = (category: string) => (category === "PD" ? "Progr." : category);

function calls(placed: PlacedCase) {
  return responseChanges(placed).map(({ path, at, categories, confirmed }) => {
    const name = categories.map(shownCategory).join(" or ");
    return {
      path,
      island: at.island,
      from: at.drawn ?? 0,
      name,
      category: categories.length === 1 ? (categories[0] ?? "NE") : "NE",
      confirmed,
      spoken: `Response ${name}${confirmed ? "" : ", unconfirmed"}, ${momentInWords(placed, at)}`,
    };
  });
}

/** The end of the day of the cut-off, where bars that go on end too. */
function cutoffDay({ cutoff }: PlacedCase, island: number): number | undefined {
  if (cutoff?.drawn === undefined || cutoff.island !== island) return undefined;
  return cutoff.drawn + (cutoff.grain === "day" ? 1 : 0);
}

/** Each call holds until the next one; the last until the cut-off, or to the edge where none is stated. */
function segments(context: LayoutContext): Segment[] {
  const all = calls(context.placed);
  const edge = (island: number) => context.axis.segments.find((segment) => segment.island === island)?.to ?? 0;
  return all.map((call, index) => {
    const next = all[index + 1];
    const cutoff = cutoffDay(context.placed, call.island);
    const to = next !== undefined && next.island === call.island ? next.from : (cutoff ?? edge(call.island));
    return { ...call, to: Math.max(to, call.from) };
  });
}

/** What is said in words holds for the stretch that it is said of, and for no day after it. */
const wordedSegments = ({ placed }: LayoutContext): Segment[] =>
  responsesInWords(placed).map(({ path, from, to, words }) => ({
    path,
    island: from.island,
    from: from.drawn ?? 0,
    to: Math.max(to.drawn ?? 0, from.drawn ?? 0),
    name: words,
    category: inWords,
    confirmed: true,
    spoken: `Response ${words}, ${momentInWords(placed, from)}`,
  }));

const inWords = "in words";

/** Neighbours with the same call read as one stretch, with a tick where it was assessed again. */
function runs(all: readonly Segment[]): Segment[][] {
  const found: Segment[][] = [];
  for (const segment of all) {
    const last = found[found.length - 1];
    const before = last?.[last.length - 1];
    if (last !== undefined && before?.name === segment.name && before.island === segment.island) last.push(segment);
    else found.push([segment]);
  }
  return found;
}

/** One call: its own outline, dashed while it is unconfirmed. */
function drawCall(context: LayoutContext, segment: Segment, box: { readonly top: number; readonly height: number }): Item {
  const { axis, tokens } = context;
  const left = axis.x(segment.island, segment.from) ?? axis.left;
  const right = axis.x(segment.island, segment.to) ?? axis.right;
  const solid = segment.confirmed && segment.category !== "NE";
  return rect(
    { x: left, y: box.top, width: Math.max(right - left, tokens.minimumBar), height: box.height },
    {
      fill: responseFill[segment.category]?.fill ?? paper,
      stroke: thin(tokens.thinLine, secondaryInk, solid ? undefined : [2, 1.5]),
      record: segment.path,
      label: segment.spoken,
    },
  );
}

/** Calls of one category in a row share one word. */
function drawRun(
  context: LayoutContext,
  run: readonly Segment[],
  box: { readonly top: number; readonly height: number },
): Item[] {
  const first = run[0];
  if (first === undefined) return [];
  const rects = run.map((segment) => drawCall(context, segment, box));
  const room = wordsRoom(context, run);
  const size = context.tokens.valueText;
  const beside = besideWords(context, run);
  if (beside !== undefined)
    return [...rects, text(beside.words, [beside.x, baselineFor(box.top + box.height / 2, size)], { size, record: first.path })];
  if (room === undefined) return rects;
  const { left, right } = room;
  const [middle, half] = [(left + right) / 2, widthOf(first.name, context.tokens.valueText) / 2];
  const fill = responseFill[first.category]?.text ?? ink;
  return [
    ...rects,
    text(first.name, [middle, baselineFor(box.top + box.height / 2, size)], {
      size,
      anchor: "middle",
      fill,
      record: first.path,
      ...inBar(context, [left, right], [middle - half, middle + half]),
    }),
  ];
}

interface Extent {
  readonly left: number;
  readonly right: number;
}

function extentOf(context: LayoutContext, run: readonly Segment[]): Extent {
  const { axis } = context;
  const first = run[0];
  const last = run[run.length - 1];
  if (first === undefined || last === undefined) return { left: axis.left, right: axis.left };
  return { left: axis.x(first.island, first.from) ?? axis.left, right: axis.x(last.island, last.to) ?? axis.right };
}

const wholeOf = (context: LayoutContext, run: readonly Segment[]): Extent => {
  const { left, right } = extentOf(context, run);
  return widestUncut(context.axis, left, right);
};

/** Where the word of a run stands in it: in its middle, or in the widest of its calls where a border between two would cross it. */
function wordsRoom(context: LayoutContext, run: readonly Segment[]): Extent | undefined {
  const { valueText, clearance } = context.tokens;
  const width = widthOf(run[0]?.name ?? "", valueText) + 2 * clearance;
  const borders = run.slice(1).map((segment) => extentOf(context, [segment]).left);
  const calls = run.map((segment) => wholeOf(context, [segment])).sort((a, b) => b.right - b.left - (a.right - a.left));
  return [wholeOf(context, run), ...calls].find(({ left, right }) => {
    const middle = (left + right) / 2;
    return right - left >= width && borders.every((border) => Math.abs(border - middle) >= width / 2 - clearance / 2);
  });
}

/** Words of the source that do not fit their stretch stand after it, where nothing else is said. */
const besideWords = (
  context: LayoutContext,
  run: readonly Segment[],
): { readonly x: number; readonly words: string } | undefined => {
  const [first] = run;
  const { clearance, valueText } = context.tokens;
  if (first?.category !== inWords || wordsRoom(context, run) !== undefined) return undefined;
  const x = extentOf(context, run).right + clearance * 1.5;
  const to = x + widthOf(first.name, valueText) + clearance;
  const isFree = wordedSegments(context).every((other) => {
    const { left, right } = extentOf(context, [other]);
    return other.path === first.path || right < x || left > to;
  });
  return isFree && to <= context.page.right ? { x, words: first.name } : undefined;
};

/** Calls too short for their word: the words go above, each with a leader, in as many rows as they need. */
function aboveWords(context: LayoutContext, list: readonly (readonly Segment[])[]) {
  const { axis, tokens, page } = context;
  const narrow = list
    .filter((run) => wordsRoom(context, run) === undefined && besideWords(context, run) === undefined)
    .map((run) => {
      const { left, right } = wholeOf(context, run);
      const width = widthOf(run[0]?.name ?? "", tokens.valueText);
      const leader = (left + right) / 2;
      const edges = { left: axis.left, right: page.right };
      const [centred = left, begins = left, ends = left] = leftsOver(leader, width, edges);
      const lefts = [centred, (centred + begins) / 2, (centred + ends) / 2, begins, ends];
      return { run, width, leader, lefts };
    });
  const packed = packLeaders(narrow, tokens.clearance * 1.5, true);
  const slides = sliding(narrow, packed.places, tokens.clearance * 1.5);
  return { narrow, packed, slides, height: packed.rows * tokens.valueText * 1.2 };
}

function drawAbove(
  context: LayoutContext,
  { narrow, packed, slides, height }: ReturnType<typeof aboveWords>,
  top: number,
): Item[] {
  const size = context.tokens.valueText;
  const placed = narrow.flatMap(({ run: [first], leader, width }, index) => {
    const place = packed.places[index];
    if (first === undefined || place === undefined) return [];
    const base = top + height - place.row * size * 1.2 - size * 0.35;
    const room = inBar(context, slides[index], [place.left, place.left + width]);
    return [{ leader, base, words: text(first.name, [place.left, base], { size, record: first.path, ...room }) }];
  });
  // A leader that has no way past the words under it passes behind them.
  return placed.flatMap(({ leader, base, words }) => {
    const others = placed.flatMap((each) => (each.words === words ? [] : [each.words]));
    const parts = cutAround(leader, { top: base + 1, bottom: top + height }, others);
    return [...parts.map(([from, to]) => line([leader, from], [leader, to], thin(context.tokens.thinLine, axisInk))), words];
  });
}

function responseLanes(context: LayoutContext): Lane[] {
  const list = [...runs(segments(context)), ...wordedSegments(context).map((segment) => [segment])];
  if (list.length === 0) return [];
  const { tokens } = context;
  const words = aboveWords(context, list);
  const head = words.height;
  const height = head + tokens.responseStrip;
  return [
    {
      key: "response",
      name: "response",
      group: "response",
      label: { title: "Response", bold: true, middle: head + tokens.responseStrip / 2 },
      height: { min: height, preferred: height },
      explains: [
        ...(list.flat().some((segment) => !segment.confirmed) ? (["unconfirmed"] as const) : []),
        ...(list.flat().some(({ category }) => category === inWords) ? (["response in words"] as const) : []),
      ],
      draw: (top) => [
        ...drawAbove(context, words, top),
        ...list.flatMap((run) => drawRun(context, run, { top: top + head, height: tokens.responseStrip })),
      ],
    },
  ];
}

export const responsesLane: LaneKind = { name: "responses", lanes: responseLanes };
