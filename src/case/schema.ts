/**
 * The case file, said once: TypeScript types, validation and the published JSON Schema all come from here.
 *
 * Objects are strict so that editors flag a misspelt field; `readCaseFile` keeps such fields and warns. Nothing here transforms:
 * a record that passes is used as it was written. Times are strings of the grammar in `src/time`; whether they parse, and whether what
 * they refer to exists, is checked by the reader, which can name the place.
 */
import * as z from "zod/mini";

const about = (text: string) => z.describe(text);
const text = (description: string) => z.string().check(z.minLength(1), about(description));
const maybe = <T extends z.ZodMiniType>(schema: T) => z.optional(schema);

export const when = z.string().check(
  z.minLength(1),
  about(
    'A point in time: a date to its stated precision ("2020-10", "mid 2019", "2020-10-14T08:30", "2021-01~"), a day of a clock ("D+14", "H5"), a record or course ("relapse1", "C3D4", "vd.last"), a sum ("hsct + 14 d"), a prose span ("2 wk after surgery"), an order ("before C6", "during C1-C2"). Commas mean that all parts hold.',
  ),
);
const end = z.string().check(
  z.minLength(1),
  about('The last day, inclusive: a point in time, or "ongoing" (not over at the cut-off), or "unknown".'),
);
const span = z.string().check(z.minLength(1), about('A length of time: "7 d", "2 wk", "28 d", "3 mo".'));
const recordId = z.string().check(
  z.regex(/^[a-z][A-Za-z0-9_-]*$/),
  about("Starts with a small letter; other records and times refer to it."),
);
const basis = z.enum(["reported", "derived", "assumed"]).check(
  about("Whether the source says so, it was worked out from what the source says, or it was assumed."),
);
const source = z.union([z.string(), z.array(z.string())]).check(
  about('Where in the source it stands: "P3", "Fig 2", or with a named source "letter: P3".'),
);

const alternative = z.strictObject({
  field: text("The field that another source gives differently."),
  value: z.union([z.string(), z.number()]).check(about("What the other source says.")),
  source: maybe(source),
  note: maybe(text("Why the chosen value was chosen.")),
});

/** Fields that every record may have. */
const common = {
  id: maybe(recordId),
  label: maybe(text("The words the figure shows.")),
  subject: maybe(text("Whose record it is, when the case has several subjects.")),
  disease: maybe(text("Which disease it belongs to, when the case has several.")),
  lesion: maybe(text("Which lesion it belongs to.")),
  status: maybe(
    z.enum(["given", "planned", "considered", "declined", "cancelled"]).check(
      about("Considered, declined and cancelled treatments are events, never bars."),
    ),
  ),
  reason: maybe(text("Why: why it was given, stopped, declined.")),
  because: maybe(z.array(z.string()).check(about("Ids of the records that led to it."))),
  partOf: maybe(text("The id of the record it is part of.")),
  source: maybe(source),
  basis: maybe(basis),
  alternatives: maybe(z.array(alternative)),
  asPrinted: maybe(text("Name, unit or number exactly as the source prints it.")),
  remark: maybe(text("A remark on what is printed, such as a unit that cannot be right. Nothing is corrected.")),
  note: maybe(text("Anything else a reader of the details should know.")),
};
const window = z.strictObject({
  from: maybe(when),
  to: maybe(when),
}).check(about("A window the statement is about: a peak, a range, an absence. Drawn as a bracket."));
const moment = { at: maybe(when) };
const lasting = { start: maybe(when), end: maybe(end), length: maybe(span) };
const over = { over: maybe(window), times: maybe(z.union([z.number(), z.string()])) };
/** An event or procedure may be a moment, may last, or may be a statement about a window. */
const anyTime = { ...moment, ...lasting, ...over };

export const agentClasses = [
  "proteasome inhibitor",
  "immunomodulator",
  "antibody",
  "alkylator",
  "steroid",
  "cellular",
  "other",
] as const;

const agent = z.strictObject({
  label: maybe(text("Full name as shown; the key is used when absent.")),
  short: maybe(text("A short name for narrow figures.")),
  class: maybe(z.enum(agentClasses)),
  asPrinted: common.asPrinted,
  note: common.note,
});

