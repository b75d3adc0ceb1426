/** Two dates of a case side by side, in words. */
import type { AgentChange, AnalyteChange, Comparison, Standing } from "../clinical/compareMoments";
import type { RecordOnDay } from "../clinical/eventsOn";
import type { Happened } from "../clinical/happenedBetween";
import type { StateOnDay } from "../clinical/stateOn";
import type { PlacedCase } from "../place/types";
import { apartWords, dayWords } from "./dayWords";
import { momentInWords } from "./moments";
import { courseTitle, recordTitle } from "./recordTitle";
import { agentWords, regimenName, responseWords, treatmentWords } from "./stateWords";
import { changeWords, directionOf, readingWords } from "./valueOnDayWords";

export interface ComparedRow {
  readonly term: string;
  readonly a: string;
  readonly b: string;
  /** The difference in words; absent where none can be worked out. */
  readonly change?: string;
}

/** "85 days from A to B", and the range where bounds make it one. */
export function betweenWords(placed: PlacedCase, { days, between }: Comparison): string {
  if (days === undefined) return "A and B stand on scales that are not tied: the days between them are not known";
  const side = days < 0 ? "B is before A" : "from A to B";
  const exact = `${apartWords({ from: Math.abs(days), to: Math.abs(days) })} ${side}`;
  if (between === undefined) return exact;
  const range = between.days.to < 0 ? { from: -between.days.to, to: -between.days.from } : between.days;
  return `${exact} as drawn; from ${standingWords(placed, between.from)} to ${standingWords(placed, between.to)} it was ${apartWords(range)}`;
}

const standingWords = (placed: PlacedCase, { record, course }: Standing) =>
  course === undefined || record.list !== "courses"
    ? recordTitle(placed, record)
    : `the start of ${courseTitle(placed, record, course)}`;

/** What differs, lane by lane; nothing where the dates are alike. */
export function comparedRows(placed: PlacedCase, comparison: Comparison): readonly ComparedRow[] {
  const { a, b, agents, analytes, started, ended } = comparison;
  return [
    ...differing("Treatment", ({ treatment }) => treatmentWords(placed, treatment), [a, b]),
    ...agents.map(agentRow),
    ...differing("Response", (state) => responseWords(placed, state.response, { withDistance: false }), [a, b]),
    ...goingRows(placed, ended, started),
    ...analytes.map((analyte) => analyteRow(placed, analyte)),
  ];
}

function differing(
  term: string,
  words: (state: StateOnDay) => string,
  [a, b]: readonly [StateOnDay, StateOnDay],
): readonly ComparedRow[] {
  const [first, second] = [words(a), words(b)];
  return first === second ? [] : [{ term, a: first, b: second }];
}

function agentRow({ label, a, b }: AgentChange): ComparedRow {
  const change = a === undefined ? "started" : b === undefined ? "stopped" : doseChange(a.doses, b.doses);
  return { term: label, a: a ? agentWords(a) : "none", b: b ? agentWords(b) : "none", ...(change !== undefined && { change }) };
}

const doseChange = (a: readonly string[], b: readonly string[]) =>
  a.join() === b.join() || a.length !== 1 || b.length !== 1 ? undefined : `${a[0]} → ${b[0]}`;

function goingRows(placed: PlacedCase, ended: readonly RecordOnDay[], started: readonly RecordOnDay[]): readonly ComparedRow[] {
  const records = [...new Set([...ended, ...started].map(({ record }) => record))];
  return records.map((record) => {
    const [a, b] = [ended, started].map((all) => all.find((each) => each.record === record));
    const words = (each: RecordOnDay | undefined) => {
      if (each === undefined) return "no";
      return `${each.certain ? "yes" : "possibly"}${each.grade === undefined ? "" : `, grade ${each.grade.grade}`}`;
    };
    return { term: recordTitle(placed, record), a: words(a), b: words(b) };
  });
}

function analyteRow(placed: PlacedCase, { a, b }: AnalyteChange): ComparedRow {
  const reading = (analyte: typeof a) =>
    analyte?.latest === undefined ? "no value by then" : readingWords(placed, analyte.latest);
  const [from, to] = [a?.latest?.point, b?.latest?.point];
  const unit = (a ?? b)?.series.unit;
  const change =
    from &&
    to &&
    (changeWords(from, to, from.converted || to.converted ? unit : undefined) ?? directionOf(from, to)?.replace(/ from$/, ""));
  return { term: (a ?? b)?.series.label ?? "", a: reading(a), b: reading(b), ...(change !== undefined && { change }) };
}

/** "12 Mar 2021: Pneumonia, grade 3", in order of time; nothing where nothing began or was called between the dates. */
export const happenedWords = (placed: PlacedCase, { happened = [] }: Comparison): readonly string[] =>
  happened.map((each) => `${momentInWords(placed, each.at)}: ${each.certain ? "" : "possibly "}${whatHappened(placed, each)}`);

function whatHappened(placed: PlacedCase, { kind, record }: Happened): string {
  if (kind === "progression") return "progression";
  if (record.list === "courses") {
    const { line } = record.record;
    const name = regimenName(placed, record);
    return line === undefined ? `start of ${name}` : `start of line ${line}, ${name}`;
  }
  const grade = record.list === "events" ? record.record.grade?.grade : undefined;
  const title = recordTitle(placed, record);
  const isProgression = record.list === "events" && record.record.category === "progression" && !/progress/i.test(title);
  return `${title}${isProgression ? " (progression)" : ""}${grade === undefined ? "" : `, grade ${grade}`}`;
}

/** What the list of them is called. */
export const happenedHeading = ({ days = 0 }: Comparison): string => (days < 0 ? "After B, up to A" : "After A, up to B");

/** Plain text to copy. */
export function comparisonText(placed: PlacedCase, comparison: Comparison): string {
  const rows = comparedRows(placed, comparison).map(
    ({ term, a, b, change }) => `${term}: A ${a}; B ${b}${change === undefined ? "" : `; ${change}`}`,
  );
  const happened = happenedWords(placed, comparison);
  return [
    `A: ${dayWords(placed, comparison.a.on)}. B: ${dayWords(placed, comparison.b.on)}.`,
    `${betweenWords(placed, comparison)}.`,
    "",
    ...(rows.length > 0 ? rows : ["No difference."]),
    ...(happened.length > 0 ? ["", `${happenedHeading(comparison)}:`, ...happened] : []),
  ].join("\n");
}
