/**
 * A figure in words, at the four levels at which a chart can be described: how it is made, its values, its trends, and what it means
 * (Lundgard & Satyanarayan 2022, doi 10.1109/TVCG.2021.3114770). The first three are worked out; the meaning is the author's alone.
 */
import type { FigureOptions } from "../case/schema";
import type { LabPoint, LabSeries } from "../clinical/labSeries";
import { isLater, turningValues } from "../clinical/turningValues";
import { withUnit } from "../clinical/units";
import { responseCall, responseChanges } from "../clinical/responseCalls";
import { isPlain } from "../clinical/valuesOn";
import { withWhose } from "../clinical/whose";
import type { PlacedCase, PlacedCourses, PlacedRecord, PlacedTime } from "../place/types";
import { isoDay } from "./fileTimes";
import { momentInWords } from "./moments";
import { citationWords } from "./describeCase";
import { keyFacts } from "./keyFacts";
import { lastDay } from "./lastDay";
import { recordTitle } from "./recordTitle";
import { directionOf, numberWords } from "./valueOnDayWords";

export interface Summary {
  /** How the figure is made: its lanes and its time. */
  readonly construction: readonly string[];
  /** What was given, what happened, and what was measured first, lowest, highest and last. */
  readonly values: readonly string[];
  /** Which way each series of values went. */
  readonly trends: readonly string[];
  /** As the author wrote it in the file; absent where nobody has. */
  readonly meaning?: string;
}

export function summaryOf(placed: PlacedCase, figure: FigureOptions = {}, construction: readonly string[]): Summary {
  return {
    construction,
    values: [
      ...courseSentences(placed),
      ...recordSentences(placed, ["drugs", "procedures", "stays"]),
      ...factSentences(placed),
      ...responseSentences(placed),
      ...recordSentences(placed, ["assessments"]),
      ...eventSentences(placed),
      ...recordSentences(placed, ["absences"]),
      ...scoreSentences(placed),
      ...valueSentences(placed),
    ],
    trends: trendSentences(placed),
    ...(figure.meaning !== undefined && { meaning: figure.meaning }),
  };
}

/** The headings of the four levels, in their order. */
export const summaryHeadings = {
  construction: "How the figure is made",
  values: "Values",
  trends: "Trends, worked out from the values",
  meaning: "Meaning, in the author’s words",
} as const;

/** Plain text to copy. */
export function summaryText(placed: PlacedCase, { construction, values, trends, meaning }: Summary): string {
  const source = citationWords(placed.case);
  const part = (heading: string, lines: readonly string[]) => (lines.length === 0 ? [] : ["", heading, ...lines]);
  return [
    placed.case.title ?? "Treatment timeline",
    ...part(summaryHeadings.construction, construction),
    ...part(summaryHeadings.values, values),
    ...part(summaryHeadings.trends, trends),
    ...part(summaryHeadings.meaning, meaning === undefined ? [] : [meaning]),
    ...(source === "" ? [] : ["", `Source: ${source}.`]),
  ].join("\n");
}

type Span = Extract<PlacedTime, { readonly shape: "span" }>;

const isGiven = ({ record }: PlacedCourses) => (record.status ?? "given") === "given";

function courseSentences(placed: PlacedCase): readonly string[] {
  return placed.records.flatMap((block) => {
    if (block.list !== "courses" || !isGiven(block)) return [];
    const line = block.record.line === undefined ? "" : `Line ${block.record.line}: `;
    return [`${line}${recordTitle(placed, block)}: ${whenWords(placed, block)}.`];
  });
}

/** "12 Mar 2018 to 3 Jul 2018"; bounds where a day is not known. */
function whenWords(placed: PlacedCase, { time, list }: PlacedRecord): string {
  switch (time.shape) {
    case "at":
      return momentInWords(placed, time.at);
    case "span":
      return spanWords(placed, time);
    case "over":
      // What is absent over a stretch is absent all of it.
      return `${list === "absences" ? "" : "at some time "}from ${momentInWords(placed, time.from)} until ${momentInWords(placed, lastDay(time.to))}`;
    case "none":
      return "time not given";
    default:
      return time satisfies never;
  }
}

/** "from 12 Mar 2018 until 3 Jul 2018"; "start Oct 2020, end 25 Nov 2020 to 31 Mar 2021" where one of them is not known to the day. */
function spanWords(placed: PlacedCase, { start, end, ending }: Span): string {
  const last = lastDay(end);
  const isOpen = ending === "ongoing" || ending === "unknown";
  const isExact = [start, ...(isOpen ? [] : [last])].every(
    ({ earliest, latest }) => earliest !== undefined && earliest === latest,
  );
  const [from, until] = isExact ? ["from", "until"] : ["start", "end"];
  const begin = `${from} ${momentInWords(placed, start)}`;
  if (ending === "ongoing") return `${begin}, ongoing at the cut-off`;
  if (ending === "unknown") return `${begin}, end not known`;
  const comma = isExact ? "" : ",";
  return `${begin}${comma} ${until} ${momentInWords(placed, last)}${ending === "planned" ? ", as planned" : ""}`;
}

const factSentences = (placed: PlacedCase): readonly string[] =>
  keyFacts(placed).map(({ term, detail }) => `${term}: ${detail}.`);

