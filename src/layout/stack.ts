/** Which lanes there is room for, how high each may be, and where each stands. */
import { topAxisHeight } from "./axis/drawAxis";
import type { Lane, LayoutContext } from "./context";
import { isChosen } from "./laneOptions";

function gapAfter(context: LayoutContext, lane: Lane, next: Lane | undefined): number {
  if (next === undefined || lane.group === next.group) return 0;
  return context.tokens.groupGap + (lane.key === "milestones" && context.hasTopAxis ? topAxisHeight(context) : 0);
}

export interface Stack {
  readonly tops: readonly number[];
  readonly heights: readonly number[];
  readonly bottom: number;
}

export interface Kept {
  readonly lanes: readonly Lane[];
  /** What the lanes that gave way held: in words, or counted where that would be a list. */
  readonly yielded: readonly string[];
  /** Rank of the weightiest lane that gave way. */
  readonly lost?: number;
}

/** Height of all lanes at their smallest, gaps included. */
export const minimumHeight = (context: LayoutContext, lanes: readonly Lane[]) =>
  lanes.reduce((sum, lane, index) => sum + lane.height.min + gapAfter(context, lane, lanes[index + 1]), 0);

/** The same with all lanes as high as they can bear. */
export const maximumHeight = (context: LayoutContext, lanes: readonly Lane[]) =>
  lanes.reduce(
    (sum, lane, index) => sum + (lane.height.max ?? lane.height.preferred) + gapAfter(context, lane, lanes[index + 1]),
    0,
  );

/** How much more the lanes need at their smallest because heights were chosen for them. */
export const askedHeight = (lanes: readonly Lane[]) => lanes.reduce((sum, { height }) => sum + (height.asked ?? 0), 0);

/** More letters than this in all are too many for the foot of a slide, whose type is large, and of a narrow column. */
const fewLetters = ({ preset, shortNames }: LayoutContext["tokens"]) =>
  preset === "slide" ? 60 : shortNames ? 160 : Number.POSITIVE_INFINITY;

/** More names than this, or more letters, are counted instead; sooner where all of them are too many. */
const mostWords = ({ tokens }: LayoutContext, all: readonly Lane[]) =>
  namesOf(all).join("; ").length > fewLetters(tokens)
    ? { names: 3, letters: 40 }
    : { names: 8, letters: Number.POSITIVE_INFINITY };

const namesOf = (lanes: readonly Lane[]) => lanes.flatMap((lane) => lane.yields?.words ?? []);

const groupNames: Readonly<Record<string, string>> = { sparklines: "more analytes", supportive: "supportive drugs" };

function yieldedWords(context: LayoutContext, lanes: readonly Lane[], all: readonly Lane[]): string {
  if (lanes.length > 1 && lanes.every((lane) => lane.group === "agents")) return "rows of single drugs";
  const words = namesOf(lanes);
  const name = lanes[0]?.name.toLowerCase() ?? "";
  const group = groupNames[lanes[0]?.group ?? ""] ?? lanes[0]?.group ?? name;
  const most = mostWords(context, all);
  return words.length > 1 && (words.length > most.names || words.join("; ").length > most.letters)
    ? `${words.length} ${lanes.length > 1 ? group : name}`
    : words.join("; ");
}

/** A lane of one or two marks, told in the notes, is less of a loss than its rank says; a panel is as much as it says. */
const few = 2;
function weightOf(lanes: readonly Lane[], rank: number): number {
  const held = namesOf(lanes);
  const isPanel = lanes.some((lane) => lane.group.startsWith("lab "));
  return held.length > few || isPanel ? rank : rank + few;
}

const rankOf = (lane: Lane) => lane.yields?.rank ?? 0;
const leastRankOf = (lane: Lane) => rankOf(lane.less ?? lane);

/** A lane, and its weightiest part where it has one. */
export const versionsOf = (lane: Lane): readonly Lane[] => [lane, lane.less ?? []].flat();

/** The versions of all lanes with their ranks: what is chosen has the lowest of all that may give way, each its own. */
function rankedVersions({ figure }: LayoutContext, lanes: readonly Lane[]) {
  return lanes.flatMap((lane, index) =>
    versionsOf(lane).map((version) => {
      const rank = rankOf(version);
      return { lane, version, rank: isChosen(figure, lane) ? rank / 1000 + index / 1e6 : rank };
    }),
  );
}

type Versions = ReadonlyMap<Lane, Lane>;
const inVersions = (lanes: readonly Lane[], kept: Versions) => lanes.flatMap((lane) => kept.get(lane) ?? []);

