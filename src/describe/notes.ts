/** The notes under a figure: every abbreviation, every sign that is used, what was assumed, and what could not be placed. */
import type { ClinicalCase } from "../case/schema";
import type { PlacedCase, PlacedRecord } from "../place/types";
import { oncePer } from "../clinical/oncePer";
import { recordsButValues } from "../clinical/recordsButValues";
import { abbreviationsIn } from "./abbreviations";
import { momentInWords } from "./moments";
import { recordTitle } from "./recordTitle";

/** What a reader may meet in a figure; each is explained once, in this order, and only where it is drawn. */
const sentences = {
  "equal courses": "Every course is drawn equally wide.",
  "milestone range": "Bar at a milestone: some time within.",
  "drawn inside bounds": "Undated (drugs dashed): placed by order, spare time spread evenly; ranges beside them as drawn.",
  "possible start": "Whisker: earliest to latest start.",
  "value whisker": "Whisker at a value: some time within.",
  "open whisker": "Whisker with an arrow: no limit stated.",
  "unaccounted time": "Dotted: unaccounted time, possibly none.",
  "class stripes": "",
  "dose thickness": "Thinner bar: lower dose.",
  "dose ticks": "Ticks: dose days.",
  "planned ticks": "Ticks: grey as planned.",
  "one tick per course": "Ticks: one where days are too close.",
  "suspected drug": "* Suspected by the source.",
  "planned dose": "Filled: given; open: planned, not given.",
  "plan only": "Grey circles: planned; which doses were given is not stated.",
  "dashed mark": "Dashed mark: some time within.",
  "uncertain ends": "Dashed bar: possible, not certain.",
  "open end": "Dashed end: not stated.",
  held: "Dashed box: held.",
  "assumed end": "Dashed edge: end as assumed.",
  "undated end": "Dashed edge: end not dated to the day.",
  unconfirmed: "Dashed response: unconfirmed.",
  "response in words": "Response: in words of the source; blank where it says nothing.",
  window: "Dashed line: some time within.",
  absence: "Heavy line: absent all that time.",
  "undated absence": "Heavy line, dashed ends: absent, ends not dated.",
  "not done": "Struck through: not done.",
  recovery: "Tick: recovery.",
  ongoing: "Arrow: ongoing at the cut-off.",
  ungraded: "White marks: no grade reported.",
  graded: "",
  "reference range": "Green band: reference range.",
  "out of range": "▲, ▼: above, below the range.",
  "above range": "▲: above the range.",
  "below range": "▼: below the range.",
  "in words": "Small box: value in words.",
  approximate: "Open circle: approximate.",
  censored: "Open triangle: beyond the limit of measurement.",
  "known to be wrong": "Cross: value known to be wrong, not joined.",
  "gap in values": "Broken line: values far apart.",
  "drawn thinned": "Values drawn thinned: the line is the outline of all values, marks stand where they can be told apart.",
  "without words": "Box without words: a value in words that has no room here.",
  "converted unit": "Units converted where the source changes them.",
  "mean month": "A month is 30.44 days on this axis.",
  "axis break": "//: the axis breaks; times on both sides are not tied.",
  "scale change": "//: the scale changes there.",
  "cut time": "// with a length: so much empty time is left out.",
  "cut bar": "// in a bar: it lasts through the break.",
};
export type Explanation = keyof typeof sentences;
export const explanations = Object.keys(sentences) as readonly Explanation[];

const responseNames: Readonly<Record<string, string>> = {
  sCR: "stringent complete",
  CR: "complete",
  VGPR: "very good partial",
  PR: "partial",
  MR: "minimal",
  SD: "stable disease",
  NE: "not evaluable",
};

/** What the names of regimens stand for, where these do not say it themselves. */
function regimenNames(clinicalCase: ClinicalCase, brief: boolean, words: readonly string[]): string[] {
  const regimens = Object.entries(clinicalCase.regimens ?? {}).flatMap(([key, regimen]) => {
    const name = regimen.name ?? regimen.agents.map((agent) => agent.drug).join(" + ");
    const label = regimen.label ?? key;
    return name === "" || name === label ? [] : [`${label}, ${name}`];
  });
  const blocks = clinicalCase.courses ?? [];
  if (blocks.length === 0 || Object.keys(clinicalCase.regimens ?? {}).length === 0) return [];
  const counted = blocks.some((block) => block.courses !== undefined);
  const lines = blocks.some((block) => block.line !== undefined) ? "L1: first line" : "";
  const stopped = words
    .flatMap((each) => /\bC(\d+) stopped/.exec(each)?.[1] ?? [])
    .map((course) => `C${course}: course ${course}`);
  const signs = [lines, counted && !brief ? "numbers: courses" : "", ...stopped].filter((words) => words !== "").join("; ");
  return [regimens.join("; "), `${signs.charAt(0).toUpperCase()}${signs.slice(1)}`].filter((words) => words !== "").map(sentence);
}

