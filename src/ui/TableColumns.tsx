import type { ReactNode } from "react";
import { type Column, type Meaning, meaningNames, meanings, type Refused, type Shape, type Sheet, withMeaning } from "../import";
import styles from "./TableDialog.module.css";

interface Props {
  readonly sheet: Sheet;
  readonly shape: Shape;
  readonly refused: readonly Refused[];
  readonly onChange: (columns: readonly Column[]) => void;
}

/** So many rows show what a table is like. */
const shownRows = 8;

/** The first rows as they came, under what each column means, which can be changed. */
export function TableColumns({ sheet, shape: { columns, first }, refused, onChange }: Props): ReactNode {
  const rows = sheet.rows.slice(first, first + shownRows);
  const isRefused = (row: number, { heading }: Column): boolean =>
    refused.some((each) => each.row === row && each.heading === heading);
  const change = (index: number, part: Partial<Column>): void =>
    onChange(columns.map((column, at) => (at === index ? { ...column, ...part } : column)));
  return (
    <section className={styles.sheet} aria-label="The table">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Row</th>
            {columns.map((column, index) => (
              <th key={index} scope="col">
                <span className={styles.name}>{column.heading || "no heading"}</span>
                <select
                  aria-label={`What “${column.heading || `column ${index + 1}`}” means`}
                  value={column.meaning}
                  onChange={({ target }) => onChange(withMeaning(columns, index, meaningIn(target.value)))}
                >
                  {meanings.map((meaning) => (
                    <option key={meaning} value={meaning}>
                      {meaningNames[meaning]}
                    </option>
                  ))}
                </select>
                {column.meaning === "values" && (
                  <input
                    type="text"
                    size={9}
                    aria-label={`Unit of “${column.analyte ?? column.heading}”`}
                    placeholder="unit"
                    value={column.unit ?? ""}
                    onChange={({ target }) => change(index, { unit: target.value })}
                  />
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, at) => (
            <tr key={at}>
              <th scope="row">{first + at + 1}</th>
              {columns.map((column, index) => (
                <td
                  key={index}
                  data-refused={isRefused(first + at + 1, column) && (cells[index] ?? "") !== "" ? "" : undefined}
                  data-left-out={column.meaning === "nothing" || column.meaning === "patient" ? "" : undefined}
                >
                  {cells[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {sheet.rows.length > first + shownRows && (
        <p className={styles.note}>{`and ${sheet.rows.length - first - shownRows} more rows`}</p>
      )}
    </section>
  );
}

const meaningIn = (value: string): Meaning => meanings.find((meaning) => meaning === value) ?? "nothing";
