import type { Findings } from "./findings";
import type { Migration } from "./migrate";
import { isObject, type RawObject, showValue } from "./rawValue";
import { currentFormat } from "./schema";
import { didYouMean } from "./suggestions";

/** The file when its format is the current one or can be migrated to it; otherwise the finding says what this program reads. */
export function checkFormat(value: unknown, steps: readonly Migration[], findings: Findings): RawObject | undefined {
  const fault = (message: string, hint: string, path: readonly string[] = ["format"]) => {
    findings.add({ severity: "error", code: "wrong-format", path, message, hint });
    return undefined;
  };
  if (!isObject(value)) return fault(`expected an object, found ${showValue(value)}`, "a case file starts with {", []);
  const found = value["format"];
  if (found === undefined) {
    const message = `expected a field "format" that says "${currentFormat}", found none`;
    return fault(message, `write "format": "${currentFormat}" as the first line`, []);
  }
  if (found === currentFormat || steps.some(({ from }) => from === found)) return value;
  const message = `expected the format "${currentFormat}", found ${showValue(found)}`;
  if (isNewer(found)) return fault(message, `this program reads up to "${currentFormat}"; open the file with a newer one`);
  return fault(
    message,
    (typeof found === "string" && didYouMean(found, [currentFormat])) || `write "format": "${currentFormat}"`,
  );
}

function isNewer(format: unknown): boolean {
  if (typeof format !== "string") return false;
  const [name, version] = format.split("/");
  const [ownName, ownVersion] = currentFormat.split("/");
  return name === ownName && Number(version) > Number(ownVersion);
}
