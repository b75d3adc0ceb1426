/** A table from a spreadsheet becomes records: pasted, asked about once, added in one step. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { violationsOf } from "./accessible";
import { expect, test } from "./open";

const fixture = (name: string) => new URL(`../fixtures/tables/${name}`, import.meta.url).pathname;
const dialog = (page: Page) => page.getByRole("dialog", { name: "Import a table" });
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((plain) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", plain);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
  }, text);
}

test.beforeEach(async ({ open, page }) => {
  await open("hosted");
  await expect(page.locator("[data-figure]").first()).toBeVisible();
});

test("a pasted table is asked about once, its columns can be changed, and it is undone in one step", async ({ page }) => {
  const before = await heading(page).textContent();
  await paste(page, readFileSync(fixture("labs-wide-excel.tsv"), "utf8"));
  await expect(dialog(page).getByRole("radio", { name: "3 Apr 2019 (day first)" })).toBeFocused();
  const add = dialog(page).getByRole("button", { name: "Start a new case with it" });
  await expect(add).toBeDisabled();
  await expect(dialog(page)).toContainText("Row 7, Hb (g/L): “haemolysed” is no value");
  await dialog(page).getByRole("radio", { name: "3 Apr 2019 (day first)" }).check();
  await dialog(page).getByRole("radio", { name: "1204 (decimal point)" }).check();
  await expect(dialog(page)).toContainText("15 values of 4 analytes; 2 cells not read");
  await dialog(page).getByLabel("What “κ FLC (mg/L)” means").selectOption("Nothing: left out");
  await expect(dialog(page)).toContainText("11 values of 3 analytes");
  expect(await violationsOf(page)).toEqual([]);
  await add.click();
  await expect(heading(page)).toHaveText("New case");
  const figure = page.getByRole("main").locator("svg").first();
  await expect(figure.getByText("<10", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Undo: add 11 values of 3 analytes" }).click();
  await expect(heading(page)).toHaveText(before ?? "");
});

test("treatment rows from a file join the case that is open; PD is a regimen", async ({ page }) => {
  await paste(page, readFileSync(fixture("units-row.tsv"), "utf8"));
  await dialog(page).getByRole("button", { name: "Start a new case with it" }).click();
  await expect(heading(page)).toHaveText("New case");
  await page.getByLabel("Case file", { exact: true }).setInputFiles(fixture("treatment.tsv"));
  await expect(dialog(page)).toContainText("“PD” is taken as pomalidomide + dexamethasone");
  await dialog(page).getByRole("button", { name: "Add to the case" }).click();
  const figure = page.getByRole("main").locator("svg").first();
  await expect(figure.getByText("Pomalidomide", { exact: true })).toBeVisible();
  await expect(figure.getByText("LDH", { exact: true })).toBeVisible();
});
