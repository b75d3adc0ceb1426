import { type ReactNode, useId } from "react";
import type { Theme } from "../layout";
import styles from "./LookMenu.module.css";
import { type Look, type Preview, previews } from "./useLook";

const themes: readonly Theme[] = ["light", "dark"];

const previewWords: Readonly<Record<Preview, string>> = {
  normal: "All colours",
  grey: "Grey, as printed",
  protan: "Without red cones (protan)",
  deutan: "Without green cones (deutan)",
  tritan: "Without blue cones (tritan)",
};

/** The choices of how the figure is looked at. */
export function LookChoices({ theme, preview, setTheme, setPreview }: Look): ReactNode {
  const id = useId();
  return (
    <>
      <Choices
        legend="Background"
        name={`${id}theme`}
        values={themes}
        words={{ light: "Light", dark: "Dark" }}
        value={theme}
        onChoose={setTheme}
      />
      <Choices
        legend="Colours as seen by others (G)"
        name={`${id}preview`}
        values={previews}
        words={previewWords}
        value={preview}
        onChoose={setPreview}
      />
      <p className={styles.note}>On this screen only: no export changes.</p>
    </>
  );
}

interface ChoicesProps<T extends string> {
  readonly legend: string;
  readonly name: string;
  readonly values: readonly T[];
  readonly words: Readonly<Record<T, string>>;
  readonly value: T;
  readonly onChoose: (value: T) => void;
}

function Choices<T extends string>({ legend, name, values, words, value, onChoose }: ChoicesProps<T>): ReactNode {
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{legend}</legend>
      {values.map((each) => (
        <label key={each} className={styles.choice}>
          <input type="radio" name={name} checked={value === each} onChange={() => onChoose(each)} />
          {words[each]}
        </label>
      ))}
    </fieldset>
  );
}