const responseAbbreviations = oncePer((placed: PlacedCase): readonly string[] => {
  const records = recordsButValues(placed);
  const used = new Set(
    records
      .flatMap((record) => (record.list === "assessments" ? (record.record.readings ?? []) : []))
      .flatMap((reading) => [reading.category].flat()),
  );
  const known = Object.entries(responseNames).filter(([code]) => used.has(code));
  const list = known.map(([code, name]) => `${code}, ${name}`);
  const progressed = records.some((record) => record.list === "events" && record.record.category === "progression");
  if (used.has("PD") || (list.length > 0 && progressed)) list.push("Progr., progression");
  const criteria = new Set(
    records
      .flatMap((record) => (record.list === "assessments" ? (record.record.readings ?? []) : []))
      .flatMap((reading) => reading.criteria ?? []),
  );
  const by = criteria.size > 0 ? ` (${[...criteria].join(", ")})` : "";
  return list.length > 0 ? [`Response: ${list.join("; ")}${by}.`] : [];
});

const timeless = new Set(["links", "conclusions", "samples"]);

/** Records that no axis can show: nothing says when they were. */
export const notDated = oncePer((placed: PlacedCase): readonly PlacedRecord[] =>
  recordsButValues(placed).filter((record) => {
    if (timeless.has(record.list)) return false;
    const { time } = record;
    if (time.shape === "none") return true;
    const drawn =
      time.shape === "at" ? time.at.drawn : time.shape === "span" ? (time.start.drawn ?? time.end.drawn) : time.from.drawn;
    return drawn === undefined;
  }),
);

/** A grade means nothing without its scale and version; those of events that are drawn. */
function gradeScales(placed: PlacedCase, words: readonly string[], brief: boolean): string[] {
  const isDrawn = drawnAmong(words);
  const scales = recordsButValues(placed).flatMap((record) =>
    record.list === "events" && isDrawn(recordTitle(placed, record))
      ? [record.record.grade?.scale, ...(record.record.grades ?? []).map((step) => step.scale)]
      : [],
  );
  const named = [...new Set(scales)].filter((scale) => scale !== undefined);
  const isAfterG = words.some((each) => /\u00a0G\d/.test(each));
  const sign = brief ? "G" : `Number in a mark${isAfterG ? ", or after G" : ""}`;
  return named.length > 0 ? [`${sign}: grade (${named.join(", ")}).`] : [];
}

/** What the source prints and what is odd about it; nothing is corrected. */
const remarks = oncePer((placed: PlacedCase): readonly string[] =>
  placed.records.flatMap((record) => {
    if (record.list !== "values") return [];
    const remark = record.row?.[2]?.remark ?? record.record.remark;
    return remark === undefined ? [] : [sentence(`† ${recordTitle(placed, record)}: ${remark}`)];
  }),
);

function citationWords(clinicalCase: ClinicalCase): string[] {
  const { citation } = clinicalCase;
  if (citation === undefined) return [];
  const place = [citation.journal, citation.year].filter((part) => part !== undefined).join(" ");
  const doi = citation.doi === undefined ? "" : `, doi ${citation.doi}`;
  return place === "" && doi === "" ? [] : [`Source: ${place}${doi}.`];
}

/** Whether a name is drawn: it stands among the words, or, where the gutter cut it, begins with what was left of it. */
function drawnAmong(words: readonly string[]): (name: string) => boolean {
  const all = words.join(" ");
  const beginnings = words.filter((word) => word.length > 1 && word.endsWith("…")).map((word) => word.slice(0, -1));
  return (name) => all.includes(name) || beginnings.some((beginning) => name.startsWith(beginning));
}

/** Names of the analytes that have values, and whether any value comes with a range. */
const rangesGiven = oncePer((placed: PlacedCase) => {
  const found = new Map<string, { readonly label: string; readonly short: string; readonly isWith: boolean }>();
  for (const record of placed.records) {
    if (record.list !== "values" || found.get(record.record.analyte)?.isWith) continue;
    const { analyte, range } = record.record;
    const { label = analyte, short = label, range: usual } = placed.case.analytes?.[analyte] ?? {};
    found.set(analyte, { label, short, isWith: (record.row?.[2]?.range ?? range ?? usual) !== undefined });
  }
  return [...found.values()];
});

/** Whose range is missing, of what is drawn: without one nothing may be called high or low. */
function rangesMissing(placed: PlacedCase, words: readonly string[]): string[] {
  const isDrawn = drawnAmong(words);
  const drawn = rangesGiven(placed).filter(({ label, short }) => isDrawn(label) || isDrawn(short));
  const having = new Set(drawn.filter(({ isWith }) => isWith).map(({ label }) => label));
  const names = [...new Set(drawn.map(({ label }) => label))].filter((name) => !having.has(name));
  if (names.length === 0) return [];
  if (having.size === 0) return ["No range given."];
  return [names.length > 6 ? "No range shown: none given." : `No range given: ${names.join(", ")}.`];
}

