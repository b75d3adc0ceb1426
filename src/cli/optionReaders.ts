/** How the words of options are read; what cannot be meant is refused with what was expected. */
import { InvalidArgumentError } from "commander";

/** Reads one of a few words. */
export const oneOf =
  <T extends string>(allowed: readonly T[]) =>
  (given: string): T => {
    const found = allowed.find((name) => name === given);
    if (found === undefined) throw new InvalidArgumentError(`expected one of ${allowed.join(", ")}`);
    return found;
  };

type Limits = readonly [least: number, most: number];

/** Reads a number within limits. @param unit "millimetres" */
export const numberIn =
  ([least, most]: Limits, unit: string) =>
  (given: string): number => {
    const number = Number(given);
    if (!(number >= least && number <= most)) throw new InvalidArgumentError(`expected ${unit} from ${least} to ${most}`);
    return number;
  };

/** Reads a whole number within limits. @param unit "days" */
export const wholeIn =
  (limits: Limits, unit: string) =>
  (given: string): number => {
    const number = numberIn(limits, `whole ${unit}`)(given);
    if (!Number.isInteger(number)) throw new InvalidArgumentError(`expected whole ${unit} from ${limits[0]} to ${limits[1]}`);
    return number;
  };

/** Reads pixels per inch. */
export const resolution = wholeIn([36, 2400], "pixels per inch");
