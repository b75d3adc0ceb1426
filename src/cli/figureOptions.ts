/** The options that say which figure of a case is meant. */
import { type Command, InvalidArgumentError } from "commander";
import { axisKinds, type AxisKind, presetNames, type PresetName } from "../layout";

export interface FigureChoice {
  readonly preset: PresetName;
  readonly axis?: AxisKind;
}

/** Reads one of a few words. */
export const oneOf =
  <T extends string>(allowed: readonly T[]) =>
  (given: string): T => {
    const found = allowed.find((name) => name === given);
    if (found === undefined) throw new InvalidArgumentError(`expected one of ${allowed.join(", ")}`);
    return found;
  };

export const addFigureOptions = (command: Command): Command =>
  command
    .option("--preset <name>", `size and type: ${presetNames.join(", ")}`, oneOf(presetNames), "journal-180")
    .option("--axis <name>", `time axis: ${axisKinds.join(", ")}; the case file's own when absent`, oneOf(axisKinds));

/** Reads pixels per inch. */
export function resolution(given: string): number {
  const dpi = Number(given);
  if (!Number.isInteger(dpi) || dpi < 36 || dpi > 2400)
    throw new InvalidArgumentError("expected whole pixels per inch from 36 to 2400");
  return dpi;
}
