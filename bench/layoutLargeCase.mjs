/**
 * What laying out a case of many values costs, against nothing but JSON.parse on the same text in the same run, and against the
 * same case with one value in a hundred; and how large the picture is:
 *
 *     node bench/layoutLargeCase.mjs [values]
 *
 * "first" is the first layout of a placed case, "again" the median of the next ones: the same case at another size.
 */
import { pathToFileURL } from "node:url";
import { bundle } from "./bundle.mjs";

const presets = ["journal-85", "slide", "screen"];
const repeats = 5;
const seriesCount = 10;

/** Ten series of dated values that wander around their ranges, six of them a day, with a limit of measurement here and there. */
function largeCase(count) {
  const pad = (number) => String(number).padStart(2, "0");
  const day = (index) => new Date(Date.UTC(2010, 0, 1) + Math.floor((index / count) * seriesCount * 3650) * 864e5);
  const value = (index) => {
    const number = Math.round(100 + 40 * Math.sin(index / 500) + 15 * Math.sin(index * 1.7));
    return index % 97 === 0 ? `<${number}` : number;
  };
  const when = (index) => `${day(index).toISOString().slice(0, 10)}T${pad((index * 4) % 24)}:${pad((index * 7) % 60)}`;
  const names = Array.from({ length: seriesCount }, (_, number) => `a${number}`);
  const analyte = (name) => [name, { label: `Analyte ${name}`, unit: "g/L", range: { low: 90, high: 120 } }];
  const row = (index) => [when(index), value(index)];
  return {
    format: "courseline/1",
    case: {
      analytes: Object.fromEntries(names.map(analyte)),
      values: names.map((name) => ({
        analyte: name,
        values: Array.from({ length: count / seriesCount }, (_, index) => row(index)),
      })),
    },
  };
}

function timed(task) {
  const start = performance.now();
  const result = task();
  return { time: performance.now() - start, result };
}

const median = (times) => [...times].sort((one, other) => one - other)[times.length >> 1];

/** Layout of a freshly placed case, then of the same one again. */
function layoutTimes({ placeCase, layoutFigure, writeSvg }, file, preset) {
  const placed = placeCase(file.case);
  const first = timed(() => layoutFigure(placed, file.figure, { preset }));
  const again = Array.from({ length: repeats }, () => timed(() => layoutFigure(placed, file.figure, { preset })).time);
  return { first: first.time, again: median(again), size: writeSvg(first.result).length };
}

function main(courseline, count) {
  const text = JSON.stringify(largeCase(count));
  const parse = median(Array.from({ length: repeats }, () => timed(() => JSON.parse(text)).time));
  const read = (content) => courseline.readCaseFile(content).file;
  const whole = read(text);
  const sample = read(JSON.stringify(largeCase(count / 100)));
  console.log(`${count} values in ${seriesCount} series, JSON.parse ${parse.toFixed(0)} ms`);
  layoutTimes(courseline, sample, "journal-85");
  for (const preset of presets) {
    const small = layoutTimes(courseline, sample, preset);
    const large = layoutTimes(courseline, whole, preset);
    console.log(
      `  ${preset.padEnd(11)} first ${large.first.toFixed(0)} ms (${(large.first / parse).toFixed(1)} x JSON.parse), ` +
        `again ${large.again.toFixed(0)} ms (${(large.again / parse).toFixed(1)} x JSON.parse, ` +
        `${(large.again / small.again).toFixed(1)} x a hundredth of the values), ` +
        `SVG ${(large.size / 1e6).toFixed(2)} MB (${(large.size / small.size).toFixed(1)} x)`,
    );
  }
}

const built = pathToFileURL(await bundle("src/index.ts", "courseline.mjs")).href;
main(await import(built), Number(process.argv[2] ?? 200_000));
