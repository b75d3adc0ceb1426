/** What the columns of a sheet mean, by their headings and by what stands in them. */
import { readDate } from "./dates";
import { isUnit, readValue } from "./numbers";
import type { Sheet } from "./sheet";

/** In the order in which a reader chooses. "values" is a column of one analyte that its heading names. */
export const meanings = [
  "date",
  "analyte",
  "value",
  "unit",
  "range",
  "low",
  "high",
  "values",
  "regimen",
  "drug",
  "dose",
  "start",
  "end",
  "reason",
  "line",
  "courses",
  "response",
  "event",
  "grade",
  "note",
  "patient",
  "nothing",
] as const;
export type Meaning = (typeof meanings)[number];

export const meaningNames: Readonly<Record<Meaning, string>> = {
  date: "Date",
  analyte: "Name of the analyte",
  value: "Value",
  unit: "Unit",
  range: "Reference range",
  low: "Lower limit",
  high: "Upper limit",
  values: "Values of one analyte",
  regimen: "Regimen",
  drug: "Drug",
  dose: "Dose",
  start: "Start",
  end: "Last day",
  reason: "Why it was stopped",
  line: "Line of therapy",
  courses: "Courses",
  response: "Response",
  event: "Event",
  grade: "Grade",
  note: "Note",
  patient: "Who it is: left out",
  nothing: "Nothing: left out",
};

export interface Column {
  readonly heading: string;
  readonly meaning: Meaning;
  /** Of a column of values: what is measured, in which unit. */
  readonly analyte?: string;
  readonly unit?: string;
}

/** Where the table begins in its sheet, and what its columns mean. */
export interface Shape {
  /** Index of the row of headings. */
  readonly header: number;
  /** Index of the first row of data: a row of units may stand between. */
  readonly first: number;
  readonly columns: readonly Column[];
}

const headings: readonly (readonly [Meaning, RegExp])[] = [
  [
    "patient",
    /^(patient|patient (id|name|no)|usubjid|subject( id)?|mrn|hospital no|nhs (no|number)|surname|first name|last name|dob|date of birth|born)$/,
  ],
  [
    "start",
    /^(start|start date|started|begin|began|from|date started|first dose|onset|onset date|date of onset|exstdtc|aestdtc|beginn)$/,
  ],
  [
    "end",
    /^(stop|stop date|stopped|end|end date|ended|until|till|to|last dose|last day|date stopped|resolved|exendtc|aeendtc|ende)$/,
  ],
  [
    "date",
    /^(date|datum|fecha|day|date time|datetime|time|collected|drawn|taken|(collection|sample|specimen|result|test|visit) date|date of (test|sample|collection|visit)|lbdtc|rsdtc)$/,
  ],
  ["analyte", /^(analyte|test|test name|lab|lab test|parameter|component|investigation|marker|assay|lbtest|analyt)$/],
  ["value", /^(value|values|result|results|level|measurement|lborres|lbstresc|wert)$/],
  ["unit", /^(unit|units|uom|lborresu|lbstresu|einheit)$/],
  ["range", /^(range|ref|ref range|reference|reference range|reference interval|normal range|normal)$/],
  ["low", /^(low|lower|lower limit|ref low|lln|lbstnrlo|lbornrlo)$/],
  ["high", /^(high|upper|upper limit|ref high|uln|lbstnrhi|lbornrhi)$/],
  ["regimen", /^(regimen|regimens|treatment|therapy|protocol|chemo|chemotherapy|schema|therapie)$/],
  ["line", /^(line|lot|line of (therapy|treatment)|line no|treatment line)$/],
  ["courses", /^(courses|course|cycles|cycle|no of cycles|number of cycles|cycles given)$/],
  [
    "reason",
    /^(reason|why|why stopped|why it was stopped|reason (stopped|for stopping|for stop|for discontinuation)|stop reason|discontinuation reason|stopped because)$/,
  ],
  ["drug", /^(drug|drug name|medication|medicine|agent|extrt|cmtrt)$/],
  ["dose", /^(dose|dosage|strength)$/],
  ["response", /^(response|best response|imwg response|rsorres|rsstresc)$/],
  ["event", /^(event|adverse event|ae|aeterm|toxicity|term|symptom|finding|skin)$/],
  ["grade", /^(grade|ctcae|ctcae grade|severity|aetoxgr)$/],
  ["note", /^(note|notes|comment|comments|remark|remarks)$/],
];

const plain = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/\(.*?\)|\[.*?\]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const namedMeaning = (heading: string): Meaning | undefined =>
  headings.find(([, pattern]) => pattern.test(plain(heading)))?.[1] &&
  headings.find(([, pattern]) => pattern.test(plain(heading)))?.[0];

/** Title lines of a report stand above the headings; they are this many at most. */
const mostTitles = 12;

/** The shape of a sheet; undefined where no row looks like headings of dated data. */
export function shapeOf(sheet: Sheet): Shape | undefined {
  const tries = sheet.rows.slice(0, mostTitles).map((_, header) => shapeFrom(sheet, header));
  const rated = tries.map((shape) => ({ shape, score: scoreOf(shape) }));
  const best = rated.reduce<(typeof rated)[number] | undefined>(
    (one, each) => (one && one.score >= each.score ? one : each),
    undefined,
  );
  return best === undefined || best.score === 0 ? undefined : best.shape;
}

