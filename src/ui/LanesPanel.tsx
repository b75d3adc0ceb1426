import { type ReactNode, useLayoutEffect, useMemo, useRef } from "react";
import type { FigureLayout } from "../layout";
import { type LaneChoice, laneChoices, type LaneChoices } from "../layout/laneChoices";
import { CloseButton } from "./CloseButton";
import controls from "./controls.module.css";
import type { Drawing } from "./drawing";
import type { LanesInView } from "./laneEntries";
import { applyLanes, type LanesChange, lanesOfFile, moving, regimensOf, setLanes, stepping } from "./laneOptions";
import { type Choose, FixedLane, MovableLane } from "./LaneRow";
import styles from "./LanesPanel.module.css";
import panel from "./OptionsPanel.module.css";
import { useCase, useCaseStore } from "./useCase";
import { type Drag, useDragOrder } from "./useDragOrder";
import { useKeyDown } from "./useKeyDown";
import { usePanel } from "./usePanel";

interface Props {
  readonly drawing: Drawing;
  readonly layout: FigureLayout;
  /** Said to a screen reader. */
  readonly say: (words: string) => void;
  readonly onClose: () => void;
}

/** Which lanes are drawn, in which order, and how: every choice is one step of undo and stands in the case file. */
export function LanesPanel({ drawing, layout, say, onClose }: Props): ReactNode {
  const store = useCaseStore();
  const list = useRef<HTMLOListElement>(null);
  const choices = useMemo(() => laneChoices(layout), [layout]);
  const inView: LanesInView = { choices, figure: layout.made.context.figure };
  const regimens = regimensOf({ placed: drawing.placed, figure: inView.figure });
  const keepFocus = useKeptFocus();
  const choose: Choose = (change) => {
    keepFocus();
    applyLanes(store, change);
    say(change.place === undefined ? change.action : `${change.action}: place ${change.place} of ${choices.lanes.length}`);
  };
  const { drag, handleOf } = useDragOrder(list, (from, to) => {
    const lane = choices.lanes[from];
    if (lane) choose(moving(inView, lane, to));
  });
  const aside = usePanel({ onEscape: onClose });
  useKeyDown(aside, (event) => {
    const change = stepOf(inView, event);
    if (!change) return;
    choose(change);
    event.preventDefault();
  });
  return (
    <aside className={panel.panel} aria-label="Lanes" ref={aside}>
      <header className={panel.header}>
        <h2 className={panel.heading} tabIndex={-1}>
          Lanes
        </h2>
        <CloseButton label="Close the lanes" onClick={onClose} />
      </header>
      <div className={panel.body}>
        <p className={panel.note}>{countWords(choices)}. Drag a lane, or move it with its arrows or with Alt and an arrow key.</p>
        {choices.milestones && (
          <ul className={styles.list} aria-label="Always on top">
            <FixedLane inView={inView} lane={choices.milestones} onChoose={choose} />
          </ul>
        )}
        <ol ref={list} className={styles.list} aria-label="From top to bottom">
          {choices.lanes.map((lane, index) => (
            <MovableLane
              key={lane.key}
              inView={inView}
              lane={lane}
              regimens={regimens}
              handle={handleOf(index)}
              mark={drag && markOf(drag, index)}
              onChoose={choose}
            />
          ))}
        </ol>
        {choices.inTable.length > 0 && (
          <>
            <h3 className={panel.legend}>Values in the table</h3>
            <ul className={styles.list}>
              {choices.inTable.map((lane) => (
                <FixedLane key={lane.key} inView={inView} lane={lane} onChoose={choose} />
              ))}
            </ul>
          </>
        )}
        <Resets say={say} />
      </div>
    </aside>
  );
}

/** Alt with an arrow moves the lane whose row has the keyboard; a list to choose from has these keys for itself. */
function stepOf(inView: LanesInView, { key, altKey, target }: KeyboardEvent): LanesChange | undefined {
  const direction = ({ ArrowUp: "up", ArrowDown: "down" } as const)[key];
  if (!altKey || !direction || !(target instanceof Element) || target instanceof HTMLSelectElement) return undefined;
  const row = target.closest<HTMLElement>("[data-lane]");
  const lane = inView.choices.lanes.find((each) => each.key === row?.dataset["lane"]);
  return lane && stepping(inView, lane, direction);
}

function countWords({ milestones, lanes, inTable }: LaneChoices): string {
  const all = [...(milestones ? [milestones] : []), ...lanes, ...inTable];
  const count = (kind: LaneChoice["state"]["kind"]) => all.filter(({ state }) => state.kind === kind).length;
  const parts = [
    [count("hidden"), "hidden"],
    [count("folded"), "folded"],
    [count("in part"), "in part"],
    [count("no room"), "without room"],
  ] as const;
  const values = inTable.length === 0 ? "" : ` and ${inTable.length} ${inTable.length === 1 ? "value" : "values"} of the table`;
  return [
    `${all.length - inTable.length} lanes${values}`,
    ...parts.flatMap(([number, words]) => (number === 0 ? [] : [`${number} ${words}`])),
  ].join(", ");
}

function markOf({ from, to }: Drag, index: number): "dragged" | "before" | "after" | undefined {
  if (index === from) return "dragged";
  const place = index < from ? index : index - 1;
  if (place === to && to !== from) return "before";
  return place === to - 1 && to > from ? "after" : undefined;
}

/** A row that changes its place is put into the page anew and loses the keyboard: it gets it back. */
function useKeptFocus(): () => void {
  const kept = useRef<Element>(null);
  useLayoutEffect(() => {
    if (kept.current instanceof HTMLElement && kept.current.isConnected) kept.current.focus();
    kept.current = null;
  });
  return () => {
    kept.current = window.document.activeElement;
  };
}

function Resets({ say }: Pick<Props, "say">): ReactNode {
  const store = useCaseStore();
  const now = useCase(({ open }) => open.file?.figure?.lanes);
  const own = lanesOfFile(store);
  const set = (action: string, lanes: typeof own): void => {
    if (lanes === now) return;
    setLanes(store, action, lanes);
    say(action);
  };
  return (
    <div className={panel.row}>
      {own !== undefined && (
        <button
          type="button"
          className={`${controls.button} ${controls.primary}`}
          aria-disabled={now === own}
          onClick={() => set("Choose lanes as the file had them", own)}
        >
          As the file had them
        </button>
      )}
      <button
        type="button"
        className={`${controls.button} ${controls.primary}`}
        aria-disabled={now === undefined}
        onClick={() => set("Choose all lanes as usual", undefined)}
      >
        All as usual
      </button>
    </div>
  );
}
