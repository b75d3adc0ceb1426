/** The kinds of field that records and dictionaries share. */
import * as z from "zod/mini";

/** Compiled validators would need `unsafe-eval`, which our content security policy refuses. Must come before the first schema. */
z.config({ jitless: true });

export const about = (text: string) => z.describe(text);
export const text = (description: string) => z.string().check(z.minLength(1), about(description));
/** A definition that the published JSON Schema writes once, under this name. */
export const named = (id: string, description: string) => z.meta({ id, description });
export const maybe = <T extends z.ZodMiniType>(schema: T) => z.optional(schema);

export const when = z
  .string()
  .check(
    z.minLength(1),
    named(
      "when",
      'A point in time: a date to its stated precision ("2020-10", "mid 2019", "2020-10-14T08:30", "2021-01~"), a day of a clock ("D+14", "H5"), a record or course ("relapse1", "C3D4", "vd.last"), a sum ("hsct + 14 d"), a prose span ("2 wk after surgery"), an order ("before C6", "during C1-C2"). Commas mean that all parts hold.',
    ),
  );
export const end = z
  .string()
  .check(
    z.minLength(1),
    named("end", 'The last day, inclusive: a point in time, or "ongoing" (not over at the cut-off), or "unknown".'),
  );
export const span = z.string().check(z.minLength(1), named("span", 'A length of time: "7 d", "2 wk", "28 d", "3 mo".'));
export const schedule = z
  .string()
  .check(
    z.minLength(1),
    named("schedule", 'A dosing schedule: "continuous", "q12h", "q7d x4", "d1,8,15 /28", "as needed", "q2d for 9 d".'),
  );
export const courseNumbers = z
  .string()
  .check(z.minLength(1), named("courseNumbers", 'Numbers of the courses: "4-5", "13", "1-6", "5+" (at least 5).'));
export const doseDays = z.string().check(z.minLength(1), named("doseDays", 'Days of the course: "1, 8, 15", "1-21".'));
export const recordId = z
  .string()
  .check(z.regex(/^[a-z][A-Za-z0-9_-]*$/), about("Starts with a small letter; other records and times refer to it."));
export const basis = z
  .enum(["reported", "derived", "assumed"])
  .check(named("basis", "Whether the source says so, it was worked out from what the source says, or it was assumed."));
export const source = z
  .union([z.string(), z.array(z.string())])
  .check(named("source", 'Where in the source it stands: "P3", "Fig 2", or with a named source "letter: P3".'));

export const alternative = z.strictObject({
  field: text("The field that another source gives differently."),
  value: z.union([z.string(), z.number()]).check(about("What the other source says.")),
  source: maybe(source),
  note: maybe(text("Why the chosen value was chosen.")),
});

/** Fields that every record may have. */
export const common = {
  id: maybe(recordId),
  label: maybe(text("The words the figure shows.")),
  subject: maybe(text("Whose record it is, when the case has several subjects.")),
  disease: maybe(text("Which disease it belongs to, when the case has several.")),
  lesion: maybe(text("Which lesion it belongs to.")),
  status: maybe(
    z
      .enum(["given", "planned", "considered", "declined", "cancelled"])
      .check(about("Considered, declined and cancelled treatments are events, never bars.")),
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
export const window = z
  .strictObject({
    from: maybe(when),
    to: maybe(when),
  })
  .check(named("window", "A window the statement is about: a peak, a range, an absence. Drawn as a bracket."));
export const moment = { at: maybe(when) };
export const lasting = { start: maybe(when), end: maybe(end), length: maybe(span) };
export const over = { over: maybe(window), times: maybe(z.union([z.number(), z.string()])) };
/** An event or procedure may be a moment, may last, or may be a statement about a window. */
export const anyTime = { ...moment, ...lasting, ...over };

export const dose = z
  .strictObject({
    drug: text("A key of `agents`, or the drug's name."),
    dose: maybe(text('With its unit, as the source states it: "4 mg", "25 mg/d", "1.3 mg/m2".')),
    route: maybe(text('"oral", "IV", "SC".')),
    days: maybe(doseDays),
    schedule: maybe(schedule),
    purpose: maybe(text("Treatment, prophylaxis, rescue.")),
    note: common.note,
    source: common.source,
  })
  .check(named("dose", "A drug with its dose, route and days."));

export const range = z
  .strictObject({
    low: maybe(z.number()),
    high: maybe(z.number()),
    text: maybe(text("The range as printed, when it is no pair of numbers.")),
    source: maybe(source),
  })
  .check(named("referenceRange", "Reference range, always from the file. Without one nothing is called high or low."));
