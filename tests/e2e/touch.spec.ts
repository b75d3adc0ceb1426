/** What a finger does, sent as a browser gets it from a screen. */
import type { CDPSession, Page } from "@playwright/test";
import { expect, test } from "./open";

const surface = (page: Page) => page.getByRole("button", { name: /^Marks of the figure/ });
const state = (page: Page) => page.getByRole("region", { name: /^State on/ });

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const touch = (session: CDPSession, type: "touchStart" | "touchMove" | "touchEnd", at?: readonly [x: number, y: number]) =>
  session.send("Input.dispatchTouchEvent", { type, touchPoints: at ? [{ x: at[0], y: at[1] }] : [] });

test("a finger that is held takes the crosshair along until it lets go; one that goes up scrolls, also from close by", async ({
  page,
  open,
}) => {
  await open("hosted");
  await surface(page).waitFor();
  const session = await page.context().newCDPSession(page);
  await page.evaluate(() => window.addEventListener("pointercancel", () => document.body.setAttribute("data-cancelled", "")));
  await touch(session, "touchStart", [200, 300]);
  await page.waitForTimeout(600);
  const held = await state(page).getAttribute("aria-label");
  const read: (string | null)[] = [held];
  for (let x = 206; x <= 320; x += 6) {
    await touch(session, "touchMove", [x, 300 + (x - 200) / 3]);
    await page.waitForTimeout(20);
    if (x % 4 === 0) read.push(await state(page).getAttribute("aria-label"));
  }
  await touch(session, "touchEnd");
  expect(new Set(read).size).toBeGreaterThan(6);
  await expect(page.locator("body")).not.toHaveAttribute("data-cancelled");
  await expect(state(page)).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.getByRole("button", { name: "Zoom in" }).tap();
  await expect(page.getByRole("main").locator("svg[data-window]")).toHaveCount(1);
  await touch(session, "touchStart", [250, 400]);
  for (let y = 390; y >= 200; y -= 10) await touch(session, "touchMove", [250, y]);
  await touch(session, "touchEnd");
  await expect.poll(() => page.getByRole("main").evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(50);
  await surface(page).press("p");
  await expect(page.getByRole("button", { name: /^step 1 of/ })).toBeVisible();
  await touch(session, "touchStart", [300, 400]);
  for (let x = 290; x >= 150; x -= 10) await touch(session, "touchMove", [x, 400]);
  await touch(session, "touchEnd");
  await expect(page.getByRole("button", { name: /^step 2 of/ })).toBeVisible();
});

test("the card of a mark leads to the mark before and after, and says at the end of a lane that there is none", async ({
  page,
  open,
}) => {
  await open("hosted");
  await surface(page).waitFor();
  const card = page.getByRole("dialog", { name: /^Details/ });
  await expect(async () => {
    await page.touchscreen.tap(200, 300);
    await expect(card).toBeVisible({ timeout: 500 });
  }).toPass();
  const first = await card.getAttribute("aria-label");
  await card.getByRole("button", { name: "Next mark" }).tap();
  await expect(card).not.toHaveAttribute("aria-label", String(first));
  const back = card.getByRole("button", { name: "Previous mark" });
  expect((await back.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await back.tap();
  await expect(card).toHaveAttribute("aria-label", String(first));
  for (let turns = 0; turns < 12 && (await back.getAttribute("aria-disabled")) === "false"; turns++) await back.tap();
  await expect(back).toHaveAttribute("aria-disabled", "true");
  // Of a mark at the foot of the figure the card stands above.
  await card.getByRole("button", { name: "Close the details" }).tap();
  let low = 700;
  await expect(async () => {
    low -= 12;
    await page.touchscreen.tap(200, low);
    await expect(card).toBeVisible({ timeout: 300 });
  }).toPass();
  const box = await card.boundingBox();
  expect(low).toBeGreaterThan(500);
  expect((box?.y ?? low) + (box?.height ?? 0)).toBeLessThan(low);
  // In the middle of the screen neither side has room for all of it.
  for (let y = 440; y < 560; y += 15) {
    if (await card.isVisible()) await card.getByRole("button", { name: "Close the details" }).tap();
    await expect(card).toBeHidden();
    await page.touchscreen.tap(200, y);
    await page.waitForTimeout(150);
    const over = (await card.isVisible()) ? await card.boundingBox() : null;
    if (over) expect(over.y > y || over.y + over.height < y, `a finger at ${y}`).toBe(true);
  }
});

test("what opens in a panel is as high as a finger needs it", async ({ page, open }) => {
  await open("hosted");
  await surface(page).waitFor();
  await page.getByRole("button", { name: "Menu" }).tap();
  await page.getByRole("button", { name: "Export …" }).tap();
  const heights = page.locator("aside summary");
  await expect(heights.filter({ hasText: "checks passed" })).toBeVisible();
  for (const summary of await heights.all()) expect((await summary.boundingBox())?.height).toBeGreaterThanOrEqual(44);
});
