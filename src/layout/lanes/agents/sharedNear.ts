/** Rows that drugs share, seen from close by: every bar says its drug and its own dose, with its dose days under it. */
import type { Exposure } from "../../../clinical/exposures";
import { suspectedDrugs } from "../../../clinical/suspectedDrugs";
import type { Item } from "../../../scene/scene";
import { widestUncut } from "../../axis/timeAxis";
import { type LayoutContext, widthOf } from "../../context";
import { baselineFor, baselineInBar, inBar, lettersHeight, text } from "../../draw";
import { classFill, ink } from "../../theme";
import type { Row } from "./agents";
import { type Bar, doseWords, drawBar, edgesOf, extent, type Interval, isFree, isSolid } from "./bars";
import { drawDoseDays, hasBoxes, ticksOf } from "./doseDays";

interface OwnBar {
  readonly exposure: Exposure;
  readonly bar: Bar;
}

interface BarWords extends Interval {
  readonly words: string;
  readonly inside: boolean;
}

interface Low {
  readonly context: LayoutContext;
  /** How far the boxes of dose days reach into their bar. */
  readonly lift: number;
}

/**
 * Bars as much lower as leaves their dose days room in the row, where there are any; not lower than their words, which would be white on
 * white above them: then the boxes stand on the foot of the bar.
 */
function withDays(context: LayoutContext, bars: readonly OwnBar[]): Low {
  const { tokens } = context;
  const hasDays = hasBoxes(context) && bars.some(({ bar }) => ticksOf(context, [bar]).some(({ ticks }) => ticks.length > 0));
  if (!hasDays) return { context: { ...context, tokens: { ...tokens, doseTick: 0 } }, lift: 0 };
  const free = tokens.agentBar - tokens.doseTick + tokens.rowGap;
  const agentBar = Math.max(free, Math.min(tokens.agentBar, lettersHeight * tokens.valueText));
  return { context: { ...context, tokens: { ...tokens, agentBar } }, lift: agentBar - free };
}

/** Name and dose, then the name alone; each in full, then short. */
function saidOf(context: LayoutContext, { exposure, bar }: OwnBar): readonly (readonly string[])[] {
  const mark = suspectedDrugs(context.placed).has(exposure.drug) ? " *" : "";
  const names = [`${exposure.label}${mark}`, `${exposure.short}${mark}`];
  const doses = doseWords(bar, undefined);
  if (doses === undefined) return [names];
  const said = [...new Set([doses.full, doses.whole])];
  return [...said.map((dose) => names.map((name) => `${name} ${dose}`)), names];
}

/** In the bar where it holds the words, else beside it where nothing else stands. */
function placeOf(context: LayoutContext, own: OwnBar, at: { readonly width: number; readonly taken: readonly Interval[] }) {
  const { tokens, axis, page } = context;
  const { bar } = own;
  const { width, taken } = at;
  const whole = widestUncut(axis, bar.left, bar.right);
  const holds = !bar.stretch.window && edgesOf(context, bar.stretch) === undefined;
  if (holds && width + 2 * tokens.clearance <= whole.right - whole.left) {
    const from = (whole.left + whole.right - width) / 2;
    return { from, to: from + width, inside: true };
  }
  const { from, to } = extent(context, bar);
  const pad = tokens.clearance * 1.5;
  return [to + pad, from - pad - width]
    .map((left) => ({ from: left, to: left + width, inside: false }))
    .find((place) => place.from >= axis.left && place.to <= page.right && isFree(place, taken, tokens.clearance));
}

function wordsAt(context: LayoutContext, own: OwnBar, taken: readonly Interval[]): BarWords | undefined {
  const size = context.tokens.valueText;
  for (const words of saidOf(context, own).flat()) {
    const place = placeOf(context, own, { width: widthOf(words, size), taken });
    if (place !== undefined) return { ...place, words };
  }
  return undefined;
}

function drawWords(context: LayoutContext, { exposure, bar }: OwnBar, { words, from, to, inside }: BarWords, top: number): Item {
  const size = context.tokens.valueText;
  const fill = inside && isSolid(context, bar) ? classFill[exposure.agentClass].text : ink;
  const room = inside ? inBar(context, [bar.left, bar.right], [from, to]) : {};
  const { agentBar } = context.tokens;
  const middle = top + agentBar / 2;
  const baseline = inside ? baselineInBar(middle, size, agentBar) : baselineFor(middle, size);
  return text(words, [from, baseline], { size, fill, record: bar.stretch.path, ...room });
}

/** One row at its top, in the height it has when all is seen. */
export function drawNear(context: LayoutContext, rows: readonly Row[], top: number): Item[] {
  const bars = rows
    .flatMap(({ exposure, bars: own }) => own.map((bar): OwnBar => ({ exposure, bar: { ...bar, level: 1 } })))
    .sort((a, b) => a.bar.left - b.bar.left);
  const { context: low, lift } = withDays(context, bars);
  const taken = bars.map(({ bar }): Interval => extent(low, bar));
  const words = bars.flatMap((own) => {
    const found = wordsAt(low, own, taken);
    if (found === undefined) return [];
    if (!found.inside) taken.push(found);
    return [drawWords(low, own, found, top)];
  });
  return [
    ...bars.flatMap(({ exposure, bar }) => drawBar(low, exposure, { bar, top })),
    ...(low.tokens.doseTick > 0
      ? bars.flatMap(({ exposure, bar }) => drawDoseDays(low, exposure, { bars: [bar], top: top - lift }))
      : []),
    ...words,
  ];
}
