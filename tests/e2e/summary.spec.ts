import { readFileSync } from "node:fs";
import { violationsOf } from "./accessible";
import { expect, test } from "./open";

test("S tells the figure in words; its meaning is written there, undone by name, and saved with the case", async ({
  page,
  open,
}) => {
  await open("hosted");
  await page.getByRole("button", { name: /^Marks of the figure/ }).focus();
  await page.keyboard.press("s");
  const dialog = page.getByRole("dialog", { name: "Summary of the figure in words" });
  await expect(dialog).toContainText("Lanes from top to bottom: milestones, response, regimens");
  await expect(dialog).toContainText("Time runs from left to right (calendar time)");
  await expect(dialog).toContainText("IRd, course 3: start 26 Nov 2020 to 1 Apr 2021");
  await expect(dialog).toContainText("Marrow plasma cells, at first 60 % (Oct 2020), fell to 35 % (May 2021).");
  expect(await violationsOf(page, "dialog")).toEqual([]);

  await dialog.getByLabel(/^Meaning/).fill("Skin peeled within four days.");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: /^Marks of the figure/ })).toBeFocused();
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
  expect(JSON.parse(readFileSync(await download.path(), "utf8")).figure.meaning).toBe("Skin peeled within four days.");
  await expect(page.getByRole("main").locator("svg").first()).toBeVisible();

  await page.keyboard.press("Control+z");
  await page.keyboard.press("s");
  await expect(dialog.getByLabel(/^Meaning/)).toHaveValue("");
});
