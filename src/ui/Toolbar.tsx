import { type ReactNode, useId, useRef } from "react";
import type { PresetName } from "../layout";
import { type AxisKind, keepingOf, type Step } from "../store";
import { AxisSwitch } from "./AxisSwitch";
import controls from "./controls.module.css";
import { countProblems, noProblems } from "./problemPlaces";
import { ExportMenu } from "./ExportMenu";
import { LookMenu } from "./LookMenu";
import styles from "./Toolbar.module.css";
import { useCase } from "./useCase";
import type { Look } from "./useLook";
import type { CaseInView } from "./useOpenCase";

interface Props {
  readonly view: CaseInView;
  readonly look: Look;
  readonly isPanelOpen: boolean;
  readonly onAxis: (axis: AxisKind) => void;
  readonly onFile: (file: File) => void;
  readonly onGallery: () => void;
  readonly onExport: (preset: PresetName) => void;
  readonly onPanel: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onSave: () => void;
  readonly onAbout: () => void;
  readonly onHelp: () => void;
}

export function Toolbar({
  view,
  look,
  isPanelOpen,
  onAxis,
  onFile,
  onGallery,
  onExport,
  onPanel,
  onUndo,
  onRedo,
  onSave,
  onAbout,
  onHelp,
}: Props): ReactNode {
  const buttons = useId();
  const clinicalCase = view.open.file?.case;
  const problems = countProblems(view.problems);
  const past = useCase((state) => state.past);
  const future = useCase((state) => state.future);
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
          Nothing leaves this computer · {useCase(keepingOf)}
        </p>
      </div>
      <AxisSwitch axis={view.axis} hasCourses={(clinicalCase?.courses ?? []).length > 0} onChoose={onAxis} />
      <button type="button" className={`${controls.button} ${controls.primary} ${styles.menu}`} popoverTarget={buttons}>
        Menu
      </button>
      <div id={buttons} popover="auto" className={styles.buttons}>
        <StepButton word="Undo" steps={past} onClick={onUndo} />
        <StepButton word="Redo" steps={future} onClick={onRedo} />
        <button type="button" className={controls.button} onClick={onGallery}>
          Examples
        </button>
        <FileButton onFile={onFile} />
        <button
          type="button"
          className={controls.button}
          aria-expanded={isPanelOpen}
          onClick={onPanel}
          popoverTarget={buttons}
          popoverTargetAction="hide"
        >
          Case file{problems !== noProblems && `: ${problems}`}
        </button>
        <button type="button" className={controls.button} onClick={onSave}>
          Save
        </button>
        <LookMenu {...look} />
        <ExportMenu isDisabled={!view.drawing} onExport={onExport} />
        <button type="button" className={controls.icon} aria-label="Help: keys and your data" onClick={onHelp}>
          ?
        </button>
      </div>
    </header>
  );
}

interface StepButtonProps {
  readonly word: "Undo" | "Redo";
  readonly steps: readonly Step[];
  readonly onClick: () => void;
}

/** One step back or forward, which says what it takes back or does again. */
function StepButton({ word, steps, onClick }: StepButtonProps): ReactNode {
  const action = steps.at(-1)?.action;
  if (action === undefined) return null;
  const words = `${word}: ${action.charAt(0).toLowerCase()}${action.slice(1)}`;
  return (
    <button type="button" className={controls.button} aria-label={words} title={words} onClick={onClick}>
      {word}
    </button>
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
