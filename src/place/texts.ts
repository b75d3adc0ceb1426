/** Reads the times of a case, each text once. What cannot be read says nothing here; the reader of the file has reported it. */
import {
  type End,
  parseEnd,
  parseSchedule,
  parseSpan,
  parseWhen,
  type Parsed,
  type Schedule,
  type Span,
  type When,
} from "../time";

export interface Texts {
  readonly when: (text: string | undefined) => When | undefined;
  readonly end: (text: string | undefined) => End | undefined;
  readonly span: (text: string | undefined) => Span | undefined;
  readonly schedule: (text: string | undefined) => Schedule | undefined;
}

export function createTexts(): Texts {
  return {
    when: remembered(parseWhen),
    end: remembered(parseEnd),
    span: remembered(parseSpan),
    schedule: remembered(parseSchedule),
  };
}

function remembered<T>(parse: (text: string) => Parsed<T>): (text: string | undefined) => T | undefined {
  const known = new Map<string, T | undefined>();
  return (text) => {
    if (text === undefined) return undefined;
    if (known.has(text)) return known.get(text);
    const parsed = parse(text);
    const value = parsed.ok ? parsed.value : undefined;
    known.set(text, value);
    return value;
  };
}
