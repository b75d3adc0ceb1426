/**
 * The case file, said once: TypeScript types, validation and the published JSON Schema all come from here.
 *
 * Objects are strict so that editors flag a misspelt field; `readCaseFile` keeps such fields and warns. Nothing here transforms:
 * a record that passes is used as it was written. Times are strings of the grammar in `src/time`; whether they parse, and whether what
 * they refer to exists, is checked by the reader, which can name the place.
 */
import * as z from "zod/mini";
import { about, basis, common, dose, maybe, named, range, source, span, text, when } from "./schemaFields";
import { type oneCourse, type RecordList, recordSchemas, type seriesRow, type step, type valueExtras } from "./schemaRecords";
import { agentClasses, labelSides } from "./vocabulary";

export { type RecordList, recordSchemas, seriesRow } from "./schemaRecords";
export { agentClasses, responseCategories } from "./vocabulary";
export { courseNumbers, doseDays, end, schedule, span, when } from "./schemaFields";

const agent = z.strictObject({
  label: maybe(text("Full name as shown; the key is used when absent.")),
  short: maybe(text("A short name for narrow figures.")),
  class: maybe(z.enum(agentClasses)),
  asPrinted: common.asPrinted,
  note: common.note,
});

const regimen = z.strictObject({
  label: maybe(text("As shown in the figure; the key is used when absent.")),
  name: maybe(text('The expansion for the notes: "ixazomib + dexamethasone".')),
  agents: z.array(dose).check(about("The drugs of the regimen with their usual dose and days.")),
  cycle: maybe(z.strictObject({ length: span, basis: maybe(basis), source: maybe(source) })),
  source: common.source,
  note: common.note,
});

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
  stages: maybe(
    z.array(z.strictObject({ system: text("ISS, Durie-Salmon, TNM."), stage: text("As reported."), note: common.note })),
  ),
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
  first: z
    .union([z.literal(0), z.literal(1), z.literal("unknown")])
    .check(about("0 counts what has passed (D+0 is the day itself); 1 counts ordinally (hospital day 1).")),
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

const lesion = z.strictObject({ label: text("Name of the lesion."), site: maybe(z.string()), note: common.note });

const dictionary = <T extends z.ZodMiniType>(schema: T, description: string) =>
  maybe(z.record(z.string(), schema).check(about(description)));

/** Dictionaries of the case: keyed by the short name that records use. */
export const dictionarySchemas = {
  subjects: subject.check(named("subject", "A person of the case: patient, donor, mother, newborn.")),
  diseases: disease.check(named("disease", "A disease with its stages.")),
  lesions: lesion.check(named("lesion", "A lesion that records may belong to.")),
  clocks: clock.check(named("clock", "A way of counting days, such as days after transplant.")),
  agents: agent.check(named("agent", "A drug, with its class.")),
  regimens: regimen.check(named("regimen", "The drugs of a regimen, and how long a course of it is.")),
  analytes: analyte.check(named("analyte", "What is measured, its unit and reference range.")),
} as const;
export type DictionaryName = keyof typeof dictionarySchemas;

const lists = Object.fromEntries(Object.entries(recordSchemas).map(([name, schema]) => [name, maybe(z.array(schema))])) as {
  [L in RecordList]: z.ZodMiniOptional<z.ZodMiniArray<(typeof recordSchemas)[L]>>;
};

export const clinicalCaseSchema = z.strictObject({
  title: maybe(text("One line that says what the case is about.")),
  invented: maybe(z.boolean().check(about("True for a case that is no real patient; the figure says so."))),
  citation: maybe(citation),
  subjects: dictionary(dictionarySchemas.subjects, "Whom the case is about; the first one is the patient."),
  diseases: dictionary(dictionarySchemas.diseases, "The diseases, by key."),
  lesions: dictionary(dictionarySchemas.lesions, "Lesions that records may belong to."),
  clocks: dictionary(
    dictionarySchemas.clocks,
    "Clocks by name, such as D or H; the name starts with a capital letter, C and T are taken.",
  ),
  cutoff: maybe(when),
  agents: dictionary(dictionarySchemas.agents, "Drugs by key, with their class."),
  regimens: dictionary(dictionarySchemas.regimens, "Regimens by key, as written in the source: Id, IRd, PD."),
  analytes: dictionary(dictionarySchemas.analytes, "Analytes by key."),
  abbreviations: maybe(
    z.record(z.string(), z.string()).check(about('What abbreviations stand for; the notes print those that are drawn: "MRD".')),
  ),
  ...lists,
  notes: maybe(z.array(z.string())),
});

/** The one format that this program reads; older ones are migrated to it. */
export const currentFormat = "courseline/1";

/** One lane of the figure, or one family of lanes, and what is chosen for it. */
const laneOptions = z.strictObject({
  lane: text('A lane: "scores", "agents", "agents:lenalidomide", or an analyte by its key.'),
  show: maybe(
    z
      .boolean()
      .check(
        about(
          "false hides the lane; the notes then name what is not shown. true: where there is no room for all, it gives way last.",
        ),
      ),
  ),
  fold: maybe(
    z
      .union([z.boolean(), z.array(z.string())])
      .check(about('On "courses": true folds all regimens, a list some of them, so that their drugs have no rows of their own.')),
  ),
  with: maybe(text("On an analyte: a second one, by its key, drawn over it in the same panel.")),
  scale: maybe(z.enum(["linear", "log"]).check(about("Of an analyte; log only where all values are above zero."))),
  height: maybe(
    z.number().check(z.gte(0.5), z.lte(4), about("Of an analyte's panel: so many times the usual height, from 0.5 to 4.")),
  ),
});

