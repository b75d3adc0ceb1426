import type { Page } from "@playwright/test";
import { violationsOf } from "./accessible";
import { expect, shapes, test } from "./open";

for (const shape of shapes) {
  test(`${shape}: draws texts and marks inside the window with few elements, for all to read, and asks for nothing but its own files`, async ({
    page,
    open,
    watch,
  }) => {
    await open(shape);
    const figure = page.getByRole("main").locator("svg").first();
    await expect(figure).toBeVisible();
    await page.waitForLoadState("networkidle");
    if (shape === "single file") expect(watch.requests.filter((url) => url.startsWith("file:"))).toHaveLength(1);
    expect(watch.requests.filter((url) => /^(https?|wss?):/.test(url) && !url.startsWith("http://127.0.0.1:"))).toEqual([]);

    const box = await figure.boundingBox();
    expect(box?.width).toBeGreaterThan(600);
    expect(box?.height).toBeGreaterThan(300);
    expect(await figure.locator("text").count()).toBeGreaterThan(20);
    expect(await figure.locator("[data-record]").count()).toBeGreaterThan(10);
    const count = await page.locator("*").count();
    expect(count).toBeGreaterThan(100);
    expect(count).toBeLessThanOrEqual(1500);
    expect(await violationsOf(page)).toEqual([]);
  });
}

test.describe("a case that the address names", () => {
  const moments = (page: Page) =>
    page.evaluate(() => performance.getEntriesByType("mark").flatMap(({ name }) => (name.startsWith("timeline:") ? [name] : [])));

  test("is read from the host of the page and drawn first, and its moments can be measured", async ({ page, origin }) => {
    await page.goto(`${origin}/?case=cases/sintilimab-myocarditis.json`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/sintilimab/i);
    await expect(page.getByRole("main").locator("svg").first()).toBeVisible();
    await expect(page.getByRole("alert")).toHaveCount(0);
    expect((await moments(page)).slice(0, 2)).toEqual(["timeline:data", "timeline:drawn"]);
  });

  test("is refused from anywhere else, in words and without a request", async ({ page, origin }) => {
    const alert = page.getByRole("alert");
    // The disk comes first: what a host still sends would be broken off by the next address, and seen as a failure.
    const file = new URL("../../dist/courseline.html", import.meta.url);
    await page.goto(`${file.href}?case=cases/ten-multitarget-child.json`);
    await expect(alert).toContainText("a page from a disk fetches nothing");
    await page.goto(`${origin}/?case=https://example.org/one.json`);
    await expect(alert).toHaveText(`the address asks for a case of example.org; only cases of ${origin} are fetched`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/ixazomib/i);
  });
});
