import { type ReactNode, useEffect, useState } from "react";
import type { CaseText } from "../store";
import { Dialog } from "./Dialog";
import { type GalleryEntry, loadGallery } from "./gallery";
import styles from "./GalleryDialog.module.css";

interface Props {
  readonly onOpen: (text: CaseText) => void;
  readonly onClose: () => void;
}

/** The cases that ship with the app. */
export function GalleryDialog({ onOpen, onClose }: Props): ReactNode {
  const [entries, setEntries] = useState<readonly GalleryEntry[]>();
  useEffect(() => {
    let isShown = true;
    void loadGallery().then((loaded) => isShown && setEntries(loaded));
    return () => {
      isShown = false;
    };
  }, []);
  return (
    <Dialog title="Example cases" onClose={onClose}>
      {!entries && <p>Loading …</p>}
      <ul className={styles.list}>
        {entries?.map((entry) => (
          <li key={entry.name}>
            <button type="button" className={styles.entry} onClick={() => onOpen(entry)}>
              <span className={styles.title}>{entry.title}</span>
              <span className={styles.origin}>{entry.origin}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
