/** A figure exported as a page, opened from the disk as a reader would: by keys, by pointer, by touch, on paper; and nothing is asked for. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, type Page, test as base } from "@playwright/test";
import { violationsOf } from "./accessible";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "courseline-"));
const file = join(folder, "figure.html");
const address = pathToFileURL(file).href;

base.beforeAll(() => {
  const seed = `${dist}cases/ixazomib-skin-exfoliation.json`;
  // The same process may run these tests in two goes, and the first one cleans up.
  mkdirSync(folder, { recursive: true });
  execFileSync(process.execPath, [`${dist}cli/courseline.mjs`, "render", seed, "-o", file]);
});
base.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Opens the page, and fails for any error, breach of its policy or request but for itself. */
const test = base.extend({
  page: async ({ page }, use) => {
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", ({ message }) => complaints.push(message));
    page.on("request", (request) => request.url() === address || complaints.push(request.url()));
    await page.goto(address);
    await use(page);
    expect(complaints, "what the page must not do").toEqual([]);
  },
});

const figure = (page: Page) => page.getByRole("application", { name: "Marks of the figure" });
const card = (page: Page) => page.getByRole("status");
const seen = (page: Page) => page.locator("#figure svg").getAttribute("viewBox");
const mark = (page: Page, name: string) => page.getByRole("img", { name, exact: true }).first();

async function pressAll(page: Page, keys: readonly string[]) {
  for (const key of keys) await page.keyboard.press(key);
}

test("arrow keys walk over the marks and the card says their words; the figure is one stop of Tab", async ({ page }) => {
  await figure(page).focus();
  await pressAll(page, ["ArrowRight"]);
  await expect(card(page)).toContainText("Diagnosis, Oct 2020");
  await pressAll(page, ["ArrowDown"]);
  await expect(card(page)).toContainText("Response suboptimal");
  await pressAll(page, ["ArrowDown", "Home"]);
  await expect(card(page)).toContainText("Id 1–2");
  await pressAll(page, ["ArrowRight"]);
  await expect(card(page)).toContainText("IRd 3");
  await expect(card(page)).toContainText("regimens");
  await pressAll(page, ["ArrowUp", "ArrowUp", "Home"]);
  await expect(card(page)).toContainText("Diagnosis, Oct 2020");
  await pressAll(page, ["Escape"]);
  await expect(card(page)).toBeEmpty();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("region", { name: "The figure as a table" })).toBeFocused();
});

test("every mark with words can be reached by keys, and each card says them", async ({ page }) => {
  await figure(page).focus();
  const heard = new Set<string>();
  const said = () => card(page).innerText();
  await pressAll(page, ["ArrowRight"]);
  for (let lane = 0, start = ""; lane < 40; lane += 1) {
    await pressAll(page, ["Home"]);
    let [last, now] = ["", await said()];
    // Below the last lane there is none: the keyboard is where it was.
    if (now === start) break;
    for (start = now; now !== last; now = await said()) {
      last = now;
      heard.add(last.split("\n")[0] ?? "");
      await pressAll(page, ["ArrowRight"]);
    }
    await pressAll(page, ["ArrowDown"]);
  }
  const labels = await page
    .locator("#figure svg :not(g)[aria-label]")
    .evaluateAll((all) => all.map((each) => each.getAttribute("aria-label") ?? ""));
  expect(labels.length).toBeGreaterThan(50);
  expect([...new Set(labels)].filter((label) => !heard.has(label))).toEqual([]);
});

test("the pointer shows a mark's words, Escape takes them away, a click keeps them", async ({ page }) => {
  const rash = mark(page, "Skin recovered, 30 Nov 2020 to 5 Apr 2021");
  await rash.hover({ force: true });
  await expect(card(page)).toContainText("Skin recovered");
  await page.keyboard.press("Escape");
  await expect(card(page)).toBeEmpty();
  await rash.click({ force: true });
  await page.mouse.move(5, 5);
  await expect(card(page)).toContainText("Skin recovered");
});

test("keys, buttons and Ctrl with the wheel zoom; dragging moves; 0 and paper show all", async ({ page }) => {
  const all = await seen(page);
  await page.getByRole("button", { name: "Zoom in" }).click();
  const closer = await seen(page);
  expect(closer).not.toBe(all);
  await page.getByRole("button", { name: "Zoom out" }).click();
  await figure(page).focus();
  await pressAll(page, ["+", "+"]);
  const before = await seen(page);
  await page.mouse.move(640, 400);
  await page.mouse.down();
  await page.mouse.move(560, 360, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => seen(page)).not.toBe(before);
  await pressAll(page, ["0"]);
  expect(await seen(page)).toBe(all);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -100);
  await page.keyboard.up("Control");
  await expect.poll(() => seen(page)).not.toBe(all);
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  expect(await seen(page)).toBe(all);
});

test("the mark that is looked at stays in sight when the figure grows", async ({ page }) => {
  await figure(page).focus();
  await pressAll(page, ["ArrowRight", "ArrowDown", "ArrowDown", "End", "+", "+", "+", "+"]);
  await expect(card(page)).toContainText("Vd 14");
  const box = await mark(page, await card(page).locator("b").innerText()).boundingBox();
  const all = await figure(page).boundingBox();
  if (!box || !all) throw new Error("the mark is not drawn");
  const [x, y] = [box.x + box.width / 2 - all.x, box.y + box.height / 2 - all.y];
  expect([x > 0, x < all.width, y > 0, y < all.height]).toEqual([true, true, true, true]);
});

test("axe finds nothing", async ({ page }) => {
  await figure(page).focus();
  await pressAll(page, ["ArrowRight"]);
  expect(await violationsOf(page)).toEqual([]);
});

test("without scripts it still has the figure, the legend and every row of the table", async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(address);
  await expect(page.getByText("Figure. Skin exfoliation")).toBeVisible();
  await expect(page.locator("#figure svg")).toBeVisible();
  await expect(page.getByRole("button")).toHaveCount(0);
  expect(await page.locator("tbody tr").count()).toBe(readFileSync(file, "utf8").split("<tr>").length - 2);
});

base.describe("on a phone", () => {
  base.use({ viewport: { width: 390, height: 800 }, hasTouch: true });
  base("a tap beside a small mark shows its words, and one on nothing takes them away", async ({ page }) => {
    await page.goto(address);
    const box = await mark(page, "Diagnosis, Oct 2020").boundingBox();
    if (!box) throw new Error("the diagnosis is not drawn");
    await page.touchscreen.tap(box.x + box.width / 2, box.y - 4);
    await expect(card(page)).toContainText("Diagnosis");
    const sheet = await figure(page).boundingBox();
    await page.touchscreen.tap((sheet?.x ?? 0) + 4, (sheet?.y ?? 0) + 3);
    await expect(card(page)).toBeEmpty();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
