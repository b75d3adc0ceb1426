/** The options that say which figure of a case is meant. */
import { type Command, InvalidArgumentError, Option } from "commander";
import { axisKinds, type AxisKind, type Target } from "../layout";
import { addCaseOptions, type CaseChoice } from "./caseOptions";
import { numberIn, oneOf } from "./optionReaders";
import { ownLimits, ownPreset, type Preset, presetNamed, presets, usualPreset } from "../presets";

export interface FigureChoice extends CaseChoice {
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

function presetGiven(given: string): Preset {
  const found = presetNamed(given);
  if (found === undefined) throw new InvalidArgumentError(`expected one of ${presets.map(({ name }) => name).join(", ")}`);
  return found;
}

export const addFigureOptions = (command: Command): Command =>
  addCaseOptions(command)
    .addOption(
      new Option("--preset <name>", `size and type: ${presets.map(({ name }) => name).join(", ")}`)
        .argParser(presetGiven)
        .default(usualPreset, usualPreset.name),
    )
    .option("--width <mm>", "a size of your own, instead of a preset", numberIn(ownLimits.width, "millimetres"))
    .option("--max-height <mm>", "with --width: no higher than this", numberIn(ownLimits.maximumHeight, "millimetres"))
    .option("--smallest-text <pt>", "with --width: no letter smaller than this", numberIn(ownLimits.smallestText, "points"))
    .option("--axis <name>", `time axis: ${axisKinds.join(", ")}; the case file's own when absent`, oneOf(axisKinds));
