import { type ReactNode, useRef } from "react";
import type { PresetName } from "../layout";
import type { AxisKind, OpenCase } from "../store";
import { AxisSwitch } from "./AxisSwitch";
import controls from "./controls.module.css";
import { countProblems, noProblems } from "./problemPlaces";
import { ExportMenu } from "./ExportMenu";
import styles from "./Toolbar.module.css";
import type { CaseInView } from "./useOpenCase";

interface Props {
  readonly view: CaseInView;
  readonly isPanelOpen: boolean;
  readonly previous: OpenCase | undefined;
  readonly onAxis: (axis: AxisKind) => void;
  readonly onFile: (file: File) => void;
  readonly onGallery: () => void;
  readonly onExport: (preset: PresetName) => void;
  readonly onPanel: () => void;
  readonly onPrevious: () => void;
  readonly onAbout: () => void;
  readonly onHelp: () => void;
}

export function Toolbar({
  view,
  isPanelOpen,
  previous,
  onAxis,
  onFile,
  onGallery,
  onExport,
  onPanel,
  onPrevious,
  onAbout,
  onHelp,
}: Props): ReactNode {
  const clinicalCase = view.open.file?.case;
  const problems = countProblems(view.problems);
  return (
    <header className={styles.bar}>
      <div className={styles.about}>
        <h1 className={styles.title} title={view.title}>
          {view.title}
        </h1>
        <p className={styles.state}>
          {clinicalCase?.invented && <strong className={styles.invented}>Invented case</strong>}
          {view.drawing && (
            <button type="button" className={`${controls.link} ${styles.aboutCase}`} onClick={onAbout}>
              About this case
            </button>
          )}
          Nothing leaves this computer · in memory only
        </p>
      </div>
      <AxisSwitch axis={view.axis} hasCourses={(clinicalCase?.courses ?? []).length > 0} onChoose={onAxis} />
      <div className={styles.buttons}>
        {previous && (
          <button
            type="button"
            className={controls.button}
            aria-label="Back to the previous case"
            title={previous.file?.case.title ?? previous.name}
            onClick={onPrevious}
          >
            Previous case
          </button>
        )}
        <button type="button" className={controls.button} onClick={onGallery}>
          Examples
        </button>
        <FileButton onFile={onFile} />
        <button type="button" className={controls.button} aria-expanded={isPanelOpen} onClick={onPanel}>
          Case file{problems !== noProblems && `: ${problems}`}
        </button>
        <ExportMenu isDisabled={!view.drawing} onExport={onExport} />
        <button type="button" className={controls.icon} aria-label="Help: keys and your data" onClick={onHelp}>
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
