/** What a parser of this folder gives back: the value, or what was wrong and where. Nothing is thrown. */
export type Parsed<T> = Accepted<T> | Refused;

export interface Accepted<T> {
  readonly ok: true;
  readonly value: T;
  /** Things that were understood but are better written differently. */
  readonly warnings?: readonly Remark[];
}

/** What was expected. `explain` says it in words. */
export type Reason =
  | "no time"
  | "word"
  | "between"
  | "order"
  | "point"
  | "day of several courses"
  | "course order"
  | "lead-in"
  | "date"
  | "unknown month"
  | "year"
  | "month"
  | "day"
  | "time of day"
  | "no span"
  | "span"
  | "span order"
  | "count"
  | "unit"
  | "no schedule"
  | "schedule"
  | "day list"
  | "course numbers"
  | "first course"
  | "course numbers order"
  | "too many courses";

export interface Remark {
  readonly reason: Reason;
  /** Characters from the start of the text. */
  readonly offset: number;
  readonly found: string;
  /** What else the words need. */
  readonly details: readonly (string | number)[];
}

export interface Refused extends Remark {
  readonly ok: false;
}

/** A piece of a longer text that remembers where it came from. */
export interface Piece {
  readonly text: string;
  readonly offset: number;
}

export const accept = <T>(value: T): Accepted<T> => ({ ok: true, value });

export const remark = ({ text, offset }: Piece, reason: Reason, ...details: readonly (string | number)[]): Remark => ({
  reason,
  offset,
  found: text,
  details,
});

export const refuse = (piece: Piece, reason: Reason, ...details: readonly (string | number)[]): Refused => ({
  ok: false,
  ...remark(piece, reason, ...details),
});

/** The piece without the white space around it. */
export function trimmed({ text, offset }: Piece): Piece {
  const start = text.length - text.trimStart().length;
  return { text: text.trim(), offset: offset + start };
}

/** The groups of a pattern as pieces, an empty one where a group took no part; undefined when the pattern does not match. */
export function groupsOf(piece: Piece, pattern: RegExp): readonly Piece[] | undefined {
  // Most patterns do not match, and indices are costly.
  if (!pattern.test(piece.text)) return undefined;
  const match = new RegExp(pattern.source, `${pattern.flags}d`).exec(piece.text);
  if (match === null) return undefined;
  return match.map((text, group) => {
    const start = match.indices?.[group]?.[0] ?? 0;
    return trimmed({ text: text ?? "", offset: piece.offset + start });
  });
}

/** Goes on with the value of a parse, keeping its warnings. */
export function andThen<A, B>(parsed: Parsed<A>, next: (value: A) => Parsed<B>): Parsed<B> {
  if (!parsed.ok) return parsed;
  const result = next(parsed.value);
  if (!result.ok || parsed.warnings === undefined) return result;
  return { ...result, warnings: [...parsed.warnings, ...(result.warnings ?? [])] };
}

export const mapParsed = <A, B>(parsed: Parsed<A>, make: (value: A) => B): Parsed<B> =>
  andThen(parsed, (value) => accept(make(value)));
