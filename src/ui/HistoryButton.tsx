import type { ReactNode } from "react";
import type { Step } from "../store";
import { actionOf } from "./actionOf";
import controls from "./controls.module.css";

interface Props {
  readonly word: "Undo" | "Redo";
  readonly steps: readonly Step[];
  readonly onClick: () => void;
}

const arrows = { Undo: "M5 3L2 6L5 9M2 6H10A4 4 0 0 1 10 14H6", Redo: "M11 3L14 6L11 9M14 6H6A4 4 0 0 0 6 14H10" } as const;

/** One step back or forward, which says what it takes back or does again. */
export function HistoryButton({ word, steps, onClick }: Props): ReactNode {
  const action = actionOf(steps);
  const words = action === undefined ? word : `${word}: ${action}`;
  return (
    <button
      type="button"
      className={controls.icon}
      aria-label={words}
      title={words}
      // A disabled button would lose the keyboard at the last step.
      aria-disabled={action === undefined}
      onClick={onClick}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d={arrows[word]} stroke="currentColor" strokeWidth="1.5" fill="none" />
      </svg>
    </button>
  );
}
