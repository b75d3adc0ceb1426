/** The rows of a sheet as records, with what could not be read and what only a person can answer. */
import { type Column, type Meaning, type Shape } from "./columns";
import { type DateOrder, type DateReading, readDate, serialDay } from "./dates";
import { type DecimalMark, marksIn, type ReadRange, readRange, readValue, type ShownMarks, type ValueReading } from "./numbers";
import type { Sheet } from "./sheet";

/** What a person has said; what is absent was not asked or not answered. */
export interface Answers {
  readonly order?: DateOrder;
  readonly decimal?: DecimalMark;
  readonly epoch?: 1900 | 1904;
}

/** A question is asked once for a sheet; `cell` shows what it is about. */
export interface Question {
  readonly about: keyof Answers;
  readonly cell: string;
  /** The same cell read each way. */
  readonly choices: readonly { readonly answer: string; readonly meaning: string }[];
}

export interface Refused {
  /** As a spreadsheet counts, from 1. */
  readonly row: number;
  readonly heading: string;
  readonly why: string;
}

export interface FoundValue {
  readonly analyte: string;
  readonly unit?: string;
  readonly at: string;
  readonly value: number | string;
  readonly range?: ReadRange;
  readonly asPrinted?: string;
  readonly note?: string;
}

/** A row of treatment or an event; only fields that the row has. */
export interface FoundRow {
  readonly kind: "regimen" | "drug" | "event" | "response";
  readonly name: string;
  readonly at?: string;
  readonly start?: string;
  readonly end?: string;
  readonly dose?: string;
  readonly reason?: string;
  readonly line?: number;
  readonly courses?: string;
  readonly grade?: number;
  readonly note?: string;
}

export interface Reading {
  readonly values: readonly FoundValue[];
  readonly rows: readonly FoundRow[];
  readonly questions: readonly Question[];
  readonly refused: readonly Refused[];
  /** What was taken for granted, to be looked over. */
  readonly assumed: readonly string[];
}

type Known = Omit<Answers, "decimal"> & { readonly decimal?: ShownMarks };

interface Reader {
  readonly columns: readonly Column[];
  readonly answers: Known;
  readonly refused: Refused[];
  readonly inWords: Set<string>;
}

/** Reads a sheet. Where a question is open, what hangs on it is left out until it is answered. */
export function readTable(sheet: Sheet, { columns, first }: Shape, given: Answers = {}): Reading {
  const rows = sheet.rows.map((cells, index) => ({ cells, number: index + 1 })).slice(first);
  const seen = lookOver(rows, columns, sheet.delimiter);
  const answers = { ...seen.known, ...given };
  const reader: Reader = { columns, answers, refused: [], inWords: new Set() };
  const filled = rows.filter(({ cells }) => cells.some((cell, index) => cell !== "" && columns[index]?.meaning !== "nothing"));
  const values = filled.flatMap((row) => valuesIn(row, reader));
  const found = filled.flatMap((row) => recordsIn(row, reader));
  return {
    values,
    rows: found,
    questions: seen.questions.filter(({ about }) => given[about] === undefined),
    refused: reader.refused,
    assumed: [
      ...seen.assumed.filter(({ about }) => about === "century" || given[about] === undefined).map(({ words }) => words),
      ...wordsKept(reader),
      ...patients(rows, columns),
    ],
  };
}

interface Row {
  readonly cells: readonly string[];
  readonly number: number;
}

const dateMeanings: ReadonlySet<Meaning> = new Set<Meaning>(["date", "start", "end"]);
const valueMeanings: ReadonlySet<Meaning> = new Set<Meaning>(["value", "values", "low", "high"]);

const cellsOf = (rows: readonly Row[], columns: readonly Column[], of: ReadonlySet<Meaning>): readonly string[] =>
  rows.flatMap(({ cells }) => columns.flatMap(({ meaning }, index) => (of.has(meaning) ? [cells[index] ?? ""] : [])));

interface Seen {
  readonly known: Known;
  readonly questions: readonly Question[];
  readonly assumed: readonly { readonly about: keyof Answers | "century"; readonly words: string }[];
}

