/** The shipped command line, run many times in one process: a process for each figure would spend its time on starting. */
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";

const courseline = fileURLToPath(new URL("../../dist/cli/courseline.mjs", import.meta.url));

/** Evaluates the shipped file anew for each of the command lines, which stand as JSON in its first argument. */
const runner = `
  const lines = JSON.parse(process.argv[1]);
  process.stdout.setMaxListeners(0);
  for (const [index, words] of lines.entries()) {
    process.argv = [process.argv[0], "courseline", ...words];
    await import(${JSON.stringify(pathToFileURL(courseline).href)} + "?" + index);
    if (process.exitCode) throw new Error("courseline " + words.join(" ") + " left with " + process.exitCode);
  }`;

/** The SVG files that `courseline render` writes for these words after it, in their order, on a machine in that zone. */
export async function renderMany(zone: string, figures: readonly (readonly string[])[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "courseline-"));
  const outputs = figures.map((_, index) => join(folder, `${index}.svg`));
  const lines = figures.map((words, index) => ["render", "-o", outputs[index], ...words]);
  try {
    await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", runner, JSON.stringify(lines)], {
      env: { ...process.env, TZ: zone },
    });
    return outputs.map((output) => readFileSync(output, "utf8"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
