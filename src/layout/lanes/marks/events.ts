/** Lanes of marks: what happened, what was examined, what was looked for and not seen, where the patient was. */
import { recordsButValues } from "../../../clinical/recordsButValues";
import { responseCall, responsesInWords } from "../../../clinical/responseCalls";
import { stoppingEvents, tellsSuspicion } from "../../../clinical/suspectedDrugs";
import { recordTitle } from "../../../describe/recordTitle";
import type { PlacedRecord } from "../../../place/types";
import type { Explanation, Lane, LaneKind, LayoutContext } from "../../context";
import type { Glyph } from "../../draw";
import { milestones } from "../milestones/milestones";
import { type Mark, markOf } from "./mark";
import { marksLane } from "./marksLane";

const notGiven: Readonly<Record<string, string>> = {
  considered: " (considered)",
  declined: " (declined)",
  cancelled: " (cancelled)",
  planned: " (planned)",
};
/** A label that ends in parentheses has said it itself. */
const statusWords = (status: string | undefined, label = "") => (label.endsWith(")") ? "" : (notGiven[status ?? ""] ?? ""));
const suspicion = " *";
const wasDone = (status: string | undefined) => status === undefined || status === "given";

const eventGlyphs: Readonly<Record<string, Glyph>> = { skin: "square", death: "cross", progression: "triangle up" };
const eventGlyph = (category = ""): Glyph => eventGlyphs[category] ?? "circle";

function eventMark(context: LayoutContext, record: PlacedRecord): Mark | undefined {
  if (record.list !== "events") return undefined;
  const { label, term, grade, grades, category, status, recovery, site, suspected = [] } = record.record;
  const start = record.time.shape === "at" ? record.time.at : record.time.shape === "span" ? record.time.start : undefined;
  const steps = (grades ?? []).flatMap((step) => {
    const moment = context.placed.momentOf(step.at);
    return moment === undefined ? [] : [{ moment, grade: step.grade }];
  });
  const single = grade === undefined || start === undefined ? [] : [{ moment: start, grade: grade.grade }];
  const glyph = recovery === true ? "tick" : eventGlyph(category);
  const title = label ?? term ?? "Event";
  const bold = stoppingEvents(context.placed).has(record.path);
  // The sign that its suspected drugs have.
  const sign = suspected.length > 0 && tellsSuspicion(context.placed, record) ? suspicion : "";
  const sites = Array.isArray(site) ? ` (${site.join(", ")})` : "";
  return markOf(context, record, {
    glyph,
    words: `${title}${sign}${sites}${statusWords(status, title)}`,
    bold,
    struck: !wasDone(status),
    grades: steps.length > 0 ? steps : single,
  });
}

function gradesExplained(context: LayoutContext, marks: readonly Mark[]): Explanation[] {
  const graded = marks.some((mark) => mark.grades.length > 0);
  const skin = recordsButValues(context.placed).some((record) => record.list === "events" && record.record.category === "skin");
  const grades: Explanation[] = graded ? ["graded"] : skin && marks.some(({ glyph }) => glyph !== "tick") ? ["ungraded"] : [];
  return marks.some(({ words }) => words.includes(suspicion)) ? [...grades, "suspected drug"] : grades;
}

function eventLane(context: LayoutContext, skin: boolean): Lane[] {
  const shown = milestoneIds(context);
  const marks = recordsButValues(context.placed)
    .filter((record) => record.list === "events" && (record.record.category === "skin") === skin && !shown.has(record.path))
    .flatMap((record) => eventMark(context, record) ?? []);
  const title = skin ? "Skin" : "Events";
  const [lane] = marksLane(context, marks, {
    key: skin ? "skin" : "events",
    name: title,
    group: skin ? "skin" : "events",
    label: { title, bold: true },
    explains: gradesExplained(context, marks),
    ...(!skin && { yields: 3 }),
  });
  if (lane === undefined) return [];
  const less = skin ? undefined : severeLane(context, marks);
  return [{ ...lane, ...(less !== undefined && { less }) }];
}

const isSevere = ({ grades }: Mark) => grades.some(({ grade }) => grade >= 3);

/** More events than this are counted in the notes; on a slide, whose type is large, sooner. */
const mostNamed = ({ tokens }: LayoutContext) => (tokens.preset === "slide" ? 3 : 8);

/** Events of grade 3 and more, deaths, progressions, and what stopped treatment: they weigh more than a second panel, the others less than a third. */
function severeLane(context: LayoutContext, marks: readonly Mark[]): Lane | undefined {
  const weighty = marks.filter((mark) => isSevere(mark) || mark.bold || mark.glyph === "cross" || mark.glyph === "triangle up");
  const others = marks.filter((mark) => !weighty.includes(mark)).map(({ words }) => words);
  if (weighty.length === 0 || others.length === 0) return undefined;
  const [lane] = marksLane(context, weighty, {
    key: "events",
    name: "Events",
    group: "events",
    // The others are counted where they would stand, and named or counted in the notes.
    label: weighty.every(isSevere)
      ? { title: `Events, grade ≥3 (+${others.length})`, short: `Events ≥3 (+${others.length})`, bold: true }
      : { title: `Events (+${others.length})`, bold: true },
    explains: gradesExplained(context, weighty),
    yields: 2.4,
  });
  const lacks = [others.length > mostNamed(context) ? `${others.length} other events` : others.join("; ")];
  return lane && { ...lane, key: "events:severe", lacks };
}

/** What stands on top with a line of its own is not said a second time, unless it is graded or lasts. */
function milestoneIds(context: LayoutContext): ReadonlySet<string> {
  return new Set(
    milestones(context).flatMap(({ path }) => {
      const record = recordsButValues(context.placed).find((each) => each.path === path);
      const plain = record?.list !== "events" || (record.record.grade === undefined && record.time.shape === "at");
      return path !== undefined && plain ? [path] : [];
    }),
  );
}

