import type { Page } from "@playwright/test";
import { expect, test } from "./open";

const figure = (page: Page) => page.getByRole("main");
const surface = (page: Page) => page.getByRole("button", { name: /^Marks of the figure/ });
const strip = (page: Page) => page.getByRole("region", { name: "Time that is shown" });
const from = (page: Page) => page.getByLabel("Shown from");
const to = (page: Page) => page.getByLabel("Shown to");
const fit = (page: Page) => page.getByRole("button", { name: "Fit" });
/** The part of the figure that moves. */
const moving = (page: Page) => figure(page).locator("svg[data-window]");

/** Days between the two ends that are shown. */
async function daysShown(page: Page): Promise<number> {
  const [first, last] = [await from(page).inputValue(), await to(page).inputValue()];
  return (Date.parse(last) - Date.parse(first)) / 86_400_000;
}

async function pointAtPlot(page: Page, across = 0.35): Promise<void> {
  const box = await figure(page).boundingBox();
  if (!box) throw new Error("expected a figure");
  await page.mouse.move(box.x + box.width * across, box.y + box.height * 0.3);
}

async function typeInto(page: Page, field: "from" | "to", text: string): Promise<void> {
  const input = field === "from" ? from(page) : to(page);
  await input.fill(text);
  await input.press("Enter");
}

test.beforeEach(async ({ page, open }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open("hosted");
  await expect(surface(page)).toBeVisible();
  await expect(from(page)).toHaveValue("2020-10-01");
});

test("the hand: the wheel, a drag of the plot, what lies at the sides, and the strip", async ({ page }) => {
  await test.step("the wheel magnifies time at the pointer, and Fit shows it whole again just as the file has it", async () => {
    const words = () => figure(page).locator("svg").first().textContent();
    const whole = await words();
    await expect(fit(page)).toBeDisabled();
    await pointAtPlot(page);
    await page.mouse.wheel(0, -400);
    await expect(fit(page)).toBeEnabled();
    await expect.poll(() => daysShown(page)).toBeLessThan(450);
    await expect(moving(page)).toHaveCount(1);
    await expect(figure(page).getByText("Milestones", { exact: true })).toBeVisible();
    await fit(page).click();
    await expect(from(page)).toHaveValue("2020-10-01");
    expect(await words()).toBe(whole);
  });

  await test.step("a drag moves the window by what the hand moved, and keeps no details open", async () => {
    await typeInto(page, "from", "2021-02");
    await typeInto(page, "to", "2021-06");
    const days = await daysShown(page);
    await pointAtPlot(page, 0.45);
    await page.mouse.down();
    await pointAtPlot(page, 0.3);
    await page.mouse.up();
    await expect(from(page)).not.toHaveValue("2021-02-01");
    expect((await from(page).inputValue()) > "2021-02-20").toBe(true);
    await expect.poll(async () => Math.abs((await daysShown(page)) - days)).toBeLessThanOrEqual(1);
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });

  await fit(page).click();
  await expect(from(page)).toHaveValue("2020-10-01");
  await test.step("what lies outside of the window is counted at both sides, and a click goes there", async () => {
    const before = strip(page).getByRole("button", { name: /before the window/ });
    const after = strip(page).getByRole("button", { name: /after the window/ });
    await expect(before).toHaveCount(0);
    await typeInto(page, "to", "2020-11");
    await expect(before).toHaveAccessibleName("0 marks before the window");
    const later = Number.parseInt((await after.getAttribute("aria-label")) ?? "", 10);
    expect(later).toBeGreaterThan(15);
    await after.click();
    await expect(before).toHaveAccessibleName(/^[1-9]\d* marks? before the window/);
    expect((await from(page).inputValue()) > "2020-11").toBe(true);
    expect(Number.parseInt((await after.getAttribute("aria-label")) ?? "", 10)).toBeLessThan(later);
  });

  await fit(page).click();
  await expect(from(page)).toHaveValue("2020-10-01");
  await test.step("in the strip a drag chooses a stretch, its ends can be moved, and a double click shows all", async () => {
    const end = strip(page).getByLabel("End of the window");
    const box = await end.boundingBox();
    if (!box) throw new Error("expected the strip");
    const at = (share: number) => [box.x + box.width * share, box.y + box.height / 2] as const;
    await page.mouse.move(...at(0.3));
    await page.mouse.down();
    await page.mouse.move(...at(0.5), { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => daysShown(page)).toBeLessThan(130);
    const days = await daysShown(page);
    expect(days).toBeGreaterThan(80);
    await end.focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => daysShown(page)).toBeGreaterThan(days);
    await page.mouse.dblclick(...at(0.4));
    await expect(fit(page)).toBeDisabled();
  });
});

