/** Times of a case that has lost its later part: what they count from must still be there. */
import {
  countsOf,
  formatIsoDay,
  parseEnd,
  parseWhen,
  type Point,
  printTerm,
  referencesOf,
  type Target,
  type Term,
} from "../../time";
import { formatIsoMinute } from "../../time/isoText";
import type { Moment, PlacedCase } from "../types";

/** What is left to count from. */
export interface Left {
  readonly hasRecord: (id: string) => boolean;
  /** Whether what lasts is over: only then has it an end to count from. */
  readonly hasEnd: (id: string) => boolean;
  readonly hasCourse: (number: number, block: string | undefined) => boolean;
  readonly hasClock: (name: string) => boolean;
  /** Whether what a clock counts from may be told. */
  readonly isNamed: (name: string) => boolean;
  /** The day of a text in the whole case. */
  readonly momentOf: (text: string) => Moment | undefined;
  readonly islands: PlacedCase["islands"];
}

/**
 * A time without what counts from something that is gone. Where nothing is left of it, its date, if that is known to the day:
 * a week before what came later was a day of the calendar all the same.
 */
export function restated(text: string, left: Left): string | undefined {
  const parsed = parseWhen(text);
  if (!parsed.ok) return undefined;
  const { terms } = parsed.value;
  const kept = terms.map((term) => restatedTerm(term, left));
  if (kept.every((term, index) => term === terms[index])) return text;
  const said = kept.filter((term) => term !== undefined);
  return said.length > 0 ? said.map(printTerm).join(", ") : exactDate(left.momentOf(text), left);
}

/** As `restated`, for an end that has come. */
export function restatedEnd(text: string, left: Left): string | undefined {
  const parsed = parseEnd(text);
  return parsed.ok && parsed.value.kind !== "when" ? text : restated(text, left);
}

function restatedTerm(term: Term, left: Left): Term | undefined {
  if (term.kind !== "between") return isLeft(term.point, left) ? term : undefined;
  const [from, to] = [isLeft(term.from, left), isLeft(term.to, left)];
  if (from && to) return term;
  if (from) return { kind: "order", relation: "after", point: term.from };
  return to ? { kind: "order", relation: "before", point: term.to } : undefined;
}

function isLeft(point: Point, left: Left): boolean {
  const when = { terms: [{ kind: "point", point }] } as const;
  return (
    targetsOf(point).every((target) => isTargetLeft(target, left)) && countsOf(when).every(({ clock }) => left.hasClock(clock))
  );
}

function targetsOf(point: Point): readonly (Target & { readonly side?: string })[] {
  switch (point.kind) {
    case "ref":
      return [{ ...point.target, ...(point.side !== undefined && { side: point.side }) }];
    case "sum":
      return targetsOf(point.base);
    case "distance":
      return targetsOf(point.point);
    default:
      return [];
  }
}

function isTargetLeft(target: Target & { readonly side?: string }, left: Left): boolean {
  const needsEnd = target.side === "end";
  switch (target.kind) {
    case "record":
      return left.hasRecord(target.id) && (!needsEnd || left.hasEnd(target.id));
    case "last course":
      return left.hasRecord(target.block) && left.hasEnd(target.block);
    case "course":
      return [target.first, target.last ?? target.first].every((number) => left.hasCourse(number, target.block));
    default:
      return target satisfies never;
  }
}

function exactDate(moment: Moment | undefined, { islands }: Left): string | undefined {
  if (moment?.earliest === undefined || moment.earliest !== moment.latest) return undefined;
  if (islands[moment.island]?.kind !== "calendar") return undefined;
  return moment.grain === "minute" ? formatIsoMinute(moment.earliest) : formatIsoDay(moment.earliest);
}

/** Whether a time counts on a clock. */
export function namesClock(text: string, clock: string): boolean {
  const parsed = parseWhen(text);
  return parsed.ok && referencesOf(parsed.value).clocks.includes(clock);
}
