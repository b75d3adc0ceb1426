/** What reading a file costs against JSON.parse in the same process, and what the command line takes for each format of one case. */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../scripts/run.mjs";
import { bundle } from "./bundle.mjs";
import { makeCase } from "./makeCase.mjs";

const repeats = 5;
const formats = ["svg", "pdf", "png", "tif", "pptx", "html"];
/** Of one command. */
const manyCases = 200;
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

/** Figures by the command line in processes of their own, in turns with the least that a process can cost: Node that does nothing. */
export function measureFormats() {
  const folder = mkdtempSync(join(tmpdir(), "courseline-"));
  const draw = (name, path, file) => ({
    name,
    file: join(folder, file),
    words: ["dist/cli/courseline.mjs", "render", path, "-o", join(folder, file), "--preset", "journal-180"],
  });
  const made = (size) => {
    const path = join(folder, `${size}.json`);
    writeFileSync(path, JSON.stringify(makeCase(size)));
    return draw(`svg, case ${size}`, path, `${size}.svg`);
  };
  const figures = [...formats.map((format) => draw(format, oneCase, `figure.${format}`)), made("S"), made("L")];
  const commands = [["--eval", ""], ...figures.map(({ words }) => words)];
  const turns = repeated(() => commands.map(measureProcess));
  const medianOf = (index) =>
    Object.fromEntries(
      ["seconds", "busySeconds", "peakMb"].map((each) => [each, median(turns.map((turn) => turn[index][each]))]),
    );
  return {
    floor: medianOf(0),
    formats: figures.map(({ name, file }, index) => ({
      format: name,
      ...medianOf(index + 1),
      fileKb: statSync(file).size / 1000,
    })),
    many: measureMany(folder),
  };
}

/** Many cases by one command, once: it draws them on all cores. */
function measureMany(folder) {
  const paths = Array.from({ length: manyCases }, (_, index) => join(folder, `case-${index}.json`));
  for (const path of paths) copyFileSync(join(root, oneCase), path);
  const output = join(folder, "{case}.svg");
  const found = measureProcess(["dist/cli/courseline.mjs", "render", ...paths, "-o", output, "--preset", "journal-180"]);
  return { count: manyCases, ...found };
}