/** What all cells together show: one date that can be read in one way only tells how the others are meant. */
function lookOver(rows: readonly Row[], columns: readonly Column[], delimiter: string): Seen {
  const dates = cellsOf(rows, columns, dateMeanings).map((cell) => ({ cell, read: readDate(cell) }));
  const parts = [orderIn(dates), epochIn(dates), decimalIn(cellsOf(rows, columns, valueMeanings), delimiter)];
  const century = dates.find(({ read }) => "centuryIsGuessed" in read);
  return {
    known: Object.assign({}, ...parts.map(({ known }) => known)) as Known,
    questions: parts.flatMap(({ question }) => question ?? []),
    assumed: [
      ...parts.flatMap(({ assumed }) => assumed ?? []),
      ...(century === undefined
        ? []
        : [{ about: "century" as const, words: `Years of two digits, as in “${century.cell}”, lie between 1950 and 2049.` }]),
    ],
  };
}

interface Part {
  readonly known: Known;
  readonly question?: Question;
  readonly assumed?: Seen["assumed"][number];
}

type DateCell = { readonly cell: string; readonly read: DateReading };

function orderIn(dates: readonly DateCell[]): Part {
  const either = dates.flatMap(({ cell, read }) => (read.kind === "either" ? [{ cell, ...read }] : []));
  const [day, month] = [
    either.find(({ monthFirst }) => monthFirst === undefined),
    either.find(({ dayFirst }) => dayFirst === undefined),
  ];
  const open = either.find(({ dayFirst, monthFirst }) => dayFirst !== undefined && monthFirst !== undefined);
  if (day !== undefined && month !== undefined) return { known: {}, question: orderQuestion(open ?? day) };
  const shown = day ?? month;
  if (shown !== undefined) {
    const order = day === undefined ? "month first" : "day first";
    const words = `Dates have the ${order}, as “${shown.cell}” shows.`;
    return { known: { order }, ...(open && { assumed: { about: "order", words } }) };
  }
  return open === undefined ? { known: {} } : { known: {}, question: orderQuestion(open) };
}

const orderQuestion = ({
  cell,
  dayFirst,
  monthFirst,
}: {
  readonly cell: string;
  readonly dayFirst?: string;
  readonly monthFirst?: string;
}): Question => ({
  about: "order",
  cell,
  choices: [
    { answer: "day first", meaning: dayFirst ?? "no date" },
    { answer: "month first", meaning: monthFirst ?? "no date" },
  ],
});

function epochIn(dates: readonly DateCell[]): Part {
  const found = dates.find(({ read }) => read.kind === "serial");
  if (found?.read.kind !== "serial") return { known: {} };
  const { number } = found.read;
  const choices = ([1900, 1904] as const).map((epoch) => ({ answer: String(epoch), meaning: serialDay(number, epoch) }));
  return { known: {}, question: { about: "epoch", cell: found.cell, choices } };
}

function decimalIn(cells: readonly string[], delimiter: string): Part {
  const { marks, words, open } = marksIn(cells);
  const usual: Known = delimiter === "," && open === undefined ? { decimal: "point" } : {};
  const choices = (["comma", "point"] as const).map((mark) => ({
    answer: mark,
    meaning: meaningOf(readValue(open ?? "", mark)),
  }));
  const isOpen = open !== undefined && (marks === undefined || marks === "both");
  return {
    known: marks === undefined ? usual : { decimal: marks },
    ...(words !== undefined && { assumed: { about: "decimal", words } }),
    ...(isOpen && { question: { about: "decimal", cell: open, choices } }),
  };
}

const meaningOf = (read: ValueReading): string => (read.kind === "value" ? String(read.value) : "no number");

const wordsKept = ({ inWords }: Reader): readonly string[] =>
  inWords.size === 0 ? [] : [`Kept as words: ${[...inWords].map((word) => `“${word}”`).join(", ")}.`];

function patients(rows: readonly Row[], columns: readonly Column[]): readonly string[] {
  return columns.flatMap(({ meaning, heading }, index) => {
    if (meaning !== "patient") return [];
    const different = new Set(rows.flatMap(({ cells }) => cells[index] || []));
    const several = different.size > 1 ? ` It has ${different.size} different entries: a case is about one patient.` : "";
    return [`“${heading}” is left out: it says who the patient is.${several}`];
  });
}

