/** In front of a room: the keys of a presenter's remote, what is hidden, and the same step after a reload. */
import type { Page } from "@playwright/test";
import { violationsOf } from "./accessible";
import { shippedText } from "../cases/shipped";
import { expect, test } from "./open";

const step = (page: Page) => page.locator("output").last();
const slide = (page: Page) => page.locator("main svg");

async function present(page: Page): Promise<void> {
  await expect(page.locator("[data-figure]").first()).toBeFocused();
  await page.keyboard.press("p");
  await expect(slide(page)).toBeVisible();
}

test("a remote steps through the case, and nothing in the page knows the ending", async ({ page, open }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await open("hosted");
  await present(page);
  await expect(step(page)).toHaveText(/^step 1 of 6: Newly diagnosed/);
  for (const key of ["PageDown", "Space", "PageUp", "ArrowRight"]) await page.keyboard.press(key);
  await expect(step(page)).toHaveText(/^step 3 of 6: Exfoliation/);
  await expect(page).toHaveURL(/#step=3$/);
  await expect(page).toHaveTitle("Courseline");
  const shown = await page.evaluate(() => document.body.outerHTML);
  expect(shown).toContain("Exfoliation");
  for (const later of ["PDC", "Pomalidomide", "2021", "2022", "recovered", "No rash"]) expect(shown).not.toContain(later);
  const sizes = await slide(page).evaluate((svg) => {
    const scale = svg.getBoundingClientRect().width / 960;
    return [...svg.querySelectorAll("text")].map((text) => Number(text.getAttribute("font-size")) * scale);
  });
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
  expect(await violationsOf(page)).toEqual([]);

  await page.reload();
  await expect(step(page)).toHaveText(/^step 3 of 6/);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("alert")).toHaveText(/^Escape again/);
  await expect(step(page)).toHaveText(/^step 3 of 6/);
  const buttons = page.getByRole("navigation", { name: "Presentation" });
  await page.mouse.move(400, 500);
  await page.mouse.move(420, 500);
  await expect(buttons).toHaveCSS("opacity", "1");
  await expect(buttons).toHaveCSS("opacity", "0");
  await page.keyboard.press("b");
  await expect(page.locator("[data-blank=black]")).toBeVisible();
  await page.keyboard.press("PageDown");
  await expect(page.locator("[data-blank]")).toHaveCount(0);
  await expect(step(page)).toHaveText(/^step 3 of 6/);
  await page.keyboard.press("s");
  await page.mouse.move(480, 540);
  await expect(page.locator("[data-spotlight]")).toHaveAttribute("style", /--x: 25.00%/);
  await page.keyboard.press("Shift+ArrowRight");
  await expect(page.locator("[data-spotlight]")).toHaveAttribute("style", /--x: 28.00%/);
  await page.keyboard.press("Escape");
  await page.keyboard.press("z");
  await expect(slide(page)).not.toContainText("Creatinine clearance (");
  await page.keyboard.press("End");
  await expect(step(page)).toHaveText(/^step 6 of 6/);
  await page.keyboard.press("PageDown");
  await expect(page.getByText("End of the presentation.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-figure]").first()).toBeVisible();
  await expect(page).not.toHaveURL(/step=/);
});

test("three minutes with nothing but the keys of a remote: every step, one again for a question, the screen black, the end, and out", async ({
  page,
  open,
}) => {
  await page.clock.install();
  await open("hosted");
  await present(page);
  const [popup] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("v")]);
  const time = popup.getByRole("timer");
  await expect(time).toHaveText(/^0:0\d$/);
  const said: string[] = [];
  const press = async (key: string, expected: RegExp): Promise<void> => {
    await page.clock.fastForward(20_000);
    await page.keyboard.press(key);
    await expect(step(page)).toHaveText(expected);
    said.push((await time.textContent()) ?? "");
  };
  await press("PageDown", /^step 2 of 6/);
  await press("PageDown", /^step 3 of 6: Exfoliation/);
  await press("PageUp", /^step 2 of 6/);
  await press("PageDown", /^step 3 of 6/);
  await press("PageDown", /^step 4 of 6/);
  await press(".", /^step 4 of 6/);
  await expect(page.locator("[data-blank=black]")).toBeVisible();
  await press(".", /^step 4 of 6/);
  await expect(page.locator("[data-blank]")).toHaveCount(0);
  await press("PageDown", /^step 5 of 6/);
  await press("PageDown", /^step 6 of 6/);
  await expect(time).toHaveText(/^3:\d\d$/);
  const seconds = said.map((each) => each.split(":").reduce((sum, part) => sum * 60 + Number(part), 0));
  expect(seconds.every((each, index) => each - (seconds[index - 1] ?? 0) >= 19)).toBe(true);
  await press("PageDown", /^end of the presentation/);
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-figure]").first()).toBeFocused();
  expect(popup.isClosed()).toBe(true);
});

test("a window of the presenter’s own has the notes and the next step, and turns the pages, from a disk too, where a reload waits for the case", async ({
  page,
  open,
}) => {
  await open("single file");
  const own = {
    name: "own.json",
    mimeType: "application/json",
    buffer: Buffer.from(shippedText("ixazomib-skin-exfoliation.json")),
  };
  const choose = () => page.locator("input[type=file]").setInputFiles(own);
  await choose();
  await expect(page.locator("output").last()).toHaveText(/^opened/);
  await present(page);
  await page.keyboard.press("PageDown");
  const [popup] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("v")]);
  await expect(popup.getByText("2 / 6")).toBeVisible();
  await expect(popup.getByText("The patient paid no attention to the rash.")).toBeVisible();
  await expect(popup.getByRole("heading", { name: /^Next: Exfoliation after four days/ })).toBeVisible();
  await expect(popup.getByRole("timer")).toHaveText(/^0:0\d$/);
  await popup.keyboard.press("PageDown");
  await expect(step(page)).toHaveText(/^step 3 of 6/);
  await expect(page).toHaveURL(/#file-step=3$/);
  await page.reload();
  await expect(page.getByRole("alert")).toHaveText("Open the case again: its presentation comes back at step 3.");
  await choose();
  await expect(step(page)).toHaveText(/^step 3 of 6/);
});

test("on a phone a step is drawn for the phone, and nothing of it is wider than the screen", async ({ page, origin, place }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${origin}${place}#step=3`);
  await expect(step(page)).toHaveText(/^step 3 of 6/);
  const [smallest, wide] = await slide(page).evaluate((svg) => {
    const scale = svg.getBoundingClientRect().width / (svg as SVGSVGElement).viewBox.baseVal.width;
    const sizes = [...svg.querySelectorAll("text")].map((text) => Number(text.getAttribute("font-size")) * scale);
    return [Math.min(...sizes), document.documentElement.scrollWidth];
  });
  expect(smallest).toBeGreaterThanOrEqual(11.5);
  expect(wide).toBe(390);
  await page.getByRole("button", { name: "Next step" }).click();
  await expect(step(page)).toHaveText(/^step 4 of 6/);
});
