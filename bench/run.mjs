/**
 * The benchmark: `npm run bench` measures everything, which takes an hour; `npm run bench -- --sizes S,M --runs 5 --pages floor,courseline --parts pages`
 * some of it. Pages take turns, each run in a fresh context, and medians are compared with the floor of the same runs.
 * Prints the table and writes bench/results.json.
 */
import { existsSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { browserFlags, findBrowser } from "../scripts/browser.mjs";
import { endOn, root, run } from "../scripts/run.mjs";
import { fileServer, listen } from "../scripts/serve.mjs";
import { sizes } from "./makeCase.mjs";
import { measurePage } from "./measurePage.mjs";
import { makeSite, pages } from "./site.mjs";
import { measureFormats, measureReadings } from "./measureTools.mjs";
import { formatTable, pageTable, readingTable } from "./tables.mjs";

const { values: options } = parseArgs({
  options: {
    sizes: { type: "string", default: Object.keys(sizes).join() },
    pages: { type: "string", default: Object.keys(pages).join() },
    runs: { type: "string", default: "5" },
    parts: { type: "string", default: "pages,reading,formats" },
    output: { type: "string", default: join(root, "bench/results.json") },
  },
});

/** @param {readonly number[]} numbers */
const median = (numbers) => [...numbers].sort((one, other) => one - other)[numbers.length >> 1] ?? 0;

/** @param {readonly Record<string, number>[]} all */
const medians = (all) =>
  Object.fromEntries(Object.keys(all[0] ?? {}).map((measure) => [measure, median(all.map((one) => one[measure] ?? 0))]));

/** One size: A B C D, A B C D, and so on. A page that fails once is not asked again. */
async function measureSize(browser, origin, size) {
  /** @type {Record<string, { runs: Record<string, number>[], fault?: string }>} */
  const found = Object.fromEntries(options.pages.split(",").map((name) => [name, { runs: [] }]));
  for (let turn = 0; turn < Number(options.runs); turn++) {
    for (const [name, entry] of Object.entries(found)) {
      if (entry.fault) continue;
      console.error(`${size}, run ${turn + 1}: ${name}`);
      await measurePage(browser, `${origin}/${pages[name]}?case=/cases/${size}.json`).then(
        (one) => entry.runs.push(one),
        (error) => {
          entry.fault = String(error.message).split("\n")[0];
        },
      );
    }
  }
  return Object.fromEntries(
    Object.entries(found).map(([name, { runs, fault }]) => [name, fault ? { fault } : { ...medians(runs), runs }]),
  );
}

/** Its folder, once the peers are installed. */
async function site(sizes) {
  if (!existsSync(join(root, "bench/node_modules"))) {
    const { code } = await run(["npm", "ci", "--prefix", join(root, "bench")]);
    if (code !== 0) endOn("the packages of the benchmark could not be installed");
  }
  return makeSite(sizes);
}

/** All pages at all sizes. */
async function measurePages(folder, sizes) {
  const server = fileServer(folder);
  const origin = `http://127.0.0.1:${await listen(server, 0)}`;
  const executablePath = findBrowser();
  const browser = await chromium.launch({ args: browserFlags, ...(executablePath && { executablePath }) });
  const found = {};
  for (const size of sizes) found[size] = await measureSize(browser, origin, size);
  const version = browser.version();
  await browser.close();
  server.closeAllConnections();
  server.close();
  return { version, found };
}

async function main() {
  const sizes = options.sizes.split(",");
  const isAsked = (part) => options.parts.split(",").includes(part);
  const folder = isAsked("reading") || isAsked("pages") ? await site(sizes) : "";
  const formats = isAsked("formats") && measureFormats();
  const reading = isAsked("reading") && (await measureReadings(folder, sizes));
  const pagesFound = isAsked("pages") && (await measurePages(folder, sizes));
  const results = {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}${pagesFound ? `, Chromium ${pagesFound.version}` : ""}`,
    runs: Number(options.runs),
    pages: pagesFound ? pagesFound.found : {},
    ...(reading && { reading }),
    ...(formats && { formats }),
  };
  writeFileSync(options.output, `${JSON.stringify(results, null, 1)}\n`);
  console.log(`${results.date}, ${results.machine}, medians of ${results.runs}\n`);
  for (const [size, found] of Object.entries(results.pages)) console.log(pageTable(size, found));
  if (reading) console.log(readingTable(reading));
  if (formats) console.log(formatTable(formats));
}

await main();
