/** What each kind of record holds. */
import * as z from "zod/mini";
import {
  about,
  anyTime,
  basis,
  common,
  courseNumbers,
  dose,
  end,
  lasting,
  maybe,
  moment,
  named,
  over,
  range,
  schedule,
  source,
  span,
  text,
  when,
} from "./schemaFields";

/** What one course of a block has of its own. */
export const oneCourse = z.strictObject({
  course: z.number().check(z.int(), z.gte(1), about("The number of the course.")),
  ...lasting,
  given: maybe(z.array(dose).check(about("What was given, where it differs from the plan."))),
  planned: maybe(z.array(dose).check(about("What was planned, where it differs from the regimen."))),
  stopped: maybe(z.strictObject({ reason: text("A short word for the end of the bar."), because: maybe(z.array(z.string())) })),
  source: common.source,
  basis: common.basis,
  note: common.note,
});

const coursesRecord = z.strictObject({
  ...common,
  ...lasting,
  regimen: text("A key of `regimens`."),
  courses: maybe(courseNumbers),
  line: maybe(z.number().check(z.int(), z.gte(1), about("Line of therapy, as the source counts it."))),
  series: maybe(text("Blocks of one numbered series follow each other; one series when absent.")),
  follows: maybe(text("The id of the block it follows.")),
  planned: maybe(z.number().check(z.int(), z.gte(1), about("How many courses were planned, when it differs from those given."))),
  cycle: maybe(z.strictObject({ length: span, basis: maybe(basis), source: maybe(source) })),
  given: maybe(z.array(dose).check(about("Doses in all courses of this block, where they differ from the regimen."))),
  each: maybe(z.array(oneCourse)),
});

