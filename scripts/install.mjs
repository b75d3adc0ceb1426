import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { root, run } from "./run.mjs";

/**
 * Whether the installed packages are missing or older than the lock.
 * @param {string} folder of the project
 */
export function installIsStale(folder) {
  const installed = join(folder, "node_modules", ".package-lock.json");
  if (!existsSync(installed)) return true;
  return statSync(installed).mtimeMs < statSync(join(folder, "package-lock.json")).mtimeMs;
}

/**
 * How to call npm: through the script that npm names when it runs us, else the one beside this Node, else from the PATH.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {[string, ...string[]]}
 */
export function npmCommand(environment) {
  const named = environment.npm_execpath;
  if (named?.endsWith(".js")) return [process.execPath, named];
  const folder = dirname(process.execPath);
  const beside = [join(folder, "node_modules/npm/bin/npm-cli.js"), join(folder, "../lib/node_modules/npm/bin/npm-cli.js")];
  const found = beside.find((path) => existsSync(path));
  return found ? [process.execPath, found] : ["npm"];
}

/** Installs the packages of the lock when they are not there. Returns a sentence when that failed. */
export async function ensureInstalled() {
  if (!installIsStale(root)) return undefined;
  console.log("Installing the packages of package-lock.json (npm ci, about a minute the first time)");
  const { code } = await run([...npmCommand(process.env), "ci"]);
  if (code === 0) return undefined;
  return "Installing failed: see npm's message above, check the network, and run `npm ci` by hand";
}