const dose = z.strictObject({
  drug: text("A key of `agents`, or the drug's name."),
  dose: maybe(text('With its unit, as the source states it: "4 mg", "25 mg/d", "1.3 mg/m2".')),
  route: maybe(text('"oral", "IV", "SC".')),
  days: maybe(text('Days of the course: "1, 8, 15", "1-21".')),
  schedule: maybe(text('A dosing schedule: "continuous", "q12h", "q7d x4", "d1,8,15 /28", "as needed".')),
  purpose: maybe(text("Treatment, prophylaxis, rescue.")),
  note: common.note,
  source: common.source,
});

const regimen = z.strictObject({
  label: maybe(text("As shown in the figure; the key is used when absent.")),
  name: maybe(text('The expansion for the notes: "ixazomib + dexamethasone".')),
  agents: z.array(dose).check(about("The drugs of the regimen with their usual dose and days.")),
  cycle: maybe(z.strictObject({ length: span, basis: maybe(basis), source: maybe(source) })),
  source: common.source,
  note: common.note,
});

/** What one course of a block has of its own. */
const oneCourse = z.strictObject({
  course: z.number().check(z.int(), z.gte(1), about("The number of the course.")),
  ...lasting,
  given: maybe(z.array(dose).check(about("What was given, where it differs from the plan."))),
  planned: maybe(z.array(dose).check(about("What was planned, where it differs from the regimen."))),
  stopped: maybe(z.strictObject({ reason: text("A short word for the end of the bar."), because: maybe(z.array(z.string())) })),
  source: common.source,
  basis: common.basis,
  note: common.note,
});

export const coursesRecord = z.strictObject({
  ...common,
  ...lasting,
  regimen: text("A key of `regimens`."),
  courses: maybe(text('Numbers of the courses: "4-5", "13", "1-6", "5+" (at least 5).')),
  line: maybe(z.number().check(z.int(), z.gte(1), about("Line of therapy, as the source counts it."))),
  series: maybe(text("Blocks of one numbered series follow each other; one series when absent.")),
  follows: maybe(text("The id of the block it follows.")),
  planned: maybe(z.number().check(z.int(), about("How many courses were planned, when it differs from those given."))),
  cycle: maybe(z.strictObject({ length: span, basis: maybe(basis), source: maybe(source) })),
  given: maybe(z.array(dose).check(about("Doses in all courses of this block, where they differ from the regimen."))),
  each: maybe(z.array(oneCourse)),
});

const step = z.strictObject({
  dose: maybe(text("With its unit.")),
  schedule: maybe(text("A dosing schedule.")),
  start: maybe(when),
  end: maybe(end),
  length: maybe(span),
  taper: maybe(z.boolean()),
  hold: maybe(text("The drug was held: toxicity, procedure, supply, choice of the patient.")),
  source: common.source,
  basis: common.basis,
  alternatives: common.alternatives,
  note: common.note,
});

export const drugRecord = z.strictObject({
  ...common,
  ...lasting,
  at: maybe(z.union([when, z.array(when)]).check(about("The time of a single dose, or of several that are listed."))),
  ...over,
  drug: text("A key of `agents`, or the drug's name."),
  dose: dose.shape.dose,
  route: dose.shape.route,
  schedule: dose.shape.schedule,
  purpose: dose.shape.purpose,
  steps: maybe(z.array(step)),
  stopped: maybe(text("A short word for the end of the bar.")),
});

export const procedureRecord = z.strictObject({
  ...common,
  ...anyTime,
  type: maybe(
    z.enum(["surgery", "biopsy", "puncture", "transplant", "cell infusion", "transfusion", "radiotherapy", "drainage", "apheresis", "other"]),
  ),
  site: maybe(text("Where in the body.")),
  details: maybe(text("Source of cells, dose, fractions, technique.")),
});

export const stayRecord = z.strictObject({
  ...common,
  ...lasting,
  ...over,
  type: maybe(z.enum(["hospital", "intensive care", "ventilation", "dialysis", "nutrition", "catheter", "other"])),
  level: maybe(text("Ward, mode or level.")),
});

