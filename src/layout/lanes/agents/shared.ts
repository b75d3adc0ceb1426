/** Agents where height is short: drugs of one class that are never given together share a row, each named at its bar. */
import { agentClasses } from "../../../case/vocabulary";
import type { AgentClass } from "../../../case/schema";
import { exposures } from "../../../clinical/exposures";
import { suspectedDrugs } from "../../../clinical/suspectedDrugs";
import type { Item } from "../../../scene/scene";
import { type Lane, type LayoutContext, widthOf } from "../../context";
import { baselineInBar, lettersHeight, text } from "../../draw";
import { classFill, ink } from "../../theme";
import { explained, rowLane, type Row, rowsOf, weightOf } from "./agents";
import { type Bar, drawBar, type Interval, isFree } from "./bars";
import { agentKey } from "./hasRow";
import { apart, type At, dosesOf, extents, labelIn, type Said, type Side, steppedIn, type Words } from "./sharedWords";

interface ClassName {
  readonly title: string;
  readonly short: string;
  /** What a short name stands for that does not explain itself. */
  readonly means?: string;
}

const names: Readonly<Record<AgentClass, ClassName>> = {
  "proteasome inhibitor": { title: "Proteasome inhibitor", short: "Prot. inh.", means: "proteasome inhibitor" },
  immunomodulator: { title: "Immunomodulator", short: "IMiD", means: "immunomodulatory drug" },
  antibody: { title: "Antibody", short: "Antibody" },
  alkylator: { title: "Alkylator", short: "Alkylator" },
  steroid: { title: "Steroid", short: "Steroid" },
  cellular: { title: "Cellular therapy", short: "Cells" },
  other: { title: "Other drug", short: "Other" },
};

interface Member {
  readonly row: Row;
  readonly label: Words | undefined;
  readonly steps: readonly Words[];
  /** Its name at later bars, of which nothing else would say whose they are. */
  readonly again: readonly Words[];
}

/**
 * Bars high enough for their doses where rows are drawn tighter. A screen, which is seen from close by too, has room under their words for
 * the days of doses, so that no row moves for them.
 */
export function withRoomForDoses({ tokens, ...context }: LayoutContext): LayoutContext {
  const { valueText, rowGap, doseTick, preset } = tokens;
  const agentBar = Math.max(tokens.agentBar, valueText);
  const gap = preset === "screen" ? Math.max(rowGap, lettersHeight * valueText + doseTick - agentBar) : rowGap;
  return { ...context, tokens: { ...tokens, agentBar, rowGap: gap } };
}

/** A step between doses is seen, and a bar of the lowest holds its number. */
const lessened = ({ level, ...bar }: Row["bars"][number]) => ({ ...bar, level: 1 - (1 - level) * 0.6 });

const lowered = ({ exposure, bars }: Row): Row => ({ exposure, bars: bars.map(lessened) });

interface Shared {
  readonly members: Member[];
  readonly taken: Interval[];
}

/**
 * A row with one more drug. Bars that come after those of another drug would be read as its own, so that they are named again; undefined
 * where there is no room for that.
 */
function joinedWith(context: LayoutContext, home: Shared, added: Member): Shared | undefined {
  const taken = [
    ...home.taken,
    ...extents(context, added.row),
    ...(added.label === undefined ? [] : [added.label]),
    ...added.steps.map((step) => apart(context, step)),
  ];
  const joined = { members: [...home.members, added], taken };
  return namedAgain(context, joined, true);
}

/** Bars this many sizes of type apart do not share a name. */
export const farApart = 3;

/** Groups of bars that one name can stand for. */
function groupsOf({ tokens }: LayoutContext, bars: readonly Interval[]): readonly Interval[] {
  return bars.reduce<readonly Interval[]>((groups, { from, to }) => {
    const last = groups.at(-1);
    return last !== undefined && from - last.to < farApart * tokens.valueText
      ? [...groups.slice(0, -1), { from: last.from, to }]
      : [...groups, { from, to }];
  }, []);
}

/**
 * The names of bars that stand apart from their drug's name. Where another drug stands between they are needed, and it is undefined
 * where one of these has no room; the others are said where there is room.
 */
