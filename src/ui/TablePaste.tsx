import { type ReactNode, useEffect, useRef } from "react";
import controls from "./controls.module.css";
import styles from "./TableDialog.module.css";

interface Props {
  readonly onText: (text: string) => void;
  /** What was given last is no table. */
  readonly isRefused: boolean;
}

/** A place to paste a table, for those who have no Ctrl+V at hand, and to say which tables are read. */
export function TablePaste({ onText, isRefused }: Props): ReactNode {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
  }, []);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onText(field.current?.value ?? "");
      }}
    >
      <label className={styles.paste}>
        Paste the cells here, with the row of headings. One row for each date and a column for each analyte, “Hb (g/L)”; or
        columns for date, test, result and unit; or regimen, start, stop and why stopped; or event, onset and grade.
        <textarea
          ref={field}
          rows={10}
          spellCheck={false}
          onPaste={(event) => {
            const text = event.clipboardData.getData("text/plain");
            if (field.current?.value !== "" || !text.includes("\n")) return;
            event.preventDefault();
            onText(text);
          }}
        />
      </label>
      {isRefused && (
        <p role="alert" className={styles.summary}>
          No table was found in it: its first row should name its columns, one of them a date.
        </p>
      )}
      <p className={styles.actions}>
        <button type="submit" className={`${controls.button} ${controls.primary}`}>
          Read it
        </button>
        <span className={styles.note}>A file is opened with Ctrl+O, or dropped anywhere.</span>
      </p>
    </form>
  );
}
