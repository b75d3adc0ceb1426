import { type ReactNode, useRef } from "react";
import type { PresetName } from "../layout";
import type { AxisKind } from "../store";
import { AxisSwitch } from "./AxisSwitch";
import controls from "./controls.module.css";
import { noProblems } from "./problemPlaces";
import { ExportMenu } from "./ExportMenu";
import styles from "./Toolbar.module.css";

interface Props {
  readonly title: string;
  readonly isInvented: boolean;
  readonly axis: AxisKind;
  readonly hasCourses: boolean;
  readonly hasFigure: boolean;
  /** "2 errors", "no problems". */
  readonly problems: string;
  readonly isPanelOpen: boolean;
  readonly previousName: string | undefined;
  readonly onAxis: (axis: AxisKind) => void;
  readonly onFile: (file: File) => void;
  readonly onGallery: () => void;
  readonly onExport: (preset: PresetName) => void;
  readonly onPanel: () => void;
  readonly onPrevious: () => void;
  readonly onHelp: () => void;
}

export function Toolbar(props: Props): ReactNode {
  return (
    <header className={styles.bar}>
      <div className={styles.about}>
        <h1 className={styles.title} title={props.title}>
          {props.title}
        </h1>
        <p className={styles.state}>
          {props.isInvented && <strong className={styles.invented}>Invented case</strong>}
          Nothing leaves this computer · in memory only
        </p>
      </div>
      <AxisSwitch axis={props.axis} hasCourses={props.hasCourses} onChoose={props.onAxis} />
      <div className={styles.buttons}>
        {props.previousName !== undefined && (
          <button type="button" className={controls.button} onClick={props.onPrevious} title={props.previousName}>
            Back to the previous case
          </button>
        )}
        <button type="button" className={controls.button} onClick={props.onGallery}>
          Examples
        </button>
        <FileButton onFile={props.onFile} />
        <button type="button" className={controls.button} aria-expanded={props.isPanelOpen} onClick={props.onPanel}>
          Case file{props.problems !== noProblems && `: ${props.problems}`}
        </button>
        <ExportMenu isDisabled={!props.hasFigure} onExport={props.onExport} />
        <button type="button" className={controls.icon} aria-label="Help: keys and your data" onClick={props.onHelp}>
          ?
        </button>
      </div>
    </header>
  );
}

/** The browser's own file picker behind a button. */
export function FileButton({ onFile }: { readonly onFile: (file: File) => void }): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const choose = (): void => {
    const field = input.current;
    const file = field?.files?.[0];
    if (field && file) {
      onFile(file);
      // The same file may be chosen again after it was corrected.
      field.value = "";
    }
  };
  return (
    <>
      <button type="button" className={controls.button} onClick={() => input.current?.click()}>
        Open file …
      </button>
      <input ref={input} type="file" accept=".json,application/json" hidden onChange={choose} aria-label="Case file" />
    </>
  );
}
