/**
 * Which drug was given when: the agents of every course and the drugs outside regimens, one row per drug. Courses that follow
 * each other without a gap and with the same dose are one stretch.
 */
import type { AgentClass, ClinicalCase, CourseDetail, Dose, RecordOf } from "../case/schema";
import type { Ending, Moment, PlacedCase, PlacedCourse, PlacedCourses, PlacedDrug } from "../place/types";
import { courseDays } from "./courseDays";
import { oncePer } from "./oncePer";
import { subjectOf, withWhose } from "./whose";

/** One administration. */
export interface DoseDay {
  /** As drawn: a day in its middle. */
  readonly day: number;
  /** The source lists it as given; else it follows from the plan. */
  readonly reported: boolean;
  /** Of which course it is, where it is of one. */
  readonly course?: number;
}

/** One unbroken stretch of one dose. Days are those drawn, of the island; `to` is the first free day. */
export interface Stretch {
  readonly path: string;
  readonly island: number;
  readonly from: number;
  readonly to: number;
  readonly dose?: string;
  /** "q6h": how often, as the file writes it. */
  readonly schedule?: string;
  /** "3 d": for how long, as the file writes it, where the bar does not show it because its start is not known. */
  readonly length?: string;
  readonly ending: Ending;
  readonly status?: string;
  readonly hold?: string;
  readonly taper?: boolean;
  readonly doses: readonly DoseDay[];
  readonly courses: readonly number[];
  /** Of courses whose days are not known: it stands where their order puts it. */
  readonly isUndated?: boolean;
  /** True when the file gives only a window: drawn as a bracket, not as a bar. */
  readonly window: boolean;
  /** The ends as placed, for a drug of its own that has one step or none: they say how sure the ends are. */
  readonly ends?: { readonly start: Moment; readonly end: Moment };
}

export interface Exposure {
  readonly drug: string;
  readonly label: string;
  readonly short: string;
  readonly agentClass: AgentClass;
  readonly supportive: boolean;
  readonly stretches: readonly Stretch[];
}

/** A drug's name for the figure, with whose it is where a case is about several people. */
export function agentLabel(
  clinicalCase: ClinicalCase,
  drug: string,
  subject?: string,
): { readonly label: string; readonly short: string } {
  const agent = clinicalCase.agents?.[drug];
  const label = agent?.label ?? drug.charAt(0).toUpperCase() + drug.slice(1);
  const named = (name: string) => withWhose(clinicalCase, name, subject);
  return { label: named(label), short: named(agent?.short ?? label) };
}

/** The doses of one course: what its own details say, else its block, else the regimen; days come from the regimen where absent. */
export function dosesOf(
  clinicalCase: ClinicalCase,
  record: RecordOf<"courses">,
  number: number,
): { readonly given: readonly Dose[]; readonly planned: readonly Dose[]; readonly detail?: CourseDetail } {
  const regimen = clinicalCase.regimens?.[record.regimen]?.agents ?? [];
  const detail = record.each?.find((each) => each.course === number);
  const withDays = (doses: readonly Dose[]) =>
    doses.map((dose) => ({ ...regimen.find((agent) => agent.drug === dose.drug), ...dose }));
  const planned = withDays(detail?.planned ?? record.given ?? regimen);
  const given = detail?.given === undefined ? planned : withDays(detail.given);
  return { given, planned, ...(detail !== undefined && { detail }) };
}

function courseStretch(placed: PlacedCourses, course: PlacedCourse, dose: Dose, reported: boolean): Stretch | undefined {
  const start = course.start.drawn;
  const end = course.end.drawn;
  if (start === undefined || end === undefined) return undefined;
  const days = courseDays(dose.days);
  const cut = course.cutShort && days !== undefined;
  const inside = days?.filter((day) => start + day - 1 < end) ?? [];
  return {
    path: placed.path,
    island: course.start.island,
    from: cut ? start + Math.min(...days) - 1 : start,
    to: cut ? Math.min(end, start + Math.max(...days)) : end,
    ...(dose.dose !== undefined && { dose: dose.dose }),
    ending:
      placed.time.shape === "span" && course.number === placed.courses[placed.courses.length - 1]?.number
        ? placed.time.ending
        : "known",
    ...(placed.record.status !== undefined && { status: placed.record.status }),
    doses: inside.map((day) => ({ day: start + day - 0.5, reported, course: course.number })),
    courses: [course.number],
    isUndated: course.start.earliest !== course.start.latest,
    window: false,
  };
}

/** A block whose courses the file does not count is one stretch for each of its drugs. */
function fromUncounted(
  clinicalCase: ClinicalCase,
  placed: PlacedCourses,
): { readonly drug: string; readonly stretch: Stretch }[] {
  const { time, record } = placed;
  if (time.shape !== "span") return [];
  const { start, end } = time;
  const drawn = drawnEnd(start, end);
  if (start.drawn === undefined || drawn === undefined) return [];
  const base = {
    path: placed.path,
    island: start.island,
    from: start.drawn,
    ending: time.ending,
    ...(record.status !== undefined && { status: record.status }),
    doses: [],
    courses: [],
    window: false,
    ...drawn,
  };
  return dosesOf(clinicalCase, record, 0).given.map((dose) => ({
    drug: dose.drug,
    stretch: { ...base, ...(dose.dose !== undefined && { dose: dose.dose }) },
  }));
}

