import type { ReactNode } from "react";
import styles from "./controls.module.css";

export function CloseButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }): ReactNode {
  return (
    <button type="button" className={styles.icon} aria-label={label} onClick={onClick}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <path d="M1 1L11 11M11 1L1 11" stroke="currentColor" strokeWidth="1.5" fill="none" />
      </svg>
    </button>
  );
}
