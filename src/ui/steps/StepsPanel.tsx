import { type ReactNode, useCallback, useId, useMemo, useState } from "react";
import type { CaseFile, PresentationStep } from "../../case/schema";
import { placeStep, stepTitle } from "../../steps/placeStep";
import { stepsOf } from "../../steps/stepsOf";
import { changeFigure, changeView } from "../../store";
import { stretchInView } from "../axisOptions";
import { CloseButton } from "../CloseButton";
import controls from "../controls.module.css";
import type { Drawing } from "../drawing";
import type { Frame } from "../frame";
import panel from "../OptionsPanel.module.css";
import { Private } from "../Private";
import { useCaseStore } from "../useCase";
import { usePanel } from "../usePanel";
import { writtenDates } from "../writtenDate";
import {
  adding,
  deleting,
  duplicating,
  moving,
  reframing,
  type Sight,
  type StepsChange,
  type TextField,
  writing,
} from "./stepOptions";
import { Handout } from "./Handout";
import { saveSteps, stepFiles } from "./saveSteps";
import styles from "./StepsPanel.module.css";

interface Props {
  readonly file: CaseFile;
  readonly drawing: Drawing;
  readonly frame: Pick<Frame, "say" | "tell" | "exportAs" | "chooseExport">;
  readonly onClose: () => void;
}

/** The steps of a presentation: made of what is seen, put in order, written and tried. Every change is one step of undo. */
export function StepsPanel({ file, drawing, frame, onClose }: Props): ReactNode {
  const store = useCaseStore();
  const steps = stepsOf(file);
  const [chosen, setChosen] = useState(0);
  const at = Math.min(chosen, steps.length - 1);
  const sight = useSight(drawing);
  const aside = usePanel({ onEscape: onClose });
  const apply = (change: StepsChange | undefined): void => {
    if (!change) return;
    const { steps: _steps, ...figure } = file.figure ?? {};
    const next = change.steps.length === 0 ? figure : { ...figure, steps: [...change.steps] };
    changeFigure(store, { action: change.action, figure: next });
    setChosen(change.at);
    frame.say(change.action);
  };
  const step = steps[at];
  return (
    <aside className={panel.panel} aria-label="Steps of a presentation" ref={aside}>
      <header className={panel.header}>
        <h2 className={panel.heading} tabIndex={-1}>
          Steps of a presentation
        </h2>
        <CloseButton label="Close the steps" onClick={onClose} />
      </header>
      <div className={panel.body}>
        <p className={panel.note}>
          A step keeps the axis, the stretch of time and the lanes that are seen now, and points out the mark whose details are
          open.
        </p>
        <div className={panel.row}>
          <Button words="Add what is seen" onClick={() => apply(adding(steps, steps.length === 0 ? 0 : at + 1, sight()))} />
          <Button words="Present" isDisabled={steps.length === 0} onClick={() => changeView(store, { step: 1 })} />
        </div>
        <ol className={styles.list}>
          {steps.map((each, index) => (
            <li key={index}>
              <button
                type="button"
                className={styles.step}
                aria-current={index === at ? "step" : undefined}
                onClick={() => setChosen(index)}
              >
                {stepTitle(each, index)}
                {each.until !== undefined && <small className={styles.until}>up to {each.until}</small>}
              </button>
            </li>
          ))}
        </ol>
        {steps.length > 0 && <HandOuts file={file} drawing={drawing} frame={frame} />}
        {step && (
          <fieldset className={panel.group} key={`${at} ${steps.length}`}>
            <legend className={panel.legend}>Step {at + 1}</legend>
            <div className={styles.tools}>
              <Button words="Up" isDisabled={at === 0} onClick={() => apply(moving(steps, at, -1))} />
              <Button words="Down" isDisabled={at === steps.length - 1} onClick={() => apply(moving(steps, at, 1))} />
              <Button words="Duplicate" onClick={() => apply(duplicating(steps, at))} />
              <Button words="Delete" onClick={() => apply(deleting(steps, at))} />
              <Button words="Show what is seen" onClick={() => apply(reframing(steps, at, sight()))} />
              <Button words="Try" onClick={() => changeView(store, { step: at + 1 })} />
            </div>
            <Fields file={file} at={at} step={step} onWrite={(field, text) => apply(writing(steps, at, { field, text }))} />
          </fieldset>
        )}
      </div>
    </aside>
  );
}

/** All steps as files and on paper. */
function HandOuts({ file, drawing, frame }: Omit<Props, "onClose">): ReactNode {
  const [isPrinting, setPrinting] = useState(false);
  const printed = useCallback(() => setPrinting(false), []);
  return (
    <fieldset className={panel.group}>
      <legend className={panel.legend}>All steps</legend>
      <Private drawing={drawing} frame={frame}>
        {({ file: known = file, drawing: shown }) => (
          <>
            <div className={styles.tools}>
              {stepFiles.map(({ label, ending }) => (
                <Button
                  key={ending}
                  words={label}
                  onClick={() => void saveSteps(known, { drawing: shown, ending }).then(frame.tell)}
                />
              ))}
              <Button words="Print, two to a page" onClick={() => setPrinting(true)} />
            </div>
            {isPrinting && <Handout file={known} drawing={shown} onPrinted={printed} />}
          </>
        )}
      </Private>
    </fieldset>
  );
}

