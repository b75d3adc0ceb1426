/** Rows that drugs share, seen from close by: every bar says its drug and its own dose, with its dose days under it. */
import type { Exposure } from "../../../clinical/exposures";
import { suspectedDrugs } from "../../../clinical/suspectedDrugs";
import type { Item, Within } from "../../../scene/scene";
import { widestUncut } from "../../axis/timeAxis";
import { type LayoutContext, widthOf } from "../../context";
import { baselineFor, baselineInBar, lettersHeight, text } from "../../draw";
import { classFill, ink } from "../../theme";
import { type Bar, barsOf, doseWords, drawBar, edgesOf, extent, type Interval, isSolid, numberOf, unitOf } from "./bars";
import { drawDoseDays, hasBoxes, ticksOf } from "./doseDays";
import { farApart, withRoomForDoses } from "./shared";

interface OwnBar {
  readonly exposure: Exposure;
  readonly bar: Bar;
}

/** Bars as much lower as leaves their dose days room in the row, where there are any: these touch neither words nor the next row. */
function withDays(context: LayoutContext, bars: readonly OwnBar[]): LayoutContext {
  const { tokens } = context;
  const { agentBar, rowGap, doseTick, thinLine, valueText } = withRoomForDoses(context).tokens;
  const hasDays = hasBoxes(context) && bars.some(({ bar }) => ticksOf(context, [bar]).some(({ ticks }) => ticks.length > 0));
  if (!hasDays) return { ...context, tokens: { ...tokens, doseTick: 0 } };
  const low = Math.min(tokens.agentBar, lettersHeight * valueText);
  const room = agentBar + rowGap - low - 1.5 * thinLine;
  return { ...context, tokens: { ...tokens, agentBar: low, doseTick: Math.min(doseTick, room) } };
}

type Saying = Pick<Within, "lacks" | "after"> & { readonly words: string };

/**
 * Name and dose, then, right after bars of the same drug, the dose alone, then the name; each in full, then short. A drug that is held is
 * the one that its bar interrupts.
 */
function saidOf(context: LayoutContext, { exposure, bar }: OwnBar, before: Bar | undefined): readonly Saying[] {
  const mark = suspectedDrugs(context.placed).has(exposure.drug) ? " *" : "";
  const names = [`${exposure.label}${mark}`, `${exposure.short}${mark}`];
  const doses = doseWords(bar, undefined);
  if (doses === undefined) return unlike(names.map((words) => ({ words })));
  const { hold, dose = "" } = bar.stretch;
  const said = [doses.full, doses.whole].flatMap((dosed) => names.map((name) => ({ words: `${name} ${dosed}` })));
  if (hold !== undefined) return unlike([...said, { words: "held" }]);
  const alone: readonly Saying[] =
    before === undefined
      ? []
      : [
          { words: doses.whole, after: 1 },
          ...(doses.whole === dose && unitOf(before.stretch.dose) === unitOf(dose)
            ? [{ words: numberOf(dose), after: 2 } as const]
            : []),
        ];
  return unlike([...said, ...alone, ...names.map((words) => ({ words, lacks: true as const }))]);
}

/** The bar of the same drug that is so near before another that one name can stand for both. */
function namedWith({ tokens }: LayoutContext, own: OwnBar, before: OwnBar | undefined): Bar | undefined {
  if (before?.exposure !== own.exposure || before.bar.stretch.hold !== undefined) return undefined;
  return own.bar.left - before.bar.right < farApart * tokens.valueText ? before.bar : undefined;
}

const unlike = (said: readonly Saying[]): readonly Saying[] =>
  said.filter(({ words }, index) => said.findIndex((each) => each.words === words) === index);

/** Where nothing else stands in the row: between the bars beside a bar. */
function freeBeside(
  { tokens, axis, page }: LayoutContext,
  own: Interval,
  others: readonly Interval[],
): readonly [number, number] {
  const before = others.filter(({ from }) => from <= own.from).map(({ to }) => to + tokens.clearance);
  const next = others.filter(({ from }) => from > own.from).map(({ from }) => from - tokens.clearance);
  return [Math.min(own.from, Math.max(axis.left, ...before)), Math.max(own.to, Math.min(page.right, ...next))];
}

/** The words of a bar in the order in which they are tried: in the bar, then beside it, then less of them. */
function wordsOf(
  context: LayoutContext,
  own: OwnBar,
  at: { readonly top: number; readonly free: readonly [number, number]; readonly before: Bar | undefined },
): Item[] {
  const { tokens, axis } = context;
  const { bar, exposure } = own;
  const { agentBar, valueText: size, clearance } = tokens;
  const { from, to } = extent(context, bar);
  const middle = at.top + agentBar / 2;
  const whole = widestUncut(axis, bar.left, bar.right);
  const holds = !bar.stretch.window && edgesOf(context, bar.stretch) === undefined;
  const about = { size, record: bar.stretch.path };
  return saidOf(context, own, at.before).flatMap(({ words, ...how }, index): Item[] => {
    const width = widthOf(words, size);
    const left = (whole.left + whole.right - width) / 2;
    const isInside = holds && width + 2 * clearance <= whole.right - whole.left;
    const right = to + clearance * 1.5;
    const instead = index > 0 ? { instead: true as const } : {};
    const fill = isSolid(context, bar) ? classFill[exposure.agentClass].text : ink;
    const inside: Within = {
      bar: [whole.left + clearance, whole.right - clearance],
      words: [left, left + width],
      ...instead,
      ...how,
    };
    const beside: Within = {
      bar: [from, to],
      words: [right, right + width],
      free: at.free,
      ...(isInside ? { instead: true as const } : instead),
      ...how,
    };
    return [
      ...(isInside ? [text(words, [left, baselineInBar(middle, size, words)], { ...about, fill, within: inside })] : []),
      ...(how.after === undefined ? [text(words, [right, baselineFor(middle, size)], { ...about, within: beside })] : []),
    ];
  });
}

/** One row at its top, in the height it has when all is seen. */
export function drawShared(context: LayoutContext, drugs: readonly Exposure[], top: number): Item[] {
  const bars = drugs
    .flatMap((exposure) => barsOf(context, exposure).map((bar): OwnBar => ({ exposure, bar: { ...bar, level: 1 } })))
    .sort((a, b) => a.bar.left - b.bar.left);
  const low = withDays(context, bars);
  const extents = bars.map(({ bar }) => extent(low, bar));
  const words = bars.flatMap((own, index) => {
    const said = { ...own, bar: { ...own.bar, ...own.bar.unheld } };
    const others = extents.filter((_, other) => other !== index);
    const free = freeBeside(low, extent(low, said.bar), others);
    return wordsOf(low, said, { top, free, before: namedWith(low, own, bars[index - 1]) });
  });
  return [
    ...bars.flatMap(({ exposure, bar }) => drawBar(low, exposure, { bar, top })),
    ...(low.tokens.doseTick > 0 ? bars.flatMap(({ exposure, bar }) => drawDoseDays(low, exposure, { bars: [bar], top })) : []),
    ...words,
  ];
}
