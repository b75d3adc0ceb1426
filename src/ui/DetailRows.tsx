import type { ReactNode } from "react";
import type { RecordDescription } from "../describe/describeRecord";
import styles from "./DetailRows.module.css";

/** Terms and what is said of each; the source comes last. */
export function DetailRows({ rows, source }: Pick<RecordDescription, "rows" | "source">): ReactNode {
  return <Rows rows={[...rows, { term: "Source", detail: source ?? "not given" }]} />;
}

/** Terms and what is said of each. */
export function Rows({ rows }: Pick<RecordDescription, "rows">): ReactNode {
  return (
    <dl className={styles.rows}>
      {rows.map(({ term, detail }, index) => (
        <div className={styles.row} key={`${index} ${term}`}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.detail}>{unbrokenDates(detail)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Browsers break lines at hyphens, so "2020-11-05" would be torn apart. */
function unbrokenDates(text: string): ReactNode {
  const parts = text.split(/(\d{4}-\d{2}[\dT:-]*)/);
  return parts.map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={`${index}`} className={styles.date}>
        {part}
      </span>
    ),
  );
}