/** What is seen just now, asked when a step is made of it. */
function useSight(drawing: Drawing): () => Sight {
  const store = useCaseStore();
  return () => {
    const { view, kept } = store.getState();
    const record = drawing.placed.records.find(({ path }) => path === kept?.record)?.record.id;
    return {
      figure: drawing.figure,
      ...(view.window && { window: stretchInView(drawing, view.window) }),
      ...(record !== undefined && { record }),
    };
  };
}

interface FieldsProps {
  readonly file: CaseFile;
  readonly at: number;
  readonly step: PresentationStep;
  readonly onWrite: (field: TextField, text: string) => void;
}

function Fields({ file, at, step, onWrite }: FieldsProps): ReactNode {
  const text = (field: TextField) => ({ value: step[field] ?? "", onWrite: (words: string) => onWrite(field, words) });
  const refused = useMemo(() => refusal(file, at), [file, at]);
  const isTitled = step.question === undefined && step.title !== undefined;
  return (
    <>
      <Text label={isTitled ? "Question (its title without one)" : "Question"} {...text("question")} />
      <Text label="Caption" {...text("caption")} />
      <Text
        label="Data up to"
        hint="2021-05, C3D4, rash1: what is later is left out of the step"
        mean={onlyMeaning}
        refused={refused}
        {...text("until")}
      />
      {step.until !== undefined && <Hides file={file} at={at} />}
      {step.annotations && (
        <p className={panel.note}>Words in its figure: “{step.annotations.map(({ text: words }) => words).join("”, “")}”</p>
      )}
      <Text label="Notes for the presenter" isLong {...text("speakerNotes")} />
    </>
  );
}

/** "May 2021" as the file says it; what may be two dates stays as it was typed, and is refused. */
function onlyMeaning(words: string): string {
  const [first, ...others] = writtenDates(words);
  return first !== undefined && others.length === 0 ? first : words;
}

/** Why a time cannot hide anything. It is written all the same: a step that shows nothing gives nothing away, one without a limit would. */
function refusal(file: CaseFile, at: number): string | undefined {
  const until = stepsOf(file)[at]?.until;
  const shown = placeStep(file, at);
  if (until === undefined || !("failure" in shown)) return undefined;
  const dates = writtenDates(until);
  const why = dates.length > 1 ? `“${until}” is ${dates.join(" or ")}` : (shown.why ?? shown.failure);
  return `${why}; until this is mended the step shows nothing`;
}

function Hides({ file, at }: Pick<FieldsProps, "file" | "at">): ReactNode {
  const shown = useMemo(() => placeStep(file, at), [file, at]);
  // The field beside it says why.
  if ("failure" in shown) return null;
  const count = ({ case: each }: Pick<CaseFile, "case">) =>
    Object.values(each).reduce(
      (sum: number, part) => sum + (Array.isArray(part) && typeof part[0] === "object" ? part.length : 0),
      0,
    );
  const [left, all] = [count({ case: shown.placed.case }), count(file)];
  return <p className={panel.note}>{`${left} of ${all} records are known then; the rest is left out.`}</p>;
}

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly isLong?: boolean;
  /** The text as it is written into the file. */
  readonly mean?: (text: string) => string;
  /** What is wrong with it. */
  readonly refused?: string | undefined;
  readonly onWrite: (text: string) => void;
}

/** A field that is written when it is left or Enter is pressed; what is wrong with it stands beside it. */
function Text({ label, value, hint, isLong = false, mean, refused, onWrite }: TextProps): ReactNode {
  const [typed, setTyped] = useState<string>();
  const wordsId = useId();
  const write = (): void => {
    if (typed === undefined) return;
    const words = typed.trim();
    setTyped(undefined);
    onWrite(mean?.(words) ?? words);
  };
  const shared = {
    className: isLong ? `${panel.time} ${styles.long}` : panel.time,
    value: typed ?? value,
    "aria-describedby": wordsId,
    "aria-invalid": refused !== undefined,
    onBlur: write,
  };
  const said = refused ?? hint;
  return (
    <label className={panel.field}>
      {label}
      {isLong ? (
        <textarea {...shared} rows={4} onChange={({ target }) => setTyped(target.value)} />
      ) : (
        <input
          {...shared}
          autoComplete="off"
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter") write();
          }}
        />
      )}
      {said !== undefined && (
        <span id={wordsId} className={refused === undefined ? panel.note : styles.refused}>
          {said}
        </span>
      )}
    </label>
  );
}

function Button({
  words,
  isDisabled = false,
  onClick,
}: {
  readonly words: string;
  readonly isDisabled?: boolean;
  readonly onClick: () => void;
}): ReactNode {
  return (
    <button
      type="button"
      className={`${controls.button} ${controls.primary}`}
      // A disabled button would lose the keyboard at the end of the list.
      aria-disabled={isDisabled}
      onClick={() => !isDisabled && onClick()}
    >
      {words}
    </button>
  );
}
