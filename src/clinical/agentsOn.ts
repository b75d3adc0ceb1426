/** Which drugs were given, planned or held at a date: agents of the courses it may lie in, and drugs of their own. */
import type { Dose } from "../case/schema";
import type { Moment, PlacedCase, PlacedDrug } from "../place/types";
import { courseDays } from "./courseDays";
import type { CourseOnDay, TreatmentOnDay } from "./coursesOn";
import { agentLabel, dosesOf } from "./exposures";
import { type Certainty, lastsOn, type OnDay, overBy, reachedBy } from "./onDay";

/**
 * "given": a dose on that day as the source lists it; "as planned": a dose day of the plan; "no dose": the doses have other days;
 * "not given": planned for that day, and the source lists other doses; "in course": the days of the doses are not stated, or not
 * certain; "running": between start and end; "within": at some time within a window; "held".
 */
export type AgentKind = "given" | "as planned" | "no dose" | "not given" | "in course" | "running" | "within" | "held";

export interface AgentOnDay {
  readonly path: string;
  readonly drug: string;
  readonly label: string;
  /** With its unit, as the file writes it; several where the courses that are possible differ. */
  readonly doses: readonly string[];
  readonly kind: AgentKind;
  readonly certain: boolean;
  /** Days of the course, or the schedule, as the file writes them; the reason of a hold. */
  readonly schedule?: string;
  readonly planned?: true;
}

/** Agents of courses in the order of their regimen, then drugs of their own in file order. */
export function agentsOn(placed: PlacedCase, treatment: TreatmentOnDay, on: OnDay): readonly AgentOnDay[] {
  const [only, ...others] = treatment.courses;
  const isSure = only !== undefined && others.length === 0 && treatment.between === undefined;
  const inCourses = isSure ? agentsOfCourse(placed, only) : possibleAgents(placed, treatment);
  const own = placed.records.flatMap((record) => (record.list === "drugs" ? drugOn(placed, record, on) : []));
  // That a drug was held says why its course has no dose on that day.
  const isHeld = (drug: string) => own.some((each) => each.drug === drug && each.kind === "held" && each.certain);
  return [...inCourses.filter(({ drug, kind }) => kind === "given" || !isHeld(drug)), ...own];
}

/** The drugs of all courses that are possible; certain when every one of them has the drug. */
function possibleAgents(placed: PlacedCase, { courses, between }: TreatmentOnDay): readonly AgentOnDay[] {
  const each = courses.map((course) => agentsOfCourse(placed, course).filter(({ kind }) => kind !== "not given"));
  const drugs = [...new Set(each.flat().map(({ drug }) => drug))];
  return drugs.flatMap((drug) => {
    const having = each.filter((agents) => agents.some((agent) => agent.drug === drug));
    const found = having.flat().filter((agent) => agent.drug === drug);
    const [first] = found;
    if (first === undefined) return [];
    const { schedule: _, ...rest } = first;
    const certain = between === undefined && having.length === courses.length;
    return [{ ...rest, doses: [...new Set(found.flatMap(({ doses }) => doses))], kind: "in course" as const, certain }];
  });
}

interface DayOfCourse {
  readonly placed: PlacedCase;
  readonly at: CourseOnDay;
  readonly reported: boolean;
}

function agentsOfCourse(placed: PlacedCase, at: CourseOnDay): readonly AgentOnDay[] {
  const { given, planned, detail } = dosesOf(placed.case, at.block.record, at.course?.number ?? 0);
  const context: DayOfCourse = { placed, at, reported: detail?.given !== undefined };
  const drugs = [...new Set(given.map(({ drug }) => drug))];
  const agents = drugs.map((drug) =>
    agentOfCourse(
      context,
      given.filter((dose) => dose.drug === drug),
    ),
  );
  const missing =
    detail?.given === undefined
      ? []
      : planned.filter((dose) => isOn(dose, at) && !given.some((each) => each.drug === dose.drug && isOn(each, at)));
  const left = missing.map((dose) => ({ ...base(context, dose), kind: "not given" as const }));
  const dropped = new Set(left.map(({ drug }) => drug));
  return [...agents.filter(({ drug }) => !dropped.has(drug)), ...left];
}

const isOn = ({ days }: Dose, { day }: CourseOnDay): boolean =>
  day !== undefined && day.from === day.to && (courseDays(days)?.includes(day.from) ?? false);

