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

test("what happens to pins, crosshair and axis is said, undone and redone too", async ({ page }) => {
  await test.step("pins are said with their dates and the days between, the crosshair with response and values", async () => {
    await page.keyboard.press("c");
    await isSaid(page, /Response: .+\. .+: .+\. .+: /);
    await page.keyboard.press("a");
    await isSaid(page, /^A pinned on \d+ \w+ \d{4}$/);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("b");
    await expect(compared(page).getByRole("heading", { name: "After A, up to B" })).toBeVisible();
    await isSaid(page, /^B pinned on \d+ \w+ \d{4}: \d+ days from A to B$/);
  });

  for (let key = 0; key < 3; key++) await page.keyboard.press("Escape");
  await expect(compared(page)).toBeHidden();
  await surface(page).focus();
  await test.step("another axis is said, with its anchor, and the crosshair and the pins stay at their days", async () => {
    await page.keyboard.press("c");
    await page.keyboard.press("a");
    for (let step = 0; step < 3; step++) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("b");
    const day = await state(page).getAttribute("aria-label");
    const pins = await compared(page).getByRole("listitem").allTextContents();
    await page.keyboard.press("r");
    await isSaid(page, /^relative, months from /);
    const counted = /day −?\d+, \d+\.\d months (after|before) diagnosis$|^A day −?\d+, \d+\.\d months (after|before) diagnosis/;
    await expect(state(page)).toHaveAttribute("aria-label", counted);
    await expect(compared(page).getByRole("listitem").first()).toHaveText(counted);
    await page.keyboard.press("r");
    await isSaid(page, "calendar time");
    await expect(state(page)).toHaveAttribute("aria-label", day ?? "");
    expect(await compared(page).getByRole("listitem").allTextContents()).toEqual(pins);
  });

  await surface(page).focus();
  await test.step("undo and redo are said, and choices of the Axis panel", async () => {
    await page.keyboard.press("r");
    await page.keyboard.press("Control+z");
    await isSaid(page, "undid: draw by relative time: calendar time");
    await page.keyboard.press("Control+Shift+z");
    await isSaid(page, /^redid: draw by relative time: relative, months/);
    await page.getByRole("button", { name: "Axis …" }).click();
    await page.getByLabel("Counted in").selectOption("yr");
    await isSaid(page, /^count in years: relative, years from/);
  });
});

test("what is opened by keys takes the keyboard, and Escape gives it back", async ({ page }) => {
  await test.step("Enter on a row of the table says the record", async () => {
    await page.keyboard.press("t");
    const row = page.getByRole("region", { name: "Table of the timeline" }).locator("tbody button").first();
    const name = (await row.textContent()) ?? "";
    await row.press("Enter");
    await isSaid(page, `${name}. `);
    await isSaid(page, "Escape closes the details");
  });
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(surface(page)).toBeFocused();

  await test.step("in the table Escape closes the details that a row has opened, then the table", async () => {
    await page.keyboard.press("t");
    const table = page.getByRole("region", { name: "Table of the timeline" });
    const row = table.locator("tbody button").first();
    await row.press("Enter");
    await expect(page.getByRole("dialog", { name: /^Details/ })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog", { name: /^Details/ })).toBeHidden();
    await expect(row).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(table).toBeHidden();
    await expect(surface(page)).toBeFocused();
  });
  for (const [name, open] of [
    [
      "Time axis",
      async (page: Page) =>
        page.keyboard
          .press("Control+k")
          .then(() => page.keyboard.type("Time axis"))
          .then(() => page.keyboard.press("Enter")),
    ],
    ["Lanes", async (page: Page) => page.keyboard.press("l")],
    ["Export", async (page: Page) => page.keyboard.press("Control+e")],
  ] as const) {
    await test.step(`${name} takes the keyboard when a key opens it, and Escape gives it back`, async () => {
      await open(page);
      const panel = page.getByRole("complementary", { name });
      await expect(panel.getByRole("heading", { level: 2 })).toBeFocused();
      await isSaid(page, `${name} opened; Escape closes it`);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Escape");
      await expect(panel).toBeHidden();
      await expect(surface(page)).toBeFocused();
    });
  }

  await test.step("a button that opens a panel has the keyboard again after Escape", async () => {
    const button = page.getByRole("button", { name: "Case file", exact: true });
    await button.press("Enter");
    await expect(page.getByRole("complementary", { name: "Case file and its problems" }).getByRole("heading")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(button).toBeFocused();
  });
});

test("the window stays the same on another axis, follows the crosshair, and says when nothing is drawn in it", async ({
  page,
}) => {
  const [from, to] = [page.getByLabel("Shown from"), page.getByLabel("Shown to")];
  await test.step("the stretch that is shown stays the same on another axis, and back again", async () => {
    await from.fill("2021-01-01");
    await from.press("Enter");
    await to.fill("2022-03-12");
    await to.press("Enter");
    await surface(page).focus();
    await page.keyboard.press("r");
    await expect(from).toHaveValue("day 1026");
    await page.keyboard.press("r");
    await expect(from).toHaveValue("2021-01-01");
    await expect(to).toHaveValue("2022-03-12");
  });

  await test.step("the window follows the crosshair, and days without a mark say so", async () => {
    await from.fill("2021-03-01");
    await from.press("Enter");
    await to.fill("2021-03-31");
    await to.press("Enter");
    await surface(page).focus();
    await page.keyboard.press("c");
    for (let step = 0; step < 20; step++) await page.keyboard.press("ArrowRight");
    await expect(from).not.toHaveValue("2021-03-01");
    expect((await to.inputValue()) > "2021-04-04").toBe(true);
    await expect(page.getByText("nothing in these days")).toBeHidden();
  });

  await test.step("a window in which nothing is drawn says so", async () => {
    const events = [
      { label: "Rash", at: "2020-01-05" },
      { label: "Fever", at: "2021-11-20" },
    ];
    await page.getByLabel("Case file", { exact: true }).setInputFiles({
      name: "gap.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify({ format: "courseline/1", case: { title: "A gap", events } })),
    });
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("A gap");
    const nothing = page.getByText("nothing in these days");
    await expect(nothing).toHaveCount(0);
    await page.getByLabel("Shown from").fill("Oct 2020");
    await page.getByLabel("Shown from").press("Enter");
    await expect(nothing).toHaveCount(0);
    await page.getByLabel("Shown to").fill("Dec 2020");
    await page.getByLabel("Shown to").press("Enter");
    await expect(nothing).toBeVisible();
  });
});
