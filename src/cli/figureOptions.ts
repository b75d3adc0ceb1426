/** The options that say which figure of a case is meant. */
import { type Command, InvalidArgumentError } from "commander";
import { axisKinds, type AxisKind, type Target } from "../layout";
import type { StepChoice } from "./placedInput";
import { ownLimits, ownPreset, type Preset, presetNamed, presets, usualPreset } from "../presets";

export interface FigureChoice extends StepChoice {
  readonly preset: Preset;
  readonly axis?: AxisKind;
  readonly width?: number;
  readonly maxHeight?: number;
  readonly smallestText?: number;
}

/** The preset that is meant: one of the list, or one's own when a width is given. */
export function presetOf({ preset, width, maxHeight, smallestText }: FigureChoice): Preset {
  if (width === undefined) return preset;
  return ownPreset({
    width,
    ...(maxHeight !== undefined && { maximumHeight: maxHeight }),
    ...(smallestText !== undefined && { smallestText }),
  });
}

/** What the figure is laid out for. */
export const targetOf = (choice: FigureChoice): Target => ({
  ...presetOf(choice).target,
  ...(choice.axis !== undefined && { axis: choice.axis }),
});

/** Reads one of a few words. */
export const oneOf =
  <T extends string>(allowed: readonly T[]) =>
  (given: string): T => {
    const found = allowed.find((name) => name === given);
    if (found === undefined) throw new InvalidArgumentError(`expected one of ${allowed.join(", ")}`);
    return found;
  };

function presetGiven(given: string): Preset {
  const found = presetNamed(given);
  if (found === undefined) throw new InvalidArgumentError(`expected one of ${presets.map(({ name }) => name).join(", ")}`);
  return found;
}

/** Reads a number within limits. */
const lengthIn =
  ([least, most]: readonly [number, number], unit: string) =>
  (given: string): number => {
    const length = Number(given);
    if (!(length >= least && length <= most)) throw new InvalidArgumentError(`expected ${unit} from ${least} to ${most}`);
    return length;
  };

export const addFigureOptions = (command: Command): Command =>
  addStepOption(command)
    .option("--preset <name>", `size and type: ${presets.map(({ name }) => name).join(", ")}`, presetGiven, usualPreset)
    .option("--width <mm>", "a size of your own, instead of a preset", lengthIn(ownLimits.width, "millimetres"))
    .option("--max-height <mm>", "with --width: no higher than this", lengthIn(ownLimits.maximumHeight, "millimetres"))
    .option("--smallest-text <pt>", "with --width: no letter smaller than this", lengthIn(ownLimits.smallestText, "points"))
    .option("--axis <name>", `time axis: ${axisKinds.join(", ")}; the case file's own when absent`, oneOf(axisKinds));

/** Reads the number of a step. */
export function stepNumber(given: string): number {
  const number = Number(given);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError("expected the number of a step, from 1");
  return number;
}

/** As one step of the presentation shows it, without what the step hides. */
export const addStepOption = (command: Command): Command =>
  command.option("--step <number>", "as this step of the presentation shows it; what the step hides is left out", stepNumber);

/** Reads pixels per inch. */
export function resolution(given: string): number {
  const dpi = Number(given);
  if (!Number.isInteger(dpi) || dpi < 36 || dpi > 2400)
    throw new InvalidArgumentError("expected whole pixels per inch from 36 to 2400");
  return dpi;
}
