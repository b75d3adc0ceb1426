/** The folder that the benchmark serves: the built app, the pages of floor and peers with their libraries, and the cases. */
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../scripts/run.mjs";
import { makeCase } from "./makeCase.mjs";

const libraries = {
  "echarts.min.js": "echarts/dist/echarts.min.js",
  "vis.min.js": "vis-timeline/standalone/umd/vis-timeline-graph2d.min.js",
  "vis.css": "vis-timeline/styles/vis-timeline-graph2d.min.css",
};

/** Each page by its name, with what it draws. */
export const pages = {
  floor: "floor.html",
  courseline: "app/",
  echarts: "echarts.html",
  "vis-timeline": "vis.html",
};

/** Makes the folder anew. @param {readonly (keyof typeof import("./makeCase.mjs").sizes)[]} sizes */
export function makeSite(sizes) {
  const site = join(root, "node_modules/.cache/bench/site");
  const dist = join(root, "dist");
  if (!existsSync(join(dist, "index.html"))) throw new Error("dist/ is empty: run npm run build first");
  rmSync(site, { recursive: true, force: true });
  mkdirSync(join(site, "cases"), { recursive: true });
  cpSync(dist, join(site, "app"), { recursive: true });
  cpSync(join(root, "bench/pages"), site, { recursive: true });
  for (const [name, path] of Object.entries(libraries)) cpSync(join(root, "bench/node_modules", path), join(site, name));
  for (const size of sizes) writeFileSync(join(site, `cases/${size}.json`), JSON.stringify(makeCase(size)));
  return site;
}
