/** The state of a case on a day, as rows and as text to copy. */
import type { AgentKind, AgentOnDay } from "../clinical/agentsOn";
import type { BetweenCourses, CourseInBlock, CourseOnDay, TreatmentOnDay } from "../clinical/coursesOn";
import type { RecordBefore, RecordOnDay, ResponseOnDay, ScoreOnDay } from "../clinical/eventsOn";
import { type Started, type StateOnDay, stateAtStart } from "../clinical/stateOn";
import type { PlacedCase, PlacedCourses } from "../place/types";
import { citationWords } from "./describeCase";
import { dayWords, distanceWords } from "./dayWords";
import { momentInWords } from "./moments";
import { type Row, row } from "./plainRows";
import { recordTitle } from "./recordTitle";
import { momentBounds } from "./timeRows";
import { analyteWords, type ValueWordOptions } from "./valueOnDayWords";

/** Every lane at the date, from treatment down to values. */
export function stateRows(placed: PlacedCase, state: StateOnDay, options: ValueWordOptions = {}): readonly Row[] {
  const cutoff = row("Cut-off", cutoffWords(placed, state));
  if (state.afterCutoff === "certain") return cutoff;
  return [
    ...cutoff,
    { term: "Treatment", detail: treatmentWords(placed, state.treatment) },
    ...agentRows(state.agents),
    { term: "Response", detail: responseWords(placed, state.response) },
    ...state.going.flatMap((each) => goingRow(placed, each)),
    ...state.before.map((each) => ({ term: "Before", detail: beforeWords(placed, each, recordTitle(placed, each.record)) })),
    ...state.scores.flatMap((each) => scoreRow(placed, each)),
    ...valueRowsOn(placed, state, options),
  ];
}

/** "Marrow (12 Mar 2018, 8 days before)". */
const beforeWords = (placed: PlacedCase, { record, apart }: RecordBefore, words: string): string =>
  withAside(words, [record.time.shape === "at" ? momentInWords(placed, record.time.at) : undefined, distanceWords(apart)]);

function scoreRow(placed: PlacedCase, { next, ...last }: ScoreOnDay): readonly Row[] {
  if (last.record.list !== "scores") return [];
  const words = (each: RecordBefore) =>
    each.record.list === "scores" ? beforeWords(placed, each, String(each.record.record.value)) : "";
  return row(last.record.record.instrument, [words(last), ...(next ? [`next ${words(next)}`] : [])].join("; "));
}

/** The analytes alone. */
export const valueRowsOn = (placed: PlacedCase, { analytes }: StateOnDay, options: ValueWordOptions = {}): readonly Row[] =>
  analytes.map((analyte) => ({ term: analyte.series.label, detail: analyteWords(placed, analyte, options) }));

const withAside = (words: string, asides: readonly (string | undefined)[]) => {
  const said = asides.filter((aside) => aside !== undefined);
  return said.length === 0 ? words : `${words} (${said.join(", ")})`;
};

function cutoffWords(placed: PlacedCase, { afterCutoff }: StateOnDay): string | undefined {
  if (afterCutoff === "no" || placed.cutoff === undefined) return undefined;
  const cutoff = momentInWords(placed, placed.cutoff);
  return afterCutoff === "certain"
    ? `the date is after it (${cutoff}): nothing is known`
    : `the date may be after it (${cutoff})`;
}

/** "PD": the regimen as the figure names it. */
export const regimenName = ({ case: clinicalCase }: PlacedCase, { record }: PlacedCourses): string =>
  record.label ?? clinicalCase.regimens?.[record.regimen]?.label ?? record.regimen;

function courseWords(placed: PlacedCase, { block, course }: CourseInBlock): string {
  const name = regimenName(placed, block);
  return course === undefined ? name : `${name}, course ${course.number}`;
}

/** "VRd, course 3, day 5 (line 1)"; "Id, course 2, or IRd, course 3, or between courses; drawn here: IRd, course 3, day 2". */
export function treatmentWords(placed: PlacedCase, { courses, between, drawn }: TreatmentOnDay): string {
  const [only, ...others] = courses;
  if (only === undefined) return between === undefined ? "no course" : betweenWords(placed, between);
  const isOne = others.length === 0 && between === undefined;
  const words = isOne
    ? `${courseWords(placed, only)}${dayOfCourseWords(only)}`
    : [...byRegimen(placed, courses), ...(between === undefined ? [] : [sideWords(between)])].join(", or ");
  return `${words}${lineWords(courses)}${courses.every(({ certain }) => certain) ? "" : drawnWords(placed, drawn)}`;
}

const dayOfCourseWords = ({ day }: CourseOnDay) =>
  day === undefined || !Number.isFinite(day.to) ? "" : `, day ${day.from === day.to ? day.from : `${day.from} to ${day.to}`}`;

/** "PD, course 4 or 5": courses of one block stand together. */
function byRegimen(placed: PlacedCase, courses: readonly CourseOnDay[]): readonly string[] {
  const blocks = [...new Set(courses.map(({ block }) => block))];
  return blocks.map((block) => {
    const numbers = courses.flatMap((each) => (each.block === block && each.course !== undefined ? [each.course.number] : []));
    if (numbers.length === 0) return regimenName(placed, block);
    const list = numbers.length > 3 ? `${numbers[0]} to ${numbers.at(-1)}` : numbers.join(" or ");
    return `${regimenName(placed, block)}, course ${list}`;
  });
}

function lineWords(courses: readonly CourseOnDay[]): string {
  const lines = [...new Set(courses.map(({ block }) => block.record.line))];
  return lines.length === 1 && lines[0] !== undefined ? ` (line ${lines[0]})` : "";
}

