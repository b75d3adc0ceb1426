/** What reading a file costs against JSON.parse in the same process, and what the command line takes for each format of one case. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../scripts/run.mjs";
import { bundle } from "./bundle.mjs";

const repeats = 5;
const formats = ["svg", "pdf", "png", "tif", "pptx", "html"];
const oneCase = "data/cases/ixazomib-skin-exfoliation.json";

/** @param {readonly number[]} numbers */
const median = (numbers) => [...numbers].sort((one, other) => one - other)[numbers.length >> 1] ?? 0;

/** @param {() => unknown} task */
function milliseconds(task) {
  const start = performance.now();
  task();
  return performance.now() - start;
}

const repeated = (task) => Array.from({ length: repeats }, task);

/** @param {string} path @param {string} size @param {(text: string) => unknown} read */
function measureReading(path, size, read) {
  const text = readFileSync(path, "utf8");
  const turns = repeated(() => ({ parse: milliseconds(() => JSON.parse(text)), read: milliseconds(() => read(text)) }));
  return {
    size,
    mb: statSync(path).size / 1e6,
    parseMs: median(turns.map(({ parse }) => parse)),
    readMs: median(turns.map((turn) => turn.read)),
  };
}

/** Says the peak of memory of a process, in kilobytes, as the last line of its errors. */
const peak = `data:text/javascript,process.on("exit",()=>process.stderr.write("\\n"+process.resourceUsage().maxRSS))`;

/** Seconds and peak of a fresh process. @param {readonly string[]} words */
function measureProcess(words) {
  const runs = repeated(() => {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, ["--import", peak, ...words], { cwd: root, encoding: "utf8" });
    if (status !== 0) throw new Error(`${words.join(" ")} left with ${status}: ${stderr}`);
    return { seconds: (performance.now() - start) / 1000, peakKb: Number(stderr.trim().split("\n").at(-1)) };
  });
  return { seconds: median(runs.map(({ seconds }) => seconds)), peakMb: median(runs.map(({ peakKb }) => peakKb)) / 1024 };
}

/** @param {string} format */
function measureFormat(format) {
  const output = join(mkdtempSync(join(tmpdir(), "courseline-")), `figure.${format}`);
  const found = measureProcess(["dist/cli/courseline.mjs", "render", oneCase, "-o", output, "--preset", "journal-180"]);
  return { format, ...found, fileKb: statSync(output).size / 1000 };
}

/** @param {string} site @param {readonly string[]} sizes */
export async function measureReadings(site, sizes) {
  const { readCaseFile } = await import(pathToFileURL(await bundle("src/case/index.ts", "case.mjs")).href);
  return sizes.map((size) => measureReading(join(site, `cases/${size}.json`), size, readCaseFile));
}

/** Each format in processes of its own, and the least that a process can cost: Node that does nothing. */
export const measureFormats = () => ({ floor: measureProcess(["--eval", ""]), formats: formats.map(measureFormat) });