/** An entry of the list of lanes: a name alone, or with options. */
export const laneSchema = z.union([z.string(), laneOptions]);

/** What a figure shows, and how. A step of a presentation may choose each of them anew. */
const shown = {
  title: maybe(text("Shown on screen and slides only: the question or the finding.")),
  subtitle: maybe(text("Age, sex, diagnosis.")),
  axis: maybe(
    z.strictObject({
      kind: maybe(z.enum(["calendar", "relative", "courses"])),
      anchor: maybe(when),
      label: maybe(text('How the axis names its anchor: "start of Id".')),
      unit: maybe(z.enum(["h", "d", "wk", "mo", "yr"])),
      first: maybe(z.union([z.literal(0), z.literal(1)]).check(about("Whether the anchor's own day is day 0 or day 1."))),
      second: maybe(
        z
          .enum(["calendar", "relative"])
          .check(about("A second scale under the first, where both are true: the calendar, or time since the anchor.")),
      ),
      cuts: maybe(
        z
          .union([z.literal("auto"), z.array(z.strictObject({ from: when, to: when }))])
          .check(about('Empty time that is left out behind a visible break: stretches, or "auto" for every long one.')),
      ),
    }),
  ),
  milestones: maybe(
    z.array(z.string()).check(about("Ids or courses whose dates are shown on top, with a line through all lanes.")),
  ),
  lanes: maybe(
    z
      .array(laneSchema)
      .check(about("Lanes by name, in the order they are to have among themselves; those that are not named keep their place.")),
  ),
  detail: maybe(
    z.strictObject({
      course: maybe(text('A course to magnify day by day: "C3".')),
      label: maybe(text("Heading of the detail panel.")),
      days: maybe(z.number().check(z.int(), z.gte(1), about("How many days of the course to show."))),
      from: maybe(when),
      to: maybe(when),
      lanes: maybe(
        z.array(z.string()).check(about("Lanes of the magnified stretch; all that have something in it when absent.")),
      ),
    }),
  ),
  window: maybe(
    z
      .strictObject({ from: when, to: when })
      .check(about("The stretch of time that is shown; all of it when absent. The notes say that there is more.")),
  ),
  highlight: maybe(
    z
      .strictObject({
        records: maybe(z.array(z.string()).check(about('Ids or courses: "rash1", "C3".'))),
        lanes: maybe(z.array(z.string()).check(about('Lanes by name: "skin", "agents:ixazomib".'))),
        from: maybe(when),
        to: maybe(when),
      })
      .check(about("What stays at full strength while the rest is dimmed: records, lanes, a stretch of time.")),
  ),
  annotations: maybe(
    z
      .array(
        z
          .strictObject({
            at: when,
            text: text("What is to be seen there."),
            lane: maybe(text('The lane that it points at: "skin"; all of them when absent.')),
          })
          .check(
            named("annotation", "Words at a moment, with a line to it. It moves with the data, on every axis and at every size."),
          ),
      )
      .check(about("Words beside the data.")),
  ),
  labels: maybe(
    z
      .array(
        z
          .strictObject({
            record: text('The id of the record, or its path: "dx", "case.values[0].values[3]".'),
            side: z.enum(labelSides).check(about("On which side of its mark the label stands.")),
            away: maybe(z.number().check(z.int(), z.gte(0), z.lte(4), about("So many lines further off."))),
          })
          .check(
            named("movedLabel", "Where an author wants the label of a value or a milestone: beside its mark, at every size."),
          ),
      )
      .check(about("Labels that were moved.")),
  ),
  notes: maybe(z.array(z.string())),
  meaning: maybe(text("What the figure means, in the author's words: for readers who do not see it.")),
};

/** One step of a presentation: the figure as the step chooses it, over what is known by then. */
export const presentationStep = z
  .strictObject({
    question: maybe(text("Put to the room; the title of the step.")),
    caption: maybe(text("One line under the title.")),
    speakerNotes: maybe(text("For the presenter alone; the notes of a slide.")),
    until: maybe(when),
    ...shown,
  })
  .check(named("presentationStep", "A step of a presentation: what is asked, what is shown, and up to which time."));

/** How the case is drawn. */
export const figureSchema = z.strictObject({
  ...shown,
  steps: maybe(z.array(presentationStep).check(about("The steps of a presentation, in order."))),
});

export const caseFileSchema = z.strictObject({
  $schema: maybe(z.string()),
  format: z.literal(currentFormat).check(about("The version of the case format.")),
  case: clinicalCaseSchema,
  figure: maybe(figureSchema),
});

export type CaseFile = z.infer<typeof caseFileSchema>;
export type ClinicalCase = z.infer<typeof clinicalCaseSchema>;
export type FigureOptions = z.infer<typeof figureSchema>;
export type LaneOptions = z.infer<typeof laneOptions>;
export type PresentationStep = z.infer<typeof presentationStep>;
export type Annotation = NonNullable<FigureOptions["annotations"]>[number];
export type MovedLabel = NonNullable<FigureOptions["labels"]>[number];
export type HighlightOptions = NonNullable<FigureOptions["highlight"]>;
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
export type SeriesRow = z.infer<typeof seriesRow>;
export type ValueExtras = z.infer<z.ZodMiniObject<typeof valueExtras>>;
export type Clock = z.infer<typeof clock>;
