import { type ReactNode, useState } from "react";
import { exportFormats } from "../export";
import controls from "./controls.module.css";
import { exportBundle } from "./exportBundle";
import type { WritingProps } from "./FileFields";
import styles from "./OptionsPanel.module.css";

/** The figure in several formats, with its words and the data behind it, in one ZIP file. */
export function BundleFields({ drawing, textOfCase, preset, words, frame, isBusy, write }: WritingProps): ReactNode {
  const [endings, setEndings] = useState<ReadonlySet<string>>(new Set([".pdf", ".png"]));
  const [withCase, setWithCase] = useState(false);
  const formats = exportFormats.filter(({ ending }) => endings.has(ending));
  const choose = (ending: string, isChosen: boolean): void =>
    setEndings(new Set([...endings].filter((each) => each !== ending).concat(isChosen ? [ending] : [])));
  const writeBundle = async (): Promise<void> => {
    const caseText = withCase ? { caseText: textOfCase } : {};
    frame.tell(await exportBundle(drawing, { preset, formats, words, ...caseText }));
  };
  return (
    <details className={styles.group}>
      <summary>Write bundle …</summary>
      <p className={styles.note} id="bundle-holds">
        A ZIP file for a submission: the figure in the chosen formats, its legend, its alternative text, and as CSV all values and
        the whole timeline, also what the figure does not show.
      </p>
      <fieldset className={styles.row} aria-describedby="bundle-holds">
        <legend className={styles.legend}>Formats</legend>
        {exportFormats.map(({ ending, label }) => (
          <Check key={ending} label={label} isChecked={endings.has(ending)} onChange={(isChosen) => choose(ending, isChosen)} />
        ))}
      </fieldset>
      <Check label="With the case file" isChecked={withCase} onChange={setWithCase} />
      <button type="button" className={controls.button} aria-disabled={isBusy} onClick={() => write(writeBundle)}>
        Write bundle
      </button>
    </details>
  );
}

interface CheckProps {
  readonly label: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}

function Check({ label, isChecked, onChange }: CheckProps): ReactNode {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={isChecked} onChange={({ target }) => onChange(target.checked)} />
      {label}
    </label>
  );
}
