import { type ReactNode, useRef } from "react";
import controls from "./controls.module.css";
import { copyText } from "./copyText";
import styles from "./OptionsPanel.module.css";

interface Props {
  /** As it is made from the case. */
  readonly text: string;
  /** Told of every change, so that what is written has it too. */
  readonly onChange: (text: string) => void;
  readonly say: (words: string) => void;
}

/** The legend of the figure, to be changed and copied: journals want it in the manuscript, not in the artwork. */
export function LegendField({ text, onChange, say }: Props): ReactNode {
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <div className={styles.field}>
      <label className={styles.field}>
        Legend
        <textarea
          ref={field}
          className={styles.time}
          rows={8}
          defaultValue={text}
          key={text}
          onChange={({ target }) => onChange(target.value)}
        />
      </label>
      <div className={styles.row}>
        <button
          type="button"
          className={controls.button}
          onClick={() => void copyText(field.current?.value ?? text, { say, done: "legend copied" })}
        >
          Copy legend
        </button>
      </div>
    </div>
  );
}
