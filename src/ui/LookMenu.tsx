import { type ReactNode, useId } from "react";
import controls from "./controls.module.css";
import styles from "./LookMenu.module.css";
import type { Look } from "./useLook";
import { useRest } from "./useRest";

/** How the figure is looked at on this screen. A native popover, as the menu of exports. */
export function LookMenu(look: Look): ReactNode {
  const rest = useRest();
  const id = useId();
  return (
    <>
      <button type="button" className={controls.button} popoverTarget={id}>
        {look.preview === "normal" ? "Look" : `Look: ${look.preview}`}
      </button>
      <div id={id} popover="auto" className={`${controls.popover} ${styles.menu}`}>
        {rest && <rest.LookChoices {...look} />}
      </div>
    </>
  );
}