function fromCourses(clinicalCase: ClinicalCase, placed: PlacedCourses): { readonly drug: string; readonly stretch: Stretch }[] {
  if (placed.courses.length === 0) return fromUncounted(clinicalCase, placed);
  return placed.courses.flatMap((course) => {
    const { given, detail } = dosesOf(clinicalCase, placed.record, course.number);
    const found = given.flatMap((dose) => {
      const stretch = courseStretch(placed, course, dose, detail?.given !== undefined);
      return stretch === undefined ? [] : [{ drug: dose.drug, stretch }];
    });
    return found.map(({ drug, stretch }) => ({
      drug,
      stretch: ofItsDays(
        stretch,
        found.flatMap((each) => (each.drug === drug ? [each.stretch] : [])),
      ),
    }));
  });
}

/** A drug that is given at one dose and then at another in a course is at each from its first day to the first of the next. */
function ofItsDays(own: Stretch, all: readonly Stretch[]): Stretch {
  const ordered = [...all].sort((a, b) => firstDay(a) - firstDay(b));
  const areApart = ordered.every((each, index) => index === 0 || lastDay(ordered[index - 1]) < firstDay(each));
  if (!areApart) return own;
  const at = ordered.indexOf(own);
  const next = ordered[at + 1];
  return {
    ...own,
    ...(at > 0 && { from: firstDay(own) - 0.5 }),
    ...(next && { to: firstDay(next) - 0.5, ending: "known" }),
  };
}

const firstDay = ({ doses }: Stretch): number => doses[0]?.day ?? Number.NaN;
const lastDay = (stretch?: Stretch): number => stretch?.doses.at(-1)?.day ?? Number.NaN;

/** Where a stretch ends as drawn: an end that nothing bounds is a day after its start, and drawn open. */
function drawnEnd(start: Moment, end: Moment): { readonly to: number; readonly ending?: Ending } | undefined {
  if (start.drawn === undefined) return undefined;
  if (end.drawn !== undefined && start.island === end.island && end.drawn > start.drawn) return { to: end.drawn };
  return { to: start.drawn + 1, ending: "unknown" };
}

function stretchBetween(placed: PlacedDrug, start: Moment, end: Moment, extra: Partial<Stretch>): Stretch[] {
  const drawn = drawnEnd(start, end);
  if (start.drawn === undefined || drawn === undefined) return [];
  return [
    {
      path: placed.path,
      island: start.island,
      from: start.drawn,
      ending: placed.time.shape === "span" ? placed.time.ending : "known",
      ...(placed.record.status !== undefined && { status: placed.record.status }),
      doses: [],
      courses: [],
      window: false,
      ...extra,
      ...drawn,
    },
  ];
}

const middle = ({ drawn = 0, grain }: Moment) => (grain === "day" ? drawn + 0.5 : drawn);

/** Doses that the file dates one by one. A planned one is no report of anything given. */
/** A dose on a known day is a mark; one that may be on any of several days is a bracket over them. */
function singleDoses(placed: PlacedDrug, dose: Pick<Stretch, "dose" | "schedule">): Stretch[] {
  const { status } = placed.record;
  return placed.doses.flatMap((moment) => {
    const { drawn, earliest, latest, grain } = moment;
    if (drawn === undefined) return [];
    const isRange = earliest !== undefined && latest !== undefined && earliest < latest;
    const day = grain === "day" ? 1 : 0;
    return [
      {
        path: placed.path,
        island: moment.island,
        from: isRange ? earliest : drawn,
        to: (isRange ? latest : drawn) + day,
        ...dose,
        ...(status !== undefined && { status }),
        ending: "known" as const,
        doses: isRange ? [] : [{ day: middle(moment), reported: status !== "planned" }],
        courses: [],
        window: isRange,
      },
    ];
  });
}

