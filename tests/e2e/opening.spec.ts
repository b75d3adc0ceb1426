import { AxeBuilder } from "@axe-core/playwright";
import { expect, shapes, test } from "./open";

for (const shape of shapes) {
  test.describe(shape, () => {
    test("opens with the name of the app", async ({ open, page }) => {
      await open(shape);
      await expect(page).toHaveTitle(/Courseline/);
    });

    test("asks for nothing but its own files", async ({ open, page, watch }) => {
      await open(shape);
      await page.waitForLoadState("networkidle");
      if (shape === "single file") expect(watch.requests.filter((url) => url.startsWith("file:"))).toHaveLength(1);
    });

    test("has no more than 1,500 elements at rest", async ({ open, page }) => {
      await open(shape);
      expect(await page.locator("*").count()).toBeLessThanOrEqual(1500);
    });

    test("passes the accessibility scan", async ({ open, page }) => {
      await open(shape);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
    });
  });
}
