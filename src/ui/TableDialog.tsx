import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { addToCase, emptyCaseText } from "../case/addToCase";
import {
  type Answers,
  type Column,
  importedSource,
  type Planned,
  planAdditions,
  type Reading,
  readSheet,
  readTable,
  type Shape,
  shapeOf,
  type Sheet,
} from "../import";
import { type CaseText, openCase, readCase, writeText } from "../store";
import controls from "./controls.module.css";
import { Dialog } from "./Dialog";
import { isExample } from "./gallery";
import { TableColumns } from "./TableColumns";
import { TablePaste } from "./TablePaste";
import { TableQuestions } from "./TableQuestions";
import styles from "./TableDialog.module.css";
import { useCase, useCaseStore } from "./useCase";

interface Props {
  /** Absent where it is to be pasted first. */
  readonly sheet: Sheet | undefined;
  readonly say: (words: string) => void;
  readonly onClose: () => void;
}

/** A table that becomes records of a case: what its columns mean, what is asked once, what could not be read, and where it goes. */
export function TableDialog({ sheet: given, say, onClose }: Props): ReactNode {
  const [pasted, setPasted] = useState<Sheet>();
  const sheet = given ?? pasted;
  const shape = useMemo(() => sheet && shapeOf(sheet), [sheet]);
  return (
    <Dialog title="Import a table" isWide onClose={onClose}>
      {sheet && shape ? (
        <Import sheet={sheet} shape={shape} say={say} onClose={onClose} />
      ) : (
        <TablePaste onText={(text) => setPasted(readSheet("pasted table", text))} isRefused={sheet !== undefined} />
      )}
    </Dialog>
  );
}

interface ImportProps extends Pick<Props, "say" | "onClose"> {
  readonly sheet: Sheet;
  readonly shape: Shape;
}

function Import({ sheet, shape, say, onClose }: ImportProps): ReactNode {
  const store = useCaseStore();
  const open = useCase((state) => state.open);
  const [columns, setColumns] = useState<readonly Column[]>(shape.columns);
  const [answers, setAnswers] = useState<Answers>({});
  const [isNew, setNew] = useState(open.file === undefined || isExample(open));
  const reading = useMemo(() => readTable(sheet, { ...shape, columns }, answers), [sheet, shape, columns, answers]);
  // Questions stay on screen when they are answered, so that an answer can be changed.
  const asked = useMemo(() => readTable(sheet, { ...shape, columns }).questions, [sheet, shape, columns]);
  const own = isNew ? undefined : open.file?.case;
  const plan = useMemo(() => planAdditions(reading, { source: importedSource, ...(own && { case: own }) }), [reading, own]);
  const add = async (): Promise<void> => {
    const base: CaseText = isNew ? { name: "case.json", text: emptyCaseText } : { name: open.name, text: await writeText(open) };
    const next = await readCase({ name: base.name, text: addToCase(base.text, plan.additions) });
    onClose();
    openCase(store, next, `Add ${plan.words}`);
    say(`added ${plan.words}; ${notRead(reading)}`);
  };
  const isOpen = reading.questions.length > 0;
  const form = useRef<HTMLFormElement>(null);
  // After the dialog has given the keyboard to its first button: what is asked first, else what is done most.
  useEffect(() => {
    form.current?.querySelector<HTMLElement>("[data-open] input, [type=submit]")?.focus();
  }, []);
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isOpen && plan.words !== "") void add();
      }}
    >
      <TableQuestions questions={asked} answers={answers} onAnswer={(answer) => setAnswers({ ...answers, ...answer })} />
      <TableColumns sheet={sheet} shape={{ ...shape, columns }} refused={reading.refused} onChange={setColumns} />
      <Findings reading={reading} plan={plan} />
      <fieldset className={styles.target}>
        <legend>Where to</legend>
        <label className={styles.choice}>
          <input type="radio" name="target" checked={!isNew} disabled={open.file === undefined} onChange={() => setNew(false)} />
          {`The case that is open: ${open.file?.case.title ?? open.name}${isExample(open) ? " (an example)" : ""}`}
        </label>
        <label className={styles.choice}>
          <input type="radio" name="target" checked={isNew} onChange={() => setNew(true)} />A new case
        </label>
      </fieldset>
      <p className={styles.actions}>
        <button type="submit" className={`${controls.button} ${controls.primary}`} disabled={isOpen || plan.words === ""}>
          {isNew ? "Start a new case with it" : "Add to the case"}
        </button>
        <button type="button" className={controls.button} onClick={onClose}>
          Cancel
        </button>
        <output className={styles.summary}>
          {isOpen ? "Please answer the question above first." : `${plan.words || "Nothing to add yet"}; ${notRead(reading)}`}
        </output>
      </p>
      <p className={styles.note}>One step of undo. Nothing leaves this computer.</p>
    </form>
  );
}

function notRead({ refused }: Reading): string {
  if (refused.length === 0) return "all of it read";
  return `${refused.length} ${refused.length === 1 ? "cell" : "cells"} not read`;
}

/** More are counted. */
const mostListed = 60;

function Findings({
  reading: { refused, assumed },
  plan: { remarks },
}: {
  readonly reading: Reading;
  readonly plan: Planned;
}): ReactNode {
  const said = [...assumed, ...remarks];
  return (
    <div className={styles.findings}>
      {refused.length > 0 && (
        <section aria-label="Not read">
          <h3 className={styles.heading}>Not read</h3>
          <ul className={styles.list}>
            {refused.slice(0, mostListed).map(({ row, heading, why }, index) => (
              <li key={index}>{`Row ${row}, ${heading || "no heading"}: ${why}`}</li>
            ))}
            {refused.length > mostListed && <li>{`and ${refused.length - mostListed} more`}</li>}
          </ul>
        </section>
      )}
      {said.length > 0 && (
        <section aria-label="Taken for granted">
          <h3 className={styles.heading}>Taken for granted</h3>
          <ul className={styles.list}>
            {said.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
