import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import type { FigureLayout } from "../layout";
import styles from "./TimeStrip.module.css";
import type { TimeWindow } from "./timeWindow";
import { typedWindow, typingHint } from "./typedTime";
import { type Side, timeText } from "./timeWords";
import { useCase } from "./useCase";

interface Props {
  readonly layout: FigureLayout;
  readonly window: TimeWindow;
  readonly side: Side;
  readonly say: (words: string) => void;
  readonly onChange: (window: TimeWindow) => void;
}

/** What is typed, and why it was refused; with another case, axis or window the field tells the truth again. */
interface Entry extends Pick<Props, "layout" | "window"> {
  readonly typed?: string;
  readonly refused?: string;
}

/** One end of the window, to be read and typed: "2021-05" is the first or last day of that May. */
export function TimeField({ layout, window, side, say, onChange }: Props): ReactNode {
  const [entry, setEntry] = useState<Entry>();
  const [hasFocus, setFocus] = useState(false);
  const wordsId = useId();
  const { typed, refused } = entry && isOfNow(entry, { layout, window }) ? entry : ({} as Partial<Entry>);
  const leave = (): void => setEntry(undefined);
  const refuse = (words: string, kept: Pick<Entry, "typed">): void => {
    setEntry({ layout, window, refused: words, ...kept });
    say(words);
  };
  const apply = (kept: Pick<Entry, "typed">): void => {
    const text = (typed ?? "").trim();
    if (text === "") return leave();
    const found = typedWindow(layout, text, { side, window });
    if ("refused" in found) return refuse(found.refused, kept);
    leave();
    return onChange(found.window);
  };
  const pressKey = (event: KeyboardEvent): void => {
    if (event.key === "Enter") apply(typed === undefined ? {} : { typed });
    if (event.key === "Escape") leave();
  };
  const blur = (): void => {
    setFocus(false);
    // What was refused already has been said.
    if (refused === undefined) apply({});
    else leave();
  };
  const isMoving = useCase(({ held }) => held !== undefined);
  const hint = hasFocus && !isMoving ? typingHint(layout, { side, window }) : undefined;
  return (
    <span className={styles.end}>
      <input
        className={styles.field}
        aria-label={side === "from" ? "Shown from" : "Shown to"}
        aria-invalid={refused !== undefined}
        aria-describedby={wordsId}
        value={typed ?? timeText(layout, side === "from" ? window[0] : window[1], side)}
        size={10}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setEntry({ layout, window, typed: event.target.value })}
        onKeyDown={pressKey}
        onFocus={() => setFocus(true)}
        onBlur={blur}
      />
      <span id={wordsId} className={refused === undefined ? styles.hint : styles.refused}>
        {refused ?? hint}
      </span>
    </span>
  );
}

/** A figure that is only laid out for another size is the same. */
function isOfNow(entry: Entry, now: Pick<Props, "layout" | "window">): boolean {
  const [then, here] = [entry.layout.made.context, now.layout.made.context];
  return entry.window === now.window && then.dated === here.dated && then.figure.axis === here.figure.axis;
}
