import type { ReactNode } from "react";
import type { PlacedCase } from "../place/types";
import controls from "./controls.module.css";
import type { Outcome } from "./drawing";
import styles from "./EmptyState.module.css";

interface Props {
  readonly placing: Outcome<PlacedCase> | undefined;
  readonly layout: Outcome<unknown> | undefined;
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

/** What stands in place of the figure when there is nothing to draw: what to do next. Nothing where there is a figure. */
export function EmptyState({ placing, layout, onOpen, onGallery }: Props): ReactNode {
  const words = wordsOf(placing, layout);
  if (!words) return null;
  return (
    <section className={styles.empty} aria-label="No figure">
      <h2 className={styles.heading}>{words.heading}</h2>
      <p>{words.advice}</p>
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

interface Words {
  readonly heading: string;
  readonly advice: string;
}

function wordsOf(placing: Outcome<PlacedCase> | undefined, layout: Outcome<unknown> | undefined): Words | undefined {
  if (!placing)
    return {
      heading: "This file could not be read as a case",
      advice: "What is wrong is listed at the right, with its place in the file.",
    };
  const failed = "failure" in placing ? placing : layout && "failure" in layout ? layout : undefined;
  if (failed)
    return {
      heading: "The figure could not be drawn",
      advice: `This is a fault of Courseline, not of the case: ${failed.failure}`,
    };
  if ("result" in placing && placing.result.records.length > 0) return undefined;
  return {
    heading: "This case has no records yet",
    advice: "A case needs at least one course, drug, event or value with a time.",
  };
}
