/** Spans of two dates, or of two days of one clock, that nobody refers to: they bound nothing else and need no nodes. */
import type { Basis } from "../case/schema";
import { later, type When } from "../time";
import type { Build } from "./build";
import type { Entry } from "./entries";
import { limitsOf } from "./limits";
import type { Lasting, PlannedTime, Spot } from "./plan";
import { countedSpot } from "./spots";

/** The span when both its sides count from one node; undefined when it needs nodes of its own. */
export function countedSpan(build: Build, lasting: Lasting): PlannedTime | undefined {
  const { texts, entry, path } = lasting;
  const end = build.texts.end(texts.end);
  if (texts.length !== undefined || texts.schedule !== undefined || entry.record.status === "planned") return undefined;
  if (end?.kind === "ongoing" || (end === undefined && texts.end !== undefined)) return undefined;
  const start = counted(build, build.texts.when(texts.start), { ...lasting, text: texts.start });
  const last = end?.kind === "when" ? counted(build, end.when, { ...lasting, text: texts.end }) : undefined;
  if (start === undefined) return undefined;
  const hasDeath = limitsOf(build, entry).some((rule) => rule !== build.cutoff);
  if (end?.kind !== "when" && !hasDeath) {
    build.counted.push({ entry, moments: [{ spot: start, path }] });
    return { shape: "span", start, end: openEnd(start, texts.end ?? ""), ending: "unknown" };
  }
  if (last === undefined || last.mark.node !== start.mark.node || last.high < start.low) return undefined;
  build.counted.push({
    entry,
    moments: [
      { spot: start, path },
      { spot: last, path },
    ],
  });
  return closedSpan(start, last);
}

const openEnd = (start: Spot, stated: string): Spot => ({
  ...start,
  low: start.low + 1,
  high: Number.POSITIVE_INFINITY,
  stated,
  undrawn: true,
});

/** A start is not after its last day, so months that overlap narrow each other. */
function closedSpan(start: Spot, last: Spot): PlannedTime {
  const first: Spot = { ...start, high: Math.min(start.high, last.high) };
  const final: Spot = { ...last, low: Math.max(last.low, start.low) };
  const middle = ({ low, high }: Spot) => Math.floor((low + high) / 2);
  return {
    shape: "span",
    start: { ...first, slackHigh: Math.min(first.high, middle(final)) },
    end: {
      ...final,
      low: final.low + 1,
      high: final.high + 1,
      slackLow: Math.max(final.low, middle(first)) + 1,
      instantDay: later(final.instantDay, -1),
      ...(final.notAfter === undefined ? {} : { notAfter: final.notAfter.map((mark) => later(mark, 1)) }),
    },
    ending: "stated",
  };
}

interface CountedText {
  readonly text: string | undefined;
  readonly basis: Basis;
  readonly entry: Entry;
}

function counted(build: Build, when: When | undefined, { text, basis, entry }: CountedText): Spot | undefined {
  return build.names.says(when) ? countedSpot(build, { when, text: text ?? "", basis, entry }) : undefined;
}
