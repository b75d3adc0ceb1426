import type { CSSProperties, ReactNode } from "react";
import type { RecordDescription } from "../describe/describeRecord";
import type { Box } from "../scene/bounds";
import { CloseButton } from "./CloseButton";
import styles from "./DetailsCard.module.css";
import type { Size } from "./useElementSize";

interface Props {
  readonly description: RecordDescription;
  /** The mark it is about, and the stage both stand on, in CSS pixels. */
  readonly mark: Box;
  readonly stage: Size;
  /** A kept card holds everything and can be used; a passing one shows the beginning. */
  readonly isKept: boolean;
  readonly onClose: () => void;
  readonly onShowText: () => void;
}

/** Rows of a passing card; the rest is counted. */
const passingRows = 7;

/** All that is known of a mark, beside it. */
export function DetailsCard({ description, mark, stage, isKept, onClose, onShowText }: Props): ReactNode {
  const { title, rows, source } = description;
  const place = placeBeside(mark, stage);
  if (!isKept) {
    return (
      <div className={styles.passing} style={place} aria-hidden="true">
        <h2 className={styles.title}>{title}</h2>
        <Rows rows={rows.slice(0, passingRows)} source={source} />
        <p className={styles.more}>{passingHint(rows.length - passingRows)}</p>
      </div>
    );
  }
  return (
    <dialog
      ref={bringIntoView}
      open
      className={styles.kept}
      style={place}
      aria-label={`Details: ${title}`}
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    >
      <header className={styles.header}>
        <h2 className={styles.title}>{title}</h2>
        <CloseButton label="Close the details" onClick={onClose} />
      </header>
      <Rows rows={rows} source={source} />
      <button type="button" className={styles.show} onClick={onShowText}>
        Show in the case file
      </button>
    </dialog>
  );
}

const bringIntoView = (card: HTMLElement | null): void => card?.scrollIntoView({ block: "nearest", inline: "nearest" });

const passingHint = (hidden: number): string =>
  hidden > 0 ? `${hidden} more: click, or press Enter` : "Click, or press Enter, to keep this open";

function Rows({ rows, source }: Pick<RecordDescription, "rows" | "source">): ReactNode {
  const all = [...rows, { term: "Source", detail: source ?? "not given" }];
  return (
    <dl className={styles.rows}>
      {all.map(({ term, detail }, index) => (
        <div className={styles.row} key={`${index} ${term}`}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.detail}>{unbrokenDates(detail)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Browsers break lines at hyphens, so "2020-11-05" would be torn apart. */
function unbrokenDates(text: string): ReactNode {
  const parts = text.split(/(\d{4}-\d{2}[\dT:-]*)/);
  return parts.map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={`${index}`} className={styles.date}>
        {part}
      </span>
    ),
  );
}

const gap = 10;

/** Under or over the mark, on the side with more room, so that the card never covers what it is about. */
function placeBeside(mark: Box, stage: Size): CSSProperties {
  const below = stage.height - mark.bottom;
  const across =
    mark.left < stage.width / 2 ? { left: Math.max(gap, mark.left) } : { right: Math.max(gap, stage.width - mark.right) };
  const room = Math.max(120, Math.max(below, mark.top) - 2 * gap);
  return below >= mark.top
    ? { ...across, top: mark.bottom + gap, maxHeight: room }
    : { ...across, bottom: stage.height - mark.top + gap, maxHeight: room };
}
