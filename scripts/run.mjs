import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the project. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Through our pipe a program cannot see whether anybody watches: colours on a terminal, none in a log. */
const colours = process.stdout.isTTY ? { FORCE_COLOR: "1" } : { NO_COLOR: "1", FORCE_COLOR: undefined };

/**
 * Runs a program in the project's folder, passing its output on as it comes. Never rejects: a program that cannot be started
 * has the exit code 127 and the reason as its output.
 * @param {readonly [string, ...string[]]} command program and arguments
 * @param {NodeJS.ProcessEnv} [environment] variables besides our own
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run([program, ...parameters], environment = {}) {
  return new Promise((resolve) => {
    const options = { cwd: root, env: { ...process.env, ...colours, ...environment } };
    const child = spawn(program, parameters, { ...options, stdio: ["inherit", "pipe", "pipe"] });
    let output = "";
    const pass = (/** @type {NodeJS.WriteStream} */ stream) => (/** @type {Buffer} */ piece) => {
      output += piece.toString();
      stream.write(piece);
    };
    child.stdout.on("data", pass(process.stdout));
    child.stderr.on("data", pass(process.stderr));
    child.on("error", (error) => resolve({ code: 127, output: error.message }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * The command that runs an installed tool with this same Node, so that no shell and no PATH is involved.
 * @param {string} packageName
 * @param {string} [bin] name of the tool when the package has several or another one
 * @returns {[string, string]}
 */
export function tool(packageName, bin = packageName) {
  const folder = join(root, "node_modules", packageName);
  const { bin: bins } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return [process.execPath, join(folder, bins[bin])];
}

/**
 * Ends the process with a sentence a person can act on; goes on when there is none.
 * @param {string | void} problem
 * @param {number} [code] 1 for something that failed, 2 for wrong use
 */
export function endOn(problem, code = 1) {
  if (!problem) return;
  console.error(problem);
  process.exit(code);
}
