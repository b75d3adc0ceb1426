import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { CloseButton } from "./CloseButton";
import styles from "./Dialog.module.css";
import { focusFigure } from "./focusFigure";

interface Props {
  readonly title: string;
  /** As wide as a table wants it. */
  readonly isWide?: boolean;
  /** Nothing in it takes the keyboard but its own close button: what is too long for the window could not be scrolled with keys. */
  readonly isText?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A native dialog that is open as long as it is mounted. */
export function Dialog({ title, isWide = false, isText = false, onClose, children }: Props): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    const app = element?.parentElement;
    element?.showModal();
    // Before it leaves the page: then the browser gives the keyboard back to what had it.
    return () => {
      element?.close();
      // React puts the focus back after a commit, so this comes later still.
      window.setTimeout(() => focusFigure(app), 0);
    };
  }, []);
  return (
    <dialog ref={dialog} className={`${styles.dialog} ${isWide ? styles.wide : ""}`} aria-labelledby={titleId} onClose={onClose}>
      <header className={styles.header}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        <CloseButton label="Close" onClick={onClose} />
      </header>
      <div className={styles.body} {...(isText ? { role: "region", "aria-labelledby": titleId, tabIndex: 0 } : {})}>
        {children}
      </div>
    </dialog>
  );
}
