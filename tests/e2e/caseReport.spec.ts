/** An author without a mouse, from a spreadsheet to what is handed in: paste, lanes, relative axis, a label, preflight, bundle. */
import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "./open";

const fixture = (name: string) => readFileSync(new URL(`../fixtures/tables/${name}`, import.meta.url), "utf8");
const surface = (page: Page) => page.locator("[data-figure]").first();
const said = (page: Page) => page.getByRole("status").last();

/** The keyboard's own paste needs the clipboard of the machine; this is the event that it makes. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((plain) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", plain);
    (document.activeElement ?? document.body).dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
  }, text);
}

/** Tab until the keyboard is there: every stop on the way must be seen, and the way must end. */
async function tabTo(page: Page, target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let stops = 0; stops < 90; stops++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
    const unseen = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return "";
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const isShown = (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
      return isShown || box.width === 0 ? "" : element.outerHTML.slice(0, 120);
    });
    expect(unseen, "the focus is seen").toBe("");
  }
  throw new Error("the keyboard never comes there");
}

test("from a pasted sheet to a bundle for the journal with the keyboard alone", async ({ page, open }) => {
  test.setTimeout(240_000);
  await open("hosted");
  await expect(surface(page)).toBeVisible();
  await surface(page).focus();

  await paste(page, fixture("labs-wide-excel.tsv"));
  const dialog = page.getByRole("dialog", { name: "Import a table" });
  await expect(dialog.getByRole("radio", { name: "3 Apr 2019 (day first)" })).toBeFocused();
  await page.keyboard.press("Space");
  await tabTo(page, dialog.getByRole("radio", { name: "1.204 (decimal comma)" }));
  await page.keyboard.press("ArrowDown");
  await tabTo(page, dialog.getByRole("button", { name: "Start a new case with it" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("New case");
  await expect(surface(page)).toBeFocused();
  await paste(page, fixture("treatment.tsv"));
  await expect(dialog.getByRole("button", { name: "Add to the case" })).toBeFocused();
  await page.keyboard.press("Enter");
  const figure = page.getByRole("main").locator("svg").first();
  await expect(figure.getByText("Pomalidomide", { exact: true })).toBeVisible();

  // Lanes: three of the four analytes.
  await surface(page).focus();
  await page.keyboard.press("l");
  const lanes = page.getByRole("complementary", { name: "Lanes" });
  const platelets = lanes.getByRole("checkbox", { name: /Plt/ });
  await tabTo(page, platelets);
  await page.keyboard.press("Space");
  await expect(figure.getByText("Plt", { exact: true })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(surface(page)).toBeFocused();

  await page.keyboard.press("r");
  await expect(said(page)).toContainText("relative");
  await expect(figure.getByText(/^(?:Days|Weeks|Months) from /)).toBeVisible();

  // A label: to a value with a label in the panel of haemoglobin, then below it.
  await page.keyboard.press("End");
  for (let lane = 0; lane < 30 && !/Hb: /.test((await said(page).textContent()) ?? ""); lane++)
    await page.keyboard.press("ArrowDown");
  await expect(said(page)).toContainText(/Hb: \d+ g\/L/);
  await page.keyboard.press("m");
  await expect(said(page)).toContainText("arrows move the label");
  await page.keyboard.press("ArrowDown");
  await expect(said(page)).toContainText("label below");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Undo: move a label" })).toBeVisible();

  await page.keyboard.press("Control+e");
  const panel = page.getByRole("complementary", { name: "Export" });
  // A native list of sizes takes the first letters of one.
  await tabTo(page, panel.getByRole("combobox", { name: "Size" }));
  await page.keyboard.type("Blood");
  await expect(panel.getByRole("heading", { name: /^Preflight: .*/ })).toBeVisible({ timeout: 30_000 });
  await expect(panel.getByRole("figure", { name: /Preview/ })).toContainText("80 ×");
  await expect(panel.getByRole("textbox", { name: "Legend" })).not.toHaveValue(/20(?:19|20)/);
  await tabTo(page, panel.locator("summary", { hasText: "Write bundle" }));
  await page.keyboard.press("Enter");
  await tabTo(page, panel.getByRole("button", { name: "Write bundle" }));
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  const files = unzipSync(readFileSync(await download.path()));
  const words = Object.entries(files)
    .filter(([name]) => /\.(txt|csv|md)$/.test(name))
    .map(([, content]) => strFromU8(content))
    .join("\n");
  expect(words).toContain("day ");
  expect(words).not.toMatch(/\b20(?:19|20)-\d\d/);
  await page.keyboard.press("Escape");
  await expect(surface(page)).toBeFocused();
});
