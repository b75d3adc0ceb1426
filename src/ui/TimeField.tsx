import { type KeyboardEvent, type ReactNode, useState } from "react";
import type { FigureLayout } from "../layout";
import styles from "./TimeStrip.module.css";
import type { TimeWindow } from "./timeWindow";
import { fractionOfText, type Side, timeText } from "./timeWords";

interface Props {
  readonly layout: FigureLayout;
  readonly window: TimeWindow;
  readonly side: Side;
  readonly onChange: (window: TimeWindow) => void;
}

/** One end of the window, to be read and typed: "2021-05" is the first or last day of that May. */
export function TimeField({ layout, window, side, onChange }: Props): ReactNode {
  const [typed, setTyped] = useState<string>();
  const [isWrong, setWrong] = useState(false);
  const at = side === "from" ? window[0] : window[1];
  const leave = (): void => {
    setTyped(undefined);
    setWrong(false);
  };
  const apply = (): void => {
    const text = typed ?? "";
    if (typed === undefined || text.trim() === "") return leave();
    const found = fractionOfText(layout, text, { side, near: at });
    const next: TimeWindow = side === "from" ? [found ?? 0, window[1]] : [window[0], found ?? 1];
    if (found === undefined) return setWrong(true);
    leave();
    return onChange(next[0] < next[1] ? next : besides(found, window));
  };
  const pressKey = (event: KeyboardEvent): void => {
    if (event.key === "Enter") apply();
    if (event.key === "Escape") leave();
  };
  return (
    <input
      className={styles.field}
      aria-label={side === "from" ? "Shown from" : "Shown to"}
      aria-invalid={isWrong}
      title={
        isWrong ? "no time of this case: try 2021, 2021-05, 2021-05-03, C3" : "A date, a part of one, or a course: 2021-05, C3"
      }
      value={typed ?? timeText(layout, at, side)}
      size={10}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={pressKey}
      onBlur={apply}
    />
  );
}

/** An end typed beyond the other one takes the window along. */
const besides = (at: number, [from, to]: TimeWindow): TimeWindow => (at >= to ? [at, at + (to - from)] : [at - (to - from), at]);
