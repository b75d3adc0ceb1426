import type { ReactNode } from "react";
import type { Replaced } from "../deidentify";
import styles from "./OptionsPanel.module.css";
import { type Options, Select } from "./Select";
import type { Privacy } from "./privacy";

interface Props {
  readonly privacy: Privacy;
  readonly done: readonly string[];
  readonly replaced: readonly Replaced[];
  readonly onChoose: (privacy: Privacy) => void;
}

const choices: Options<Privacy> = [
  ["none", "As the case has them"],
  ["anchor", "De-identified: days from the anchor"],
  ["moved", "De-identified: dates moved"],
];

/** Whether dates and names go with the figure; what was replaced is shown, to be judged. */
export function PrivacyFields({ privacy, done, replaced, onChoose }: Props): ReactNode {
  return (
    <>
      <Select label="Dates and names" value={privacy} options={choices} onChoose={onChoose} />
      {privacy !== "none" && (
        <section className={styles.note} aria-label="De-identified">
          <p className={styles.note}>
            {done.join("; ")}. All that is written below is made from the case without them. Names and rare facts cannot be found
            for certain: read the result.
          </p>
          {replaced.length > 0 && (
            <details>
              <summary>
                {replaced.length} {replaced.length === 1 ? "word" : "words"} replaced
              </summary>
              <ul>
                {replaced.map(({ path, kind, found, replacement }, index) => (
                  <li key={index}>
                    {kind}: “{found}” is now “{replacement}” <small>({path})</small>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </section>
      )}
    </>
  );
}