/** Absences of what had stopped treatment before: whether it came back is what a reader asks next. */
function answersStop(context: LayoutContext, absence: PlacedRecord): boolean {
  const category = absence.list === "absences" ? absence.record.category : undefined;
  const stopping = stoppingEvents(context.placed);
  return recordsButValues(context.placed).some(
    (record) =>
      record.list === "events" && stopping.has(record.path) && record.record.category === category && category !== undefined,
  );
}

function absenceLane(context: LayoutContext): Lane[] {
  const marks = recordsButValues(context.placed).flatMap((record) =>
    record.list === "absences"
      ? (markOf(context, record, {
          glyph: "circle",
          words: record.record.label,
          bold: answersStop(context, record),
          throughout: true,
        }) ?? [])
      : [],
  );
  const skin = recordsButValues(context.placed).some((record) => record.list === "absences" && record.record.category === "skin");
  return marksLane(context, marks, {
    key: "absences",
    name: "absence",
    group: "skin",
    label: { title: "Absence reported", short: "Absent" },
    explains: [
      ...(marks.some(({ dashed }) => !dashed) ? (["absence"] as const) : []),
      ...(marks.some(({ dashed }) => dashed) ? (["undated absence"] as const) : []),
    ],
    ...(!skin && { yields: 4 }),
  });
}

function procedureLane(context: LayoutContext): Lane[] {
  const shown = milestoneIds(context);
  const marks = recordsButValues(context.placed).flatMap((record) => {
    if (shown.has(record.path)) return [];
    if (record.list === "procedures") {
      const { label, type, status } = record.record;
      const glyph: Glyph = type === "transplant" || type === "cell infusion" ? "pentagon" : "diamond";
      return (
        markOf(context, record, {
          glyph,
          words: `${label ?? type ?? "Procedure"}${statusWords(status, label)}`,
          struck: !wasDone(status),
        }) ?? []
      );
    }
    if (record.list === "drugs" && !wasDone(record.record.status) && record.record.status !== "planned")
      return (
        markOf(context, record, {
          glyph: "circle",
          words: `${record.record.label ?? record.record.drug}${statusWords(record.record.status)}`,
          struck: true,
        }) ?? []
      );
    return [];
  });
  return marksLane(context, marks, {
    key: "procedures",
    name: "procedures",
    group: "procedures",
    label: { title: "Procedures" },
    yields: 8,
  });
}

function assessmentLane(context: LayoutContext): Lane[] {
  const shown = new Set([...milestoneIds(context), ...responsesInWords(context.placed).map(({ path }) => path)]);
  const marks = recordsButValues(context.placed).flatMap((record) => {
    if (record.list !== "assessments" || responseCall(record) !== undefined || shown.has(record.path)) return [];
    const { label, type, findings } = record.record;
    const found = findings === undefined ? "" : [findings].flat()[0];
    const readings = (record.record.readings ?? []).map(readingWords).join("; ");
    const name = label ?? [type, found].filter((part) => part !== undefined && part !== "").join(": ");
    const words = [name, readings].filter((part) => part !== "").join(": ");
    return markOf(context, record, { glyph: "hexagon", words: words === "" ? "Assessment" : words }) ?? [];
  });
  return marksLane(context, marks, {
    key: "assessments",
    name: "assessments",
    group: "procedures",
    label: { title: "Assessments", short: "Assessed" },
    yields: 5,
  });
}

/** "VGPR (site)": a reading with who called it; progression is never PD, which may be a regimen. */
function readingWords({
  category,
  by,
}: {
  readonly category: string | readonly string[];
  readonly by?: string | undefined;
}): string {
  const name = [category]
    .flat()
    .map((each) => (each === "PD" ? "Progr." : each))
    .join(" or ");
  return by === undefined ? name : `${name} (${by})`;
}

function scoreLane(context: LayoutContext): Lane[] {
  const marks = recordsButValues(context.placed).flatMap((record) =>
    record.list === "scores"
      ? (markOf(context, record, { glyph: "circle", words: recordTitle(context.placed, record) }) ?? [])
      : [],
  );
  const held = recordsButValues(context.placed).flatMap((record) =>
    record.list === "scores" ? [record.record.label ?? record.record.instrument] : [],
  );
  const label = { title: "Scores" };
  return marksLane(context, marks, {
    key: "scores",
    name: "scores",
    group: "scores",
    label,
    yields: 6.5,
    held: [...new Set(held)],
  });
}

function stayLane(context: LayoutContext): Lane[] {
  const marks = recordsButValues(context.placed).flatMap((record) => {
    if (record.list === "stays")
      return markOf(context, record, { glyph: "circle", words: record.record.label ?? record.record.type ?? "Stay" }) ?? [];
    if (record.list === "statuses" && record.record.type !== "death")
      return markOf(context, record, { glyph: "circle", words: record.record.label ?? record.record.type ?? "Status" }) ?? [];
    return [];
  });
  return marksLane(context, marks, {
    key: "stays",
    name: "statuses",
    group: "stays",
    label: { title: "Stay, status", short: "Status" },
    yields: 6,
  });
}

export const proceduresLane: LaneKind = {
  name: "procedures",
  lanes: (context) => [...stayLane(context), ...procedureLane(context), ...assessmentLane(context), ...scoreLane(context)],
};
export const eventsLane: LaneKind = {
  name: "events",
  lanes: (context) => [...eventLane(context, true), ...absenceLane(context), ...eventLane(context, false)],
};
