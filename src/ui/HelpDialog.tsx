import type { ReactNode } from "react";
import { Dialog } from "./Dialog";
import styles from "./HelpDialog.module.css";

const keys: readonly (readonly [key: string, effect: string])[] = [
  ["Tab", "to the figure, and past it"],
  ["← →", "in the figure: to the mark before or after in the same lane"],
  ["↑ ↓", "in the figure: to the nearest mark of the lane above or below"],
  ["Home, End", "in the figure: to the first or last mark of the lane"],
  ["Enter", "in the figure: keeps the details of the mark open"],
  ["G", "in the figure: colours as seen by others, one after the other: grey, protan, deutan, tritan"],
  ["Esc", "closes the details, then lets go of the mark"],
  ["Ctrl+V", "opens a case file that was copied as text (⌘V on a Mac)"],
  ["?", "this help, in the figure or when nothing else has the keyboard"],
];

export function HelpDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  return (
    <Dialog title="Keys, and what happens to your data" onClose={onClose}>
      <table className={styles.keys}>
        <thead>
          <tr>
            <th scope="col">Key</th>
            <th scope="col">What it does</th>
          </tr>
        </thead>
        <tbody>
          {keys.map(([key, effect]) => (
            <tr key={key}>
              <th scope="row">{key}</th>
              <td>{effect}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        A case file can also be dropped anywhere in the window. The case that was open stays at hand: “Back to the previous case”
        brings it back.
      </p>
      <p>
        Nothing leaves this computer. The case is in memory only: it is sent nowhere, kept nowhere, and gone when the window is
        closed. A figure is written only when you export it, to the place you choose.
      </p>
    </Dialog>
  );
}