const cellOf = ({ cells }: Row, { columns }: Reader, meaning: Meaning): string => {
  const index = columns.findIndex((column) => column.meaning === meaning);
  return index < 0 ? "" : (cells[index] ?? "");
};

const headingOf = ({ columns }: Reader, meaning: Meaning): string =>
  columns.find((column) => column.meaning === meaning)?.heading ?? meaning;

/** The time of a cell as the case file writes it, "ongoing" and "unknown" among them; undefined for none, or for one that was refused. */
function timeOf(
  row: Row,
  reader: Reader,
  meaning: "date" | "start" | "end",
): { readonly text?: string; readonly isRefused?: true } {
  const cell = cellOf(row, reader, meaning);
  const refuse = (why: string) => {
    reader.refused.push({ row: row.number, heading: headingOf(reader, meaning), why });
    return { isRefused: true } as const;
  };
  const read = readDate(cell);
  switch (read.kind) {
    case "date":
      return { text: read.text };
    case "either":
      return ordered(read, { cell, order: reader.answers.order, refuse });
    case "serial":
      return reader.answers.epoch === undefined ? { isRefused: true } : { text: serialDay(read.number, reader.answers.epoch) };
    case "ongoing":
    case "unknown":
      return meaning === "end" ? { text: read.kind } : read.kind === "unknown" ? {} : refuse(`“${cell}” is no date`);
    case "refused":
      return refuse(read.why);
    case "empty":
      return {};
    default:
      return read satisfies never;
  }
}

interface Ordering {
  readonly cell: string;
  readonly order: DateOrder | undefined;
  readonly refuse: (why: string) => { readonly isRefused: true };
}

function ordered(read: Extract<DateReading, { kind: "either" }>, { cell, order, refuse }: Ordering) {
  if (order === undefined) return { isRefused: true } as const;
  const text = order === "day first" ? read.dayFirst : read.monthFirst;
  return text === undefined ? refuse(`“${cell}” is no date with the ${order}`) : { text };
}

function valuesIn(row: Row, reader: Reader): readonly FoundValue[] {
  const { columns } = reader;
  const filled = columns.flatMap((column, index) => {
    const cell = row.cells[index] ?? "";
    const isOne =
      column.meaning === "values" || (column.meaning === "value" && columns.some(({ meaning }) => meaning === "analyte"));
    return isOne && cell !== "" ? [{ column, cell }] : [];
  });
  const read = filled.flatMap(({ column, cell }) => valueIn(row, reader, { column, cell }));
  if (read.length === 0) return [];
  const { text: at, isRefused } = timeOf(row, reader, columns.some(({ meaning }) => meaning === "date") ? "date" : "start");
  if (at === undefined && !isRefused)
    reader.refused.push({ row: row.number, heading: headingOf(reader, "date"), why: "a value without a date" });
  return at === undefined ? [] : read.map((value) => ({ ...value, at }));
}

function valueIn(
  row: Row,
  reader: Reader,
  { column, cell }: { readonly column: Column; readonly cell: string },
): readonly Omit<FoundValue, "at">[] {
  const analyte = column.analyte ?? cellOf(row, reader, "analyte");
  const read = readValue(cell, reader.answers.decimal);
  const refuse = (why: string) => {
    reader.refused.push({ row: row.number, heading: column.heading, why });
    return [];
  };
  if (read.kind === "refused") return refuse(read.why);
  if (read.kind !== "value") return [];
  if (analyte === "") return refuse(`“${cell}” without the name of what was measured`);
  if (read.inWords) reader.inWords.add(cell);
  const unit = read.unit ?? column.unit ?? (column.analyte === undefined ? cellOf(row, reader, "unit") : "");
  const range = column.analyte === undefined ? rangeIn(row, reader) : undefined;
  const note = cellOf(row, reader, "note");
  return [
    {
      analyte,
      value: read.value,
      ...(unit !== "" && { unit }),
      ...(range && { range }),
      ...(read.asPrinted !== undefined && { asPrinted: read.asPrinted }),
      ...(note !== "" && { note }),
    },
  ];
}

