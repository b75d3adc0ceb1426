import { stripVTControlCharacters } from "node:util";
import { ensureBrowser } from "./browser.mjs";
import { ensureInstalled } from "./install.mjs";
import { endOn, run, tool } from "./run.mjs";

/**
 * One step of the test: how it is called, what it is, and what it runs. Steps of one name run under several settings.
 * @typedef {{
 *   name: string,
 *   about: string,
 *   needs?: string,
 *   command: (more: readonly string[]) => [string, ...string[]],
 *   environment?: NodeJS.ProcessEnv,
 * }} Step
 * @typedef {{ step: Step, code: number, seconds: number, counts: readonly string[] }} Result
 */

const vitest = (/** @type {string} */ project) => (/** @type {readonly string[]} */ more) =>
  /** @type {[string, ...string[]]} */ ([...tool("vitest"), "run", "--project", project, ...more]);

/** Two zones on either side of the date line, so that no local date can slip in. @param {string} zone @returns {Step} */
const unit = (zone) => ({
  name: "unit",
  about: `unit tests in the zone ${zone}`,
  command: vitest("unit"),
  environment: { TZ: zone },
});

/** @type {readonly Step[]} */
export const steps = [
  { name: "format", about: "formatting, with Biome", command: (more) => [...tool("@biomejs/biome", "biome"), "format", ...more] },
  {
    name: "lint",
    about: "lint, with oxlint",
    command: (more) => [...tool("oxlint"), "--type-aware", "--deny-warnings", ...more],
  },
  { name: "types", about: "types, with TypeScript", command: (more) => [...tool("typescript", "tsc"), "-p", ".", ...more] },
  unit("America/New_York"),
  unit("Pacific/Auckland"),
  { name: "build", about: "build of dist/", command: () => [process.execPath, "scripts/build.mjs"] },
  { name: "budgets", about: "sizes, policy and contents of dist/", needs: "build", command: vitest("built") },
  {
    name: "browser",
    about: "browser tests, with Playwright",
    needs: "build",
    command: (more) => [...tool("@playwright/test", "playwright"), "test", ...more],
  },
];

/**
 * The steps that the command line asks for, with those they need; what is left over goes to the runner of the last one.
 * @param {readonly string[]} parameters
 * @returns {{ chosen: readonly Step[], last: string, more: readonly string[] } | { problem: string }}
 */
export function chooseSteps(parameters) {
  const known = new Set(steps.map((step) => step.name));
  const firstOther = parameters.findIndex((word) => !known.has(word));
  const names = firstOther < 0 ? parameters : parameters.slice(0, firstOther);
  const more = parameters.slice(names.length);
  if (names.length === 0 && more.length > 0) {
    return { problem: `expected a step (${[...known].join(", ")}), found "${more[0]}"` };
  }
  const wanted = new Set(names.length > 0 ? names : known);
  for (const step of steps) if (step.needs && wanted.has(step.name)) wanted.add(step.needs);
  return { chosen: steps.filter((step) => wanted.has(step.name)), last: names.at(-1) ?? "", more };
}

const closing = [
  /^Checked \d+ files/,
  /^Found \d+ warnings?/,
  /^(Test Files|Tests) +\d/,
  /^\d+ (passed|failed|flaky|skipped|did not run)/,
];

/**
 * The closing counts of the runners in what they printed.
 * @param {string} output
 */
export function closingCounts(output) {
  const lines = stripVTControlCharacters(output).split("\n");
  return lines.map((line) => line.trim().replace(/ {2,}/g, " ")).filter((line) => closing.some((pattern) => pattern.test(line)));
}

/** @param {Step} step @param {readonly string[]} more @returns {Promise<Result>} */
async function runStep(step, more) {
  console.log(`\n== ${step.name}: ${step.about}`);
  const started = performance.now();
  const done = (/** @type {number} */ code, /** @type {readonly string[]} */ counts) => {
    const seconds = (performance.now() - started) / 1000;
    console.log(`== ${step.name}: ${code === 0 ? "passed" : "FAILED"} after ${seconds.toFixed(1)} s`);
    return { step, code, seconds, counts };
  };
  const browser = step.name === "browser" ? await ensureBrowser() : { path: "" };
  if ("problem" in browser) {
    console.error(browser.problem);
    return done(1, [browser.problem]);
  }
  const environment = browser.path ? { CHROMIUM_PATH: browser.path } : step.environment;
  const { code, output } = await run(step.command(more), environment);
  return done(code, closingCounts(output));
}

/** @param {readonly Result[]} results */
export function summary(results) {
  const lines = results.map(({ step, code, seconds, counts }) => {
    const said = [step.environment?.TZ, ...counts].filter(Boolean).join(", ");
    return `${code === 0 ? "passed" : "FAILED"}  ${step.name.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s  ${said}`.trimEnd();
  });
  const failed = results.filter((result) => result.code !== 0);
  const total = results.reduce((sum, result) => sum + result.seconds, 0).toFixed(0);
  const names = [...new Set(failed.map((result) => result.step.name))].join(", ");
  const verdict =
    failed.length === 0 ? `All ${results.length} steps passed` : `${failed.length} of ${results.length} steps FAILED (${names})`;
  return [...lines, `${verdict} in ${total} s`].join("\n");
}

/**
 * Installs what is missing and runs the steps, all of them even after one has failed; only what needs a failed one is left out.
 * @param {readonly string[]} parameters
 */
export async function testAll(parameters) {
  const choice = chooseSteps(parameters);
  if ("problem" in choice) return endOn(choice.problem, 2);
  endOn(await ensureInstalled());
  /** @type {Result[]} */
  const results = [];
  for (const step of choice.chosen) {
    const missing = results.some((result) => result.step.name === step.needs && result.code !== 0);
    if (missing) results.push({ step, code: 1, seconds: 0, counts: [`not run: it needs ${step.needs}`] });
    else results.push(await runStep(step, step.name === choice.last ? choice.more : []));
  }
  console.log(`\n${summary(results)}`);
  process.exitCode = results.every((result) => result.code === 0) ? 0 : 1;
}
