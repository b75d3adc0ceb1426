import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { readCaseFile } from "../../src/case";
import { writeSvg } from "../../src/export/svg";
import { layoutFigure } from "../../src/layout";
import { placeCase } from "../../src/place";
import { violationsOf } from "./accessible";
import { expect, shapes, test } from "./open";
import { exported, openExport, sizes } from "./exporting";

const folder = fileURLToPath(new URL("../../data/cases/", import.meta.url));
const caseNames = readdirSync(folder).filter((name) => name.endsWith(".json"));
const textOf = (name: string) => readFileSync(folder + name, "utf8");
const titleOf = (name: string) => readCaseFile(textOf(name)).file?.case.title ?? name;

const seedName = "ixazomib-skin-exfoliation.json";
const seed = textOf(seedName);
/** The seed with one date that cannot be, and one drug that nobody knows. */
const broken = seed.replace('"at": "2020-10"', '"at": "2020-13"').replace('"drug": "antiplatelet"', '"drug": "antiplatlet"');
const brokenLine = broken.slice(0, broken.indexOf("2020-13")).split("\n").length;

const figure = (page: Page) => page.getByRole("main");
/** What has the keyboard and the pointer above the figure. */
const surface = (page: Page) => page.getByRole("button", { name: /^Marks of the figure/ });
const said = (page: Page) => page.getByRole("status");
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

async function drop(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    ([fileName, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], fileName, { type: "application/json" }));
      for (const type of ["dragenter", "dragover", "drop"]) {
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      }
    },
    [name, text] as const,
  );
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", content);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

for (const shape of shapes) {
  test(`${shape}: every case can be opened and drawn by another axis in a figure that fills the window, and nothing of it is kept`, async ({
    page,
    context,
    open,
  }) => {
    await open(shape);
    await test.step("it opens with the seed case, in a figure that does not scroll", async () => {
      await expect(heading(page)).toHaveText(titleOf(seedName));
      await expect(page.getByText(/in memory only.*Nothing leaves this computer/)).toBeVisible();
      const box = await figure(page).boundingBox();
      expect(box?.width).toBeGreaterThan(1250);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(801);
      await expect(figure(page).getByText("PDC", { exact: false }).first()).toBeVisible();
      await expect(surface(page)).toBeVisible();
      await expect(page).toHaveTitle(`${titleOf(seedName)} – Courseline`);
    });

    await test.step("the axis is switched", async () => {
      const words = () => figure(page).locator("svg").first().textContent();
      const calendar = await words();
      await page.getByRole("radio", { name: "Courses" }).check();
      await expect.poll(words).not.toBe(calendar);
      await page.getByRole("radio", { name: "Calendar" }).check();
      await expect.poll(words).toBe(calendar);
    });

    await test.step("every case opens from the examples", async () => {
      for (const name of caseNames) {
        await page.getByRole("button", { name: "Examples" }).click();
        await page
          .getByRole("dialog")
          .getByRole("button", { name: titleOf(name) })
          .click();
        await expect(page.getByRole("dialog")).toHaveCount(0);
        await expect(heading(page)).toHaveText(titleOf(name));
        expect(await figure(page).locator("[data-record]").count()).toBeGreaterThan(5);
        await expect(page.getByText("Invented case", { exact: true })).toHaveCount(
          readCaseFile(textOf(name)).file?.case.invented ? 1 : 0,
        );
      }
    });

    await test.step("the browser keeps nothing", async () => {
      // A title goes into the history of the browser: one that is not published is not in it.
      await drop(page, "mine.json", seed.replace(/"doi": "[^"]+",/, ""));
      await expect(page.getByRole("button", { name: "Undo: open mine.json" })).toBeVisible();
      const kept = await page.evaluate(async () => ({
        local: Object.keys(localStorage),
        session: Object.keys(sessionStorage),
        databases: await indexedDB.databases(),
        caches: "caches" in window ? await caches.keys() : [],
        title: document.title,
      }));
      expect(kept).toEqual({ local: [], session: [], databases: [], caches: [], title: "Courseline" });
      expect(await context.cookies()).toEqual([]);
    });
  });
}

test("a case of one's own is drawn as far as it can be read, with its problems listed and a jump to each, for all to use", async ({
  page,
  open,
}) => {
  await open("hosted");
  await expect(surface(page)).toBeVisible();
  await drop(page, "mine.json", broken);
  const panel = page.getByRole("complementary", { name: "Case file and its problems" });
  await expect(panel).toContainText("2020-13");
  await expect(panel).toContainText("antiplatlet");
  expect(await figure(page).locator("[data-record]").count()).toBeGreaterThan(5);
  await panel.getByRole("button", { name: new RegExp(`^line ${brokenLine},`) }).click();
  const selected = await page.getByRole("textbox", { name: "Case file, read only" }).evaluate((field: HTMLTextAreaElement) => ({
    text: field.value.slice(field.selectionStart, field.selectionEnd),
    isFocused: document.activeElement === field,
    scrolled: field.scrollTop,
  }));
  expect(selected).toMatchObject({ text: '        "at": "2020-13",', isFocused: true });
  expect(selected.scrolled).toBeGreaterThan(0);

  await surface(page).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: /^Details: / })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
});