function rangeIn(row: Row, reader: Reader): ReadRange | undefined {
  const { decimal } = reader.answers;
  const limit = (meaning: "low" | "high"): number | undefined => {
    const read = readValue(cellOf(row, reader, meaning), decimal);
    return read.kind === "value" && typeof read.value === "number" ? read.value : undefined;
  };
  const [low, high] = [limit("low"), limit("high")];
  if (low !== undefined || high !== undefined) return { ...(low !== undefined && { low }), ...(high !== undefined && { high }) };
  return readRange(cellOf(row, reader, "range"), decimal);
}

const named = ["regimen", "drug", "event", "response"] as const;

/** A row may hold one record of each kind. */
function recordsIn(row: Row, reader: Reader): readonly FoundRow[] {
  return named.flatMap((kind) => {
    const name = cellOf(row, reader, kind);
    // A drug beside its regimen is what the regimen says already.
    if (name === "" || (kind === "drug" && cellOf(row, reader, "regimen") !== "")) return [];
    return kind === "response" || kind === "event"
      ? momentary(row, reader, { kind, name })
      : lasting(row, reader, { kind, name });
  });
}

type Named = Pick<FoundRow, "kind" | "name">;

function lasting(row: Row, reader: Reader, base: Named): readonly FoundRow[] {
  const [start, end] = [timeOf(row, reader, "start"), timeOf(row, reader, "end")];
  if (start.text === undefined && (end.text === undefined || end.text === "unknown")) {
    if (!start.isRefused && !end.isRefused)
      reader.refused.push({ row: row.number, heading: headingOf(reader, "start"), why: `“${base.name}” has no date` });
    return [];
  }
  const line = /\d+/.exec(cellOf(row, reader, "line"))?.[0];
  // Sheets write "ongoing" where others write why treatment stopped.
  const goesOn = readDate(cellOf(row, reader, "reason")).kind === "ongoing" && isStopOpen(row, reader, end.text);
  const { reason, ...words } = textIn(row, reader, [base.kind === "drug" ? "dose" : "courses", "reason", "note"]);
  return [
    {
      ...base,
      ...(start.text !== undefined && { start: start.text }),
      // An empty cell is no statement that treatment goes on.
      end: goesOn ? "ongoing" : (end.text ?? "unknown"),
      ...words,
      ...(reason !== undefined && !goesOn && { reason }),
      ...(line !== undefined && Number(line) > 0 && base.kind === "regimen" && { line: Number(line) }),
    },
  ];
}

const isStopOpen = (row: Row, reader: Reader, end: string | undefined): boolean =>
  cellOf(row, reader, "end") === "" || end === "ongoing";

function momentary(row: Row, reader: Reader, base: Named): readonly FoundRow[] {
  const isDate = reader.columns.some(({ meaning }) => meaning === "date");
  const begin = timeOf(row, reader, isDate ? "date" : "start");
  const end = base.kind === "event" ? timeOf(row, reader, "end") : {};
  if (begin.text === undefined) {
    if (!begin.isRefused)
      reader.refused.push({
        row: row.number,
        heading: headingOf(reader, isDate ? "date" : "start"),
        why: `“${base.name}” has no date`,
      });
    return [];
  }
  const isSpan = end.text !== undefined;
  return [
    {
      ...base,
      ...(isSpan ? { start: begin.text, ...(end.text !== undefined && { end: end.text }) } : { at: begin.text }),
      ...(base.kind === "event" ? gradeIn(row, reader) : {}),
      ...textIn(row, reader, ["note"]),
    },
  ];
}

function gradeIn(row: Row, reader: Reader): Pick<FoundRow, "grade"> {
  const cell = cellOf(row, reader, "grade");
  const [, digit] = /^(?:g|grade|gr\.?)?\s*([1-5])$/i.exec(cell) ?? [];
  if (digit !== undefined) return { grade: Number(digit) };
  if (cell !== "")
    reader.refused.push({ row: row.number, heading: headingOf(reader, "grade"), why: `“${cell}” is no grade from 1 to 5` });
  return {};
}

function textIn(row: Row, reader: Reader, meanings: readonly ("dose" | "reason" | "note" | "courses")[]): Partial<FoundRow> {
  return Object.fromEntries(
    meanings.flatMap((meaning) => (cellOf(row, reader, meaning) === "" ? [] : [[meaning, cellOf(row, reader, meaning)]])),
  );
}
