/** What stands at the bars of a row that drugs share: names with doses, and each dose at its own bars where all have room there. */
import { doseUnit } from "../../../clinical/doseLevel";
import { suspectedDrugs } from "../../../clinical/suspectedDrugs";
import { widestUncut } from "../../axis/timeAxis";
import { type LayoutContext, widthOf } from "../../context";
import { lettersHeight } from "../../draw";
import type { Row } from "./agents";
import { extent, type Interval, isFree, isSolid, numberOf } from "./bars";

/** Words at a bar: in it, or beside it. */
export interface Words extends Interval {
  readonly words: string;
  readonly inside: boolean;
  /** Share of the full thickness of the bar that they are in. */
  readonly level: number;
  readonly hasDose: boolean;
}

/** What a row says of a drug: its name with its doses, or with the first of them, and each later one at its own bars. */
export interface Said {
  readonly label: Words;
  readonly steps: readonly Words[];
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

/** "20→56→45 mg/m²": the doses in the order in which they were given; a taper or a dose in words as it is. */
export function dosesOf(row: Row): string {
  const steps = runsOf(row).map(({ dose }) => dose);
  const units = new Set(steps.map(doseUnit));
  if (steps.length < 2 || units.size > 1) return steps.join(", ");
  return `${steps.map(numberOf).join("→")} ${[...units][0] ?? ""}`.trim();
}

const ofAll = (all: readonly string[]): string => (new Set(all).size === 1 ? (all[0] ?? "") : "");

/** "2 g q8h, 5 d": the doses, the fullest words first: with for how long and how often, where that holds for all of a row. */
function dosesSaid(row: Row): readonly string[] {
  const doses = dosesOf(row);
  const often = `${doses} ${ofAll(row.bars.map((bar) => bar.often ?? ""))}`.trim();
  const full = [often, ofAll(row.bars.map(({ stretch }) => stretch.length ?? ""))].filter((words) => words !== "").join(", ");
  return [...new Set([full, often, doses])];
}

/** Which side of a bar is tried first. */
export type Side = "left" | "right";

type Place = Pick<Words, "from" | "to" | "inside" | "level">;

/** Numbers alone: no letter hangs below their line, so that they stand in lower and shorter bars than words. */
export const isNumber = (words: string) => /^[\d.]+$/.test(words);
const numberHeight = 0.73;

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
    .map(({ level, unheld }) => ({ level, ...widestUncut(axis, unheld.left, unheld.right) }))
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

export interface At {
  readonly taken: readonly Interval[];
  readonly first: Side;
}

const namesOf = (context: LayoutContext, { exposure }: Row): readonly string[] => {
  const mark = suspectedDrugs(context.placed).has(exposure.drug) ? " *" : "";
  return [`${exposure.label}${mark}`, `${exposure.short}${mark}`];
};

/** A dose without a name beside its bar would be read as that of the next bar, where another drug's is as near. */
export const apart = ({ tokens }: LayoutContext, place: Place): Interval =>
  place.inside ? place : { from: place.from, to: place.to + tokens.valueText };

/** The first place for words that touches nothing; `bars` are those that they stand in or at. */
function freePlace(
  context: LayoutContext,
  words: string,
  at: At & { readonly row: Row; readonly bars: Row["bars"]; readonly named?: boolean },
) {
  const { tokens } = context;
  const { row, bars, taken, first, named = true } = at;
  const own = extents(context, row);
  return places(context, { ...row, bars }, { words, first }).find(
    (each) =>
      isFree(named ? each : apart(context, each), taken, tokens.clearance * 2) &&
      (each.inside || isFree(each, own, tokens.clearance)),
  );
}

/** The words that find a place in a row, the fullest first. */
export function labelIn(context: LayoutContext, row: Row, at: At & { readonly dosed: boolean }): Words | undefined {
  const doses = dosesOf(row);
  const called = namesOf(context, row);
  const dosed = dosesSaid(row).flatMap((dose) => called.map((name) => `${name} ${dose}`.trim()));
  const said = at.dosed ? dosed : called;
  for (const words of said) {
    const place = freePlace(context, words, { ...at, row, bars: row.bars });
    if (place !== undefined) return { ...place, words, hasDose: at.dosed || doses === "" };
  }
  return undefined;
}

/**
 * The name with the first dose, and every other dose at bars of its own. A dose of bars too thin for its number would be read as that of
 * the next ones, and a name further on as that of what begins there.
 */
export function steppedIn(context: LayoutContext, row: Row, at: At): Said | undefined {
  const runs = runsOf(row);
  const [first, ...others] = runs;
  if (first === undefined || others.length === 0) return undefined;
  if (new Set(runs.map(({ dose }) => doseUnit(dose))).size > 1) return undefined;
  if (!runs.every((run) => holdsNumber(context, run))) return undefined;
  // Where only a short name has room, the full one with all doses is worth more.
  const words = `${namesOf(context, row)[0]} ${first.dose}`;
  const place = freePlace(context, words, { ...at, row, bars: first.bars });
  const label = place && { ...place, words, hasDose: true };
  const steps = label && stepsBeside(context, others, { row, taken: [...at.taken, label] });
  return label && steps && { label, steps };
}

const holdsNumber = ({ tokens }: LayoutContext, { dose, bars }: Run): boolean =>
  bars.some(({ left, right }) => right - left >= widthOf(numberOf(dose), tokens.valueText));

/** The doses of runs, each in or right beside one of its bars; undefined where one has no room. */
function stepsBeside(
  context: LayoutContext,
  runs: readonly Run[],
  { row, taken }: { readonly row: Row; readonly taken: readonly Interval[] },
): readonly Words[] | undefined {
  const steps: Words[] = [];
  for (const { dose, bars } of runs) {
    const step = [dose, numberOf(dose)].flatMap((words) => {
      const found = freePlace(context, words, { taken: [...taken, ...steps], first: "right", row, bars, named: false });
      return found === undefined ? [] : [{ ...found, words, hasDose: true }];
    })[0];
    if (step === undefined) return undefined;
    steps.push(step);
  }
  return steps;
}

export const extents = (context: LayoutContext, row: Row): readonly Interval[] => row.bars.map((bar) => extent(context, bar));
