/** Two dates of a case side by side, in words. */
import type { AgentOnDay } from "../clinical/agentsOn";
import type { AgentChange, AnalyteChange, Comparison, Standing } from "../clinical/compareMoments";
import type { RecordOnDay } from "../clinical/eventsOn";
import type { Happened } from "../clinical/happenedBetween";
import type { StateOnDay } from "../clinical/stateOn";
import type { AnalyteOnDay } from "../clinical/valuesOn";
import type { PlacedCase } from "../place/types";
import { apartWords, dayWords } from "./dayWords";
import { momentInWords } from "./moments";
import { courseTitle, recordTitle } from "./recordTitle";
import { agentWords, regimenName, responseWords, treatmentWords } from "./stateWords";
import { changeWords, directionOf, knownWords } from "./valueOnDayWords";

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
  const side = days < 0 ? "from B to A, which is how changes are told" : "from A to B";
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
    ...agents.map((agent) => agentRow(agent, comparison)),
    ...differing("Response", (state) => responseWords(placed, state.response, { withDistance: false }), [a, b]),
    ...goingRows(placed, ended, started),
    ...analytes.map((analyte) => analyteRow(placed, analyte, comparison)),
  ];
}

/** What is at the two dates, the earlier one first: history is told forward, whichever of them is called A. */
const inOrder = <At>({ a, b }: { readonly a?: At; readonly b?: At }, { days = 0 }: Comparison): readonly [At?, At?] =>
  days < 0 ? [b, a] : [a, b];

function differing(
  term: string,
  words: (state: StateOnDay) => string,
  [a, b]: readonly [StateOnDay, StateOnDay],
): readonly ComparedRow[] {
  const [first, second] = [words(a), words(b)];
  return first === second ? [] : [{ term, a: first, b: second }];
}

function agentRow(agent: AgentChange, comparison: Comparison): ComparedRow {
  const { label, a, b } = agent;
  const change = agentChange(...inOrder(agent, comparison));
  return { term: label, a: a ? agentWords(a) : "none", b: b ? agentWords(b) : "none", ...(change !== undefined && { change }) };
}

function agentChange(before: AgentOnDay | undefined, after: AgentOnDay | undefined): string | undefined {
  const change = before === undefined ? "started" : after === undefined ? "stopped" : doseChange(before.doses, after.doses);
  const isCertain = [before, after].every((each) => each === undefined || each.certain);
  return change === undefined || isCertain ? change : `perhaps ${change}`;
}

const doseChange = (before: readonly string[], after: readonly string[]) =>
  before.join() === after.join() || before.length !== 1 || after.length !== 1 ? undefined : `${before[0]} → ${after[0]}`;

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

function analyteRow(placed: PlacedCase, analyte: AnalyteChange, comparison: Comparison): ComparedRow {
  const { a, b } = analyte;
  const [before, after] = inOrder(analyte, comparison);
  const change = before && after && analyteChange(before, after);
  const words = (on: AnalyteOnDay | undefined) => (on === undefined ? "no value by then" : knownWords(placed, on).join("; "));
  return { term: (a ?? b)?.series.label ?? "", a: words(a), b: words(b), ...(change !== undefined && { change }) };
}

/** Nothing where a value that may have come meanwhile is not known to have come. */
function analyteChange(before: AnalyteOnDay, after: AnalyteOnDay): string | undefined {
  const [from, to] = [before.latest?.point, after.latest?.point];
  if (from === undefined || to === undefined || before.perhaps.length + after.perhaps.length > 0) return undefined;
  const unit = from.converted || to.converted ? before.series.unit : undefined;
  return changeWords(from, to, unit) ?? directionOf(from, to)?.replace(/ from$/, "");
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
