import { type ReactNode, useEffect, useMemo, useRef } from "react";
import styles from "./CaseText.module.css";

export interface Place {
  /** Counted from 1. */
  readonly line: number;
  /** Another number for every jump, so that a second jump to the same line happens too. */
  readonly jump: number;
}

/** Must agree with the style sheet: the line is scrolled to by its number. */
const lineHeight = 18;
/** A field of text with more lines would make the browser slow; of longer files a part around the place is shown. */
const maximumLines = 20_000;

/** The case file, to read, with the line of a problem selected. */
export function CaseText({ text, place }: { readonly text: string; readonly place: Place }): ReactNode {
  const field = useRef<HTMLTextAreaElement>(null);
  const part = useMemo(() => partAround(text, place.line), [text, place.line]);
  useEffect(() => {
    if (place.jump > 0 && field.current) showLine(field.current, place.line - part.firstLine);
  }, [place, part]);
  return (
    <section className={styles.text} aria-label="Text of the case file">
      <p className={styles.caption}>
        Case file, read only{place.jump > 0 && `: line ${place.line}`}
        {part.lines < part.total && ` (lines ${part.firstLine} to ${part.firstLine + part.lines - 1} of ${part.total})`}
      </p>
      <textarea
        ref={field}
        className={styles.field}
        readOnly
        wrap="off"
        spellCheck={false}
        value={part.text}
        aria-label="Case file, read only"
      />
    </section>
  );
}

interface Part {
  readonly text: string;
  readonly firstLine: number;
  readonly lines: number;
  readonly total: number;
}

function partAround(text: string, line: number): Part {
  const all = text.split(/\r\n?|\n/);
  const from = all.length <= maximumLines ? 0 : Math.min(Math.max(0, line - maximumLines / 2), all.length - maximumLines);
  const shown = all.slice(from, from + maximumLines);
  return { text: shown.join("\n"), firstLine: from + 1, lines: shown.length, total: all.length };
}

function showLine(field: HTMLTextAreaElement, index: number): void {
  const lines = field.value.split("\n");
  const start = lines.slice(0, index).reduce((sum, line) => sum + line.length + 1, 0);
  field.focus({ preventScroll: true });
  field.setSelectionRange(start, start + (lines[index]?.length ?? 0));
  field.scrollTop = index * lineHeight - field.clientHeight / 3;
  field.scrollLeft = 0;
}