const drawnWords = (placed: PlacedCase, drawn: CourseOnDay | undefined) =>
  drawn === undefined ? "; drawn here: no course" : `; drawn here: ${courseWords(placed, drawn)}${dayOfCourseWords(drawn)}`;

function sideWords({ after, before }: BetweenCourses): string {
  if (before === undefined && after === undefined) return "between courses";
  if (before === undefined) return "after the last course";
  return after === undefined ? "before the first course" : "between courses";
}

function betweenWords(placed: PlacedCase, between: BetweenCourses): string {
  const { after, before, dated } = between;
  if (after === undefined || before === undefined) {
    const end = after === undefined ? before : after;
    return end === undefined ? sideWords(between) : `${sideWords(between)} (${courseWords(placed, end)})`;
  }
  const isOneBlock = after.block === before.block && after.course !== undefined && before.course !== undefined;
  const sides = isOneBlock
    ? `between courses ${after.course?.number} and ${before.course?.number} of ${regimenName(placed, after.block)}`
    : `between ${courseWords(placed, after)} and ${courseWords(placed, before)}`;
  return `${sides}: ${dated ? "no course" : "unaccounted time"}`;
}

const kindWords: Readonly<Record<AgentKind, string | undefined>> = {
  given: "given that day",
  "as planned": "a dose day of the plan",
  "no dose": "no dose that day",
  "not given": "not given that day, though a day of the regimen",
  "in course": undefined,
  running: undefined,
  within: "at some time within a window",
  held: "held",
};

function agentRows(agents: readonly AgentOnDay[]): readonly Row[] {
  return agents.map((agent) => ({ term: agent.label, detail: agentWords(agent) }));
}

/** "1.3 mg/m²: given that day (days 1, 4, 8, 11)". */
export function agentWords({ doses, kind, certain, schedule, planned }: AgentOnDay): string {
  const dose = kind === "held" && doses.length === 0 ? undefined : doses.join(" or ") || "dose not stated";
  const parts = [planned ? "planned" : undefined, certain ? undefined : "possibly", dose].filter((part) => part !== undefined);
  const said = kindWords[kind];
  const words = [parts.join(" "), said].filter((part) => part !== undefined && part !== "").join(": ");
  return schedule === undefined ? words : `${words} (${schedule})`;
}

/** "VGPR (unconfirmed, 20 Jul 2021, 12 days before)". */
export function responseWords(
  placed: PlacedCase,
  { last, perhaps }: StateOnDay["response"],
  { withDistance = true } = {},
): string {
  const words = ({ change, apart }: ResponseOnDay) => {
    const category = change.categories.map((each) => (each === "PD" ? "progression" : each)).join(" or ");
    const distance = withDistance ? distanceWords(apart) : undefined;
    return withAside(category, [change.confirmed ? undefined : "unconfirmed", momentInWords(placed, change.at), distance]);
  };
  const said = [...(last === undefined ? [] : [words(last)]), ...perhaps.map((each) => `perhaps ${words(each)}`)];
  return said.join("; ") || "none called by then";
}

const goingTerms: Readonly<Record<string, string>> = {
  diagnoses: "Diagnosis",
  events: "Event",
  stays: "Stay",
  absences: "Absence",
  procedures: "Procedure",
  assessments: "Assessment",
  statuses: "Status",
};

function goingRow(placed: PlacedCase, { record, certain, grade, endUnknown }: RecordOnDay): readonly Row[] {
  const title = record.list === "absences" ? record.record.label : recordTitle(placed, record);
  const at = record.time.shape === "at" && !certain ? momentBounds(placed, record.time.at) : undefined;
  const asides = [grade && `grade ${grade.grade}, ${grade.scale}`, endUnknown ? "end not stated" : undefined, at];
  return [{ term: goingTerms[record.list] ?? "Record", detail: `${certain ? "" : "possibly "}${withAside(title, asides)}` }];
}

/** The values at the start of something that lasts: the last before it or on its first day, and the first after. */
export function valuesAtStart(placed: PlacedCase, of: Started): readonly Row[] {
  const state = stateAtStart(placed, of);
  return state === undefined ? [] : valueRowsOn(placed, state, { withNext: true, brief: true });
}

/** Plain text to copy: the date, how certain it is, the rows, and the source of the case. */
export function stateText(placed: PlacedCase, state: StateOnDay): string {
  const source = citationWords(placed.case);
  const uncertain = placed.assumptions.length > 0 ? [`Assumed: ${placed.assumptions.join("; ")}.`] : [];
  return [
    `State on ${dayWords(placed, state.on)}`,
    ...(placed.case.title === undefined ? [] : [placed.case.title]),
    ...(placed.case.invented ? ["Invented case: no real patient."] : []),
    "",
    ...stateRows(placed, state).map(({ term, detail }) => `${term}: ${detail}`),
    "",
    ...uncertain,
    ...(source === "" ? [] : [`Source: ${source}.`]),
  ]
    .join("\n")
    .trimEnd();
}

/** More are read in the panel. */
const spokenValues = 2;

/** In one breath, for a screen reader: the date, the treatment, the response, what is going on, the first values. */
export function stateInShort(placed: PlacedCase, state: StateOnDay): string {
  const going = state.going.filter(({ certain }) => certain).map(({ record }) => recordTitle(placed, record));
  if (state.afterCutoff === "certain") return `${dayWords(placed, state.on)}. After the cut-off`;
  const known = state.analytes.filter(({ latest }) => latest !== undefined).slice(0, spokenValues);
  const values = valueRowsOn(placed, { ...state, analytes: known }, { brief: true });
  return [
    dayWords(placed, state.on),
    treatmentWords(placed, state.treatment),
    `Response: ${responseWords(placed, state.response)}`,
    ...going,
    ...values.map(({ term, detail }) => `${term}: ${detail}`),
  ].join(". ");
}