const range = z.strictObject({
  low: maybe(z.number()),
  high: maybe(z.number()),
  text: maybe(text("The range as printed, when it is no pair of numbers.")),
  source: maybe(source),
}).check(about("Reference range, always from the file. Without one nothing is called high or low."));

const analyte = z.strictObject({
  label: maybe(text("As shown; the key is used when absent.")),
  short: maybe(text("For narrow figures.")),
  unit: maybe(text('Display unit: "g/L", "×10⁹/L", "%". "1" for a ratio, "not stated" when the source gives none.')),
  specimen: maybe(text("Serum, urine, marrow.")),
  range: maybe(range),
  scale: maybe(z.enum(["linear", "log"])),
  zero: maybe(z.boolean().check(about("Whether the axis must include zero, as burden markers should."))),
  note: common.note,
});

const valueText = z.union([z.number(), z.string().check(z.minLength(1))]).check(
  about('A number, or as printed: "<40", "≈49", "1+", "165/119", "15-20", "2.5 xULN", "normal", "not detected".'),
);
const valueExtras = {
  range: maybe(range),
  statistic: maybe(z.enum(["peak", "nadir", "range", "mean", "all"])),
  validity: maybe(text("Known to be wrong, and who says so: shown, never joined to the curve.")),
  source: common.source,
  basis: common.basis,
  alternatives: common.alternatives,
  asPrinted: common.asPrinted,
  remark: common.remark,
  note: common.note,
  change: maybe(text('What the source says of the change: "increased, from a value not given".')),
  unit: maybe(text("When it differs from the analyte's.")),
};
const row = z.union([
  z.tuple([when, valueText]),
  z.tuple([when, valueText, z.strictObject(valueExtras)]),
]).check(about("[when, value] or [when, value, { unit, range, note, source ... }]"));

export const valueRecord = z.strictObject({
  ...common,
  ...valueExtras,
  ...moment,
  ...over,
  analyte: text("A key of `analytes`."),
  sample: maybe(text("The id of the sample it was measured in; its time is used.")),
  value: maybe(valueText),
  values: maybe(z.array(row).check(about("A series; rows are addressed by their path."))),
});

export const sampleRecord = z.strictObject({
  ...common,
  ...moment,
  material: maybe(text("Blood, marrow, skin.")),
  site: maybe(text("Where it was taken.")),
  resulted: maybe(when),
});

export const scoreRecord = z.strictObject({
  ...common,
  ...moment,
  ...over,
  instrument: text("ECOG, a questionnaire, a symptom scale."),
  value: valueText,
  best: maybe(z.number()),
  worst: maybe(z.number()),
});

export const responseCategories = ["sCR", "CR", "VGPR", "PR", "MR", "SD", "PD", "NE"] as const;
const reading = z.strictObject({
  criteria: maybe(text("IMWG 2016, RECIST 1.1.")),
  category: z.union([z.string(), z.array(z.string())]).check(about("CR, VGPR, PR ... or several when the source leaves it open.")),
  confirmed: maybe(z.boolean()),
  by: maybe(text("Who called it.")),
});

export const assessmentRecord = z.strictObject({
  ...common,
  ...anyTime,
  type: maybe(z.enum(["response", "imaging", "marrow", "histology", "genetics", "microbiology", "residual disease", "examination", "other"])),
  method: maybe(text("How it was examined.")),
  site: maybe(text("Where.")),
  findings: maybe(z.union([z.string(), z.array(z.string())])),
  readings: maybe(z.array(reading)),
});

const grade = z.strictObject({
  grade: z.number().check(z.int(), z.gte(1), z.lte(5)),
  scale: text('With its version: "CTCAE 5.0".'),
});
const photo = z.strictObject({
  label: text("What it shows."),
  ref: text('Where it is: "Fig 2A". Photos are referred to, never embedded.'),
});
const suspect = z.strictObject({
  drug: text("A key of `agents`, or the drug's name."),
  role: maybe(text("Leading cause, contributing.")),
  verdict: maybe(text("Probable, possible; with the method.")),
  by: maybe(text("Who says so.")),
  action: maybe(text("Withdrawn, reduced, continued.")),
  source: common.source,
});