test("a case is opened by dropping, pasting and picking; what is none is said to be none, with the place of the fault", async ({
  page,
  open,
}) => {
  await open("hosted");
  await expect(surface(page)).toBeVisible();
  await drop(page, "notes.json", '{\n  "format": "courseline/1",\n  "case": {,}\n}');
  await expect(page.getByRole("heading", { name: "This file could not be read as a case" })).toBeVisible();
  await expect(page.getByRole("complementary").getByRole("button", { name: /^line 3,/ })).toBeVisible();
  await page.getByRole("button", { name: "Undo: open notes.json" }).click();
  await expect(heading(page)).toHaveText(titleOf(seedName));
  await expect(figure(page)).toBeVisible();

  await paste(page, '{ "format": "courseline/1", "case": { "title": "To be written" } }');
  await expect(heading(page)).toHaveText("To be written");
  await expect(page.getByRole("heading", { name: "This case has no records yet" })).toBeVisible();
  const example = (await page.locator("pre").textContent()) ?? "";
  expect(readCaseFile(example).problems).toEqual([]);
  await paste(page, example);
  await expect(figure(page).locator("[data-record]").first()).toBeVisible();
  await paste(page, "2020-10-14\t121");
  await expect(page.getByRole("alert")).toContainText("neither a case file");

  await page.getByLabel("Case file", { exact: true }).setInputFiles({
    name: "mine.json",
    mimeType: "application/json",
    buffer: Buffer.from(seed.replace(/"title": "[^"]+"/, '"title": "My own case"')),
  });
  await expect(heading(page)).toHaveText("My own case");
});

test("the marks are read with the keyboard alone: one tab stop, arrows, Enter and Escape; the case itself comes first", async ({
  page,
  open,
}) => {
  await open("hosted");
  await surface(page).focus();
  await page.keyboard.press("ArrowRight");
  await expect(said(page)).toHaveText(/^.+, 1 of \d+$/);
  await expect(said(page)).toContainText("Patient: male, age 70 (source: P1)");
  const first = await said(page).textContent();
  await page.keyboard.press("Enter");
  const about = page.getByRole("dialog", { name: /^Details: Skin exfoliation/ });
  await expect(about).toContainText("Durie-Salmon III; ISS II; R-ISS III");
  await expect(about).toContainText("10.4084/MJHID.2022.045");
  await page.keyboard.press("Escape");
  await expect(about).toHaveCount(0);

  await page.keyboard.press("ArrowDown");
  await expect(said(page)).not.toHaveText(first ?? "");
  await page.keyboard.press("Enter");
  const details = page.getByRole("dialog", { name: /^Details: / });
  await expect(details).toContainText("Source");
  await expect(said(page)).toContainText("Source:");
  await page.keyboard.press("Escape");
  await expect(details).toHaveCount(0);
  await page.keyboard.press("Tab");
  await expect(surface(page)).not.toBeFocused();

  await page.getByRole("button", { name: "About this case" }).click();
  await expect(page.getByRole("dialog")).toContainText("Ixazomib played the leading part in the skin reaction (source: P5)");
  await expect(page.getByRole("dialog")).toContainText("Cut-off in the case file");
});

test("the pointer reads the marks without a trace in the figure; the mark on top wins, and says where it stands in the file", async ({
  page,
  open,
}) => {
  await open("hosted");
  await expect(surface(page)).toBeVisible();
  const before = await figure(page).locator("svg").first().innerHTML();
  await figure(page).locator('[data-record^="case.events"]').first().hover({ force: true });
  await expect(page.getByText("Click, or press Enter", { exact: false }).or(page.getByText(/more: click/))).toBeVisible();
  expect(await figure(page).locator("svg").first().innerHTML()).toBe(before);

  await test.step("a mark inside the detail panel wins over the course it stands in", async () => {
    const squares = figure(page).locator('svg [data-record="case.events[2]"]');
    const inPanel = (await squares.all()).at(-2);
    const box = await inPanel?.boundingBox();
    if (!box) throw new Error("expected the exfoliation in the detail panel");
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await expect(page.getByRole("dialog", { name: "Details: Exfoliation" })).toContainText("C3D4");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });

  await test.step("course 3 says its bounds, its days, its doses and its source", async () => {
    await figure(page).locator('[data-record^="case.courses[1]"]').first().click({ force: true });
    const details = page.getByRole("dialog", { name: /^Details: IRd/ });
    await expect(details).toContainText("between 2020-11-26 and 2021-04-01");
    await expect(details).toContainText("drawn at 2021-02-07");
    await expect(details).toContainText("4 days (reported)");
    await expect(details).toContainText("days 1-4");
    await expect(details).toContainText("P3, Fig 3 legend");
    await details.getByRole("button", { name: "Show in the case file" }).click();
    const line = seed.slice(0, seed.indexOf('"id": "ird"')).split("\n").length;
    await expect(page.getByText(`Case file, read only: line ${line - 1}`)).toBeVisible();
  });
});

test("an export of any size is the same bytes as the scene written anywhere else", async ({ page, open }) => {
  await open("hosted");
  const { file } = readCaseFile(seed);
  if (!file) throw new Error("expected the seed to be readable");
  const placed = placeCase(file.case);
  for (const [preset, size] of Object.entries(sizes) as [keyof typeof sizes, string][]) {
    const { name, bytes } = await exported(page, { size });
    expect(name).toBe(`figure-${preset}.svg`);
    expect(bytes.toString() === writeSvg(layoutFigure(placed, file.figure, { preset })), size).toBe(true);
  }
});

test("the examples, the help, the case and the exports can be used by all", async ({ page, open }) => {
  await open("hosted");
  await expect(surface(page)).toBeVisible();
  await page.getByRole("button", { name: "Examples" }).click();
  await expect(page.getByRole("dialog").getByRole("button", { name: titleOf(seedName) })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  // A letter is heard in the figure only.
  await surface(page).focus();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: /^Keys/ })).toContainText("Home, End");
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.getByRole("button", { name: "About this case" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await openExport(page);
  expect(await violationsOf(page)).toEqual([]);
});
