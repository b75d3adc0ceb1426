/**
 * What reading a case of many values costs, against nothing but JSON.parse on the same text in the same run:
 *
 *     node bench/readLargeCase.mjs [values]
 *
 * Each side runs in a process of its own, so that the peak of memory is its own too.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { bundle, folder } from "./bundle.mjs";

const here = fileURLToPath(import.meta.url);
const reader = "case.mjs";
const repeats = 5;

/** A case of `count` values in ten series: dates, times of day and clock days; numbers, limits and a note here and there. */
function largeCase(count) {
  const pad = (number) => String(number).padStart(2, "0");
  const day = (index) => `20${pad(10 + (index % 12))}-${pad(1 + (index % 12))}-${pad(1 + (index % 28))}`;
  const when = (index) => [day(index), `${day(index)}T${pad(index % 24)}:${pad(index % 60)}`, `D+${index % 4000}`][index % 3];
  const value = (index) => (index % 9 === 0 ? `<${index % 100}` : (index % 1000) / 10);
  const row = (index) => [when(index), value(index), ...(index % 50 === 0 ? [{ note: "haemolytic" }] : [])];
  const series = (number) => ({
    analyte: `a${number}`,
    values: Array.from({ length: count / 10 }, (_, index) => row(index * 10 + number)),
  });
  const names = Array.from({ length: 10 }, (_, number) => [`a${number}`, { unit: "g/L" }]);
  return {
    format: "courseline/1",
    case: {
      clocks: { D: { zero: "2010-01-01", unit: "d", first: 0 } },
      analytes: Object.fromEntries(names),
      values: names.map((_, number) => series(number)),
    },
  };
}

/** Times one side in this process: the median of some runs in milliseconds, and the peak of memory in megabytes. */
async function measure(side, path) {
  const { readCaseFile } = await import(pathToFileURL(join(folder, reader)).href);
  const text = readFileSync(path, "utf8");
  const task = side === "parse" ? () => JSON.parse(text) : () => readCaseFile(text);
  const times = Array.from({ length: repeats }, () => {
    const start = performance.now();
    const result = task();
    const time = performance.now() - start;
    if (side !== "parse" && result.file === undefined) throw new Error("the case was not read");
    return { time, problems: side === "parse" ? 0 : result.problems.length };
  });
  const sorted = times.map(({ time }) => time).sort((one, other) => one - other);
  return {
    first: times[0].time,
    median: sorted[repeats >> 1],
    peak: process.resourceUsage().maxRSS / 1024,
    problems: times[0].problems,
  };
}

function measureApart(side, path) {
  return JSON.parse(execFileSync(process.execPath, [here, "--side", side, path], { encoding: "utf8" }));
}

function report(name, parse, read) {
  const show = ({ first, median, peak }) =>
    `first ${first.toFixed(0)} ms, median ${median.toFixed(0)} ms, peak ${peak.toFixed(0)} MB`;
  console.log(`${name}`);
  console.log(`  JSON.parse    ${show(parse)}`);
  console.log(`  readCaseFile  ${show(read)}, ${read.problems} problems`);
  console.log(`  ratio         time ${(read.median / parse.median).toFixed(1)}, memory ${(read.peak / parse.peak).toFixed(1)}`);
}

async function main(count) {
  await bundle("src/case/index.ts", reader);
  const good = largeCase(count);
  const files = { [`${count} values`]: good, [`${count} values, one in 100 bad`]: spoil(largeCase(count)) };
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, "large.json");
    writeFileSync(path, JSON.stringify(content, null, 1));
    report(
      `${name}, ${(readFileSync(path).length / 1e6).toFixed(1)} MB`,
      measureApart("parse", path),
      measureApart("read", path),
    );
  }
}

function spoil(content) {
  for (const { values } of content.case.values)
    for (let index = 0; index < values.length; index += 100) values[index] = ["2021-13", { wrong: true }];
  return content;
}

const [mode, side, path] = process.argv.slice(2);
if (mode === "--side") console.log(JSON.stringify(await measure(side, path)));
else await main(Number(mode ?? 200_000));
