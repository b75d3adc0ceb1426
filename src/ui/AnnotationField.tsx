import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import { changeFigure } from "../store";
import { annotationAt, type Place, withAnnotation } from "./annotations";
import styles from "./DetailsCard.module.css";
import panel from "./OptionsPanel.module.css";
import { useCase, useCaseStore } from "./useCase";

/** Words that the author hangs on the mark whose details are open; written when the field is left or Enter is pressed. */
export function AnnotationField({ place, title }: { readonly place: Place; readonly title: string }): ReactNode {
  const store = useCaseStore();
  const figure = useCase(({ open }) => open.file?.figure);
  const [typed, setTyped] = useState<string>();
  const id = useId();
  const before = annotationAt(figure, place);
  const write = (): void => {
    const words = typed?.trim() ?? before;
    setTyped(undefined);
    if (words === before) return;
    const action = `${words === "" ? "Remove the words at" : "Annotate"} ${title}`;
    changeFigure(store, { action, figure: withAnnotation(figure, place, words) });
  };
  const pressKey = (event: KeyboardEvent): void => {
    if (event.key === "Enter") write();
    if (event.key !== "Escape" || typed === undefined) return;
    // The first Escape takes back what was typed; the next closes the card.
    event.stopPropagation();
    setTyped(undefined);
  };
  return (
    <div className={styles.annotation}>
      <label htmlFor={id}>Your words in the figure</label>
      <input
        id={id}
        className={panel.time}
        value={typed ?? before}
        autoComplete="off"
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={pressKey}
        onBlur={write}
      />
    </div>
  );
}
