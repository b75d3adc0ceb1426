/** A presentation of two steps, made in the app from what is seen, and kept in the case file. */
import { expect, test } from "./open";

test("steps are made of what is seen, written, put in order and tried; what cannot be hidden is refused", async ({
  page,
  open,
}) => {
  test.setTimeout(60_000);
  await open("hosted");
  await page.locator("[data-figure]").first().focus();
  await page.keyboard.press("+");
  await page.getByRole("button", { name: "Steps …" }).click();
  const panel = page.getByRole("complementary", { name: "Steps of a presentation" });
  const rows = panel.getByRole("listitem");
  await expect(rows).toHaveCount(6);
  await panel.getByRole("button", { name: "Add what is seen" }).click();
  await expect(rows).toHaveCount(7);
  const question = panel.getByLabel("Question");
  await question.fill("What do you see?");
  await question.press("Enter");
  await expect(rows.nth(1)).toHaveText("What do you see?");
  const until = panel.getByLabel("Data up to");
  await until.fill("C99");
  await until.press("Enter");
  await expect(panel.getByText("nothing in this case says when “C99” is")).toBeVisible();
  await until.fill("C3D4");
  await until.press("Enter");
  await expect(panel.getByText(/^\d+ of \d+ records are known then/)).toBeVisible();
  await panel.getByRole("button", { name: "Up", exact: true }).click();
  await expect(rows.first()).toContainText("What do you see?");
  await panel.getByRole("button", { name: "Try" }).click();
  const slide = page.locator("main svg");
  await expect(slide).toContainText("What do you see?");
  await expect(slide).not.toContainText("PDC");
  await page.keyboard.press("Escape");
  await expect(panel).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(rows.nth(1)).toContainText("What do you see?");
  for (let step = 0; step < 3; step++) await page.keyboard.press("Control+z");
  await expect(rows).toHaveCount(6);
});
