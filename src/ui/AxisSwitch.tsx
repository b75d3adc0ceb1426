import { type ReactNode, useId } from "react";
import type { AxisKind } from "../store";
import styles from "./AxisSwitch.module.css";
import unseen from "./unseen.module.css";

const axes: readonly (readonly [kind: AxisKind, label: string])[] = [
  ["calendar", "Calendar"],
  ["relative", "Relative"],
  ["courses", "Courses"],
];

interface Props {
  readonly axis: AxisKind;
  readonly onChoose: (axis: AxisKind) => void;
  /** A case without courses has no axis of courses, and one in which nothing has a day has nothing to count from. */
  readonly offered: (axis: AxisKind) => boolean;
}

/** By which time the figure is drawn. */
export function AxisSwitch({ axis, onChoose, offered }: Props): ReactNode {
  const name = useId();
  return (
    <fieldset className={styles.switch}>
      <legend className={unseen.unseen}>Time axis</legend>
      {axes.map(([kind, label]) => (
        <label key={kind} className={styles.choice}>
          <input
            type="radio"
            name={name}
            className={styles.input}
            value={kind}
            checked={axis === kind}
            disabled={!offered(kind)}
            onChange={() => onChoose(kind)}
          />
          <span className={styles.label}>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