function eventSentences(placed: PlacedCase): readonly string[] {
  return placed.records.flatMap((record) => {
    if (record.list !== "events") return [];
    const { grade, grades = [] } = record.record;
    const [steps, scale] =
      grade === undefined ? [grades.map((step) => step.grade), grades[0]?.scale] : [[grade.grade], grade.scale];
    const graded = steps.length === 0 ? "" : `, grade ${steps.join(", then ")} (${scale})`;
    return [`${recordTitle(placed, record)}${graded}: ${whenWords(placed, record)}.`];
  });
}

/** One sentence for each record of some lists; calls of response have one of their own. */
function recordSentences(placed: PlacedCase, lists: readonly PlacedRecord["list"][]): readonly string[] {
  return lists.flatMap((list) =>
    placed.records.flatMap((record) => {
      if (record.list !== list || responseCall(record) !== undefined) return [];
      const { status = "given" } = record.record;
      const also = status === "given" ? "" : ` (${status})`;
      return [`${recordTitle(placed, record)}${also}: ${whenWords(placed, record)}.`];
    }),
  );
}

/** "Response as called: PR (unconfirmed) 7 May 2018, VGPR 2 Jul 2018; 12 more repeat the one before them." */
function responseSentences(placed: PlacedCase): readonly string[] {
  const calls = responseChanges(placed).map(({ categories, confirmed, at }) => ({
    words: `${categories.join("/")}${confirmed ? "" : " (unconfirmed)"}`,
    at,
  }));
  const changes = calls.filter(({ words }, index) => words !== calls[index - 1]?.words);
  const repeated = calls.length - changes.length;
  const more = repeated === 0 ? "" : `; ${repeated} more ${repeated === 1 ? "repeats" : "repeat"} the one before`;
  const told = changes.map(({ words, at }) => `${words} ${momentInWords(placed, at)}`).join(", ");
  return told === "" ? [] : [`Response as called: ${told}${more}.`];
}

/** "ECOG: 1 (12 Mar 2018), 0 (5 Nov 2018)." */
function scoreSentences(placed: PlacedCase): readonly string[] {
  const scores = placed.records.flatMap((record) => (record.list === "scores" ? [record] : []));
  const nameOf = ({ record }: (typeof scores)[number]) =>
    withWhose(placed.case, record.label ?? record.instrument, record.subject);
  return [...new Set(scores.map(nameOf))].map((name) => {
    const own = scores.filter((score) => nameOf(score) === name);
    return `${name}: ${own.map((score) => `${score.record.value} (${whenWords(placed, score)})`).join(", ")}.`;
  });
}

function timeOfValue(placed: PlacedCase, { at, over }: LabPoint): string {
  if (at === undefined) return over === undefined ? "time not known" : `after ${momentInWords(placed, over.from)}`;
  const isDay = placed.islands[at.island]?.kind === "calendar" && at.earliest !== undefined && at.earliest === at.latest;
  return isDay ? isoDay(at.earliest, at.grain) : momentInWords(placed, at);
}

const reading = (placed: PlacedCase, point: LabPoint) => `${numberWords(placed, point)} (${timeOfValue(placed, point)})`;

function valueSentences(placed: PlacedCase): readonly string[] {
  return turningValues(placed).map(({ series: { label, points: all }, outstanding, open }) => {
    const said = [...outstanding, ...open];
    const others = all.filter(({ at }) => at?.island === said[0]?.at?.island).length - said.length;
    const more = others <= 0 ? "" : `; ${others} more`;
    return `${label}: ${said.map((point) => reading(placed, point)).join(", ")}${more}.`;
  });
}

/** In the unit of its series, so that a sentence compares like with like. */
const seriesReading = (placed: PlacedCase, { unit }: LabSeries, point: LabPoint) =>
  point.converted && point.number !== undefined
    ? `${withUnit(String(Number(point.number.toPrecision(3))), unit)} (converted; ${timeOfValue(placed, point)})`
    : reading(placed, point);

/** "M protein, at first 52 g/L (2018-03-12), rose to 53.8 g/L (2018-03-26), then fell to not detected (2019-05-07)." */
function trendSentences(placed: PlacedCase): readonly string[] {
  return turningValues(placed).flatMap(({ series, turns: [first, ...rest] }) => {
    if (first === undefined) return [];
    const moves = movesFrom(first, rest);
    if (moves.length === 0) return [];
    const words = moves.map(
      ({ way, to }, index) => `${index === 0 ? way : `then ${way}`} to ${seriesReading(placed, series, to)}`,
    );
    return [`${series.label}, at first ${seriesReading(placed, series, first)}, ${words.join(", ")}.`];
  });
}

interface Move {
  readonly way: "rose" | "fell";
  readonly to: LabPoint;
}

/** From value to value, where both the order and the direction are certain. */
function movesFrom(first: LabPoint, rest: readonly LabPoint[]): readonly Move[] {
  const moves: Move[] = [];
  for (const to of rest) {
    const from = moves.at(-1)?.to ?? first;
    const way = isLater(from, to) ? wayFrom(from, to) : undefined;
    if (way !== undefined) moves.push({ way, to });
  }
  return moves;
}

/** Which way a value went; undefined where a limit, a word or another unit leaves it open. */
function wayFrom(from: LabPoint, to: LabPoint): Move["way"] | undefined {
  if (isPlain(from) && isPlain(to) && from.number !== undefined && to.number !== undefined) {
    if (from.number === to.number) return undefined;
    return to.number > from.number ? "rose" : "fell";
  }
  const direction = directionOf(from, to);
  if (direction === undefined) return undefined;
  return direction.startsWith("rose") ? "rose" : "fell";
}
