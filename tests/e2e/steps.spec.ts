/** A presentation of two steps, made in the app from what is seen, and kept in the case file. */
import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "./open";

test("steps are made of what is seen, written, put in order and tried; what cannot be hidden is refused", async ({
  page,
  open,
}) => {
  await open("hosted");
  await page.locator("[data-figure]").first().focus();
  // The author's words hang on the second mark, a milestone; steps made afterwards have them too.
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const words = page.getByLabel("Your words in the figure");
  await words.fill("Half of a year");
  await words.press("Enter");
  await expect(page.locator("main svg").first()).toContainText("Half of a year");
  await page.keyboard.press("Escape");
  await page.locator("[data-figure]").first().focus();
  await page.keyboard.press("+");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("steps of a presentation");
  await page.keyboard.press("Enter");
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
  await expect(panel.getByText("no block of courses has a course 99")).toBeVisible();
  // Until it is mended, the step shows nothing rather than everything.
  await panel.getByRole("button", { name: "Try" }).click();
  await expect(page.locator("main")).not.toContainText("Ixazomib");
  await page.keyboard.press("Escape");
  // Outside of full screen the first one only asks.
  await page.keyboard.press("Escape");
  await rows.nth(1).getByRole("button").first().click();
  await until.fill("May 2021");
  await until.press("Enter");
  await expect(until).toHaveValue("2021-05");
  await until.fill("C3D4");
  await until.press("Enter");
  await expect(panel.getByText(/^\d+ of \d+ records are known then/)).toBeVisible();
  await panel.getByRole("button", { name: "Up", exact: true }).click();
  await expect(rows.first()).toContainText("What do you see?");
  await panel.getByRole("button", { name: "Try" }).click();
  const slide = page.locator("main svg");
  await expect(slide).toContainText("What do you see?");
  await expect(slide).toContainText("Half of a year");
  await expect(slide).not.toContainText("PDC");
  await page.keyboard.press("Escape");
  // Outside of full screen the first one only asks.
  await page.keyboard.press("Escape");
  await expect(panel).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(rows.nth(1)).toContainText("What do you see?");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    panel.getByRole("button", { name: "Stills (ZIP)" }).click(),
  ]);
  const stills = unzipSync(readFileSync(await download.path()));
  expect(Object.keys(stills)).toHaveLength(14);
  const second = Object.values(unzipSync(stills["step-2.pptx"] ?? new Uint8Array())).map((part) => strFromU8(part));
  expect(second.join("")).toContain("What do you see?");
  expect(second.join("")).not.toContain("PDC");
  expect([...(stills["step-2.png"] ?? [])].slice(16, 24)).toEqual([0, 0, 7, 128, 0, 0, 4, 56]);
  const [deck] = await Promise.all([page.waitForEvent("download"), panel.getByRole("button", { name: "PowerPoint" }).click()]);
  const slides = Object.keys(unzipSync(readFileSync(await deck.path()))).filter((path) => /slides\/slide\d/.test(path));
  expect([deck.suggestedFilename(), slides.length]).toEqual(["steps.pptx", 7]);
  // A browser without a screen prints nothing, so the paper lies ready until it is asked for.
  await panel.getByRole("button", { name: "Print, two to a page" }).click();
  await expect(page.locator("[data-handout] svg")).toHaveCount(7);
  await expect(page).toHaveTitle("Hand-out");
  const paper = (await page.pdf({ preferCSSPageSize: true, format: "A4" })).toString("latin1");
  expect(paper.match(/\/Type \/Page\b/g)).toHaveLength(4);
  await expect(page.locator("[data-handout]")).toHaveCount(0);
  await expect(page).toHaveTitle(/ – Courseline$/);
  await panel.getByRole("heading", { name: "Steps of a presentation" }).focus();
  for (let step = 0; step < 5; step++) await page.keyboard.press("Control+z");
  await expect(rows).toHaveCount(6);
});
