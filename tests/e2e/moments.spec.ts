import { violationsOf } from "./accessible";
import { expect, test } from "./open";
import type { Page } from "@playwright/test";

const surface = (page: Page) => page.getByRole("button", { name: /^Marks of the figure/ });
const said = (page: Page) => page.getByRole("status");
const state = (page: Page) => page.getByRole("region", { name: /^State on/ });
const compared = (page: Page) => page.getByRole("region", { name: "A and B compared" });
const detailOf = (page: Page, term: string) =>
  state(page).getByRole("term").filter({ hasText: term }).locator("xpath=following-sibling::dd").first();

async function openFiveLines(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Examples" }).click();
  await page.getByRole("button", { name: /five lines of myeloma/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/five lines/);
}

test.beforeEach(async ({ page, open }) => {
  await open("hosted");
  // The first picture stands before anything answers to the pointer.
  await expect(surface(page)).toBeVisible();
});

test("a value at a start takes two actions; a date survives a reload", async ({ page }) => {
  await test.step("what was the creatinine when PD was started? two actions: the bar, and its card", async () => {
    const bar = await page.getByRole("main").getByText(/^PD 4/).first().boundingBox();
    if (!bar) throw new Error("no bar of PD");
    await page.mouse.click(bar.x + bar.width / 2, bar.y + bar.height / 2);
    const start = page.getByRole("dialog").getByRole("region", { name: "Values at the start of course 4" });
    await expect(start.getByText("96 µmol/L (Oct 2020, 60 to 186 days before)")).toBeVisible();
  });
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await test.step("a reload comes back to the same date", async () => {
    await surface(page).focus();
    await page.keyboard.press("c");
    const label = await state(page).getAttribute("aria-label");
    await expect(page).toHaveURL(/#.*at=/);
    await page.reload();
    await expect(state(page)).toHaveAttribute("aria-label", label ?? "");
  });
});

test("a date is read by key or pointer, and two are compared", async ({ page }) => {
  await openFiveLines(page);
  await test.step("which regimen is it at this date? one key: C reads every lane, and arrows move on", async () => {
    await surface(page).focus();
    await page.keyboard.press("c");
    await expect(state(page)).toBeVisible();
    const before = await state(page).getAttribute("aria-label");
    await expect(detailOf(page, "Treatment")).toHaveText(/DPd, course \d+, day \d+ \(line 2\)|no course/);
    await page.keyboard.press("ArrowRight");
    await expect(state(page)).not.toHaveAttribute("aria-label", before ?? "");
    await expect(said(page)).toHaveText(/^\d+ \w+ 2021\. /);
    await page.keyboard.press("g");
    await expect(page.getByText("Colours as seen: grey")).toBeVisible();
    const heights = (svgs: readonly Element[]) => svgs.map((svg) => Math.round(svg.getBoundingClientRect().height));
    const [figure, ...above] = await page.getByRole("main").locator("svg[viewBox]").evaluateAll(heights);
    expect(above.length).toBeGreaterThan(0);
    for (const height of above) expect(height).toBe(figure);
    for (let turn = 0; turn < 4; turn++) await page.keyboard.press("g");
    await expect(page.getByText(/^Colours as seen/)).toBeHidden();
    await page.keyboard.press("Escape");
    await expect(state(page)).toBeHidden();
  });

  await test.step("the crosshair follows the pointer until a click leaves it where it is", async () => {
    await surface(page).focus();
    await page.keyboard.press("c");
    const box = await page.getByRole("main").boundingBox();
    if (!box) throw new Error("no figure");
    await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.3);
    const there = await state(page).getAttribute("aria-label");
    await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.3);
    await expect(state(page)).not.toHaveAttribute("aria-label", there ?? "");
    await page.mouse.click(box.x + box.width * 0.4, box.y + box.height * 0.3);
    const pinned = await state(page).getAttribute("aria-label");
    await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.3);
    await expect(state(page)).toHaveAttribute("aria-label", pinned ?? "");
    // Over the values, beside all marks.
    const scale = await page.getByRole("main").getByText("53.8", { exact: true }).boundingBox();
    if (!scale) throw new Error("no first value");
    await page.mouse.click(scale.x + 180, scale.y + scale.height / 2);
    await expect(state(page)).not.toHaveAttribute("aria-label", pinned ?? "");
  });
  await test.step("a date is typed, and stays when the pointer passes; what is no time is refused; a button does what the key does", async () => {
    const date = page.getByRole("textbox", { name: "Date that is read" });
    await date.fill("12 Oct 2021");
    await date.press("Enter");
    await expect(state(page)).toHaveAttribute("aria-label", "State on 12 Oct 2021");
    await expect(said(page)).toHaveText(/^12 Oct 2021/);
    await surface(page).hover({ position: { x: 300, y: 300 } });
    await expect(state(page)).toHaveAttribute("aria-label", "State on 12 Oct 2021");
    await date.fill("some day");
    await date.press("Enter");
    await expect(said(page)).toHaveText(/^“some day” is no time of this case/);
    const button = page.getByRole("button", { name: "Read a date" });
    await button.click();
    await expect(state(page)).toBeHidden();
    await button.click();
    await expect(state(page)).toBeVisible();
    await surface(page).focus();
  });
  await page.keyboard.press("Escape");
  await expect(state(page)).toBeHidden();

  await test.step("two dates are compared with two keys; escape lets go step by step; nothing is wrong with it for axe", async () => {
    await surface(page).focus();
    await page.keyboard.press("c");
    await page.keyboard.press("a");
    for (let step = 0; step < 4; step++) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("b");
    await expect(compared(page).getByText(/^\d+ days from A to B$/)).toBeVisible();
    await expect(compared(page).getByRole("row", { name: /^M protein/ })).toBeVisible();
    expect(await violationsOf(page, "aside")).toEqual([]);
    await page.getByRole("button", { name: "Take A away" }).press("Enter");
    await expect(page.getByRole("button", { name: "Take B away" })).toBeFocused();
    await surface(page).focus();
    await page.keyboard.press("a");
    await page.keyboard.press("Escape");
    await expect(state(page)).toBeHidden();
    await expect(compared(page)).toBeVisible();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await expect(compared(page)).toBeHidden();
  });

  await test.step("a pin without a crosshair puts one up, which the arrows take to the other date; Escape elsewhere closes a card", async () => {
    await page.keyboard.press("a");
    await expect(state(page)).toBeVisible();
    for (let step = 0; step < 3; step++) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("b");
    await expect(compared(page).getByText(/^\d+ days from A to B$/)).toBeVisible();
    await page.getByRole("button", { name: "Close the state and the pins" }).click();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    const card = page.getByRole("dialog", { name: /^Details/ });
    await expect(card).toBeVisible();
    await page.getByRole("button", { name: "Read a date" }).focus();
    await page.keyboard.press("Escape");
    await expect(card).toBeHidden();
  });

  await test.step("a card leaves when the crosshair goes on to another date, and the walk goes on from its mark", async () => {
    const card = page.getByRole("dialog", { name: /^Details/ });
    await surface(page).focus();
    for (const key of ["ArrowDown", "ArrowDown", "End", "Enter", "c"]) await page.keyboard.press(key);
    await expect(card).toBeVisible();
    const title = await card.getAttribute("aria-label");
    await page.keyboard.press("ArrowRight");
    await expect(card).toBeHidden();
    for (const key of ["c", "End", "Enter"]) await page.keyboard.press(key);
    await expect(card).toHaveAttribute("aria-label", String(title));
  });
});