/** So many headings are understood; nothing where the columns that must go together do not. */
function scoreOf({ columns }: Shape): number {
  const has = (meaning: Meaning) => columns.some((column) => column.meaning === meaning);
  const isDated = has("date") || has("start");
  const isAbout =
    (has("analyte") && has("value")) || ["values", "regimen", "drug", "event", "response"].some((each) => has(each as Meaning));
  if (!isDated || !isAbout) return 0;
  return columns.filter(({ meaning, heading }) => meaning !== "nothing" && heading !== "").length;
}

function shapeFrom(sheet: Sheet, header: number): Shape {
  const row = sheet.rows[header] ?? [];
  const below = sheet.rows.slice(header + 1);
  const units = unitRow(below[0]);
  const data = (units === undefined ? below : below.slice(1)).filter((cells) => cells.some((cell) => cell !== ""));
  const found = row.map((heading, index) =>
    columnOf(heading, { cells: data.map((cells) => cells[index] ?? ""), unit: units?.[index] }),
  );
  return { header, first: header + (units === undefined ? 1 : 2), columns: fitted(found) };
}

/** A row under the headings that has units and nothing else. */
function unitRow(row: readonly string[] | undefined): readonly string[] | undefined {
  const [first = "", ...others] = row ?? [];
  const filled = others.filter((cell) => cell !== "");
  const isLabel = first === "" || /^units?$/i.test(first);
  return isLabel && filled.length > 0 && filled.every((cell) => isUnit(cell.replace(/^[([]|[)\]]$/g, ""))) ? row : undefined;
}

/** So many cells show what a column holds. */
const looked = 60;

function columnOf(
  heading: string,
  { cells, unit }: { readonly cells: readonly string[]; readonly unit: string | undefined },
): Column {
  const filled = cells.filter((cell) => cell !== "").slice(0, looked);
  const named = namedMeaning(heading);
  if (named !== undefined) return { heading, meaning: named };
  const share = (is: (cell: string) => boolean) => (filled.length === 0 ? 0 : filled.filter(is).length / filled.length);
  if (share(isDateLike) > 0.6) return { heading, meaning: "date" };
  if (heading === "" || share(isValueLike) < 0.6) return { heading, meaning: "nothing" };
  return { heading, meaning: "values", ...analyteIn(heading), ...(unit && { unit: unit.replace(/^[([]|[)\]]$/g, "") }) };
}

const isDateLike = (cell: string): boolean => ["date", "either"].includes(readDate(cell).kind) && !/^\d{4}$/.test(cell);
const isValueLike = (cell: string): boolean => {
  const { kind, ...read } = readValue(cell, undefined);
  return kind === "either" || kind === "empty" || (kind === "value" && !("inWords" in read));
};

/** "Hb (g/L)", "Hb [g/L]", "Hb, g/L" and "Hb g/L": the name and the unit. */
export function analyteIn(heading: string): Pick<Column, "analyte" | "unit"> {
  const [, inside, bracketed = ""] = /^(.+?)[\s,]*[([]([^()[\]]+)[)\]]$/.exec(heading) ?? [];
  if (inside !== undefined && isUnit(bracketed)) return { analyte: inside, unit: bracketed };
  const [, name, unit = ""] = /^(.+?)(?:, ?| )(\S+)$/.exec(heading) ?? [];
  return name !== undefined && /[/%]/.test(unit) && isUnit(unit) ? { analyte: name, unit } : { analyte: heading };
}

/** What one column means may hang on the others. */
function fitted(columns: readonly Column[]): readonly Column[] {
  const has = (meaning: Meaning) => columns.some((column) => column.meaning === meaning);
  const isLong = has("analyte") && (has("value") || has("values"));
  const lasts = has("regimen") || has("drug");
  const known = columns.map((column): Column => {
    const { meaning, heading } = column;
    if (isLong && meaning === "values") return { heading, meaning: has("value") ? "nothing" : "value" };
    // "Therapy" beside a list of drugs, or a best response without a day of its own, are no records.
    if (lasts && meaning === "response" && !has("date")) return { heading, meaning: "nothing" };
    if (lasts && meaning === "values") return { heading, meaning: "nothing" };
    return column;
  });
  return onlyOnce(lasts && !has("start") ? datesAsStay(known) : known);
}

/** Of treatment rows the first date is the start, the second the end. */
function datesAsStay(columns: readonly Column[]): readonly Column[] {
  const dates = columns.filter(({ meaning }) => meaning === "date");
  return columns.map((column) => {
    const at = dates.indexOf(column);
    return at === 0
      ? { ...column, meaning: "start" }
      : at === 1 && !columns.some(({ meaning }) => meaning === "end")
        ? { ...column, meaning: "end" }
        : column;
  });
}

/** One column for each meaning; there may be many of values and of nothing. */
function onlyOnce(columns: readonly Column[]): readonly Column[] {
  const many: ReadonlySet<Meaning> = new Set<Meaning>(["values", "nothing", "patient", "note"]);
  return columns.map((column, index) =>
    many.has(column.meaning) || columns.findIndex(({ meaning }) => meaning === column.meaning) === index
      ? column
      : { heading: column.heading, meaning: "nothing" },
  );
}

/** The same columns with one of them understood otherwise. A column of values takes its analyte from its heading. */
export const withMeaning = (columns: readonly Column[], index: number, meaning: Meaning): readonly Column[] =>
  columns.map((column, at) => {
    if (at === index) return { heading: column.heading, meaning, ...(meaning === "values" && analyteIn(column.heading)) };
    const isTaken = meaning !== "values" && meaning !== "nothing" && meaning !== "patient" && column.meaning === meaning;
    return isTaken ? { heading: column.heading, meaning: "nothing" } : column;
  });
