import { type ReactNode, useId } from "react";
import type { PresetName } from "../layout";
import controls from "./controls.module.css";
import { exportChoices } from "./exportChoices";
import styles from "./ExportMenu.module.css";
import { openMenu, walkMenu } from "./menuKeys";

interface Props {
  readonly isDisabled: boolean;
  readonly onExport: (preset: PresetName) => void;
}

/** The figure as a file, for a journal, a slide or a page. A native popover: it closes on Escape and on a click elsewhere. */
export function ExportMenu({ isDisabled, onExport }: Props): ReactNode {
  const id = useId();
  return (
    <>
      <button
        type="button"
        className={`${controls.button} ${controls.primary}`}
        popoverTarget={id}
        disabled={isDisabled}
        onKeyDown={openMenu}
      >
        Export SVG
      </button>
      <ul id={id} popover="auto" className={`${controls.popover} ${styles.menu}`} aria-label="Export the figure as SVG">
        {exportChoices.map(({ preset, label, size }) => (
          <li key={preset}>
            <button
              type="button"
              className={styles.choice}
              popoverTarget={id}
              popoverTargetAction="hide"
              onKeyDown={walkMenu}
              onClick={() => onExport(preset)}
            >
              {label} <span className={styles.size}>{size}</span>
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            className={styles.choice}
            popoverTarget={id}
            popoverTargetAction="hide"
            onKeyDown={walkMenu}
            onClick={() => window.print()}
          >
            Print <span className={styles.size}>figure and table</span>
          </button>
        </li>
      </ul>
    </>
  );
}
