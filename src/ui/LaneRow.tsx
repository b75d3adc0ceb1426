import { type ReactNode, useId, useState } from "react";
import type { LaneChoice, LaneState } from "../layout/laneChoices";
import controls from "./controls.module.css";
import { type LanesInView, optionsOf } from "./laneEntries";
import {
  folding,
  heightening,
  type LanesChange,
  overlayChoices,
  overlaying,
  type Regimen,
  scaling,
  showing,
  stepping,
} from "./laneOptions";
import styles from "./LanesPanel.module.css";
import unseen from "./unseen.module.css";
import panel from "./OptionsPanel.module.css";
import { Select } from "./Select";
import type { useDragOrder } from "./useDragOrder";

export type Choose = (change: LanesChange) => void;

interface RowProps {
  readonly inView: LanesInView;
  readonly lane: LaneChoice;
  readonly onChoose: Choose;
}

interface MovableProps extends RowProps {
  readonly regimens: readonly Regimen[];
  readonly handle: ReturnType<ReturnType<typeof useDragOrder>["handleOf"]>;
  /** A line before or after it shows where what is dragged would go. */
  readonly mark: "dragged" | "before" | "after" | undefined;
}

/** A lane that has a place among the others: it is dragged by its handle, or moved by its buttons, or by Alt with an arrow. */
export function MovableLane({ inView, lane, regimens, handle, mark, onChoose }: MovableProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const optionsId = useId();
  const step = (direction: "up" | "down"): void => {
    const change = stepping(inView, lane, direction);
    if (change) onChoose(change);
  };
  const hasOptions = (lane.key === "courses" && regimens.length > 0) || lane.panel !== undefined;
  return (
    <li className={styles.row} data-lane={lane.key} data-drop={mark}>
      <span className={styles.handle} title={`Drag ${lane.title}`} {...handle}>
        <svg width="10" height="16" viewBox="0 0 10 16" aria-hidden="true">
          <path d="M3 3V3.1M7 3V3.1M3 8V8.1M7 8V8.1M3 13V13.1M7 13V13.1" />
        </svg>
      </span>
      <ShownCheck inView={inView} lane={lane} onChoose={onChoose} />
      {(["up", "down"] as const).map((direction) => (
        <button
          key={direction}
          type="button"
          className={controls.icon}
          aria-label={`Move ${lane.title} ${direction}`}
          // A disabled button would lose the keyboard at the end of the list.
          aria-disabled={stepping(inView, lane, direction) === undefined}
          onClick={() => step(direction)}
        >
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
            <path d={direction === "up" ? "M2 8L6 4L10 8" : "M2 4L6 8L10 4"} />
          </svg>
        </button>
      ))}
      {hasOptions ? (
        <button
          type="button"
          className={controls.icon}
          aria-label={`Options of ${lane.title}`}
          aria-expanded={isOpen}
          aria-controls={isOpen ? optionsId : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          …
        </button>
      ) : (
        <span className={styles.noOptions} />
      )}
      {hasOptions && isOpen && (
        <fieldset id={optionsId} className={styles.options}>
          {/* The button that opens them says it already. */}
          <legend className={unseen.unseen}>Options of {lane.title}</legend>
          {lane.key === "courses" && <FoldChecks inView={inView} regimens={regimens} onChoose={onChoose} />}
          {lane.panel && <PanelOptions inView={inView} lane={lane} onChoose={onChoose} />}
        </fieldset>
      )}
    </li>
  );
}

/** A lane without a place of its own to choose: the milestones on top, what is in the table. */
export const FixedLane = (props: RowProps): ReactNode => (
  <li className={styles.row}>
    <span className={styles.noHandle} />
    <ShownCheck {...props} />
  </li>
);

function stateWords(state: LaneState): string | undefined {
  switch (state.kind) {
    case "shown":
    case "in the table":
      return undefined;
    case "hidden":
      return "hidden; the notes name it";
    case "folded":
      return "folded into its regimens";
    case "over":
      return `drawn over ${state.over}`;
    case "in part":
      return "only the weightiest part has room; tick it to make room for all";
    case "no room":
      return "no room now; tick it to make room";
    case "shared row":
      return "in one row with its class";
  }
}

function ShownCheck({ inView, lane, onChoose }: RowProps): ReactNode {
  const words = stateWords(lane.state);
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={!["hidden", "no room", "in part"].includes(lane.state.kind)}
        onChange={({ target }) => onChoose(showing(inView, lane, target.checked))}
      />
      <span>
        {lane.title}
        {words !== undefined && <small className={styles.state}>{words}</small>}
      </span>
    </label>
  );
}

function FoldChecks({ inView, regimens, onChoose }: Omit<RowProps, "lane"> & Pick<MovableProps, "regimens">): ReactNode {
  return (
    <>
      <p className={panel.note}>
        Folded, a regimen’s drugs are stripes in its bars and have no rows, unless given outside of it too.
      </p>
      {regimens.map((regimen) => (
        <label key={regimen.key} className={panel.check}>
          <input type="checkbox" checked={regimen.isFolded} onChange={() => onChoose(folding(inView, regimens, regimen))} />
          Fold {regimen.label}
        </label>
      ))}
    </>
  );
}

const heights = [0.5, 1, 1.5, 2, 3, 4];

function PanelOptions({ inView, lane, onChoose }: RowProps): ReactNode {
  const { with: second, scale = lane.panel?.scale ?? "linear", height = 1 } = optionsOf(inView, lane);
  const others = lane.state.kind === "over" ? [] : overlayChoices(inView, lane);
  const over = others.find(({ key }) => key === second);
  const offered = [...new Set([...heights, height])].sort((a, b) => a - b);
  return (
    <>
      {lane.panel?.hasNumbers && others.length > 0 && (
        <Select
          label="Drawn over it, dashed"
          value={over?.key ?? ""}
          options={[["", "None"], ...others.map(({ key, title }) => [key, title] as const)]}
          onChoose={(key) =>
            onChoose(
              overlaying(
                inView,
                lane,
                others.find((other) => other.key === key),
              ),
            )
          }
        />
      )}
      {lane.panel?.canBeLogarithmic && (
        <Select
          label="Scale"
          value={scale}
          options={[
            ["linear", "Linear"],
            ["log", "Logarithmic"],
          ]}
          onChoose={(next) => onChoose(scaling(inView, lane, next))}
        />
      )}
      {lane.state.kind !== "over" && (
        <Select
          label="Height"
          value={String(height)}
          options={offered.map((times) => [String(times), times === 1 ? "As usual" : `${times} times as high`] as const)}
          onChoose={(times) => onChoose(heightening(inView, lane, Number(times)))}
        />
      )}
    </>
  );
}
