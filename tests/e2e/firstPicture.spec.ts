import type { Page } from "@playwright/test";
import { expect, test } from "./open";

/** The figure on screen: where it stands and all its elements, each with its attributes in order. */
const figure = (page: Page) =>
  page
    .locator("main svg[role=img]")
    .first()
    .evaluate((svg) => {
      const { x, y, width, height } = svg.getBoundingClientRect();
      const elements = [svg, ...svg.querySelectorAll("*")].map((element) => {
        const attributes = [...element.attributes]
          .filter(({ name }) => name !== "xmlns")
          .map(({ name, value }) => `${name}=${value}`);
        return [element.tagName, ...attributes.toSorted(), element.children.length === 0 ? element.textContent : ""].join(" ");
      });
      return { place: [x, y, width, height], elements };
    });

test("the figure is there before the app is, and stays as it was when the app takes over", async ({ page, open }) => {
  let letAppCome = (): void => undefined;
  const isAllowed = new Promise<void>((resolve) => {
    letAppCome = resolve;
  });
  await page.route("**/mount-*.js", async (route) => {
    await isAllowed;
    await route.continue();
  });
  await open("hosted");
  await expect(page.locator("main svg[role=img]")).toBeVisible();
  await expect(page.getByRole("button")).toHaveCount(0);
  const before = await figure(page);
  const picture = await page.locator("main svg[role=img]").first().elementHandle();
  letAppCome();
  await expect(page.getByRole("button", { name: "Examples" })).toBeVisible();
  expect(await figure(page)).toEqual(before);
  // The very same elements: nothing is laid out or made twice.
  expect(await picture?.evaluate((svg) => svg === window.document.querySelector("main svg[role=img]"))).toBe(true);
});