/** In the order of their rank as long as they fit. */
function inRoom(context: LayoutContext, lanes: readonly Lane[], available: number): Versions {
  const versions = rankedVersions(context, lanes);
  const ranks = [...new Set(versions.map(({ rank }) => rank))].sort((a, b) => a - b);
  const chosen = lanes.filter((lane) => rankOf(lane) === 0 || isChosen(context.figure, lane));
  // A screen scrolls for what its reader has asked for.
  const room = context.tokens.preset === "screen" ? Math.max(available, minimumHeight(context, chosen)) : available;
  let kept: Versions = new Map();
  for (const rank of ranks) {
    const more = versions.filter((each) => each.rank === rank).map(({ lane, version }) => [lane, version] as const);
    const next = new Map([...kept, ...more]);
    if (rank === 0 || minimumHeight(context, inVersions(lanes, next)) <= room) kept = next;
  }
  return kept;
}

/** Those of a figure that is drawn already. */
const asIn = (lanes: readonly Lane[], keys: ReadonlySet<string>): Versions =>
  new Map(
    lanes.flatMap((lane) => {
      const version = versionsOf(lane).find(({ key }) => keys.has(key));
      return version === undefined ? [] : [[lane, version] as const];
    }),
  );

/**
 * Where the page limits the height, lanes that may give way are kept in the order of their rank as long as they fit, or their
 * weightiest part; what the others hold goes to the notes. A figure that follows another one has the lanes of that.
 */
export function keepLanes(
  context: LayoutContext,
  lanes: readonly Lane[],
  { available, keys }: { readonly available: number | undefined; readonly keys?: ReadonlySet<string> | undefined },
): Kept {
  if (!keys && (available === undefined || minimumHeight(context, lanes) <= available)) return { lanes, yielded: [] };
  const kept = keys ? asIn(lanes, keys) : inRoom(context, lanes, available ?? Number.POSITIVE_INFINITY);
  const gone = lanes.filter((lane) => !kept.has(lane));
  const ranks = [...new Set(gone.map(rankOf))].sort((a, b) => a - b);
  const groups = ranks.map((rank) => gone.filter((lane) => rankOf(lane) === rank));
  const lessened = lanes.filter((lane) => lane.less !== undefined && kept.get(lane) === lane.less).map(rankOf);
  const lost = Math.min(...lessened, ...groups.map((group) => weightOf(group, Math.min(...group.map(leastRankOf)))));
  return {
    lanes: inVersions(lanes, kept),
    yielded: groups.map((group) => yieldedWords(context, group, gone)),
    ...(Number.isFinite(lost) && { lost }),
  };
}

/** Height for a stack: a page of fixed height is filled, one with a limit is only kept within it. */
export interface Room {
  readonly available: number;
  readonly fill: boolean;
}

/** Shares spare height among lanes that can use it: first up to what they prefer, then, on a page to fill, up to what they can bear. */
function heightsFor(lanes: readonly Lane[], room: Room | undefined): number[] {
  const preferred = lanes.map((lane) => lane.height.preferred);
  if (room === undefined) return preferred;
  const { available, fill } = room;
  const share = (from: readonly number[], to: readonly number[], spare: number) => {
    const want = to.map((height, index) => height - (from[index] ?? 0));
    const total = want.reduce((sum, each) => sum + each, 0);
    const part = total <= 0 ? 0 : Math.max(0, Math.min(1, spare / total));
    return from.map((height, index) => height + (want[index] ?? 0) * part);
  };
  const sum = (list: readonly number[]) => list.reduce((total, each) => total + each, 0);
  const min = lanes.map((lane) => lane.height.min);
  const first = share(min, preferred, available - sum(min));
  if (!fill) return first;
  const most = lanes.map((lane) => lane.height.max ?? lane.height.preferred);
  return share(first, most, available - sum(first));
}

/** Lanes from top to bottom with their heights. */
export function stack(context: LayoutContext, lanes: readonly Lane[], at: { readonly top: number; readonly room?: Room }): Stack {
  const gaps = lanes.map((lane, index) => gapAfter(context, lane, lanes[index + 1]));
  const gapSum = gaps.reduce((sum, gap) => sum + gap, 0);
  const room = at.room === undefined ? undefined : { ...at.room, available: at.room.available - gapSum };
  const heights = heightsFor(lanes, room);
  let y = at.top;
  const tops = lanes.map((_, index) => {
    const top = y;
    y += (heights[index] ?? 0) + (gaps[index] ?? 0);
    return top;
  });
  return { tops, heights, bottom: y };
}
