/** The table under the figure, and the printed page. */
import type { Page } from "@playwright/test";
import { violationsOf } from "./accessible";
import { expect, test } from "./open";

const surface = (page: Page) => page.getByRole("button", { name: /^Marks of the figure/ });
const panel = (page: Page) => page.getByRole("region", { name: "Table of the timeline" });
const rows = (page: Page) => panel(page).locator("tbody tr");
const count = (page: Page) => panel(page).getByRole("status");

async function openTable(page: Page): Promise<void> {
  await surface(page).focus();
  await page.keyboard.press("t");
  await panel(page).waitFor();
}

test("the table is opened, filtered, copied, walked by keys, and goes with what is seen of the axis", async ({
  page,
  open,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open("hosted");
  await test.step("T opens the table and closes it; it says how many rows it shows, and a filter leaves those with the words", async () => {
    await openTable(page);
    const all = await rows(page).count();
    await expect(count(page)).toHaveText(`${all} rows`);
    // The figure makes room: what it shows ends where the table begins.
    const [figure, table] = [await page.getByRole("main").boundingBox(), await panel(page).boundingBox()];
    expect((figure?.y ?? 0) + (figure?.height ?? 0)).toBeLessThanOrEqual(table?.y ?? 0);
    await panel(page).getByRole("searchbox", { name: "Filter" }).fill("ixazomib 8,");
    await expect(rows(page)).toHaveCount(2);
    await expect(count(page)).toHaveText(`2 of ${all} rows`);
    expect(await violationsOf(page)).toEqual([]);
    await surface(page).focus();
    await page.keyboard.press("t");
    await expect(panel(page)).toHaveCount(0);
  });

  await test.step("Escape where nothing is left to close leaves the keyboard at the figure, whose keys are still heard", async () => {
    await openTable(page);
    for (let key = 0; key < 2; key++) await page.keyboard.press("Escape");
    await expect(surface(page)).toBeFocused();
    await page.keyboard.press("t");
    await expect(panel(page)).toHaveCount(0);
  });

  await test.step("what is shown is copied with all its columns", async () => {
    await openTable(page);
    await panel(page).getByRole("searchbox").fill("no rash or peeling");
    await expect(rows(page)).toHaveCount(1);
    await panel(page).getByRole("button", { name: "Copy CSV" }).click();
    await expect(page.getByRole("status").filter({ hasText: "1 row copied as CSV" })).toBeAttached();
    const csv = await page.evaluate(() => navigator.clipboard.readText());
    expect(csv).toMatch(/^id,kind,label,start earliest/);
    expect(csv).toContain("No rash");
    await panel(page).getByRole("button", { name: "Copy Markdown" }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^\| id \| kind/);
  });

  await page.keyboard.press("Escape");
  await expect(panel(page)).toHaveCount(0);
  await test.step("rows are one tab stop; a chosen row opens the details of its mark, and a kept mark marks its row", async () => {
    await openTable(page);
    await panel(page).getByRole("button", { name: "Lane" }).click();
    await expect(panel(page).getByRole("columnheader", { name: "Lane" })).toHaveAttribute("aria-sort", "ascending");
    await page.keyboard.press("Tab");
    await expect(panel(page).getByRole("button", { name: "Diagnosis" })).toBeFocused();
    await page.keyboard.press("ArrowDown");
    const chosen = (await panel(page).locator("tbody button:focus").textContent()) ?? "";
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog", { name: `Details: ${chosen}` })).toBeVisible();
    await expect(panel(page).locator("tr[aria-current]")).toContainText(chosen);
  });

  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(panel(page)).toHaveCount(0);
  await test.step("the table goes with what is seen of the axis", async () => {
    await openTable(page);
    const all = await rows(page).count();
    await page.evaluate(() => location.assign("#view=0.9,1"));
    await page.reload();
    await openTable(page);
    expect(await rows(page).count()).toBeLessThan(all);
    await expect(count(page)).toContainText("in the time that is seen");
  });
});

test.describe("on a phone in the dark", () => {
  test.use({ viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true, colorScheme: "dark" });

  test("the table opens from the menu, leaves the figure in sight and can be read", async ({ page, open }) => {
    await open("hosted");
    await surface(page).waitFor();
    await page.getByRole("button", { name: "Menu" }).tap();
    await page.getByRole("button", { name: "Table", exact: true }).tap();
    await expect(panel(page)).toBeVisible();
    expect((await page.getByRole("main").boundingBox())?.height).toBeGreaterThan(180);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
    expect(await violationsOf(page)).toEqual([]);
  });
});

test.describe("printed from a dark screen", () => {
  test.use({ colorScheme: "dark" });

  test("the page is the figure, 180 mm wide and light, and its table; nothing else", async ({ page, open }) => {
    await open("hosted");
    await surface(page).waitFor();
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    const sheet = page.getByRole("article");
    await expect(page.getByRole("banner")).toBeHidden();
    await expect(surface(page)).toBeHidden();
    await expect(sheet.locator("svg")).toHaveAttribute("width", "180mm");
    await expect(sheet.locator("svg > rect").first()).toHaveAttribute("fill", "#FFFFFF");
    await expect(page.locator("html")).toHaveCSS("background-color", "rgb(255, 255, 255)");
    expect(await sheet.locator("tbody tr").count()).toBeGreaterThan(40);
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await expect(sheet).toHaveCount(0);
  });
});
