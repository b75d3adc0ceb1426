import { type ReactNode, useState } from "react";
import { type OwnSize, ownLimits, ownPreset, type Preset, presetNamed, presets } from "../presets";
import styles from "./OptionsPanel.module.css";
import { type Options, Select } from "./Select";

interface Props {
  readonly preset: Preset;
  readonly onChoose: (preset: Preset) => void;
}

const own = "own";
const sizes: Options<string> = [
  ...presets.map(({ name, label }): [string, string] => [name, label]),
  [own, "A size of your own …"],
];
const fields: readonly (readonly [keyof OwnSize, string])[] = [
  ["width", "Width in mm"],
  ["maximumHeight", "At most so high, in mm"],
  ["smallestText", "Smallest letters in pt"],
];

/** For whom the figure is made: a size of the list, or one's own with its limits. */
export function SizeFields({ preset, onChoose }: Props): ReactNode {
  const isOwn = presetNamed(preset.name) === undefined;
  const choose = (name: string): void => {
    const chosen = presetNamed(name);
    const { width, maximumHeight, smallestText } = preset.rules;
    onChoose(chosen ?? ownPreset({ width: Math.round(width), maximumHeight, smallestText }));
  };
  return (
    <>
      <Select label="Size" value={isOwn ? own : preset.name} options={sizes} onChoose={choose} />
      {isOwn &&
        fields.map(([field, label]) => (
          <LengthField
            key={field}
            label={label}
            value={preset.rules[field]}
            limits={ownLimits[field]}
            onChange={(length) => onChoose(ownPreset({ ...preset.rules, [field]: length }))}
          />
        ))}
    </>
  );
}

interface LengthFieldProps {
  readonly label: string;
  readonly value: number;
  readonly limits: readonly [number, number];
  readonly onChange: (length: number) => void;
}

/** A number that counts once it is within its limits; until then what is typed stays, and the browser says what is wrong with it. */
function LengthField({ label, value, limits: [least, most], onChange }: LengthFieldProps): ReactNode {
  const [typed, setTyped] = useState<string>();
  const counts = (text: string) => Number(text) >= least && Number(text) <= most;
  const isRefused = typed !== undefined && !counts(typed);
  const type = (text: string): void => {
    setTyped(text);
    if (counts(text)) onChange(Number(text));
  };
  return (
    <label className={styles.field}>
      {label}
      <input
        className={styles.time}
        type="number"
        min={least}
        max={most}
        aria-invalid={isRefused}
        value={typed ?? value}
        onChange={({ target }) => type(target.value)}
        onBlur={() => setTyped(undefined)}
      />
      {isRefused && (
        <small className={styles.note}>
          From {least} to {most}
        </small>
      )}
    </label>
  );
}
