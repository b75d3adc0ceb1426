import { expect, test } from "./open";
import type { Page } from "@playwright/test";

const surface = (page: Page) => page.getByRole("button", { name: /^Marks of the figure/ });
const state = (page: Page) => page.getByRole("region", { name: /^State on/ });
const compared = (page: Page) => page.getByRole("region", { name: "A and B compared" });
const isSaid = (page: Page, words: string | RegExp) => expect(page.getByRole("status").filter({ hasText: words })).toBeAttached();

test.beforeEach(async ({ page, open }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open("hosted");
  await expect(surface(page)).toBeVisible();
  await page.getByRole("button", { name: "Examples" }).click();
  await page.getByRole("button", { name: /five lines of myeloma/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/five lines/);
  await surface(page).focus();
});

test("pins are said with their dates and the days between, the crosshair with response and values", async ({ page }) => {
  await page.keyboard.press("c");
  await isSaid(page, /Response: .+\. .+: .+\. .+: /);
  await page.keyboard.press("a");
  await isSaid(page, /^A pinned on \d+ \w+ \d{4}$/);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("b");
  await isSaid(page, /^B pinned on \d+ \w+ \d{4}: \d+ days from A to B$/);
});

test("another axis is said, with its anchor, and the crosshair and the pins stay at their days", async ({ page }) => {
  await page.keyboard.press("c");
  await page.keyboard.press("a");
  for (let step = 0; step < 3; step++) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("b");
  const day = await state(page).getAttribute("aria-label");
  const pins = await compared(page).getByRole("listitem").allTextContents();
  await page.keyboard.press("r");
  await isSaid(page, /^relative, months from /);
  await expect(state(page)).toBeVisible();
  await page.keyboard.press("r");
  await isSaid(page, "calendar time");
  await expect(state(page)).toHaveAttribute("aria-label", day ?? "");
  expect(await compared(page).getByRole("listitem").allTextContents()).toEqual(pins);
});

test("undo and redo are said, and choices of the Axis panel", async ({ page }) => {
  await page.keyboard.press("r");
  await page.keyboard.press("Control+z");
  await isSaid(page, "undid: draw by relative time: calendar time");
  await page.keyboard.press("Control+Shift+z");
  await isSaid(page, /^redid: draw by relative time: relative, months/);
  await page.getByRole("button", { name: "Axis …" }).click();
  await page.getByLabel("Counted in").selectOption("yr");
  await isSaid(page, /^count in years: relative, years from/);
});

test("Enter on a row of the table says the record", async ({ page }) => {
  await page.keyboard.press("t");
  const row = page.getByRole("region", { name: "Table of the timeline" }).locator("tbody button").first();
  const name = (await row.textContent()) ?? "";
  await row.press("Enter");
  await isSaid(page, `${name}. `);
  await isSaid(page, "Escape closes the details");
});
