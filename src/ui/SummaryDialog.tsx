import { type ReactNode, useId, useRef } from "react";
import { type Summary, summaryHeadings, summaryOf, summaryText } from "../describe/summary";
import type { FigureLayout } from "../layout";
import { changeFigure } from "../store";
import controls from "./controls.module.css";
import { copyText } from "./copyText";
import { Dialog } from "./Dialog";
import type { Drawing } from "./drawing";
import styles from "./SummaryDialog.module.css";
import { axisWords } from "./useSaidChanges";
import { timeWords } from "./timeWords";
import { useCaseStore } from "./useCase";

interface Props {
  readonly drawing: Drawing;
  readonly layout: FigureLayout;
  readonly say: (words: string) => void;
  readonly onClose: () => void;
}

/** The figure for those who do not see it. Three levels are worked out; what it means is written by the author and kept in the case file. */
export function SummaryDialog({ drawing, layout, say, onClose }: Props): ReactNode {
  const { figure } = drawing;
  const { placed } = layout;
  const store = useCaseStore();
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const summary = summaryOf(placed, figure, constructionOf(layout));
  const keepMeaning = (): void => {
    const typed = field.current?.value.trim() ?? "";
    if (typed === (summary.meaning ?? "")) return;
    const { meaning: _, ...others } = figure ?? {};
    changeFigure(store, {
      action: typed === "" ? "Remove the meaning" : "Write the meaning",
      figure: typed === "" ? others : { ...others, meaning: typed },
    });
  };
  const close = (): void => {
    keepMeaning();
    onClose();
  };
  return (
    <Dialog title="Summary of the figure in words" onClose={close}>
      <button type="button" className={controls.button} onClick={() => void copyText(summaryText(placed, summary), { say })}>
        Copy as text
      </button>
      {(["construction", "values", "trends"] as const).map((level) => (
        <Level key={level} heading={summaryHeadings[level]} sentences={summary[level]} />
      ))}
      <label htmlFor={id} className={styles.heading}>
        {summaryHeadings.meaning}
      </label>
      <textarea
        ref={field}
        id={id}
        className={styles.meaning}
        rows={3}
        defaultValue={summary.meaning}
        placeholder="What should a reader take from it? Kept in the case file and in the description of every export."
        onBlur={keepMeaning}
      />
    </Dialog>
  );
}

function Level({ heading, sentences }: { readonly heading: string; readonly sentences: Summary["values"] }): ReactNode {
  return (
    <section>
      <h3 className={styles.heading}>{heading}</h3>
      {sentences.length === 0 && <p className={styles.none}>Nothing that could be said for certain.</p>}
      <ul className={styles.sentences}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

/** Its lanes as the drawing itself describes them, then its time. */
function constructionOf(layout: FigureLayout): readonly string[] {
  const ends = `${timeWords(layout, 0, "from")} to ${timeWords(layout, 1, "to")}`;
  return [layout.scene.description, `Time runs from left to right (${axisWords(layout)}): ${ends}.`];
}