export const eventRecord = z.strictObject({
  ...common,
  ...anyTime,
  category: maybe(z.enum(["skin", "symptom", "infection", "progression", "death", "other"]).check(about("Decides lane and mark."))),
  term: maybe(text("The term of the source or of a dictionary.")),
  grade: maybe(grade),
  grades: maybe(z.array(z.strictObject({ at: when, ...grade.shape })).check(about("Grade steps in time."))),
  site: maybe(z.union([z.string(), z.array(z.string())])),
  established: maybe(text("How it was established: biopsy, imaging, clinical.")),
  outcome: maybe(text("Recovered, recovering, fatal.")),
  photos: maybe(z.array(photo)),
  suspected: maybe(z.array(suspect)),
});

export const absenceRecord = z.strictObject({
  ...common,
  ...moment,
  ...over,
  category: eventRecord.shape.category,
  label: text("What was looked for and not seen."),
});

export const diagnosisRecord = z.strictObject({
  ...common,
  ...moment,
  label: text("The diagnosis."),
  certainty: maybe(z.enum(["working", "confirmed", "revised", "excluded"])),
  replaces: maybe(text("The id of the diagnosis it replaces.")),
  findings: maybe(z.union([z.string(), z.array(z.string())])),
});

export const linkRecord = z.strictObject({
  ...common,
  type: maybe(z.enum(["suspected cause", "replaces", "treats", "prophylaxis for", "dechallenge", "rechallenge"])),
  from: text("A record id or a drug."),
  to: text("A record id."),
  verdict: maybe(text("With method and by whom.")),
});

export const statusRecord = z.strictObject({
  ...common,
  ...moment,
  ...lasting,
  type: maybe(z.enum(["remission", "follow-up", "surveillance", "palliative care", "discharge", "lost", "death", "pregnancy", "birth", "other"])),
  cause: maybe(text("Cause of death.")),
});

export const conclusionRecord = z.strictObject({
  ...common,
  label: text("What the authors conclude, as theirs."),
});

/** Each list of the case that holds records, with the schema of one record. */
export const recordSchemas = {
  diagnoses: diagnosisRecord,
  courses: coursesRecord,
  drugs: drugRecord,
  procedures: procedureRecord,
  stays: stayRecord,
  samples: sampleRecord,
  values: valueRecord,
  scores: scoreRecord,
  assessments: assessmentRecord,
  events: eventRecord,
  absences: absenceRecord,
  links: linkRecord,
  statuses: statusRecord,
  conclusions: conclusionRecord,
} as const;
export type RecordList = keyof typeof recordSchemas;

const subject = z.strictObject({
  relation: maybe(text("Patient, donor, mother, newborn.")),
  label: maybe(text("As shown.")),
  sex: maybe(z.enum(["female", "male", "other", "not stated"])),
  age: maybe(z.union([z.string(), z.number()]).check(about("At the start of the story, as stated."))),
  history: maybe(z.union([z.string(), z.array(z.string())])),
  source: common.source,
});
const disease = z.strictObject({
  label: text("Name of the disease."),
  stages: maybe(z.array(z.strictObject({ system: text("ISS, Durie-Salmon, TNM."), stage: text("As reported."), note: common.note }))),
  site: maybe(z.union([z.string(), z.array(z.string())])),
  genetics: maybe(z.array(z.string())),
  findings: maybe(z.union([z.string(), z.array(z.string())])),
  source: common.source,
  note: common.note,
});
const clock = z.strictObject({
  label: maybe(text('"hospital day", "day after transplant".')),
  zero: maybe(when),
  unit: z.enum(["min", "h", "d", "wk", "mo", "yr"]),
  first: z.union([z.literal(0), z.literal(1), z.literal("unknown")]).check(
    about("0 counts what has passed (D+0 is the day itself); 1 counts ordinally (hospital day 1)."),
  ),
  source: common.source,
  note: common.note,
});
const citation = z.strictObject({
  title: maybe(z.string()),
  authors: maybe(z.array(z.string())),
  journal: maybe(z.string()),
  year: maybe(z.number()),
  volume: maybe(z.string()),
  pages: maybe(z.string()),
  doi: maybe(z.string()),
  url: maybe(z.string()),
  licence: maybe(z.string()),
});

