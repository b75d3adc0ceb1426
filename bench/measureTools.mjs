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

/** Says what a process took as the last line of its errors: peak of memory in kilobytes, processor time in microseconds. */
const usage = `data:text/javascript,process.on("exit",()=>{
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write("\\n" + maxRSS + " " + (userCPUTime + systemCPUTime));
})`;

/** A fresh process. @param {readonly string[]} words */
function measureProcess(words) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ["--import", usage, ...words], { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`${words.join(" ")} left with ${status}: ${stderr}`);
  const [peakKb = 0, busy = 0] = (stderr.trim().split("\n").at(-1) ?? "").split(" ").map(Number);
  return { seconds: (performance.now() - start) / 1000, busySeconds: busy / 1e6, peakMb: peakKb / 1024 };
}

/** @param {string} site @param {readonly string[]} sizes */
export async function measureReadings(site, sizes) {
  const { readCaseFile } = await import(pathToFileURL(await bundle("src/case/index.ts", "case.mjs")).href);
  return sizes.map((size) => measureReading(join(site, `cases/${size}.json`), size, readCaseFile));
}

/** Each format in processes of its own, in turns with the least that a process can cost: Node that does nothing. */
export function measureFormats() {
  const folder = mkdtempSync(join(tmpdir(), "courseline-"));
  const file = (format) => join(folder, `figure.${format}`);
  const render = (format) => ["dist/cli/courseline.mjs", "render", oneCase, "-o", file(format), "--preset", "journal-180"];
  const commands = [["--eval", ""], ...formats.map(render)];
  const turns = repeated(() => commands.map(measureProcess));
  const medianOf = (index) =>
    Object.fromEntries(
      ["seconds", "busySeconds", "peakMb"].map((each) => [each, median(turns.map((turn) => turn[index][each]))]),
    );
  return {
    floor: medianOf(0),
    formats: formats.map((format, index) => ({ format, ...medianOf(index + 1), fileKb: statSync(file(format)).size / 1000 })),
  };
}