function fromDrug(placed: PlacedDrug): Stretch[] {
  const { record, time } = placed;
  const schedule = record.schedule === undefined ? {} : { schedule: record.schedule };
  const isVague = time.shape === "span" && time.start.earliest !== time.start.latest;
  const length = isVague && record.length !== undefined ? { length: record.length } : {};
  const dose = { ...(record.dose !== undefined && { dose: record.dose }), ...schedule, ...length };
  if (placed.steps.length > 0) {
    const last = (record.steps?.length ?? 0) - 1;
    // A single step is all of the drug: it is as sure as the drug.
    const ends = last === 0 && time.shape === "span" ? { ends: { start: time.start, end: time.end }, ...length } : {};
    return placed.steps.flatMap((step) => {
      const stated = record.steps?.[step.index];
      return stretchBetween(placed, step.start, step.end, {
        ...schedule,
        ...ends,
        ...(stated?.schedule !== undefined && { schedule: stated.schedule }),
        ...(stated?.dose !== undefined && { dose: stated.dose }),
        ...(stated?.hold !== undefined && { hold: stated.hold }),
        ...(stated?.taper !== undefined && { taper: stated.taper }),
        ...(step.index !== last && { ending: "known" as const }),
      });
    });
  }
  if (record.at !== undefined) return singleDoses(placed, dose);
  if (time.shape === "over") return stretchBetween(placed, time.from, time.to, { ...dose, window: true });
  const doses = placed.doses.flatMap((moment) => (moment.drawn === undefined ? [] : [{ day: middle(moment), reported: false }]));
  if (time.shape === "span")
    return stretchBetween(placed, time.start, time.end, { ...dose, doses, ends: { start: time.start, end: time.end } });
  return singleDoses(placed, dose);
}

function isSame(a: Stretch, b: Stretch): boolean {
  return (
    a.path === b.path &&
    a.island === b.island &&
    a.to === b.from &&
    a.dose === b.dose &&
    a.schedule === b.schedule &&
    a.courses.length > 0 &&
    !a.window &&
    !b.window
  );
}

function merge(stretches: readonly Stretch[]): Stretch[] {
  const merged: Stretch[] = [];
  for (const next of [...stretches].sort((a, b) => a.island - b.island || a.from - b.from)) {
    const last = merged[merged.length - 1];
    if (last !== undefined && isSame(last, next))
      merged[merged.length - 1] = {
        ...last,
        to: next.to,
        ending: next.ending,
        doses: [...last.doses, ...next.doses],
        courses: [...last.courses, ...next.courses],
      };
    else merged.push(next);
  }
  return merged;
}

/**
 * Whether a drug goes below those that treat the disease. The format has no field for that: a purpose is the author's own words
 * ("prophylaxis", "rescue"), and supportive care is what prevents and manages the effects of disease and treatment (MASCC). A purpose
 * that is not recognised stays among the treatments, where it is seen; only the row's place hangs on this, nothing is hidden by it.
 */
const isSupportive = (purpose: string | undefined) =>
  purpose !== undefined && /prophyla|support|rescue|symptom|premedic/i.test(purpose);
const wasGiven = (status: string | undefined) => status === undefined || status === "given" || status === "planned";

/** What is ongoing is known up to the cut-off and not a day further, though its last course may be planned beyond. */
function untilCutoff({ cutoff }: PlacedCase, stretch: Stretch): Stretch {
  if (stretch.ending !== "ongoing" || cutoff?.drawn === undefined || cutoff.island !== stretch.island) return stretch;
  const to = Math.min(stretch.to, cutoff.drawn + 1);
  return { ...stretch, to, doses: stretch.doses.filter(({ day }) => day < to) };
}

interface Found {
  readonly drug: string;
  readonly supportive: boolean;
  readonly subject: string | undefined;
  readonly stretches: Stretch[];
}

/** Every drug of every person with its stretches: in order of first use, steroids of regimens last, supportive drugs apart. */
export const exposures = oncePer((placed: PlacedCase): readonly Exposure[] => {
  const clinicalCase = placed.case;
  const found = new Map<string, Found>();
  const add = ({ stretches, ...of }: Found) => {
    if (stretches.length === 0) return;
    const key = JSON.stringify([of.drug, of.supportive, subjectOf(clinicalCase, of.subject)]);
    const entry = found.get(key) ?? { ...of, stretches: [] };
    entry.stretches.push(...stretches);
    found.set(key, entry);
  };
  for (const record of placed.records) {
    if (record.list === "courses" && wasGiven(record.record.status))
      for (const { drug, stretch } of fromCourses(clinicalCase, record))
        add({ drug, supportive: false, subject: record.record.subject, stretches: [stretch] });
    if (record.list === "drugs" && wasGiven(record.record.status))
      add({
        drug: record.record.drug,
        supportive: isSupportive(record.record.purpose),
        subject: record.record.subject,
        stretches: fromDrug(record),
      });
  }
  const rows = [...found.values()].map(({ drug, supportive, subject, stretches }) => ({
    drug,
    ...agentLabel(clinicalCase, drug, subject),
    agentClass: clinicalCase.agents?.[drug]?.class ?? ("other" as const),
    supportive,
    stretches: merge(stretches).map((stretch) => untilCutoff(placed, stretch)),
  }));
  const rank = (row: Exposure) =>
    row.agentClass === "steroid" && row.stretches.some((stretch) => stretch.courses.length > 0) ? 1 : 0;
  const start = (row: Exposure) => Math.min(...row.stretches.map((stretch) => stretch.island * 1e6 + stretch.from));
  return rows.sort((a, b) => rank(a) - rank(b) || start(a) - start(b));
});
