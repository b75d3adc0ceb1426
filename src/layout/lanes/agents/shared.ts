/** Agents where height is short: drugs of one class that are never given together share a row, each named at its bar. */
import { doseUnit } from "../../../clinical/doseLevel";
import { agentClasses } from "../../../case/vocabulary";
import type { AgentClass } from "../../../case/schema";
import { exposures } from "../../../clinical/exposures";
import { suspectedDrugs } from "../../../clinical/suspectedDrugs";
import type { Item } from "../../../scene/scene";
import { type Lane, type LayoutContext, widthOf } from "../../context";
import { baselineFor, baselineInBar, lettersHeight, text } from "../../draw";
import { classFill, ink } from "../../theme";
import { widestUncut } from "../../axis/timeAxis";
import { explained, rowLane, type Row, rowsOf, weightOf } from "./agents";
import { type Bar, drawBar, extent, type Interval, isFree, isSolid } from "./bars";
import { agentKey } from "./hasRow";
import { drawNear } from "./sharedNear";

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

/** Words at a bar: in it, or beside it. */
interface Words extends Interval {
  readonly words: string;
  readonly inside: boolean;
  /** Share of the full thickness of the bar that they are in. */
  readonly level: number;
  readonly hasDose: boolean;
}

/** What a row says of a drug: its name with its doses, or with the first of them, and each later one at its own bars. */
interface Said {
  readonly label: Words;
  readonly steps: readonly Words[];
}

interface Member {
  readonly row: Row;
  readonly label: Words | undefined;
  readonly steps: readonly Words[];
  /** Its name at its last bar, where another drug stands between. */
  readonly again?: Words;
}

/** "20→56→45 mg/m²": the doses in the order in which they were given; a taper or a dose in words as it is. */
function dosesOf({ bars }: Row): string {
  const doses = bars.flatMap(({ stretch }) => (stretch.hold === undefined ? (stretch.dose ?? []) : []));
  const steps = doses.filter((dose, index) => dose !== doses[index - 1]);
  const units = new Set(steps.map(doseUnit));
  if (steps.length < 2 || units.size > 1) return steps.join(", ");
  return `${steps.map((dose) => /[\d.]+/.exec(dose)?.[0] ?? dose).join("→")} ${[...units][0] ?? ""}`.trim();
}

/** "q8h", where it holds for all doses of a row. */
function oftenOfAll({ bars }: Row): string {
  const [first, ...others] = new Set(bars.map(({ often = "" }) => often));
  return others.length === 0 ? (first ?? "") : "";
}

/** Which side of a bar is tried first. */
type Side = "left" | "right";

type Place = Pick<Words, "from" | "to" | "inside" | "level">;

/** Numbers alone: no letter hangs below their line, so that they stand in lower and shorter bars than words. */
const isNumber = (words: string) => /^[\d.]+$/.test(words);
const numberHeight = 0.73;

/** Bars high enough for their doses where rows are drawn tighter. */
const withRoomForDoses = ({ tokens, ...context }: LayoutContext): LayoutContext => ({
  ...context,
  tokens: { ...tokens, agentBar: Math.max(tokens.agentBar, tokens.valueText) },
});

/** A step between doses is seen, and a bar of the lowest holds its number. */
const lessened = ({ level, ...bar }: Row["bars"][number]) => ({ ...bar, level: 1 - (1 - level) * 0.6 });

const lowered = ({ exposure, bars }: Row): Row => ({ exposure, bars: bars.map(lessened) });

