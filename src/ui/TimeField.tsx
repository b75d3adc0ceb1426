import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from "react";
import type { FigureLayout } from "../layout";
import styles from "./TimeField.module.css";
import { type Side, timeText } from "./timeWords";
import type { Refusal } from "./typedTime";
import { useCase } from "./useCase";

interface Props {
  readonly label: string;
  readonly layout: FigureLayout;
  /** The time that it tells, as a fraction of the axis, and whether that is the beginning or the end of a day. */
  readonly at: number;
  readonly side: Side;
  /** What may be typed. */
  readonly hint: () => string;
  /** Takes what was typed; the result says why not, where it is refused. */
  readonly onType: (text: string) => Refusal | undefined;
  /** Hears what stands in it and waits to be taken, after every change. */
  readonly onWait?: (text: string | undefined) => void;
  readonly say: (words: string) => void;
  /** Words about it stand under it rather than above. */
  readonly isBelow?: boolean;
}

/** What is typed, and why it was refused; with another case, axis or time the field tells the truth again. */
interface Entry extends Pick<Props, "layout" | "at">, Partial<Refusal> {
  readonly typed?: string;
}

/** A time of the axis, to be read and typed. */
export function TimeField({ label, layout, at, side, hint, onType, onWait, say, isBelow = false }: Props): ReactNode {
  const [entry, setEntry] = useState<Entry>();
  const [isAdvised, setAdvised] = useState(false);
  const wordsId = useId();
  const isOld = entry !== undefined && !isOfNow(entry, { layout, at });
  // It is forgotten: the same time may come again.
  if (isOld) setEntry(undefined);
  const { typed, refused, waits } = (isOld ? undefined : entry) ?? ({} as Partial<Entry>);
  const leave = (): void => setEntry(undefined);
  const apply = (kept: Pick<Entry, "typed">): void => {
    const text = (typed ?? "").trim();
    const refusal = text === "" ? undefined : onType(text);
    if (refusal === undefined) return leave();
    setEntry({ layout, at, ...(refusal.waits ? { typed: text } : kept), ...refusal });
    return say(refusal.refused);
  };
  useEffect(() => onWait?.(waits ? typed : undefined));
  const pressKey = (event: KeyboardEvent): void => {
    if (event.key === "Enter") {
      apply(typed === undefined ? {} : { typed });
      // What was taken needs no more advice.
      setAdvised(false);
    }
    if (event.key === "Escape") leave();
  };
  const blur = (): void => {
    setAdvised(false);
    // What was refused already has been said.
    if (refused === undefined) apply({});
    else if (!waits) leave();
  };
  const isMoving = useCase(({ held }) => held !== undefined);
  return (
    <span className={styles.end} data-below={isBelow ? "" : undefined}>
      <input
        className={styles.field}
        aria-label={label}
        aria-invalid={refused !== undefined}
        aria-describedby={wordsId}
        value={typed ?? timeText(layout, at, side)}
        size={10}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          setAdvised(true);
          setEntry({ layout, at, typed: event.target.value });
        }}
        onKeyDown={pressKey}
        onFocus={() => setAdvised(true)}
        onBlur={blur}
      />
      <span id={wordsId} className={refused === undefined ? styles.hint : styles.refused}>
        {refused ?? (isAdvised && !isMoving ? hint() : undefined)}
      </span>
    </span>
  );
}

/** A figure that is only laid out for another size is the same. */
function isOfNow(entry: Entry, now: Pick<Props, "layout" | "at">): boolean {
  const [then, here] = [entry.layout.made.context, now.layout.made.context];
  return entry.at === now.at && then.dated === here.dated && then.figure.axis === here.figure.axis;
}
