import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import type { TableMoment } from "../describe/timelineTable";
import controls from "./controls.module.css";
import styles from "./TablePanel.module.css";
import unseen from "./unseen.module.css";
import { bounds, type LaneRow, type Order } from "./tableRows";

interface Props {
  readonly rows: readonly LaneRow[];
  /** What times are counted from; absent where they are dates. */
  readonly from: string | undefined;
  readonly order: Order;
  readonly isReversed: boolean;
  /** Path of the record whose details are open. */
  readonly kept: string | undefined;
  readonly onSort: (order: Order) => void;
  readonly onChoose: (row: LaneRow) => void;
}

/** A page of 200,000 rows would stop the browser; more come when they are asked for. */
const atOnce = 200;

/** One tab stop for its rows; up and down walk over them. */
export function TimelineTable({ rows, from, order, isReversed, kept, onSort, onChoose }: Props): ReactNode {
  const [limit, setLimit] = useState(atOnce);
  const [current, setCurrent] = useState(0);
  const body = useRef<HTMLTableSectionElement>(null);
  useEffect(() => {
    if (kept !== undefined) body.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [kept]);
  const shown = rows.slice(0, limit);
  const stop = shown[current]?.isDrawn ? current : shown.findIndex(({ isDrawn }) => isDrawn);
  return (
    <div className={styles.rows}>
      <table className={styles.table}>
        <caption className={unseen.unseen}>
          Every record with its time, as stated and as it follows from all that is known
          {from !== undefined && `; counted from ${from}`}
        </caption>
        <thead>
          <tr>
            <Sortable name="time" {...{ order, isReversed, onSort }}>
              Start
            </Sortable>
            <th scope="col">What</th>
            <th scope="col">Value</th>
            <th scope="col">Last day</th>
            <Sortable name="lane" {...{ order, isReversed, onSort }}>
              Lane
            </Sortable>
            <th scope="col">Basis</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {shown.map((each, index) => (
            <tr key={`${each.row.id} ${index}`} aria-current={each.path === kept ? "true" : undefined}>
              <td>
                <When moment={each.row.start} />
              </td>
              <th scope="row">
                {each.isDrawn ? (
                  <button
                    type="button"
                    className={controls.link}
                    tabIndex={index === stop ? 0 : -1}
                    onFocus={() => setCurrent(index)}
                    onKeyDown={walk}
                    onClick={() => onChoose(each)}
                  >
                    {each.row.label}
                  </button>
                ) : (
                  each.row.label
                )}
              </th>
              <td>{each.row.value}</td>
              <td>{each.row.end && <When moment={each.row.end} />}</td>
              <td>{each.lane}</td>
              <td>{each.row.basis}</td>
              <td>{each.row.source}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > limit && (
        <button type="button" className={`${controls.button} ${styles.more}`} onClick={() => setLimit(limit + 5 * atOnce)}>
          Show {Math.min(rows.length - limit, 5 * atOnce)} more; {rows.length - limit} are not listed yet
        </button>
      )}
    </div>
  );
}

/** From row to row; rows that no mark stands for are passed by. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const buttons = [...(event.currentTarget.closest("tbody")?.querySelectorAll("button") ?? [])];
  const at = buttons.findIndex((button) => button === event.currentTarget);
  const next = step === undefined || at < 0 ? undefined : buttons[at + step];
  if (!next) return;
  next.focus();
  event.preventDefault();
}

interface SortableProps {
  readonly name: Order;
  readonly order: Order;
  readonly isReversed: boolean;
  readonly onSort: (order: Order) => void;
  readonly children: string;
}

function Sortable({ name, order, isReversed, onSort, children }: SortableProps): ReactNode {
  const isOn = name === order;
  return (
    <th scope="col" aria-sort={isOn ? (isReversed ? "descending" : "ascending") : "none"}>
      <button type="button" className={styles.sort} onClick={() => onSort(name)}>
        {children} <span aria-hidden="true">{isOn ? (isReversed ? "▼" : "▲") : ""}</span>
      </button>
    </th>
  );
}

/** What the source says, and under it what follows from it where that is more. */
export function When({ moment }: { readonly moment: TableMoment }): ReactNode {
  const known = bounds(moment);
  return (
    <>
      {moment.stated || <span className={styles.day}>{known}</span>}
      {moment.stated !== "" && known !== "" && known !== moment.stated && <span className={styles.bounds}>{known}</span>}
    </>
  );
}
