/** Rows that drugs share, seen from close by: every bar says its drug and its own dose, with its dose days under it. */
import type { Exposure } from "../../../clinical/exposures";
import { suspectedDrugs } from "../../../clinical/suspectedDrugs";
import type { Item } from "../../../scene/scene";
import { widestUncut } from "../../axis/timeAxis";
import { type LayoutContext, widthOf } from "../../context";
import { baselineFor, baselineInBar, besideMark, inBar, lettersHeight, text } from "../../draw";
import { classFill, ink } from "../../theme";
import { type Bar, barsOf, doseWords, drawBar, edgesOf, extent, type Interval, isSolid } from "./bars";
import { drawDoseDays, hasBoxes, ticksOf } from "./doseDays";

interface OwnBar {
  readonly exposure: Exposure;
  readonly bar: Bar;
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

/** Name and dose, then the name alone; each in full, then short. A drug that is held is the one that its bar interrupts. */
function saidOf(context: LayoutContext, { exposure, bar }: OwnBar): readonly string[] {
  const mark = suspectedDrugs(context.placed).has(exposure.drug) ? " *" : "";
  const names = [`${exposure.label}${mark}`, `${exposure.short}${mark}`];
  const doses = doseWords(bar, undefined);
  const said = doses === undefined ? [] : [doses.full, doses.whole].flatMap((dose) => names.map((name) => `${name} ${dose}`));
  return [...new Set([...said, ...(bar.stretch.hold === undefined ? names : ["held"])])];
}

/** Where nothing else stands in the row: between the bars beside a bar. */
function freeBeside({ tokens, axis, page }: LayoutContext, own: Interval, bars: readonly Interval[]): readonly [number, number] {
  const others = bars.filter((each) => each !== own);
  const before = others.filter(({ from }) => from <= own.from).map(({ to }) => to + tokens.clearance);
  const next = others.filter(({ from }) => from > own.from).map(({ from }) => from - tokens.clearance);
  return [Math.min(own.from, Math.max(axis.left, ...before)), Math.max(own.to, Math.min(page.right, ...next))];
}

/** The words of a bar in the order in which they are tried: in the bar, then beside it, then less of them. */
function wordsOf(
  context: LayoutContext,
  own: OwnBar,
  at: { readonly top: number; readonly free: readonly [number, number] },
): Item[] {
  const { tokens, axis } = context;
  const { bar, exposure } = own;
  const { agentBar, valueText: size, clearance } = tokens;
  const { from, to } = extent(context, bar);
  const middle = at.top + agentBar / 2;
  const whole = widestUncut(axis, bar.left, bar.right);
  const holds = !bar.stretch.window && edgesOf(context, bar.stretch) === undefined;
  const about = { size, record: bar.stretch.path };
  return saidOf(context, own).flatMap((words, index): Item[] => {
    const width = widthOf(words, size);
    const left = (whole.left + whole.right - width) / 2;
    const isInside = holds && width + 2 * clearance <= whole.right - whole.left;
    const inside = inBar(context, [whole.left + clearance, whole.right - clearance], [left, left + width], index > 0);
    const right = to + clearance * 1.5;
    const beside = besideMark(context, {
      bar: [from, to],
      words: [right, right + width],
      free: at.free,
      ...((isInside || index > 0) && { instead: true }),
    });
    const fill = isSolid(context, bar) ? classFill[exposure.agentClass].text : ink;
    return [
      ...(isInside ? [text(words, [left, baselineInBar(middle, size, words)], { ...about, fill, ...inside })] : []),
      text(words, [right, baselineFor(middle, size)], { ...about, ...beside }),
    ];
  });
}

/** One row at its top, in the height it has when all is seen. */
export function drawShared(context: LayoutContext, drugs: readonly Exposure[], top: number): Item[] {
  const bars = drugs
    .flatMap((exposure) => barsOf(context, exposure).map((bar): OwnBar => ({ exposure, bar: { ...bar, level: 1 } })))
    .sort((a, b) => a.bar.left - b.bar.left);
  const { context: low, lift } = withDays(context, bars);
  const extents = bars.map(({ bar }) => extent(low, bar));
  const words = bars.flatMap((own, index) => {
    const free = extents[index] && freeBeside(low, extents[index], extents);
    return free === undefined ? [] : wordsOf(low, own, { top, free });
  });
  return [
    ...bars.flatMap(({ exposure, bar }) => drawBar(low, exposure, { bar, top })),
    ...(low.tokens.doseTick > 0
      ? bars.flatMap(({ exposure, bar }) => drawDoseDays(low, exposure, { bars: [bar], top: top - lift }))
      : []),
    ...words,
  ];
}