test("dates may be typed; what means nothing here is refused in words and changes nothing", async ({ page }) => {
  await test.step("typed dates may be parts of dates and courses; what means nothing here is said and changes nothing", async () => {
    const hint = strip(page).getByText(/^2021, 2021-05/);
    await from(page).focus();
    await expect(hint).toBeVisible();
    await typeInto(page, "from", "2021-03");
    await expect(from(page)).toHaveValue("2021-03-01");
    await expect(hint).toBeHidden();
    await typeInto(page, "to", "2021-05");
    await expect(to(page)).toHaveValue("2021-05-31");
    await typeInto(page, "to", "someday");
    await expect(to(page)).toHaveAttribute("aria-invalid", "true");
    await to(page).press("Escape");
    await expect(to(page)).toHaveValue("2021-05-31");
    await expect(moving(page).getByText("PD 4", { exact: true })).toBeVisible();
  });

  await fit(page).click();
  await expect(from(page)).toHaveValue("2020-10-01");
  await test.step("an end before the start waits in its field until the other end allows it, and both are taken", async () => {
    await typeInto(page, "from", "Mar 2021");
    await expect(from(page)).toHaveValue("2021-03-01");
    await typeInto(page, "to", "2021/01/05");
    await expect(strip(page).getByText("the end lies before the start: taken once “Shown from” allows it")).toBeVisible();
    await page.keyboard.press("Shift+Tab");
    await expect(to(page)).toHaveValue("2021/01/05");
    await expect(from(page)).toHaveValue("2021-03-01");
    await typeInto(page, "from", "2020-11-01");
    await expect(from(page)).toHaveValue("2020-11-01");
    await expect(to(page)).toHaveValue("2021-01-05");
  });

  await test.step("what waited and was taken does not come back with the time at which it was typed", async () => {
    await fit(page).click();
    await typeInto(page, "to", "2020-12-31");
    await typeInto(page, "from", "2021-02-01");
    await expect(from(page)).toHaveAttribute("aria-invalid", "true");
    await typeInto(page, "to", "2021-04-30");
    await expect(from(page)).toHaveValue("2021-02-01");
    await fit(page).click();
    await expect(from(page)).toHaveValue("2020-10-01");
    await expect(from(page)).toHaveAttribute("aria-invalid", "false");
  });

  await test.step("on relative time the ends are days, typed as numbers", async () => {
    await page.getByRole("radio", { name: "Relative" }).check();
    await expect(from(page)).toHaveValue(/^day −?\d+$/);
    await typeInto(page, "from", "0");
    await typeInto(page, "to", "2 mo");
    await expect(from(page)).toHaveValue("day 0");
    await expect(to(page)).toHaveValue("day 60");
    await typeInto(page, "to", "day 55");
    await expect(to(page)).toHaveValue("day 55");
    await expect(figure(page).getByText(/^Days from/)).toBeVisible();
  });
});

