/** A reader without a pointer: open an example, find a value, look closer, draw it otherwise, undo, export, come back after a reload. */
import type { Page } from "@playwright/test";
import { violationsOf } from "./accessible";
import { expect, test } from "./open";

const surface = (page: Page) => page.locator("[data-figure]").first();
const said = (page: Page) => page.getByRole("status").last();
const fragment = (page: Page) => new URL(page.url()).hash;

async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox", { name: "Find a command" })).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
}

test("from an example to its export with the keyboard alone", async ({ page, open }) => {
  test.setTimeout(120_000);
  await open("hosted");
  await expect(surface(page)).toBeVisible();
  await command(page, "examples");
  const example = page
    .getByRole("dialog")
    .getByRole("button", { name: /Invented: no real patient/ })
    .first();
  await expect(example).toBeVisible();
  while (!(await example.evaluate((button) => button === document.activeElement))) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Invented case", { exact: true })).toBeVisible();
  await expect(surface(page)).toBeFocused();

  await page.keyboard.press("ArrowRight");
  for (let lane = 0; lane < 30 && !/M.protein/.test((await said(page).textContent()) ?? ""); lane++) {
    await page.keyboard.press("ArrowDown");
  }
  await expect(said(page)).toContainText(/M.protein/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: /^Details: / })).toContainText(/g\/L/);
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(surface(page)).toBeFocused();

  await page.keyboard.press("r");
  await expect(page.getByRole("radio", { name: "Relative" })).toBeChecked();
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("radio", { name: "Calendar" })).toBeChecked();

  const download = page.waitForEvent("download");
  await command(page, "export slide");
  expect((await download).suggestedFilename()).toBe("figure-slide.svg");
  await expect(surface(page)).toBeFocused();
});

test("a reload shows the same stretch of time, another case starts whole", async ({ page, open }) => {
  await open("hosted");
  await surface(page).focus();
  await page.keyboard.press("+");
  // Where it comes to rest: the address knows of places on the way too.
  const before = "#view=0.2,0.8";
  await expect.poll(() => fragment(page)).toBe(before);
  expect(await violationsOf(page)).toEqual([]);
  await page.reload();
  await surface(page).focus();
  await page.keyboard.press("0");
  await expect.poll(() => fragment(page)).toBe("");
  await page.keyboard.press("+");
  await expect.poll(() => fragment(page)).toBe(before);
  await command(page, "examples");
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /Invented/ })
    .first()
    .press("Enter");
  await expect.poll(() => fragment(page)).toBe("");
});