/** Where words may stand: in a bar that holds them, else to the right of a bar or to the left of the first. */
function places(context: LayoutContext, row: Row, at: { readonly words: string; readonly first: Side }): Place[] {
  const { words } = at;
  const { axis, page, tokens } = context;
  const width = widthOf(words, tokens.valueText);
  const height = (isNumber(words) ? numberHeight : lettersHeight) * tokens.valueText;
  const sides = isNumber(words) ? tokens.clearance : 2 * tokens.clearance;
  const pad = tokens.clearance * 1.5;
  const within = row.bars
    .filter((bar) => isSolid(context, bar) && tokens.agentBar * bar.level >= height)
    .map((bar) => ({ level: bar.level, ...widestUncut(axis, bar.left, bar.right) }))
    .filter((bar) => bar.right - bar.left >= width + sides)
    .map(({ level, ...bar }) => {
      const from = (bar.left + bar.right - width) / 2;
      return { from, to: from + width, inside: true, level };
    });
  const beside = row.bars.map((bar) => {
    const from = extent(context, bar).to + pad;
    return { from, to: from + width, inside: false, level: 1 };
  });
  const first = row.bars[0];
  const before = first === undefined ? 0 : extent(context, first).from - pad;
  const left = [{ from: before - width, to: before, inside: false, level: 1 }];
  const outside = at.first === "left" ? [...left, ...beside] : [...beside, ...left];
  return [...within, ...outside].filter(({ from, to }) => from >= axis.left && to <= page.right);
}

interface Shared {
  readonly members: Member[];
  readonly taken: Interval[];
}

interface At {
  readonly taken: readonly Interval[];
  readonly first: Side;
}

const namesOf = (context: LayoutContext, { exposure }: Row): readonly string[] => {
  const mark = suspectedDrugs(context.placed).has(exposure.drug) ? " *" : "";
  return [`${exposure.label}${mark}`, `${exposure.short}${mark}`];
};

/** The first place for words that touches nothing; `bars` are those that they stand in or at. */
function freePlace(context: LayoutContext, words: string, at: At & { readonly row: Row; readonly bars: Row["bars"] }) {
  const { tokens } = context;
  const { row, bars, taken, first } = at;
  const own = extents(context, row);
  return places(context, { ...row, bars }, { words, first }).find(
    (each) => isFree(each, taken, tokens.clearance * 2) && (each.inside || isFree(each, own, tokens.clearance)),
  );
}

/** The words that find a place in a row, the fullest first. */
function labelIn(context: LayoutContext, row: Row, at: At & { readonly dosed: boolean }): Words | undefined {
  const doses = dosesOf(row);
  const called = namesOf(context, row);
  const often = oftenOfAll(row);
  const full = [doses, often].join(" ").trim();
  const dosed = [...new Set([full, doses])].flatMap((dose) => called.map((name) => `${name} ${dose}`.trim()));
  const said = at.dosed ? dosed : called;
  for (const words of said) {
    const place = freePlace(context, words, { ...at, row, bars: row.bars });
    if (place !== undefined) return { ...place, words, hasDose: at.dosed || doses === "" };
  }
  return undefined;
}

/** Bars of one dose that follow each other. */
interface Run {
  readonly dose: string;
  readonly bars: Row["bars"];
}

function runsOf({ bars }: Row): readonly Run[] {
  const runs: { dose: string; bars: Row["bars"][number][] }[] = [];
  for (const bar of bars) {
    const { dose, hold } = bar.stretch;
    if (hold !== undefined || dose === undefined) continue;
    const last = runs.at(-1);
    if (last?.dose === dose) last.bars.push(bar);
    else runs.push({ dose, bars: [bar] });
  }
  return runs;
}

const numberOf = (dose: string) => /[\d.]+/.exec(dose)?.[0] ?? dose;

/** The name with one of the doses, the first that has room for both, and every other dose at bars of its own. */
function steppedIn(context: LayoutContext, row: Row, at: At): Said | undefined {
  const runs = runsOf(row);
  if (runs.length < 2 || new Set(runs.map(({ dose }) => doseUnit(dose))).size > 1) return undefined;
  for (const name of namesOf(context, row))
    for (const head of runs) {
      const words = `${name} ${head.dose}`;
      const place = freePlace(context, words, { ...at, row, bars: head.bars });
      const label = place && { ...place, words, hasDose: true };
      const others = runs.filter((run) => run !== head);
      const steps = label && stepsBeside(context, others, { row, taken: [...at.taken, label] });
      if (label && steps) return { label, steps };
    }
  return undefined;
}

