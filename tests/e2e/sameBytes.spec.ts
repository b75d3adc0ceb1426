/** One figure everywhere: what the browser exports is what the command line writes, byte for byte, wherever either stands. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
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

for (const zone of zones) {
  test.describe(`in ${zone.browser}`, () => {
    test.use({ timezoneId: zone.browser });
    for (const name of cases) {
      test(`every export of ${name} is what the command line writes`, async ({ page, open }) => {
        test.setTimeout(120_000);
        await open("hosted");
        await page.getByLabel("Case file", { exact: true }).setInputFiles(`${dist}cases/${name}`);
        // Until the file is read, the first case is still there to be exported.
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(titleOf(name));
        const exports: { readonly options: readonly string[]; readonly svg: string }[] = [];
        for (const [axis, axisLabel] of Object.entries(axes)) {
          const radio = page.getByRole("radio", { name: axisLabel });
          if (await radio.isDisabled()) continue;
          await radio.check({ force: true });
          for (const [preset, size] of Object.entries(sizes)) {
            exports.push({ options: ["--preset", preset, "--axis", axis], svg: await exportedByCommand(page, size) });
          }
        }
        const rendered = await renderMany(
          `${dist}cases/${name}`,
          zone.commandLine,
          exports.map(({ options }) => options),
        );
        for (const [index, { options, svg }] of exports.entries()) expect(svg === rendered[index], options.join(" ")).toBe(true);
      });
    }
  });
}
