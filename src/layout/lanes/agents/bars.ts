/** The bars of a drug: one per stretch of one dose, with its level, its ends and its dose in words. */
import { doseLevel, doseUnit } from "../../../clinical/doseLevel";
import type { Exposure, Stretch } from "../../../clinical/exposures";
import type { Item } from "../../../scene/scene";
import type { Moment } from "../../../place/types";
import { outerEdges, uncertainEdges } from "../../axis/edges";
import { hasOwnDate } from "../../axis/extent";
import type { LayoutContext } from "../../context";
import { line, openBox, polyline, thin, uncertainBar, whisker } from "../../draw";
import { classFill, ink, paper, secondaryInk } from "../../theme";

export interface Bar {
  readonly stretch: Stretch;
  readonly left: number;
  readonly right: number;
  /** The widest part over which no hold of the drug is drawn: words further on would be read as of the hold. */
  readonly unheld: Pick<Bar, "left" | "right">;
  /** Share of the full thickness, by dose level. */
  readonly level: number;
  /** How often, where that changes: the same dose twice as often is another treatment. */
  readonly schedule?: string;
  /** "q8h": how often, where a dose alone would be read as the dose of a day or of all of the bar. Said where there is room. */
  readonly often?: string;
}

/** Weekly doses and rarer ones have ticks, or the words of their plan. */
const rare = 7;

/** "q24h" of "q24h for 3 d", "daily" for "q1d"; undefined where doses are rare, and where the dose says itself for how long it is ("4 mg/d"). */
export function oftenOf({ dose = "", schedule = "" }: Pick<Stretch, "dose" | "schedule">): string | undefined {
  const [every, count, unit] = /^q\s*(\d+)\s*(min|h|d)\b/.exec(schedule) ?? [];
  const days = Number(count) / (unit === "d" ? 1 : unit === "h" ? 24 : 1440);
  if (every === undefined || days >= rare || /\/\s*(d|day|h|min)\b|daily/.test(dose)) return undefined;
  return every === "q1d" ? "daily" : every;
}

/** Thickness by level: a ladder over a wide range needs printed doses, not bar height. */
const thinnest = 0.56;

export function barsOf(context: LayoutContext, exposure: Exposure): Bar[] {
  const { axis, tokens } = context;
  const doses = [...new Set(exposure.stretches.flatMap((stretch) => stretch.dose ?? []))];
  const isChanged = new Set(exposure.stretches.map(({ schedule }) => schedule)).size > 1;
  const bars = exposure.stretches.flatMap((stretch) => {
    const { schedule } = stretch;
    const often = oftenOf(stretch);
    const how = isChanged && schedule !== undefined ? { schedule } : { ...(often !== undefined && { often }) };
    const left = axis.x(stretch.island, stretch.from);
    const right = axis.x(stretch.island, stretch.to);
    if (left === undefined || right === undefined) return [];
    const level = thinnest + (1 - thinnest) * doseLevel(stretch.dose, doses);
    return [{ stretch, left, right: Math.max(right, left + tokens.minimumBar), level, ...how }];
  });
  const holds = bars.filter(({ stretch }) => stretch.hold !== undefined);
  return bars.map((bar) => ({ ...bar, unheld: bar.stretch.hold === undefined ? besideHolds(bar, holds) : bar }));
}

const besideHolds = ({ left, right }: Bar["unheld"], holds: readonly Bar["unheld"][]): Bar["unheld"] =>
  holds.reduce(
    (part, hold) => {
      if (hold.left >= part.right || hold.right <= part.left) return part;
      return hold.left - part.left >= part.right - hold.right ? { ...part, right: hold.left } : { ...part, left: hold.right };
    },
    { left, right },
  );

export const unitOf = (dose: string | undefined) => (dose === undefined ? "" : doseUnit(dose));
/** "20" of "≈20 mg/m²"; words that hold no number as they are. */
export const numberOf = (dose: string): string => /[\d.]+/.exec(dose)?.[0] ?? dose;

interface DoseWords {
  /** With how often, where that is worth the room. */
  readonly full: string;
  readonly whole: string;
  readonly short: string;
}

/** "1 g q12h, 7 d": with for how long, where that is not seen. */
export const lasting = (words: string, { stretch: { length = "" } }: Bar): string => [words, length].filter(Boolean).join(", ");

