/** Light, dark, other eyes, small screens. */
import type { Page } from "@playwright/test";
import { violationsOf } from "./accessible";
import { exported, sizes } from "./exporting";
import { expect, test } from "./open";

const figure = (page: Page) => page.locator("main svg[role=img]").first();
const paper = (page: Page) => figure(page).locator("rect").first();
const surface = (page: Page) => page.getByRole("button", { name: /^Marks of the figure/ });
const note = (page: Page) => page.locator("main output");

test.describe("on a dark screen", () => {
  test.use({ colorScheme: "dark" });

  test("page, figure and a window of its time are dark and can be read, and an export is light all the same", async ({
    page,
    open,
  }) => {
    await open("hosted");
    await expect(paper(page)).toHaveAttribute("fill", "#10161D");
    await surface(page).waitFor();
    expect(await violationsOf(page)).toEqual([]);

    const { bytes } = await exported(page, { size: sizes.screen });
    expect(bytes.toString()).toContain("<svg");
    expect(bytes.toString()).not.toContain("#10161D");

    await test.step("the reader may choose light for this page, and nothing of it is kept", async () => {
      await page.getByRole("button", { name: "Look" }).click();
      await page.getByRole("radio", { name: "Light" }).check();
      await expect(paper(page)).toHaveAttribute("fill", "#FFFFFF");
      await expect(page.locator("html")).toHaveCSS("color-scheme", "light");
      await page.evaluate(() => location.assign("#view=0.1,0.5"));
      await page.reload();
      await expect(page.locator("main svg[data-window]")).toBeVisible();
      await expect(paper(page)).toHaveAttribute("fill", "#10161D");
    });

    await test.step("words can be read on the bars of a window of its time", async () => {
      const fills = await figure(page)
        .locator("text")
        .evaluateAll((texts) => texts.map((text) => text.getAttribute("fill")));
      expect(fills).not.toContain("#16202C");
      expect(fills).toContain("#E6EBF0");
      expect(await violationsOf(page)).toEqual([]);
    });
  });
});