const dictionary = <T extends z.ZodMiniType>(schema: T, description: string) =>
  maybe(z.record(z.string(), schema).check(about(description)));

/** Dictionaries of the case: keyed by the short name that records use. */
export const dictionarySchemas = {
  subjects: subject,
  diseases: disease,
  lesions: z.strictObject({ label: text("Name of the lesion."), site: maybe(z.string()), note: common.note }),
  clocks: clock,
  agents: agent,
  regimens: regimen,
  analytes: analyte,
} as const;
export type DictionaryName = keyof typeof dictionarySchemas;

const lists = Object.fromEntries(
  Object.entries(recordSchemas).map(([name, schema]) => [name, maybe(z.array(schema))]),
) as { [L in RecordList]: z.ZodMiniOptional<z.ZodMiniArray<(typeof recordSchemas)[L]>> };

export const clinicalCaseSchema = z.strictObject({
  title: maybe(text("One line that says what the case is about.")),
  invented: maybe(z.boolean().check(about("True for a case that is no real patient; the figure says so."))),
  citation: maybe(citation),
  subjects: dictionary(subject, "Whom the case is about; the first one is the patient."),
  diseases: dictionary(disease, "The diseases, by key."),
  lesions: dictionary(dictionarySchemas.lesions, "Lesions that records may belong to."),
  clocks: dictionary(clock, "Clocks by name, such as D or H; the name starts with a capital letter, C and T are taken."),
  cutoff: maybe(when),
  agents: dictionary(agent, "Drugs by key, with their class."),
  regimens: dictionary(regimen, "Regimens by key, as written in the source: Id, IRd, PD."),
  analytes: dictionary(analyte, "Analytes by key."),
  ...lists,
  notes: maybe(z.array(z.string())),
});

/** How the case is drawn. */
export const figureSchema = z.strictObject({
  title: maybe(text("Shown on screen and slides only: the question or the finding.")),
  subtitle: maybe(text("Age, sex, diagnosis.")),
  axis: maybe(
    z.strictObject({
      kind: maybe(z.enum(["calendar", "relative", "courses"])),
      anchor: maybe(when),
      label: maybe(text('How the axis names its anchor: "start of Id".')),
      unit: maybe(z.enum(["h", "d", "wk", "mo", "yr"])),
      first: maybe(z.union([z.literal(0), z.literal(1)]).check(about("Whether the anchor's own day is day 0 or day 1."))),
    }),
  ),
  milestones: maybe(z.array(z.string()).check(about("Ids or courses whose dates are shown on top, with a line through all lanes."))),
  lanes: maybe(z.array(z.string()).check(about("Lane kinds or analytes, in order; all that the case needs when absent."))),
  detail: maybe(
    z.strictObject({
      course: maybe(text('A course to magnify day by day: "C3".')),
      label: maybe(text("Heading of the detail panel.")),
      days: maybe(z.number().check(z.int(), about("How many days to show."))),
    }),
  ),
  notes: maybe(z.array(z.string())),
});

export const caseFileSchema = z.strictObject({
  $schema: maybe(z.string()),
  format: z.literal("courseline/1"),
  case: clinicalCaseSchema,
  figure: maybe(figureSchema),
});

export type CaseFile = z.infer<typeof caseFileSchema>;
export type ClinicalCase = z.infer<typeof clinicalCaseSchema>;
export type FigureOptions = z.infer<typeof figureSchema>;
export type RecordOf<L extends RecordList> = z.infer<(typeof recordSchemas)[L]>;
export type Basis = z.infer<typeof basis>;
export type Dose = z.infer<typeof dose>;
export type Regimen = z.infer<typeof regimen>;
export type Analyte = z.infer<typeof analyte>;
export type Agent = z.infer<typeof agent>;
export type AgentClass = (typeof agentClasses)[number];
export type ReferenceRange = z.infer<typeof range>;
export type CourseDetail = z.infer<typeof oneCourse>;
export type DrugStep = z.infer<typeof step>;
export type SeriesRow = z.infer<typeof row>;
export type ValueExtras = z.infer<z.ZodMiniObject<typeof valueExtras>>;
export type Clock = z.infer<typeof clock>;
