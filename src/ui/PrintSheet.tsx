import { type ReactNode, useEffect, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { countedFrom } from "../describe/tableCells";
import { timelineRows } from "../describe/timelineTable";
import { type Drawing, layOut } from "./drawing";
import type { Frame } from "./frame";
import styles from "./PrintSheet.module.css";
import { SceneSvg } from "./SceneSvg";
import { When } from "./TimelineTable";

interface Props {
  readonly title: string;
  readonly drawing: Drawing;
  readonly frame: Pick<Frame, "exportAs">;
}

/**
 * What is printed in place of the page: the figure as wide as the paper, on white, and the table. Made when the browser asks for it.
 * Its own menu asks at any time: whoever chose to write without dates and names must not print them.
 */
export function PrintSheet({ frame, ...props }: Props): ReactNode {
  if (!useIsPrinting()) return null;
  const { privacy = "none" } = frame.exportAs;
  return privacy === "none" ? <Sheet {...props} /> : <Withheld />;
}

const Withheld = (): ReactNode => (
  <article className={styles.sheet} data-print="">
    <p>
      Nothing is printed while dates and names are replaced: the page has them. Write a PDF in the export panel and print that, or
      choose “As the case has them” there.
    </p>
  </article>
);

function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    // The browser takes its picture when these have returned, so React must have drawn by then.
    const begin = (): void => flushSync(() => setPrinting(true));
    const end = (): void => setPrinting(false);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return isPrinting;
}

/** Some forty pages: more is a file, not a print. */
const mostRows = 1_000;

function Sheet({ title, drawing }: Omit<Props, "frame">): ReactNode {
  const laidOut = useMemo(() => layOut(drawing, { preset: "journal-180" }), [drawing]);
  const { placed, scene } = "result" in laidOut ? laidOut.result : { ...drawing, scene: undefined };
  const rows = useMemo(() => timelineRows(placed), [placed]);
  const from = countedFrom(placed);
  return (
    <article className={styles.sheet} data-print="">
      <h1 className={styles.title}>{title}</h1>
      {drawing.placed.case.invented && <p className={styles.note}>Invented case: no real patient.</p>}
      <div className={styles.figure}>{scene && <SceneSvg scene={scene} />}</div>
      <table className={styles.table}>
        <caption>
          All records of the figure{from !== undefined && `, times from ${from}`}
          {rows.length > mostRows && `: the first ${mostRows} of ${rows.length}; the command line prints all`}
        </caption>
        <thead>
          <tr>
            <th scope="col">Start</th>
            <th scope="col">Last day</th>
            <th scope="col">What</th>
            <th scope="col">Value</th>
            <th scope="col">Basis</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostRows).map(({ row }, index) => (
            <tr key={`${row.id} ${index}`}>
              <td>
                <When moment={row.start} />
              </td>
              <td>{row.end && <When moment={row.end} />}</td>
              <th scope="row">{row.label}</th>
              <td>{row.value}</td>
              <td>{row.basis}</td>
              <td>{row.source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}
