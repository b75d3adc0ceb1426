import { type ReactNode, useDeferredValue, useEffect, useMemo, useState } from "react";
import { csvFormatRows } from "d3";
import { countedFrom, markdownTable, tableCells, tableHeadings } from "../describe/tableCells";
import { timelineRows } from "../describe/timelineTable";
import { layoutView } from "../layout";
import type { PlacedCase } from "../place/types";
import { keepOpen, laidOutWindow, pointAt } from "../store";
import { CloseButton } from "./CloseButton";
import controls from "./controls.module.css";
import { copyText } from "./copyText";
import type { Drawing } from "./drawing";
import { marksOf } from "./marks";
import { allWords } from "./markWords";
import styles from "./TablePanel.module.css";
import { laneRows, type LaneRow, type Order, wantedRows } from "./tableRows";
import { TimelineTable } from "./TimelineTable";
import { useCase, useCaseStore } from "./useCase";
import { usePanel } from "./usePanel";

interface Props {
  readonly drawing: Drawing;
  readonly say: (words: string) => void;
  readonly report: (words: string) => void;
  readonly onClose: () => void;
}

/** The twin of the figure: the same records in rows, as much of them as the figure shows. */
export function TablePanel({ drawing, say, report, onClose }: Props): ReactNode {
  const store = useCaseStore();
  const seen = useCase(laidOutWindow);
  const kept = useCase((state) => state.kept);
  const [order, setOrder] = useState<Order>("time");
  const [isReversed, setReversed] = useState(false);
  const [filter, setFilter] = useState("");
  const { rows: all, placed } = useLaneRows(drawing);
  const wanted = useDeferredValue(filter);
  const rows = useMemo(
    () => wantedRows(all, { order, isReversed, filter: wanted, window: seen }),
    [all, order, isReversed, wanted, seen],
  );
  // Opened by a key in the figure, it has no focus: a screen reader is told where it is.
  useEffect(() => {
    say(`table under the figure: ${rowsInWords(all.length)}`);
  }, [all.length, say]);
  const sortBy = (next: Order): void => {
    setReversed(next === order && !isReversed);
    setOrder(next);
  };
  const choose = ({ path, lane, row }: LaneRow): void => {
    pointAt(store, { record: path, lane });
    keepOpen(store, { record: path, lane });
    say(`${allWords(placed, { record: path, label: row.label, labels: [] })}. Escape closes the details`);
  };
  const letGo = (): void => {
    if (store.getState().kept === undefined) return onClose();
    keepOpen(store, undefined);
    pointAt(store, undefined);
    return say("details closed");
  };
  const panel = usePanel({ onEscape: letGo, staysInFigure: true });
  return (
    <section ref={panel} className={styles.panel} aria-label="Table of the timeline">
      <header className={styles.header}>
        <label className={styles.filter}>
          Filter
          <input type="search" value={filter} className={styles.field} onChange={(event) => setFilter(event.target.value)} />
        </label>
        <output className={styles.count}>
          {countWords(rows.length, all.length, { isPart: seen !== undefined, from: countedFrom(placed) })}
        </output>
        <CopyButtons rows={rows} placed={placed} say={report} />
        <CloseButton label="Close the table" onClick={onClose} />
      </header>
      <TimelineTable
        rows={rows}
        from={countedFrom(placed)}
        order={order}
        isReversed={isReversed}
        kept={kept?.record}
        onSort={sortBy}
        onChoose={choose}
      />
    </section>
  );
}

interface TableRows {
  readonly rows: readonly LaneRow[];
  /** The case as its axis tells time. */
  readonly placed: PlacedCase;
}

function useLaneRows({ placed, figure }: Drawing): TableRows {
  return useMemo(() => {
    // The width of the window changes neither lanes nor fractions of the axis, so the table needs no layout of its own per size.
    const { scene, axis, placed: told } = layoutView(placed, figure, { preset: "screen" });
    return { rows: laneRows(timelineRows(told), marksOf(scene), axis), placed: told };
  }, [placed, figure]);
}

const rowsInWords = (count: number): string => `${count} ${count === 1 ? "row" : "rows"}`;

interface Counted {
  readonly isPart: boolean;
  readonly from: string | undefined;
}

const countWords = (shown: number, all: number, { isPart, from }: Counted): string =>
  [
    `${shown === all ? "" : `${shown} of `}${rowsInWords(all)}`,
    ...(isPart ? ["in the time that is seen"] : []),
    ...(from === undefined ? [] : [`times from ${from}`]),
  ].join(", ");

interface CopyProps extends TableRows {
  readonly say: (words: string) => void;
}

/** The rows that are shown, with everything the command line prints of them. */
function CopyButtons({ rows, placed, say }: CopyProps): ReactNode {
  const copy = (name: string, text: string): void =>
    void copyText(text, { say, done: `${rowsInWords(rows.length)} copied as ${name}` });
  const plain = (): LaneRow["row"][] => rows.map(({ row }) => row);
  return (
    <span className={styles.copy}>
      <button
        type="button"
        className={controls.button}
        onClick={() => copy("CSV", `${csvFormatRows([tableHeadings(placed), ...plain().map(tableCells)])}\n`)}
      >
        Copy CSV
      </button>
      <button type="button" className={controls.button} onClick={() => copy("Markdown", markdownTable(placed, plain()))}>
        Copy Markdown
      </button>
    </span>
  );
}
