import { type ComponentProps, type ReactNode, useId } from "react";
import { chooseAxis, keepingOf, redo, undo } from "../store";
import { AxisSwitch } from "./AxisSwitch";
import controls from "./controls.module.css";
import { HistoryButton } from "./HistoryButton";
import { LookMenu } from "./LookMenu";
import { countProblems, noProblems } from "./countProblems";
import styles from "./Toolbar.module.css";
import { useCase, useCaseStore } from "./useCase";
import type { Frame, PanelName } from "./frame";
import type { Look } from "./useLook";
import { type CaseInView, offersAxis } from "./caseInView";
import { useRest } from "./useRest";

interface Props {
  readonly view: CaseInView;
  readonly frame: Frame;
  readonly look: Look;
}

export function Toolbar({ view, frame, look }: Props): ReactNode {
  const store = useCaseStore();
  const buttons = useId();
  const clinicalCase = view.open.file?.case;
  const problems = countProblems(view.problems);
  const opens = { frame, popoverTarget: buttons };
  const isChanged = useCase(keepingOf) === "changed, not saved";
  return (
    <header className={styles.bar}>
      <div className={styles.about}>
        <h1 className={styles.title} title={view.title}>
          {view.title}
        </h1>
        <p className={styles.state} data-changed={isChanged ? "" : undefined}>
          {clinicalCase?.invented && <strong className={styles.invented}>Invented case</strong>}
          <Keeping frame={frame} />
          {view.drawing && (
            <button type="button" className={`${controls.link} ${styles.aboutCase}`} onClick={() => frame.show("about")}>
              About this case
            </button>
          )}
          <span className={styles.promise}>Nothing leaves this computer</span>
        </p>
      </div>
      <AxisSwitch axis={view.axis} offered={(kind) => offersAxis(view, kind)} onChoose={(kind) => chooseAxis(store, kind)} />
      <button type="button" className={`${controls.button} ${controls.primary} ${styles.menu}`} popoverTarget={buttons}>
        Menu
      </button>
      <div id={buttons} popover="auto" className={styles.buttons}>
        <CaseButtons frame={frame} />
        <PanelButton {...opens} name="case file">
          Case file{problems !== noProblems && `: ${problems}`}
        </PanelButton>
        <PanelButton {...opens} name="table">
          Table
        </PanelButton>
        <PanelButton {...opens} name="axis">
          Axis …
        </PanelButton>
        <PanelButton {...opens} name="lanes">
          Lanes …
        </PanelButton>
        <PanelButton {...opens} name="steps" data-spare="">
          Steps …
        </PanelButton>
        <LookMenu {...look} />
        <PanelButton {...opens} name="export" className={`${controls.button} ${controls.primary}`} disabled={!view.drawing}>
          Export …
        </PanelButton>
        <button
          type="button"
          className={controls.icon}
          aria-label="All commands"
          title="All commands (Ctrl+K)"
          onClick={() => frame.show("commands")}
        >
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M2 4H14M2 8H14M2 12H14" stroke="currentColor" strokeWidth="1.5" fill="none" />
          </svg>
        </button>
        <button type="button" className={controls.icon} aria-label="Help: keys and your data" onClick={() => frame.show("help")}>
          ?
        </button>
      </div>
    </header>
  );
}

/** Back and forward, and the ways by which a case comes in. */
function CaseButtons({ frame }: Pick<Props, "frame">): ReactNode {
  const store = useCaseStore();
  return (
    <>
      <HistoryButton word="Undo" steps={useCase(({ past }) => past)} onClick={() => undo(store)} />
      <HistoryButton word="Redo" steps={useCase(({ future }) => future)} onClick={() => redo(store)} />
      <button type="button" className={controls.button} onClick={() => frame.show("gallery")}>
        Examples
      </button>
      <button type="button" className={controls.button} onClick={frame.chooseFile}>
        Open file …
      </button>
      <button type="button" className={controls.button} onClick={frame.pasteTable}>
        Import …
      </button>
    </>
  );
}

interface PanelButtonProps extends ComponentProps<"button"> {
  readonly frame: Frame;
  /** Id of the menu that the button stands in on narrow screens: it closes. */
  readonly popoverTarget: string;
  readonly name: PanelName | "table";
  /** Stands in the toolbar only where all have room in one line; it is among the commands everywhere. */
  readonly "data-spare"?: "";
}

/** Opens and closes what stands beside or under the figure. */
function PanelButton({ frame, name, ...button }: PanelButtonProps): ReactNode {
  const isTable = name === "table";
  return (
    <button
      type="button"
      className={controls.button}
      aria-expanded={isTable ? frame.isTableOpen : frame.panel?.name === name}
      onClick={() => (isTable ? frame.toggleTable() : frame.toggle(name))}
      popoverTargetAction="hide"
      {...button}
    />
  );
}

/** Where the case is, and the way to a file where it has been changed: before all that a narrow toolbar may cut. */
function Keeping({ frame }: { readonly frame: Frame }): ReactNode {
  const store = useCaseStore();
  const rest = useRest();
  const keeping = useCase(keepingOf);
  const save = (): void => void rest?.saveCase(store).then((name) => frame.report(`saved as ${name}`));
  return (
    <>
      {keeping}
      {keeping === "changed, not saved" && (
        <button type="button" className={`${controls.link} ${styles.save}`} title="Save case file (Ctrl+S)" onClick={save}>
          Save
        </button>
      )}
    </>
  );
}