/** Why the source says treatment changed. */
function reasons({ case: clinicalCase }: PlacedCase): string[] {
  const told = (clinicalCase.courses ?? []).flatMap((block) => {
    const label = clinicalCase.regimens?.[block.regimen]?.label ?? block.regimen;
    return block.reason === undefined ? [] : [`${label}, ${block.reason}`];
  });
  return told.length > 0 ? [`Reasons: ${told.join("; ")}.`] : [];
}

function cutoffWords(placed: PlacedCase): string[] {
  const { cutoff } = placed;
  if (cutoff === undefined) return [];
  const { earliest, latest, ...exact } = cutoff;
  if (earliest === undefined && latest === undefined) return [];
  const words =
    earliest === latest
      ? momentInWords(placed, cutoff)
      : momentInWords(placed, { ...exact, ...(latest !== undefined && { latest }) });
  return [`Cut-off: ${words}.`];
}

/** What follows the first word of a sentence, without a colon that stands there. */
const afterFirst = (words: string) => words.replace(/^[^\s:]+:?\s*/, "");
const firstWord = (words: string) => /^[^\s:]+/.exec(words)?.[0];

/** Signs that share a word share a sentence: "Dashed mark: some time on its line; bar: possible, not certain." */
export function joined(sentencesInOrder: readonly string[]): string[] {
  const found: string[] = [];
  for (const each of sentencesInOrder.filter((words) => words !== "")) {
    const last = found[found.length - 1];
    if (last !== undefined && firstWord(last) === firstWord(each))
      found[found.length - 1] = `${last.replace(/\.$/, "")}; ${afterFirst(each)}`;
    else found.push(each);
  }
  return found;
}

const sentence = (words: string) => (/[.!?]$/.test(words) ? words : `${words}.`);

/** "q8h, q12h: every 8, 12 hours". */
function howOften(words: readonly string[]): string[] {
  const hours = [...new Set(words.join(" ").match(/(?<=\bq)\d+(?=h\b)/g))];
  return hours.length === 0 ? [] : [`${hours.map((each) => `q${each}h`).join(", ")}: every ${hours.join(", ")} hours`];
}

export interface NoteOptions {
  /** What the figure really shows. */
  readonly used: ReadonlySet<Explanation>;
  /** What stands before everything else, such as whose case it is. */
  readonly first?: readonly string[];
  readonly extra?: readonly string[];
  /** All words that are drawn: their abbreviations are explained. */
  readonly words?: readonly string[];
  /** What lanes held that had to give way. */
  readonly yielded?: readonly string[];
  /** The figure has a line for the cut-off, with its date. */
  readonly hasCutoff?: boolean;
  /** For slides: what a presenter says is left out. */
  readonly brief?: boolean;
}

/** More undated records than this are counted. */
const mostListed = 14;

/** The notes in order. */
export const figureNotes = (placed: PlacedCase, options: NoteOptions): string[] => noteParagraphs(placed, options).flat();

/** The same in paragraphs: whose case it is and what its names stand for, how it is read, and what else the source says. */
export function noteParagraphs(placed: PlacedCase, options: NoteOptions): readonly string[][] {
  const { used, first = [], extra = [], words = [], yielded = [], brief = false, hasCutoff = false } = options;
  const undated = notDated(placed).map((record) => recordTitle(placed, record));
  const assumed = placed.assumptions.length > 0 ? [`Assumed: ${placed.assumptions.join("; ")}.`] : [];
  const before = [
    ...first.map(sentence),
    ...(placed.case.invented === true ? ["Invented: no real patient, no advice on doses."] : []),
    ...regimenNames(placed.case, brief, words),
    ...responseAbbreviations(placed),
  ];
  const reading = [
    ...joined(explanations.filter((explanation) => used.has(explanation)).map((explanation) => sentences[explanation])),
    ...(used.has("graded") ? gradeScales(placed, words, brief) : []),
    ...rangesMissing(placed, words),
    ...assumed,
  ];
  const after = [
    ...(brief ? [] : reasons(placed)),
    ...remarks(placed),
    ...(undated.length > 0
      ? [
          `Not dated by the source: ${undated.slice(0, mostListed).join("; ")}${undated.length > mostListed ? ` and ${undated.length - mostListed} more` : ""}.`,
        ]
      : []),
    ...(brief || hasCutoff ? [] : cutoffWords(placed)),
    ...(placed.case.notes ?? []).map(sentence),
    ...(yielded.length > 0 ? [`Not drawn here: ${yielded.join("; ")}.`] : []),
    ...extra.map(sentence),
    ...citationWords(placed.case),
  ];
  // An audience hears what the small print means; what is drawn is always explained.
  const smallPrint = brief ? [] : [...responseAbbreviations(placed), ...reading, ...after];
  const met = [...abbreviationsIn(placed.case, [...words, ...first, ...smallPrint]), ...(brief ? [] : howOften(words))];
  const paragraphs = [[...before, ...(met.length > 0 ? [`${met.join("; ")}.`] : [])], reading, after];
  return paragraphs.map((notes) => notes.filter((note) => note !== "")).filter((notes) => notes.length > 0);
}
