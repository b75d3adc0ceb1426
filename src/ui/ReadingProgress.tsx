import { type ReactNode, useEffect, useState, useSyncExternalStore } from "react";
import controls from "./controls.module.css";
import { type Reading, untilShown } from "./reading";
import styles from "./ReadingProgress.module.css";

/** How far the reading of a large case has come, with a way to stop it. The case before stays until it is done. */
export function ReadingProgress({ reading }: { readonly reading: Reading }): ReactNode {
  const { name, done, subscribe, cancel } = reading;
  const share = useSyncExternalStore(subscribe, done);
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), untilShown);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong) return undefined;
  return (
    <div className={styles.reading}>
      <output className={styles.words}>Reading {name}</output>
      <progress className={styles.bar} aria-label={`Reading ${name}`} value={share} />
      <button type="button" className={controls.button} onClick={cancel}>
        Cancel
      </button>
    </div>
  );
}