test("what means no time here is refused in words, which a phone has room for", async ({ page }) => {
  await test.step("a refused date is told in words, and gone with the field, the window, the axis or the case", async () => {
    const words = strip(page).getByText(/^“zzz” is no time of this case/);
    const refuse = async (): Promise<void> => {
      await typeInto(page, "from", "zzz");
      await expect(words).toBeVisible();
      await expect(page.getByRole("status").filter({ hasText: "“zzz” is no time of this case: write 2021" })).toBeAttached();
    };
    await from(page).fill("zzz");
    await surface(page).focus();
    await expect(from(page)).toHaveValue("2020-10-01");
    await expect(words).toBeVisible();
    await refuse();
    await to(page).focus();
    await expect(from(page)).toHaveValue("2020-10-01");
    await expect(words).toBeHidden();
    await refuse();
    await pointAtPlot(page);
    await page.mouse.wheel(0, -400);
    await expect(from(page)).toHaveValue(/^2020-1/);
    await expect(words).toBeHidden();
    // The new window is said once it stays, which would talk over a refusal before that.
    await expect(page.getByRole("status").filter({ hasText: /^[^“]* to / })).toBeAttached();
    await refuse();
    await page.getByRole("radio", { name: "Relative" }).check();
    await expect(from(page)).toHaveValue(/^day /);
    await typeInto(page, "from", "zzz");
    await page.getByRole("button", { name: "Undo: draw by relative time" }).click();
    await page.getByRole("button", { name: "Examples" }).click();
    await page.getByRole("button", { name: /five lines of myeloma/ }).click();
    await expect(from(page)).toHaveValue(/^\d{4}-/);
    await expect(words).toBeHidden();
  });

  await test.step("on a phone the words of a refusal are inside of the screen", async () => {
    await typeInto(page, "from", "zzz");
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(from(page)).toHaveValue("zzz");
    const words = await strip(page)
      .getByText(/^“zzz” is no time/)
      .boundingBox();
    expect(words?.x).toBeGreaterThanOrEqual(0);
    expect((words?.x ?? 0) + (words?.width ?? 391)).toBeLessThanOrEqual(390);
  });
});

test("keys of the figure move the window, so does the walk over the marks, and a reload keeps it", async ({ page }) => {
  await test.step("keys of the figure zoom, go to the side and show all; outside of it they do nothing", async () => {
    await page.getByRole("button", { name: "Examples" }).focus();
    await page.keyboard.press("+");
    await expect(fit(page)).toBeDisabled();
    await surface(page).focus();
    await page.keyboard.press("+");
    await page.keyboard.press("+");
    await expect(fit(page)).toBeEnabled();
    const near = await daysShown(page);
    const start = await from(page).inputValue();
    await page.keyboard.press("Shift+ArrowRight");
    await expect(from(page)).not.toHaveValue(start);
    expect((await from(page).inputValue()) > start).toBe(true);
    await page.keyboard.press("-");
    await expect.poll(() => daysShown(page)).toBeGreaterThan(near);
    await page.keyboard.press("0");
    await expect(fit(page)).toBeDisabled();
  });

  await test.step("the walk over the marks brings those out of sight into the window", async () => {
    await typeInto(page, "to", "2020-11");
    await surface(page).focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("End");
    await expect.poll(async () => (await to(page).inputValue()) > "2021-12").toBe(true);
  });

  await fit(page).click();
  await expect(from(page)).toHaveValue("2020-10-01");
  await test.step("a window that an address keeps is there again after a reload", async () => {
    await typeInto(page, "from", "2021-03");
    await typeInto(page, "to", "2021-05");
    // From 1 March on, of October 2020 to April 2022: the address follows the window when that has come to rest.
    await expect(page).toHaveURL(/view=0\.27\d+,0\.4\d+/);
    await page.reload();
    await expect(from(page)).toHaveValue("2021-03-01");
    await expect(to(page)).toHaveValue("2021-05-31");
  });
});