test("G shows the figure as others see it, one after the other, and says which; in grey no pixel of it has a colour", async ({
  page,
  open,
}) => {
  // All of it is seen: nothing else of the page stands in its place.
  await page.setViewportSize({ width: 1280, height: 1000 });
  await open("hosted");
  await surface(page).focus();
  await page.keyboard.press("g");
  await expect(note(page)).toHaveText("Colours as seen: grey");
  await page.locator("header button:visible").first().focus();
  // The note stands on the figure and is no part of it.
  await note(page).evaluate((element) => {
    element.style.visibility = "hidden";
  });
  const shot = (await figure(page).screenshot()).toString("base64");
  const coloured = await page.evaluate(async (data) => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))]));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    context?.drawImage(image, 0, 0);
    const { data: pixels = new Uint8ClampedArray() } = context?.getImageData(0, 0, image.width, image.height) ?? {};
    let count = 0;
    for (let at = 0; at < pixels.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = pixels.subarray(at, at + 3);
      if (Math.max(red, green, blue) - Math.min(red, green, blue) > 2) count += 1;
    }
    return count;
  }, shot);
  expect(coloured).toBe(0);

  await surface(page).focus();
  for (const preview of ["protan", "deutan", "tritan"]) {
    await page.keyboard.press("g");
    await expect(note(page)).toHaveText(`Colours as seen: ${preview}`);
  }
  await page.keyboard.press("g");
  await expect(note(page)).toHaveCount(0);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true });

  test("the figure is as wide as the screen, nothing scrolls sideways or jumps when the app comes, and details are a sheet", async ({
    page,
    open,
  }) => {
    await open("hosted");
    await figure(page).waitFor();
    const before = await figure(page).boundingBox();
    await surface(page).waitFor();
    expect(await figure(page).boundingBox()).toEqual(before);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
    expect(before?.width).toBeLessThanOrEqual(375);
    expect(before?.width).toBeGreaterThan(370);
    await expect(figure(page).getByText("Milestones", { exact: true })).toBeInViewport();
    await expect(figure(page).getByText("Vd 14", { exact: true })).toBeInViewport();

    await test.step("details are a sheet at the foot of the screen", async () => {
      const bar = await figure(page).getByText("PDC 6–12", { exact: true }).boundingBox();
      if (!bar) throw new Error("no bar of PDC");
      await page.touchscreen.tap(bar.x + bar.width / 2, bar.y + bar.height / 2);
      const sheet = page.getByRole("dialog", { name: /^Details/ });
      const box = await sheet.boundingBox();
      expect(box).toMatchObject({ x: 0, width: 375 });
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBe(812);
      expect(box?.height).toBeLessThan(812 / 2);
      expect(await violationsOf(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await expect(sheet).toHaveCount(0);
    });

    await test.step("every button of the menu is 44 px high", async () => {
      await page.getByRole("button", { name: "Menu" }).tap();
      for (const button of await page.locator("header button:visible").all()) {
        expect((await button.boundingBox())?.height, (await button.textContent()) ?? "").toBeGreaterThanOrEqual(44);
      }
      expect(await violationsOf(page)).toEqual([]);
    });
  });

  test("a finger hits everything, and what is opened leaves half of the screen to the figure", async ({ page, open }) => {
    await open("hosted");
    await surface(page).waitFor();
    await test.step("44 px in all directions", async () => {
      await page.touchscreen.tap(150, 300);
      await page.getByRole("button", { name: "Menu" }).tap();
      await page.locator("header").getByRole("button", { name: "Table" }).tap();
      await page.locator("tbody button").first().waitFor();
      const small = await page.locator("button:visible, input:visible").evaluateAll((elements) =>
        elements
          .filter((element) => !element.closest("header"))
          .map((element) => ({ name: element.ariaLabel ?? element.textContent, box: element.getBoundingClientRect() }))
          .filter(({ box: { width, height } }) => width > 1 && (width < 44 || height < 44))
          .map(({ name, box }) => `${name} ${box.width} × ${box.height}`),
      );
      expect(small).toEqual([]);
    });

    for (const name of ["Table", "Lanes …", "Axis …", "Case file", "Export …"]) {
      if (name !== "Table") {
        await page.getByRole("button", { name: "Menu" }).tap();
        await page.locator("header").getByRole("button", { name }).tap();
      }
      await expect.poll(async () => (await page.getByRole("main").boundingBox())?.height, name).toBeLessThan(560);
      expect((await page.getByRole("main").boundingBox())?.height, name).toBeGreaterThanOrEqual(406);
    }
  });
});

test.describe("in a low window", () => {
  test.use({ viewport: { width: 720, height: 450 } });

  test("a panel leaves the figure 220 px", async ({ page, open }) => {
    await open("hosted");
    await surface(page).waitFor();
    for (const name of ["Table", "Lanes …", "Axis …", "Case file", "Export …"]) {
      await page.getByRole("button", { name: "Menu" }).click();
      await page.locator("header").getByRole("button", { name }).click();
      await page.waitForTimeout(200);
      const box = await page.getByRole("main").boundingBox();
      expect(box?.height, name).toBeGreaterThanOrEqual(220);
      expect(box?.width, name).toBeGreaterThanOrEqual(390);
    }
  });
});

test.describe("where there is no room for two panels", () => {
  test.use({ viewport: { width: 1280, height: 720 } });

  test("a panel takes the place of what is read at a date, which waits for it, and the figure stays whole", async ({
    page,
    open,
  }) => {
    await open("hosted");
    const state = page.getByRole("complementary", { name: "Read at a date" });
    await surface(page).focus();
    await page.keyboard.press("c");
    await expect(state).toBeVisible();
    await page.getByRole("button", { name: "Axis …" }).click();
    await expect(page.getByRole("complementary")).toHaveCount(1);
    await expect(state).toBeHidden();
    const room = await page.getByRole("main").boundingBox();
    await expect.poll(async () => (await figure(page).boundingBox())?.width).toBeLessThanOrEqual(room?.width ?? 0);
    expect(room?.width).toBeGreaterThan(900);
    await page.getByRole("button", { name: "Axis …" }).click();
    await expect(state).toBeVisible();
  });
});
