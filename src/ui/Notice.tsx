import type { ReactNode } from "react";
import { CloseButton } from "./CloseButton";
import styles from "./Notice.module.css";

/** Something that did not work, said until it is closed. */
export function Notice({ words, onClose }: { readonly words: string; readonly onClose: () => void }): ReactNode {
  return (
    <div className={styles.notice} role="alert">
      <p className={styles.words}>{words}</p>
      <CloseButton label="Close this message" onClick={onClose} />
    </div>
  );
}
