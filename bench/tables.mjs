/** Results as Markdown tables. */

const measures = {
  drawMs: "case parsed to painted, ms",
  coldMs: "cold from navigation, ms",
  frameP50: "frame p50, ms",
  frameP95: "frame p95, ms",
  longFrames: "frames over 50 ms",
  steps: "steps shown of 60",
  busyMs: "main thread busy, ms",
  settleMs: "settles after, ms",
  heapMb: "heap at rest, MB",
  nodes: "DOM nodes",
  shippedKb: "shipped, kB gzipped",
};
/** Of these, less is not always better or the floor may have none: no ratio. */
const withoutRatio = new Set(["longFrames", "steps", "settleMs", "nodes", "shippedKb"]);

const row = (cells) => `| ${cells.join(" | ")} |`;
const number = (value) =>
  (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)).replace(/\.0+$/, "");

/** One size: a row for each measure, a column for each page, with ratios to the floor. */
export function pageTable(size, found) {
  const names = Object.keys(found);
  const cell = (name, measure) => {
    const value = found[name][measure];
    if (value === undefined) return "–";
    const least = found.floor?.[measure];
    const ratio = name === "floor" || !least || withoutRatio.has(measure) ? "" : ` (${number(value / least)} ×)`;
    return number(value) + ratio;
  };
  const faults = names.flatMap((name) => (found[name].fault ? [`${name} at ${size}: ${found[name].fault}`] : []));
  return [
    row([size, ...names]),
    row(["---", ...names.map(() => "---")]),
    ...Object.entries(measures).map(([measure, words]) => row([words, ...names.map((name) => cell(name, measure))])),
    "",
    ...faults,
  ].join("\n");
}

export const readingTable = (readings) =>
  [
    row(["file", "MB", "JSON.parse, ms", "read and checked, ms", "ratio"]),
    row(["---", "---", "---", "---", "---"]),
    ...readings.map(({ size, mb, parseMs, readMs }) => row([size, ...[mb, parseMs, readMs, readMs / parseMs].map(number)])),
    "",
  ].join("\n");

/** Ratios are to a process that does nothing. */
export function formatTable({ floor, formats, many }) {
  const cells = (found) =>
    ["seconds", "busySeconds", "peakMb"].map((each) => `${number(found[each])} (${number(found[each] / floor[each])} ×)`);
  return [
    row(["command line, one figure", "s", "processor s", "peak MB", "file kB"]),
    row(["---", "---", "---", "---", "---"]),
    row(["node that does nothing", ...cells(floor), "–"]),
    ...formats.map((each) => row([each.format, ...cells(each), number(each.fileKb)])),
    row([`svg, ${many.count} cases by one command`, ...cells(many), "–"]),
    "",
    `${number(many.count / many.seconds)} cases a second, ${number((1000 * many.busySeconds) / many.count)} ms of processor time each`,
    "",
  ].join("\n");
}
