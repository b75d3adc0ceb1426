import type { CSSProperties, ReactNode, Ref } from "react";
import type { RecordDescription } from "../describe/describeRecord";
import type { Row } from "../describe/plainRows";
import { CloseButton } from "./CloseButton";
import controls from "./controls.module.css";
import { DetailRows, Rows } from "./DetailRows";
import styles from "./DetailsCard.module.css";

/** Rows under a heading of their own. */
export interface PartOfCard {
  readonly heading: string;
  readonly rows: readonly Row[];
}

interface Props {
  readonly ref: Ref<HTMLElement>;
  readonly description: RecordDescription;
  /** Of a bar: the values that were known when it began. */
  readonly atStart: PartOfCard | undefined;
  /** A field for words of one's own, where the mark has a time to hang them on. */
  readonly annotation: ReactNode;
  /** Absent until it is known how large the card is. */
  readonly place: CSSProperties | undefined;
  /** A kept card holds everything and can be used; a passing one shows the beginning. */
  readonly isKept: boolean;
  readonly onClose: () => void;
  /** To the mark before or after, for fingers, which have no arrow keys. */
  readonly onStep: (step: "left" | "right") => void;
  readonly canStep: (step: "left" | "right") => boolean;
  readonly onShowText: () => void;
}

/** Rows of a passing card; the rest is counted. */
const passingRows = 7;

const steps = [
  { step: "left", label: "Previous mark", sign: "‹" },
  { step: "right", label: "Next mark", sign: "›" },
] as const;

/** All that is known of a record. */
export function DetailsCard({
  ref,
  description,
  atStart,
  annotation,
  place,
  isKept,
  onClose,
  onStep,
  canStep,
  onShowText,
}: Props): ReactNode {
  const { title, rows, eachCourse = [], source } = description;
  const parts = [
    ...(atStart ? [atStart] : []),
    ...(eachCourse.length > 0 ? [{ heading: "Course by course", rows: eachCourse }] : []),
  ];
  if (!isKept) {
    return (
      <section ref={ref} className={styles.passing} style={place} aria-hidden="true">
        <h2 className={styles.title}>{title}</h2>
        <div className={styles.rows}>
          <DetailRows rows={rows.slice(0, passingRows)} source={source} />
        </div>
        <p className={styles.more}>{passingHint(rows.length + eachCourse.length - passingRows)}</p>
      </section>
    );
  }
  return (
    <dialog
      ref={ref as Ref<HTMLDialogElement>}
      open
      className={styles.kept}
      style={place}
      aria-label={`Details: ${title}`}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        onClose();
      }}
    >
      <header className={styles.header}>
        <h2 className={styles.title}>{title}</h2>
        <span className={styles.steps}>
          {steps.map(({ step, label, sign }) => (
            <button
              key={step}
              type="button"
              className={controls.icon}
              aria-label={label}
              aria-disabled={!canStep(step)}
              onClick={() => onStep(step)}
            >
              {sign}
            </button>
          ))}
        </span>
        <CloseButton label="Close the details" onClick={onClose} />
      </header>
      <div className={styles.rows}>
        <DetailRows rows={rows} source={source} />
      </div>
      {parts.map((part) => (
        <section key={part.heading} className={styles.rows} aria-label={part.heading}>
          <h3 className={styles.subtitle}>{part.heading}</h3>
          <Rows rows={part.rows} />
        </section>
      ))}
      {annotation}
      <button type="button" className={styles.show} onClick={onShowText}>
        Show in the case file
      </button>
    </dialog>
  );
}

const passingHint = (hidden: number): string =>
  hidden > 0 ? `${hidden} more: click, or press Enter` : "Click, or press Enter, to keep this open";