function namedAgain(context: LayoutContext, shared: Shared, isNeeded: boolean): Shared | undefined {
  const { tokens, page, axis } = context;
  const taken = [...shared.taken];
  const pad = tokens.clearance * 1.5;
  const isNear = (one: Interval, other: Interval) => one.from - other.to < pad * 2 && other.from - one.to < pad * 2;
  let isWhole = true;
  const members = shared.members.map((member): Member => {
    const { row, label, again } = member;
    if (label === undefined) return member;
    const others = shared.members.flatMap((each) => (each === member ? [] : extents(context, each.row)));
    const unsaid = groupsOf(context, extents(context, row)).filter(
      (group) =>
        ![label, ...again].some((said) => isNear(said, group)) &&
        isNeeded ===
          others.some(({ from }) => from > Math.min(group.from, label.from) && from < Math.max(group.from, label.from)),
    );
    const names = unsaid.flatMap((group) => {
      // By the name that it has in the row already where that has room: two names may be taken for two drugs.
      const called = [row.exposure.label, row.exposure.short];
      const places = (label.words.startsWith(row.exposure.label) ? called : called.reverse()).flatMap((words) => {
        const width = widthOf(words, tokens.valueText);
        const lefts = [group.to + pad, group.from - pad - width];
        return lefts.map((from) => ({ words, from, to: from + width, inside: false, level: 1, hasDose: true }));
      });
      const free = ({ from, to }: Interval) =>
        from >= axis.left && to <= page.right && isFree({ from, to }, taken, tokens.clearance);
      const found = places.find(free);
      isWhole &&= found !== undefined;
      taken.push(...(found ? [found] : []));
      return found ?? [];
    });
    return { ...member, again: [...again, ...names] };
  });
  return isWhole || !isNeeded ? { members, taken } : undefined;
}

interface Packing {
  readonly first: Side;
  /** Each dose of a ladder at its own bars, where all of them have room there. */
  readonly stepped: boolean;
}

/** The first row whose bars and words a drug does not touch, with its doses if it can be; else a row of its own. */
function packed(context: LayoutContext, rows: readonly Row[], { first, stepped }: Packing): Shared[] {
  const gap = context.tokens.clearance * 2;
  const shared: Shared[] = [];
  for (const row of rows) {
    const own = extents(context, row);
    const alone: Shared = { members: [], taken: [] };
    const apart = shared.filter(
      ({ members, taken }) =>
        members.every((member) => member.label !== undefined) && own.every((each) => isFree(each, taken, gap)),
    );
    const saidIn = (dosed: boolean, at: At): Said | undefined => {
      const steps = dosed && stepped ? steppedIn(context, row, at) : undefined;
      const label = steps === undefined ? labelIn(context, row, { ...at, dosed }) : undefined;
      return steps ?? (label && { label, steps: [] });
    };
    const tries = [apart, [alone]].flatMap((homes) =>
      [true, false].flatMap((dosed) => homes.map((home) => ({ home, said: saidIn(dosed, { taken: home.taken, first }) }))),
    );
    const found = tries.flatMap(({ home, said }) => {
      const joined = said && joinedWith(context, home, { row, again: [], ...said });
      return joined ? [{ home, joined }] : [];
    });
    const unsaidIn: Shared = { members: [{ row, label: undefined, steps: [], again: [] }], taken: [...own] };
    const { home, joined } = found[0] ?? { home: alone, joined: unsaidIn };
    if (home === alone) shared.push(home);
    home.members.splice(0, home.members.length, ...joined.members);
    home.taken.splice(0, home.taken.length, ...joined.taken);
  }
  return shared;
}

const isUndosed = ({ row, label }: Member) => dosesOf(row) !== "" && label?.hasDose !== true;

/** A dose that is not printed weighs a little more than another row. */
const cost = (shared: readonly Shared[]) =>
  shared.length + 1.1 * shared.flatMap(({ members }) => members.filter(isUndosed)).length;

function drawMember(context: LayoutContext, { row, label, steps, again }: Member, top: number): Item[] {
  const { tokens } = context;
  const { exposure } = row;
  const bars = row.bars.flatMap((bar) => drawBar(context, exposure, { bar, top }));
  const size = tokens.valueText;
  const names = [label, ...steps, ...again].flatMap((words) => {
    if (words === undefined) return [];
    const fill = words.inside ? classFill[exposure.agentClass].text : ink;
    const height = tokens.agentBar * words.level;
    const middle = top + tokens.agentBar - height / 2;
    const baseline = baselineInBar(middle, size, words.words);
    const beside = nearestBar(row.bars, words);
    return [text(words.words, [words.from, baseline], { size, fill, ...(beside && { record: beside.stretch.path }) })];
  });
  return [...bars, ...names];
}

