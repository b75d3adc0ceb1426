import type { ReactNode } from "react";
import controls from "./controls.module.css";
import styles from "./EmptyState.module.css";

interface Props {
  readonly heading: string;
  readonly advice: string;
  readonly onOpen: () => void;
  readonly onGallery: () => void;
}

const example = `{
  "format": "courseline/1",
  "case": {
    "regimens": {
      "Vd": {
        "agents": [{ "drug": "bortezomib", "dose": "1.3 mg/m2", "days": "1, 4, 8, 11" }],
        "cycle": { "length": "21 d" }
      }
    },
    "agents": { "bortezomib": { "class": "proteasome inhibitor" } },
    "courses": [{ "regimen": "Vd", "courses": "1-3", "start": "2021-03-01" }],
    "events": [{ "category": "skin", "label": "Rash", "at": "C2D4" }]
  }
}`;

/** What stands in place of the figure when there is nothing to draw: what to do next. */
export function EmptyState({ heading, advice, onOpen, onGallery }: Props): ReactNode {
  return (
    <section className={styles.empty} aria-label="No figure">
      <h2 className={styles.heading}>{heading}</h2>
      <p>{advice}</p>
      <p className={styles.ways}>
        <button type="button" className={controls.button} onClick={onOpen}>
          Open file …
        </button>
        <button type="button" className={controls.button} onClick={onGallery}>
          See the examples
        </button>
      </p>
      <p>
        Or drop a case file or a table anywhere, paste a table of values or treatments from a spreadsheet with Ctrl+V, or copy
        this and paste it:
      </p>
      <pre className={styles.example}>{example}</pre>
    </section>
  );
}