test("at no moment of a zoom is the figure blank or larger than a browser bears", async ({ page }) => {
  await page.getByRole("button", { name: "Examples" }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /five lines/i })
    .click();
  await expect(from(page)).toHaveValue(/^2018/);
  await pointAtPlot(page, 0.4);
  for (let step = 0; step < 14; step++) {
    await page.mouse.wheel(0, -160);
    await page.waitForTimeout(60);
    const [texts, elements] = await page.evaluate(() => [
      document.querySelectorAll("main svg text").length,
      document.querySelectorAll("*").length,
    ]);
    expect(texts).toBeGreaterThan(30);
    expect(elements).toBeLessThan(3000);
  }
  expect(await daysShown(page)).toBeLessThan(200);
});

test("while the wheel turns every frame shows a full plot, and at rest it is the figure of a fresh layout", async ({ page }) => {
  await pointAtPlot(page);
  const frames = page.evaluate(watchPlot);
  for (let turn = 0; turn < 20; turn++) {
    await page.mouse.wheel(0, turn < 12 ? -60 : 40);
    await page.waitForTimeout(20);
  }
  const canvas = page.locator("main canvas");
  await expect(canvas).toBeHidden();
  const seen = await frames;
  expect(new Set(seen.flatMap(({ window }) => window ?? [])).size).toBeGreaterThan(5);
  expect(Math.min(...seen.map(({ inked }) => inked))).toBeGreaterThan(1000);
  await expect
    .poll(async () => {
      const [start] = ((await canvas.getAttribute("data-window")) ?? "").split(",").map(Number);
      return page.url().includes(`view=${Number(start?.toFixed(6))},`);
    })
    .toBe(true);
  const rested = await figure(page).locator("svg").first().innerHTML();
  await page.reload();
  await expect(moving(page)).toBeVisible();
  const fresh = await figure(page).locator("svg").first().innerHTML();
  expect(wordsOf(rested)).toBe(wordsOf(fresh));
  const places = numbersOf(fresh);
  expect(Math.max(...numbersOf(rested).map((number, index) => Math.abs(number - (places[index] ?? 0))))).toBeLessThan(0.05);
});

/** Names of elements count how often the page has made some; the address has the window to a millionth. */
const withoutNames = (markup: string): string =>
  markup
    .replaceAll(/(?<=id="|url\(#)[^")]+/g, "")
    // An element that is drawn anew may have its attributes in another order.
    .replaceAll(/(?<=<\w+)(?: [\w-]+="[^"]*")+/g, (attributes) =>
      (attributes.match(/ [\w-]+="[^"]*"/g) ?? []).toSorted().join(""),
    );
const numberPattern = /-?\d+(?:\.\d+)?/g;
const wordsOf = (markup: string): string => withoutNames(markup).replaceAll(numberPattern, "0");
const numbersOf = (markup: string): readonly number[] => [...withoutNames(markup).matchAll(numberPattern)].map(Number);

/** Runs in the page until the canvas has been there and is gone for half a second: what each frame shows in the plot, the canvas where it is shown and else the SVG. */
async function watchPlot(): Promise<{ readonly window: string | undefined; readonly inked: number }[]> {
  const frames: { readonly window: string | undefined; readonly inked: number }[] = [];
  const canvas = document.querySelector<HTMLCanvasElement>("main canvas");
  const copy = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  if (!canvas || !copy) throw new Error("no canvas to watch");
  for (let frame = 0; frame < 600; frame++) {
    await new Promise(requestAnimationFrame);
    const { window } = canvas.dataset;
    if (canvas.hidden)
      frames.push({ window: undefined, inked: 100 * document.querySelectorAll("main svg [data-record]").length });
    else {
      Object.assign(copy.canvas, { width: canvas.width, height: canvas.height });
      copy.drawImage(canvas, 0, 0);
      const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
      const pixels = new Uint32Array(data.buffer);
      frames.push({ window, inked: pixels.reduce((sum, pixel) => sum + (pixel === 0xffffffff ? 0 : 1), 0) });
    }
    if (window !== undefined && frames.slice(-30).every((each) => each.window === undefined)) break;
  }
  return frames;
}
