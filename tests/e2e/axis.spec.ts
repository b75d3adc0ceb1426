import type { Page } from "@playwright/test";
import { violationsOf } from "./accessible";
import { expect, test } from "./open";

const panel = (page: Page) => page.getByRole("complementary", { name: "Time axis" });
/** What the figure says, without the spaces at which its lines are broken. */
const saidBy = async (page: Page) => ((await page.getByRole("main").textContent()) ?? "").replaceAll(/\s/g, "");
const says = (page: Page, words: string) => expect.poll(() => saidBy(page)).toContain(words.replaceAll(/\s/g, ""));
const saysNot = (page: Page, words: string) => expect.poll(() => saidBy(page)).not.toContain(words.replaceAll(/\s/g, ""));

test("the time axis has its options, for all to use", async ({ page, open }) => {
  await open("hosted");
  await test.step("the options of the time axis are set by keyboard, drawn at once, and taken back one by one", async () => {
    await page.getByRole("button", { name: "Axis …" }).focus();
    await page.keyboard.press("Enter");
    const second = panel(page).getByLabel("Second scale under it");
    await second.focus();
    await second.selectOption("relative");
    await says(page, "≈ Months from start of Id");
    await says(page, "Second scale approximate");
    await panel(page).getByLabel("Counted from").selectOption({ label: "Course 3 (IRd)" });
    await says(page, "Month 0 = start of course 3");
    await panel(page).getByLabel("Day 1, no day 0").press("Space");
    await says(page, "Month 1 = start of course 3; no month 0");
    await page.getByRole("button", { name: "Undo: call the anchor’s day day 1" }).click();
    await page.getByRole("button", { name: "Undo: count from Course 3 (IRd)" }).click();
    await page.getByRole("button", { name: "Undo: add a second scale: relative" }).click();
    await saysNot(page, "Second scale");
  });

  await test.step("a typed stretch is magnified, and what is no time is said", async () => {
    await panel(page).getByRole("textbox", { name: "From" }).fill("C33");
    await panel(page).getByRole("textbox", { name: "To" }).fill("end of C5");
    await panel(page).getByRole("textbox", { name: "To" }).press("Enter");
    await expect(panel(page)).toContainText("“C33” is no time of this case");
    await panel(page).getByRole("textbox", { name: "From" }).fill("C4");
    await panel(page).getByRole("textbox", { name: "From" }).press("Enter");
    await says(page, "12 Mar 2021 to 6 May 2021");
    await panel(page).getByRole("button", { name: "Remove" }).click();
    await saysNot(page, "12 Mar 2021 to 6 May 2021");
  });

  await test.step("the options of the time axis can be used by all", async () => {
    await expect(panel(page)).toBeVisible();
    expect(await violationsOf(page, "aside")).toEqual([]);
  });
});
