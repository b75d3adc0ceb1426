import { expect, test } from "./open";

test.use({ place: "/dist/" });

test("in a folder of a host the app finds all its files, those it loads later too", async ({ open, page, watch }) => {
  await open("hosted");
  await expect(page.getByRole("main").locator("svg").first()).toBeVisible();
  const atOnce = watch.requests.length;
  await page.getByRole("button", { name: "Examples" }).click();
  await expect(page.getByRole("dialog").getByRole("button").first()).toBeVisible();
  expect(watch.requests.length).toBeGreaterThan(atOnce);
});
