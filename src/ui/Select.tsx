import type { ReactNode } from "react";
import styles from "./OptionsPanel.module.css";

export type Options<T extends string> = readonly (readonly [value: T, words: string])[];

interface Props<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: Options<T>;
  readonly onChoose: (value: T, words: string) => void;
}

/** One of several, with its label above it. */
export function Select<T extends string>({ label, value, options, onChoose }: Props<T>): ReactNode {
  const choose = (chosen: string): void => {
    const option = options.find(([each]) => each === chosen);
    if (option) onChoose(...option);
  };
  return (
    <label className={styles.field}>
      {label}
      <select value={value} onChange={({ target }) => choose(target.value)}>
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