/** The doses of runs, each in or right beside one of its bars; undefined where one has no room. */
function stepsBeside(
  context: LayoutContext,
  runs: readonly Run[],
  { row, taken }: { readonly row: Row; readonly taken: readonly Interval[] },
): readonly Words[] | undefined {
  const steps: Words[] = [];
  for (const { dose, bars } of runs) {
    const step = [dose, numberOf(dose)].flatMap((words) => {
      const found = freePlace(context, words, { taken: [...taken, ...steps], first: "right", row, bars });
      return found === undefined ? [] : [{ ...found, words, hasDose: true }];
    })[0];
    if (step === undefined) return undefined;
    steps.push(step);
  }
  return steps;
}

const extents = (context: LayoutContext, row: Row): readonly Interval[] => row.bars.map((bar) => extent(context, bar));

/**
 * A row with one more drug. Bars that come after those of another drug would be read as its own, so that they are named again; undefined
 * where there is no room for that.
 */
function joinedWith(context: LayoutContext, home: Shared, added: Member): Shared | undefined {
  const own = extents(context, added.row);
  const taken = [...home.taken, ...own, ...(added.label === undefined ? [] : [added.label]), ...added.steps];
  const members: Member[] = [];
  for (const member of [...home.members, added]) {
    const others = [...home.members, added].filter((each) => each !== member).flatMap(({ row }) => extents(context, row));
    const name = member.again ?? namedAgain(context, member, { others, taken });
    if (name === "no room") return undefined;
    if (name !== undefined && member.again === undefined) taken.push(name);
    members.push({ ...member, ...(name !== undefined && { again: name }) });
  }
  return { members, taken };
}

/** The name at the last bar of a drug whose first bars another drug follows; undefined where no other comes between. */
function namedAgain(
  context: LayoutContext,
  { row, label }: Member,
  { others, taken }: { readonly others: readonly Interval[]; readonly taken: readonly Interval[] },
): Words | "no room" | undefined {
  const own = extents(context, row);
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined || !others.some(({ from }) => from > first.from && from < last.from))
    return undefined;
  const { tokens, page } = context;
  if (label !== undefined && label.from >= last.from) return undefined;
  const from = last.to + tokens.clearance * 1.5;
  for (const words of [row.exposure.label, row.exposure.short]) {
    const place = { from, to: from + widthOf(words, tokens.valueText) };
    if (place.to <= page.right && isFree(place, taken, tokens.clearance))
      return { ...place, words, inside: false, level: 1, hasDose: true };
  }
  return "no room";
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
      const joined = said && joinedWith(context, home, { row, ...said });
      return joined ? [{ home, joined }] : [];
    });
    const unsaidIn: Shared = { members: [{ row, label: undefined, steps: [] }], taken: [...own] };
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
  const names = [label, ...steps, again].flatMap((words) => {
    if (words === undefined) return [];
    const fill = words.inside ? classFill[exposure.agentClass].text : ink;
    const height = tokens.agentBar * words.level;
    const middle = top + tokens.agentBar - height / 2;
    const baseline = words.inside && !isNumber(words.words) ? baselineInBar(middle, size, height) : baselineFor(middle, size);
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
  return [...stepped, ...others].reduce((one, each) => (cost(each) < cost(one) ? each : one));
}

/** One row or more for each class in use, in the order of the key; from close by every drug is in the row that it has when all is seen. */
export function sharedLanes(context: LayoutContext): Lane[] {
  const home = withRoomForDoses(context.seen?.whole ?? context);
  const rows = rowsOf(home, false).map(lowered);
  const near = context.seen && new Map(rowsOf(context, false).map((row) => [row.exposure.drug, row]));
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
      if (near === undefined) return lane;
      const own = shared.members.flatMap(({ row }) => near.get(row.exposure.drug) ?? []);
      return { ...lane, draw: (top: number) => drawNear(context, own, top) };
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
