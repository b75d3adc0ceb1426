/** One figure everywhere: what the browser exports is what the command line writes, byte for byte, wherever either stands. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { exportedByCommand, sizes } from "./exporting";
import { expect, test } from "./open";
import { renderMany } from "./renderMany";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));
const cases = readdirSync(`${dist}cases`).filter((name) => name.endsWith(".json"));
const axes = { calendar: "Calendar", relative: "Relative", courses: "Courses" } as const;

/** The browser and the command line stand on opposite sides of the date line. */
const zones = [
  { browser: "America/New_York", commandLine: "Pacific/Auckland" },
  { browser: "Pacific/Auckland", commandLine: "America/New_York" },
] as const;

const titleOf = (name: string): string => JSON.parse(readFileSync(`${dist}cases/${name}`, "utf8")).case.title;

interface Figure {
  /** What asks the command line for it. */
  readonly words: readonly string[];
  readonly svg: string;
}

/** What the page that has this case open exports for every axis it can be drawn on and every preset. */
async function exportsOf(page: Page, path: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [axis, axisLabel] of Object.entries(axes)) {
    const radio = page.getByRole("radio", { name: axisLabel });
    if (await radio.isDisabled()) continue;
    await radio.check({ force: true });
    for (const [preset, size] of Object.entries(sizes)) {
      figures.push({ words: [path, "--preset", preset, "--axis", axis], svg: await exportedByCommand(page, size) });
    }
  }
  return figures;
}

for (const zone of zones) {
  test.describe(`in ${zone.browser}`, () => {
    test.use({ timezoneId: zone.browser });
    // One page and one command line for all cases: what takes time is to start.
    test("every export of every case is what the command line writes", async ({ page, open }) => {
      test.setTimeout(240_000);
      await open("hosted");
      const figures: Figure[] = [];
      for (const name of cases) {
        const path = `${dist}cases/${name}`;
        await page.getByLabel("Case file", { exact: true }).setInputFiles(path);
        // Until the file is read, the case before it is still there to be exported.
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(titleOf(name));
        figures.push(...(await exportsOf(page, path)));
      }
      const rendered = await renderMany(
        zone.commandLine,
        figures.map(({ words }) => words),
      );
      expect(figures.length).toBeGreaterThanOrEqual(cases.length * 2 * Object.keys(sizes).length);
      for (const [index, { words, svg }] of figures.entries()) expect(svg === rendered[index], words.join(" ")).toBe(true);
    });
  });
}
