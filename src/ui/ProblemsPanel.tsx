import { type ReactNode, useEffect, useState } from "react";
import type { Problem } from "../case";
import { type OpenCase, writeText } from "../store";
import { CaseText, type Place } from "./CaseText";
import { CloseButton } from "./CloseButton";
import { countProblems, noProblems } from "./countProblems";
import controls from "./controls.module.css";
import panel from "./OptionsPanel.module.css";
import styles from "./ProblemsPanel.module.css";
import { usePanel } from "./usePanel";

interface Props {
  readonly open: OpenCase;
  readonly problems: readonly Problem[];
  /** Where the text opens; 1 unless a mark led here. */
  readonly line: number | undefined;
  readonly onClose: () => void;
}

/** The problems of the open case beside its text; a click leads to the place. */
export function ProblemsPanel({ open, problems, line, onClose }: Props): ReactNode {
  const text = useWrittenText(open);
  const [place, setPlace] = useState<Place>({ line: line ?? 1, jump: line === undefined ? 0 : 1 });
  const jumpTo = (target: number): void => setPlace(({ jump }) => ({ line: target, jump: jump + 1 }));
  const count = countProblems(problems);
  const aside = usePanel({ onEscape: onClose });
  return (
    <aside ref={aside} className={`${panel.panel} ${styles.panel}`} aria-label="Case file and its problems">
      <header className={panel.header}>
        <h2 className={`${panel.heading} ${styles.heading}`} tabIndex={-1}>
          {count === noProblems ? "No problems found" : count}
        </h2>
        <CloseButton label="Close the case file and its problems" onClick={onClose} />
      </header>
      {problems.length > 0 && (
        <ol className={styles.list}>
          {problems.map((problem, index) => (
            <ProblemEntry key={`${index} ${problem.path}`} problem={problem} onJump={jumpTo} />
          ))}
        </ol>
      )}
      {text !== undefined && <CaseText text={text} place={place} />}
    </aside>
  );
}

/** The text as it now is; the one before stays until it is written. */
function useWrittenText(open: OpenCase): string | undefined {
  const [text, setText] = useState(open.asRead ? undefined : open.text);
  useEffect(() => {
    let isShown = true;
    void writeText(open).then((written) => isShown && setText(written));
    return () => {
      isShown = false;
    };
  }, [open]);
  return text;
}

interface EntryProps {
  readonly problem: Problem;
  readonly onJump: (line: number) => void;
}

function ProblemEntry({ problem, onJump }: EntryProps): ReactNode {
  const { severity, line, column, path, message, hint } = problem;
  return (
    <li className={styles.entry}>
      <p className={styles.message}>
        <span className={severity === "error" ? styles.error : styles.warning}>{severity === "error" ? "Error" : "Warning"}</span>{" "}
        {withCode(message)}
      </p>
      {hint && <p className={styles.hint}>{withCode(hint)}</p>}
      <p className={styles.where}>
        {line !== undefined && (
          <button type="button" className={controls.link} onClick={() => onJump(line)}>
            line {line}, column {column ?? 1}
          </button>
        )}
        <span className={styles.path}>{path}</span>
      </p>
    </li>
  );
}

/** What stands between backquotes is to be typed as it is. */
const withCode = (words: string): ReactNode =>
  words.split("`").map((part, index) => (index % 2 === 0 ? part : <code key={`${index}`}>{part}</code>));