/** The bar that words stand in, or closest to: a reader who points at them means it. */
function nearestBar(bars: readonly Bar[], { from, to }: Interval): Bar | undefined {
  const off = ({ left, right }: Bar) => Math.max(0, left - to, from - right);
  return bars.reduce<Bar | undefined>((best, bar) => (best !== undefined && off(best) <= off(bar) ? best : bar), undefined);
}

const unsaid = new Set(["dose ticks", "planned ticks", "one tick per course"]);

function laneOf(context: LayoutContext, shared: Shared, { key, means, ...label }: ClassName & { readonly key: string }): Lane {
  const { tokens } = context;
  const { members } = shared;
  const height = Math.max(tokens.agentBar + tokens.rowGap, tokens.valueText);
  const undosed = members.filter(isUndosed);
  const suspected = members.some(({ row }) => suspectedDrugs(context.placed).has(row.exposure.drug));
  return {
    key,
    name: label.title === "" ? "agents" : label.title,
    group: "agents",
    label,
    ...(means !== undefined && tokens.shortNames && { notes: [`${label.short}, ${means}.`] }),
    height: { min: height, preferred: height },
    draw: (top) => members.flatMap((member) => drawMember(context, member, top)),
    explains: [
      ...members.flatMap(({ row }) => explained(context, row.bars).filter((each) => !unsaid.has(each))),
      ...(suspected ? (["suspected drug"] as const) : []),
    ],
    yields: { rank: weightOf(members.map(({ row }) => row)), words: members.map(({ row }) => row.exposure.label) },
    lacks: undosed.map(({ row }) => `doses of ${row.exposure.label.toLowerCase()}`),
  };
}

/** A drug alone in its row that has no room there for its name or its doses: the gutter names it, and the row is as without sharing. */
const unnamed = ({ members: [only, ...others] }: Shared): Member | undefined =>
  only !== undefined && others.length === 0 && (only.label === undefined || isUndosed(only)) ? only : undefined;

const sides: readonly Side[] = ["right", "left"];

/** The rows of one class, and in each the drugs that share it: of several ways, the first that costs least. */
function shareRows(context: LayoutContext, rows: readonly Row[]): readonly Shared[] {
  const stepped = sides.map((first) => packed(context, rows, { first, stepped: true }));
  const hasSteps = stepped.flat().some(({ members }) => members.some(({ steps }) => steps.length > 0));
  const others = hasSteps ? sides.map((first) => packed(context, rows, { first, stepped: false })) : [];
  const best = [...stepped, ...others].reduce((one, each) => (cost(each) < cost(one) ? each : one));
  return rows.length > 1 ? best.map((shared) => namedAgain(context, shared, false) ?? shared) : best;
}

/** One row or more for each class in use, in the order of the key; from close by every drug is in the row that it has when all is seen. */
export function sharedLanes(context: LayoutContext): Lane[] {
  const home = withRoomForDoses(context.seen?.whole ?? context);
  const rows = rowsOf(home, false).map(lowered);
  return agentClasses.flatMap((name) => {
    const all = shareRows(
      home,
      rows.filter(({ exposure }) => exposure.agentClass === name),
    );
    const titled = all.findIndex((shared) => unnamed(shared) === undefined);
    return all.map((shared, index) => {
      const alone = unnamed(shared);
      const label = index === titled ? names[name] : { title: "", short: "" };
      const lane = alone ? rowLane(home, alone.row) : laneOf(home, shared, { key: `agents:${name} ${index + 1}`, ...label });
      const { seen } = context;
      if (seen === undefined) return lane;
      const drugs = shared.members.map(({ row }) => row.exposure);
      return { ...lane, draw: (top: number) => seen.drawShared(context, drugs, top) };
    });
  });
}

/** Classes that need no key: where drugs share rows the gutter names these by their class, but for a drug that has a row of its own. */
export function classesNamed({ placed, sharedRows }: LayoutContext, lanes: readonly Lane[]): ReadonlySet<AgentClass> {
  if (!sharedRows) return new Set();
  const keys = new Set(lanes.map(({ key }) => key));
  const apart = exposures(placed).filter((exposure) => !exposure.supportive && keys.has(agentKey(exposure)));
  return new Set(agentClasses.filter((name) => apart.every(({ agentClass }) => agentClass !== name)));
}
