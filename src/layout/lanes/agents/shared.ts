/** Agents where height is short: drugs of one class that are never given together share a row, each named at its bar. */
import { doseUnit } from "../../../clinical/doseLevel";
import { agentClasses } from "../../../case/vocabulary";
import type { AgentClass } from "../../../case/schema";
import { exposures } from "../../../clinical/exposures";
import { suspectedDrugs } from "../../../clinical/suspectedDrugs";
import type { Item } from "../../../scene/scene";
import { type Lane, type LayoutContext, widthOf } from "../../context";
import { baselineFor, baselineInBar, text } from "../../draw";
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
  readonly hasDose: boolean;
}

interface Member {
  readonly row: Row;
  readonly label: Words | undefined;
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

/** Where words may stand: in a bar that holds them, else to the right of a bar or to the left of the first. */
function places(
  context: LayoutContext,
  row: Row,
  at: { readonly width: number; readonly first: Side },
): (Interval & { readonly inside: boolean })[] {
  const { width } = at;
  const { axis, page, tokens } = context;
  const pad = tokens.clearance * 1.5;
  const within = row.bars
    .filter((bar) => isSolid(context, bar))
    .map((bar) => widestUncut(axis, bar.left, bar.right))
    .filter((bar) => bar.right - bar.left >= width + 2 * tokens.clearance)
    .map((bar) => {
      const from = (bar.left + bar.right - width) / 2;
      return { from, to: from + width, inside: true };
    });
  const beside = row.bars.map((bar) => {
    const from = extent(context, bar).to + pad;
    return { from, to: from + width, inside: false };
  });
  const first = row.bars[0];
  const before = first === undefined ? 0 : extent(context, first).from - pad;
  const left = [{ from: before - width, to: before, inside: false }];
  const outside = at.first === "left" ? [...left, ...beside] : [...beside, ...left];
  return [...within, ...outside].filter(({ from, to }) => from >= axis.left && to <= page.right);
}

interface Shared {
  readonly members: Member[];
  readonly taken: Interval[];
}

/** The words that find a place in a row, the fullest first. */
function labelIn(
  context: LayoutContext,
  row: Row,
  at: { readonly taken: readonly Interval[]; readonly dosed: boolean; readonly first: Side },
): Words | undefined {
  const { exposure } = row;
  const { tokens } = context;
  const mark = suspectedDrugs(context.placed).has(exposure.drug) ? " *" : "";
  const doses = dosesOf(row);
  const called = [`${exposure.label}${mark}`, `${exposure.short}${mark}`];
  const often = oftenOfAll(row);
  const full = [doses, often].join(" ").trim();
  const dosed = [...new Set([full, doses])].flatMap((dose) => called.map((name) => `${name} ${dose}`.trim()));
  const said = at.dosed ? dosed : called;
  const own = extents(context, row);
  for (const words of said) {
    const place = places(context, row, { width: widthOf(words, tokens.valueText), first: at.first }).find(
      (each) => isFree(each, at.taken, tokens.clearance * 2) && (each.inside || isFree(each, own, tokens.clearance)),
    );
    if (place !== undefined) return { ...place, words, hasDose: at.dosed || doses === "" };
  }
  return undefined;
}

const extents = (context: LayoutContext, row: Row): readonly Interval[] => row.bars.map((bar) => extent(context, bar));

/**
 * A row with one more drug. Bars that come after those of another drug would be read as its own, so that they are named again; undefined
 * where there is no room for that.
 */
function joinedWith(context: LayoutContext, home: Shared, added: Member): Shared | undefined {
  const own = extents(context, added.row);
  const taken = [...home.taken, ...own, ...(added.label === undefined ? [] : [added.label])];
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
      return { ...place, words, inside: false, hasDose: true };
  }
  return "no room";
}

/** The first row whose bars and words a drug does not touch, with its doses if it can be; else a row of its own. */
function packed(context: LayoutContext, rows: readonly Row[], first: Side): Shared[] {
  const gap = context.tokens.clearance * 2;
  const shared: Shared[] = [];
  for (const row of rows) {
    const own = extents(context, row);
    const alone: Shared = { members: [], taken: [] };
    const apart = shared.filter(
      ({ members, taken }) =>
        members.every((member) => member.label !== undefined) && own.every((each) => isFree(each, taken, gap)),
    );
    const tries = [apart, [alone]].flatMap((homes) =>
      [true, false].flatMap((dosed) =>
        homes.map((home) => ({ home, label: labelIn(context, row, { taken: home.taken, dosed, first }) })),
      ),
    );
    const found = tries.flatMap(({ home, label }) => {
      const joined = label && joinedWith(context, home, { row, label });
      return joined ? [{ home, joined }] : [];
    });
    const { home, joined } = found[0] ?? { home: alone, joined: { members: [{ row, label: undefined }], taken: own } };
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

function drawMember(context: LayoutContext, { row, label, again }: Member, top: number): Item[] {
  const { tokens } = context;
  const { exposure } = row;
  const bars = row.bars.flatMap((bar) => drawBar(context, exposure, { bar: { ...bar, level: 1 }, top }));
  const size = tokens.valueText;
  const names = [label, again].flatMap((words) => {
    if (words === undefined) return [];
    const fill = words.inside ? classFill[exposure.agentClass].text : ink;
    const middle = top + tokens.agentBar / 2;
    const baseline = words.inside ? baselineInBar(middle, size, tokens.agentBar) : baselineFor(middle, size);
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

const unsaid = new Set(["dose ticks", "planned ticks", "one tick per course", "dose thickness"]);

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

/** The rows of one class, and in each the drugs that share it. */
function shareRows(context: LayoutContext, rows: readonly Row[]): readonly Shared[] {
  const [right, left] = [packed(context, rows, "right"), packed(context, rows, "left")];
  return cost(left) < cost(right) ? left : right;
}

/** One row or more for each class in use, in the order of the key; from close by every drug is in the row that it has when all is seen. */
export function sharedLanes(context: LayoutContext): Lane[] {
  const home = context.seen?.whole ?? context;
  const rows = rowsOf(home, false);
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