export const step = z.strictObject({
  dose: maybe(text("With its unit.")),
  schedule: maybe(schedule),
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

const drugRecord = z.strictObject({
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

const procedureRecord = z.strictObject({
  ...common,
  ...anyTime,
  type: maybe(
    z.enum([
      "surgery",
      "biopsy",
      "puncture",
      "transplant",
      "cell infusion",
      "transfusion",
      "radiotherapy",
      "drainage",
      "apheresis",
      "other",
    ]),
  ),
  site: maybe(text("Where in the body.")),
  details: maybe(text("Source of cells, dose, fractions, technique.")),
});

const stayRecord = z.strictObject({
  ...common,
  ...lasting,
  ...over,
  type: maybe(z.enum(["hospital", "intensive care", "ventilation", "dialysis", "nutrition", "catheter", "other"])),
  level: maybe(text("Ward, mode or level.")),
});

const valueText = z
  .union([z.number(), z.string().check(z.minLength(1))])
  .check(
    named("value", 'A number, or as printed: "<40", "≈49", "1+", "165/119", "15-20", "2.5 xULN", "normal", "not detected".'),
  );
export const valueExtras = {
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
export const seriesRow = z
  .union([z.tuple([when, valueText]), z.tuple([when, valueText, z.strictObject(valueExtras)])])
  .check(named("seriesRow", "[when, value] or [when, value, { unit, range, note, source ... }]"));

const valueRecord = z.strictObject({
  ...common,
  ...valueExtras,
  ...moment,
  ...over,
  analyte: text("A key of `analytes`."),
  sample: maybe(text("The id of the sample it was measured in; its time is used.")),
  value: maybe(valueText),
  values: maybe(z.array(seriesRow).check(about("A series; rows are addressed by their path."))),
});

const sampleRecord = z.strictObject({
  ...common,
  ...moment,
  material: maybe(text("Blood, marrow, skin.")),
  site: maybe(text("Where it was taken.")),
  resulted: maybe(when),
});

const scoreRecord = z.strictObject({
  ...common,
  ...moment,
  ...over,
  instrument: text("ECOG, a questionnaire, a symptom scale."),
  value: valueText,
  best: maybe(z.number()),
  worst: maybe(z.number()),
});

const reading = z.strictObject({
  criteria: maybe(text("IMWG 2016, RECIST 1.1.")),
  category: z
    .union([z.string(), z.array(z.string())])
    .check(about("CR, VGPR, PR ... or several when the source leaves it open.")),
  confirmed: maybe(z.boolean()),
  by: maybe(text("Who called it.")),
});

const assessmentRecord = z.strictObject({
  ...common,
  ...anyTime,
  type: maybe(
    z.enum([
      "response",
      "imaging",
      "marrow",
      "histology",
      "genetics",
      "microbiology",
      "residual disease",
      "examination",
      "other",
    ]),
  ),
  method: maybe(text("How it was examined.")),
  site: maybe(text("Where.")),
  findings: maybe(z.union([z.string(), z.array(z.string())])),
  readings: maybe(z.array(reading)),
});

const grade = z.strictObject({
  grade: z.number().check(z.int(), z.gte(1), z.lte(5), about("1 to 5 of the scale that is named beside it.")),
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

const eventRecord = z.strictObject({
  ...common,
  ...anyTime,
  category: maybe(
    z.enum(["skin", "symptom", "infection", "progression", "death", "other"]).check(about("Decides lane and mark.")),
  ),
  term: maybe(text("The term of the source or of a dictionary.")),
  grade: maybe(grade),
  grades: maybe(z.array(z.strictObject({ at: when, ...grade.shape })).check(about("Grade steps in time."))),
  site: maybe(z.union([z.string(), z.array(z.string())])),
  recovery: maybe(
    z.boolean().check(about("It is the recovery from an event: a better state, not something that befell the patient.")),
  ),
  established: maybe(text("How it was established: biopsy, imaging, clinical.")),
  outcome: maybe(text("Recovered, recovering, fatal.")),
  photos: maybe(z.array(photo)),
  suspected: maybe(z.array(suspect)),
});

const absenceRecord = z.strictObject({
  ...common,
  ...moment,
  ...over,
  category: eventRecord.shape.category,
  label: text("What was looked for and not seen."),
});

const diagnosisRecord = z.strictObject({
  ...common,
  ...moment,
  label: text("The diagnosis."),
  certainty: maybe(z.enum(["working", "confirmed", "revised", "excluded"])),
  replaces: maybe(text("The id of the diagnosis it replaces.")),
  findings: maybe(z.union([z.string(), z.array(z.string())])),
});

const linkRecord = z.strictObject({
  ...common,
  type: maybe(z.enum(["suspected cause", "replaces", "treats", "prophylaxis for", "dechallenge", "rechallenge"])),
  from: text("A record id or a drug."),
  to: text("A record id."),
  verdict: maybe(text("With method and by whom.")),
});

const statusRecord = z.strictObject({
  ...common,
  ...moment,
  ...lasting,
  type: maybe(
    z.enum([
      "remission",
      "follow-up",
      "surveillance",
      "palliative care",
      "discharge",
      "lost",
      "death",
      "pregnancy",
      "birth",
      "other",
    ]),
  ),
  cause: maybe(text("Cause of death.")),
});

const conclusionRecord = z.strictObject({
  ...common,
  label: text("What the authors conclude, as theirs."),
});

/** Each list of the case that holds records, with the schema of one record. */
export const recordSchemas = {
  diagnoses: diagnosisRecord.check(
    named("diagnosis", "A diagnosis as it was known at a time: working, confirmed, revised, excluded."),
  ),
  courses: coursesRecord.check(named("coursesBlock", "A block of courses of one regimen.")),
  drugs: drugRecord.check(named("drug", "One exposure to a drug outside a regimen; the same drug again is another record.")),
  procedures: procedureRecord.check(
    named("procedure", "Surgery, biopsy, transplant, radiotherapy: something done to the patient."),
  ),
  stays: stayRecord.check(
    named("stay", "Something that lasts around the patient: hospital, intensive care, ventilation, dialysis."),
  ),
  samples: sampleRecord.check(named("sample", "A sample; values that name it share its time.")),
  values: valueRecord.check(named("valueRecord", "One laboratory value, or a series of them.")),
  scores: scoreRecord.check(named("score", "A score of an instrument: performance status, a questionnaire.")),
  assessments: assessmentRecord.check(named("assessment", "An examination and how its result was read, such as a response.")),
  events: eventRecord.check(named("event", "What happened to the patient: symptom, adverse event, relapse, progression.")),
  absences: absenceRecord.check(named("absence", "Looked for and not found: unlike silence.")),
  links: linkRecord.check(named("link", "How one record bears on another, and who says so.")),
  statuses: statusRecord.check(named("status", "Remission, follow-up, death, pregnancy: how the patient stood.")),
  conclusions: conclusionRecord.check(named("conclusion", "What the authors conclude, as theirs.")),
} as const;
export type RecordList = keyof typeof recordSchemas;
