import type { ReactNode } from "react";
import { commands, figureKeys } from "./commands";
import { Dialog } from "./Dialog";
import styles from "./HelpDialog.module.css";
import { printKeys } from "./keys";

interface Row {
  readonly keys: string;
  readonly effect: string;
}

const ofCommands = (isAnywhere: boolean): readonly Row[] =>
  commands.flatMap(({ keys, label }) =>
    keys === undefined || keys.includes("Mod+") !== isAnywhere
      ? []
      : [{ keys: printKeys(keys), effect: label.replace(" …", "") }],
  );

/** The keys, from the list of commands itself, and what happens to the data. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  return (
    <Dialog title="Keys, and what happens to your data" isText onClose={onClose}>
      <KeyTable
        heading="In the figure"
        rows={[...figureKeys.map(([keys, effect]) => ({ keys, effect })), ...ofCommands(false)]}
      />
      <KeyTable
        heading="Anywhere in the app"
        rows={[
          ...ofCommands(true),
          { keys: printKeys("Mod+V"), effect: "Open a case file, or add a table from a spreadsheet, that was copied as text" },
        ]}
      />
      <p>
        A case file or a table can also be dropped anywhere in the window. Undo brings back the case that was open before, and
        takes back every change of the figure.
      </p>
      <p>
        Nothing leaves this computer. The case is in memory only: it is sent nowhere, kept nowhere, and gone when the window is
        closed. A figure or a case file is written only when you ask for it, to the place you choose.
      </p>
    </Dialog>
  );
}

function KeyTable({ heading, rows }: { readonly heading: string; readonly rows: readonly Row[] }): ReactNode {
  return (
    <table className={styles.keys}>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          <th scope="col">What it does</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ keys, effect }) => (
          <tr key={keys}>
            <th scope="row">{keys}</th>
            <td>{effect}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
