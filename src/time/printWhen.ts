/** Time expressions as text; reading the text again gives the same expression. */
import { formatTimeOfDay } from "./calendar";
import type { Span } from "./span";
import type { CountPoint, DatePoint, Point, Target, Term, When } from "./when";

/** The expression in the words of the grammar, evenly spaced. */
export const printWhen = (when: When): string => when.terms.map(printTerm).join(", ");

/** One term in the words of the grammar. */
export function printTerm(term: Term): string {
  switch (term.kind) {
    case "between":
      return `between ${printPoint(term.from)} and ${printPoint(term.to)}`;
    case "order":
      return `${term.relation} ${printPoint(term.point)}`;
    case "point":
      return printPoint(term.point) + (term.tolerance === undefined ? "" : ` ± ${printSpan(term.tolerance)}`);
  }
}

function printPoint(point: Point): string {
  switch (point.kind) {
    case "date":
      return printDate(point);
    case "count":
      return printCount(point);
    case "ref":
      return (point.side === undefined ? "" : `${point.side} of `) + printTarget(point.target);
    case "sum":
      return `${printPoint(point.base)} ${point.sign} ${printSpan(point.span)}`;
    case "distance":
      return `${point.limit === undefined ? "" : `${point.limit} `}${printSpan(point.span)} ${point.side} ${printPoint(point.point)}`;
  }
}

const pad = (value: number) => String(value).padStart(2, "0");

function printDate({ year, month, day, minute, mark, part, unspecified }: DatePoint): string {
  const fields = [
    String(year),
    ...(month === undefined ? [] : [pad(month)]),
    ...(day === undefined ? [] : [pad(day)]),
    ...Array.from({ length: unspecified ?? 0 }, () => "XX"),
  ];
  const time = minute === undefined ? "" : `T${formatTimeOfDay(minute)}`;
  return `${part === undefined ? "" : `${part} `}${fields.join("-")}${time}${mark ?? ""}`;
}

function printCount({ clock, sign, count, unit, extraDays, minute }: CountPoint): string {
  const space = clock.length > 1 ? " " : "";
  const days = extraDays === undefined ? "" : `${extraDays}d`;
  return `${clock}${space}${sign ?? ""}${count}${unit ?? ""}${days}${minute === undefined ? "" : `T${formatTimeOfDay(minute)}`}`;
}

function printTarget(target: Target): string {
  if (target.kind === "record") return target.id;
  if (target.kind === "last course") return `${target.block}.last`;
  const { block, first, last, day } = target;
  return `${block === undefined ? "" : `${block}.`}C${first}${last === undefined ? "" : `-C${last}`}${day === undefined ? "" : `D${day}`}`;
}

export function printSpan(span: Span): string {
  const about = span.about ? "~" : "";
  if (span.kind === "several") return `${about}several ${span.unit}`;
  if (span.kind === "range") return `${about}${span.low}-${span.high} ${span.unit}`;
  return about + span.parts.map(({ count, unit }) => `${count} ${unit}`).join(" ");
}
