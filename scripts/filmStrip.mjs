/**
 * The film strip of docs/exploring.md: what the app shows at each step of a story. `npm run film` takes the pictures again; a browser
 * test plays the same steps, so that the text cannot promise what the app no longer does.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { browserFlags, findBrowser } from "./browser.mjs";
import { endOn, root } from "./run.mjs";
import { fileServer, listen } from "./serve.mjs";

/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {{ name: string, caption: string, play: (page: Page) => Promise<unknown> }} Frame */

export const folder = "docs/pictures";
/** @param {Frame} frame */
export const pictureOf = ({ name }) => `explore-${name}.png`;

/** In the order of the story: each frame goes on from the one before. @type {readonly Frame[]} */
export const frames = [
  {
    name: "open",
    caption: "A case with five lines of treatment, drawn at once and whole.",
    play: async (page) => {
      await page.getByRole("button", { name: "Examples" }).click();
      await page.getByRole("button", { name: /five lines of myeloma/ }).click();
      await page.getByRole("heading", { level: 1, name: /five lines/ }).waitFor();
    },
  },
  {
    name: "date",
    caption: "C, and a click: every lane read at one date, each value with its own date and how far it is away.",
    play: async (page) => {
      await page.getByRole("button", { name: /^Marks of the figure/ }).focus();
      await page.keyboard.press("c");
      await page.getByRole("region", { name: /^State on/ }).waitFor();
      // The figure makes room for the panel.
      await page.waitForTimeout(500);
      await clickWhere(page, "2022", "Skin");
    },
  },
  {
    name: "compare",
    caption: "A and B pin two dates: the days between, and what differs.",
    play: async (page) => {
      await page.keyboard.press("a");
      for (let step = 0; step < 6; step++) await page.keyboard.press("ArrowRight");
      await page.keyboard.press("b");
      await page.getByRole("region", { name: "A and B compared" }).waitFor();
    },
  },
  {
    name: "zoom",
    caption: "The wheel, a drag, + and −, the strip or two typed dates show a part; what is outside is counted.",
    play: async (page) => {
      for (let step = 0; step < 3; step++) await page.keyboard.press("Escape");
      await page.getByLabel("Shown from").fill("2021-01");
      await page.getByLabel("Shown from").press("Enter");
      await page.getByLabel("Shown to").fill("2021-06");
      await page.getByLabel("Shown to").press("Enter");
    },
  },
  {
    name: "table",
    caption: "T: the same stretch as a table, tied to the marks of the figure.",
    play: async (page) => {
      await page.getByRole("button", { name: "Table" }).click();
      await page.getByRole("table").first().waitFor();
    },
  },
];

/** A click on the plot, above a word of the axis and beside the name of a lane. @param {Page} page @param {string} word @param {string} lane */
async function clickWhere(page, word, lane) {
  const boxOf = (/** @type {string} */ words) => page.getByRole("main").getByText(words, { exact: true }).first().boundingBox();
  const [across, down] = [await boxOf(word), await boxOf(lane)];
  if (!across || !down) throw new Error(`the figure has no "${word}" or no "${lane}"`);
  await page.mouse.click(across.x + across.width / 2, down.y + down.height / 2);
}

/** Plays the story in an app that is open and calls back after each frame. @param {Page} page @param {(frame: Frame) => Promise<unknown>} after */
export async function playFilm(page, after) {
  for (const frame of frames) {
    await frame.play(page);
    await after(frame);
  }
}

async function takePictures() {
  const { chromium } = await import("@playwright/test");
  const executablePath = findBrowser();
  const server = fileServer(join(root, "dist"));
  await listen(server, 0);
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const browser = await chromium.launch({ args: browserFlags, ...(executablePath && { executablePath }) });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
  await page.goto(`http://127.0.0.1:${port}/`);
  mkdirSync(join(root, folder), { recursive: true });
  await playFilm(page, async (frame) => {
    await page.mouse.move(0, 0);
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(root, folder, pictureOf(frame)) });
  });
  await browser.close();
  server.closeAllConnections();
  server.close();
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const problem = await takePictures().catch((error) => `${error.message}\nThe pictures need a build: npm run build`);
  endOn(problem);
  console.log(`Wrote ${frames.length} pictures to ${folder}/`);
}