/** A drug may have several doses in a course, each on days of its own: that of the day, else the last before it. */
function agentOfCourse(context: DayOfCourse, doses: readonly Dose[]): AgentOnDay {
  const { at, reported } = context;
  const today = doses.find((dose) => isOn(dose, at));
  if (today !== undefined) return { ...base(context, today), kind: reported ? "given" : "as planned" };
  const first = (dose: Dose) => Math.min(...(courseDays(dose.days) ?? [0]));
  const begun = doses.findLast((dose) => first(dose) <= (at.day?.from ?? 0)) ?? doses[0];
  const known = at.day !== undefined && at.day.from === at.day.to && doses.every((dose) => courseDays(dose.days) !== undefined);
  return { ...base(context, begun ?? { drug: "" }), kind: known ? "no dose" : "in course" };
}

function base({ placed, at }: DayOfCourse, { drug, dose, days, schedule }: Dose): Omit<AgentOnDay, "kind"> {
  const when = days === undefined ? schedule : `${/^\d+$/.test(days) ? "day" : "days"} ${days}`;
  return {
    path: at.block.path,
    drug,
    label: agentLabel(placed.case, drug, at.block.record.subject).label,
    doses: dose === undefined ? [] : [dose],
    certain: at.certain,
    ...(when !== undefined && { schedule: when }),
    ...(at.block.record.status === "planned" && { planned: true }),
  };
}

interface Piece {
  readonly lasts: Certainty;
  readonly dose?: string | undefined;
  readonly schedule?: string | undefined;
  readonly kind: AgentKind;
}

function drugOn(placed: PlacedCase, record: PlacedDrug, on: OnDay): readonly AgentOnDay[] {
  const { status = "given", drug, label } = record.record;
  if (status !== "given" && status !== "planned") return [];
  return piecesOf(record, on).flatMap(({ lasts, dose, schedule, kind }) =>
    lasts === "no"
      ? []
      : [
          {
            path: record.path,
            drug,
            label: label ?? agentLabel(placed.case, drug, record.record.subject).label,
            doses: dose === undefined ? [] : [dose],
            certain: lasts === "certain",
            kind,
            ...(schedule !== undefined && { schedule }),
            ...(status === "planned" && { planned: true }),
          },
        ],
  );
}

/** The steps of a drug, its single doses, or the whole of it. */
function piecesOf({ record, time, steps, doses }: PlacedDrug, on: OnDay): readonly Piece[] {
  const { dose, schedule } = record;
  if (steps.length > 0)
    return steps.map(({ index, start, end }): Piece => {
      const step = record.steps?.[index];
      const isHeld = step?.hold !== undefined;
      const open = index === steps.length - 1 && isOngoing(time) && overBy(end, on) !== "no" ? "certain" : undefined;
      const says = { dose: step?.dose ?? (isHeld ? undefined : dose), schedule: step?.hold ?? step?.schedule ?? schedule };
      return { lasts: open ?? lastsOn(start, end, on), ...says, kind: isHeld ? "held" : "running" };
    });
  if (record.at !== undefined) return doses.map((at): Piece => ({ lasts: isAt(at, on), dose, schedule, kind: "given" }));
  if (time.shape === "span") {
    const lasts =
      isOngoing(time) && overBy(time.end, on) !== "no" ? reachedBy(time.start, on) : lastsOn(time.start, time.end, on);
    return [{ lasts, dose, schedule, kind: "running" }];
  }
  if (time.shape === "over") return [{ lasts: lastsOn(time.from, time.to, on), dose, schedule, kind: "within" }];
  return time.shape === "at" ? [{ lasts: isAt(time.at, on), dose, schedule, kind: "given" }] : [];
}

const isOngoing = (time: PlacedDrug["time"]) => time.shape === "span" && time.ending === "ongoing";

/** Whether a moment is that day. An instant is as wide as a minute. */
export function isAt(at: Moment, on: OnDay): Certainty {
  const day = (time: number) => (on.grain === "minute" && at.grain === "minute" ? time + 1 / 1440 : Math.floor(time) + 1);
  const end = {
    island: at.island,
    ...(at.earliest !== undefined && { earliest: day(at.earliest) }),
    ...(at.latest !== undefined && { latest: day(at.latest) }),
  };
  return lastsOn(at, end, on);
}