/** The dose in words; a ladder of one unit names it once, at its first step. */
export function doseWords(bar: Bar, before: Bar | undefined): DoseWords | undefined {
  const { hold, taper, dose, length } = bar.stretch;
  if (hold !== undefined) return { full: "held", whole: "held", short: "held" };
  if (taper === true) {
    const whole = `${dose ?? ""} taper`.trim();
    return { full: lasting(whole, bar), whole, short: "taper" };
  }
  if (dose === undefined) return length === undefined ? undefined : { full: length, whole: length, short: length };
  const same = before !== undefined && before.stretch.path === bar.stretch.path && unitOf(before.stretch.dose) === unitOf(dose);
  const often = bar.schedule === undefined ? "" : ` ${bar.schedule}`;
  const whole = `${dose}${often}`;
  const full = bar.often === undefined ? whole : `${whole} ${bar.often}`;
  return { full: lasting(full, bar), whole, short: same ? numberOf(dose) : whole };
}

function ending(context: LayoutContext, bar: Bar, box: { readonly top: number; readonly height: number }): Item[] {
  const { tokens } = context;
  const { stretch, right } = bar;
  const middle = box.top + box.height / 2;
  if (stretch.ending === "ongoing") {
    const reach = box.height * 0.5;
    return [
      polyline(
        [
          [right, middle - reach],
          [right + reach, middle],
          [right, middle + reach],
        ],
        thin(tokens.outline, ink),
      ),
    ];
  }
  if (stretch.ending === "unknown")
    return [line([right, middle], [right + tokens.mark, middle], thin(tokens.thinLine, secondaryInk, [1.5, 1.5]))];
  return [];
}

/**
 * A drug that nothing bounds on the right ("soon after admission") is not pinned by what is only known to follow it: that moves with it.
 * So two drugs of which a file says the same look the same, whatever else hangs on one of them.
 */
function unpinned({ start, end }: NonNullable<Stretch["ends"]>): NonNullable<Stretch["ends"]> {
  if (start.latest !== undefined || end.latest !== undefined || hasOwnDate(start) || hasOwnDate(end)) return { start, end };
  const free = ({ slack: { earliest }, ...moment }: Moment): Moment => ({
    ...moment,
    slack: earliest === undefined ? {} : { earliest },
  });
  return { start: free(start), end: free(end) };
}

export const edgesOf = (context: LayoutContext, { ends, ending: how }: Stretch) =>
  ends === undefined ? undefined : uncertainEdges(context, { ...unpinned(ends), ending: how });

export function drawBar(context: LayoutContext, exposure: Exposure, at: { readonly bar: Bar; readonly top: number }): Item[] {
  const { tokens } = context;
  const { bar, top } = at;
  const { stretch, left, right } = bar;
  const label = `${exposure.label}${stretch.dose === undefined ? "" : ` ${stretch.dose}`}`;
  if (stretch.window)
    return [
      whisker({ from: left, to: right }, top + tokens.agentBar / 2, {
        cap: tokens.agentBar * 0.3,
        stroke: thin(tokens.thinLine * 1.5, secondaryInk, [2, 1.5]),
        record: stretch.path,
        label,
      }),
    ];
  const height = tokens.agentBar * bar.level;
  const box = { top: top + tokens.agentBar - height, height };
  const edges = edgesOf(context, stretch);
  if (edges !== undefined)
    return [
      ...uncertainBar(context, edges, { ...box, fill: classFill[exposure.agentClass].fill, record: stretch.path, label }),
      ...ending(context, { ...bar, right: Math.max(right, edges.possibleRight) }, box),
    ];
  const hollow = stretch.hold !== undefined || stretch.status === "planned";
  const fill = hollow ? paper : classFill[exposure.agentClass].fill;
  const isDashed = hollow || (stretch.isUndated === true && context.axis.kind !== "courses");
  const edge = openBox(
    { x: left, y: box.top, width: right - left, height },
    { left: false, right: stretch.ending === "unknown" },
    { fill, stroke: thin(tokens.thinLine, secondaryInk, isDashed ? [2, 1.5] : undefined), record: stretch.path, label },
  );
  return [...edge, ...ending(context, bar, box)];
}

/** From one x to another. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** All that a bar takes, with what is possible of it and the sign of its end. */
export function extent(context: LayoutContext, bar: Bar): Interval {
  const edges = edgesOf(context, bar.stretch);
  const { tokens } = context;
  const tail = bar.stretch.ending === "unknown" ? tokens.mark : bar.stretch.ending === "ongoing" ? tokens.agentBar * 0.5 : 0;
  const outer = edges === undefined ? { from: bar.left, to: bar.right } : outerEdges(edges);
  return { from: Math.min(bar.left, outer.from), to: Math.max(bar.right, outer.to) + tail };
}

/** Filled with its colour, so that words on it have the colour for that. */
export const isSolid = (context: LayoutContext, { stretch }: Bar) =>
  !stretch.window && stretch.hold === undefined && stretch.status !== "planned" && edgesOf(context, stretch) === undefined;

export const isFree = (interval: Interval, taken: readonly Interval[], gap: number) =>
  taken.every((other) => other.to + gap <= interval.from || interval.to + gap <= other.from);
