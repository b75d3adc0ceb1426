import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import type { CaseFile } from "../../src/case";
import { violationsOf } from "./accessible";
import { expect, test } from "./open";
import { exported, sizes } from "./exporting";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));
const panel = (page: Page) => page.getByRole("complementary", { name: "Lanes" });
const rows = (page: Page) => panel(page).getByRole("list", { name: "From top to bottom" }).getByRole("listitem");
const row = (page: Page, title: string) => rows(page).filter({ has: page.getByRole("checkbox", { name: title }) });
const undo = (page: Page, action: string) => page.getByRole("button", { name: `Undo: ${action}` });
const isShown = (page: Page, title: string) => panel(page).getByRole("checkbox", { name: title });
const isSaid = (page: Page, words: string) => expect(page.getByRole("status").filter({ hasText: words })).toBeAttached();

/** What the figure says, without the spaces at which its lines are broken. */
const saidBy = async (page: Page) => ((await page.getByRole("main").textContent()) ?? "").replaceAll(/\s/g, "");
const says = (page: Page, words: string) => expect.poll(() => saidBy(page)).toContain(words.replaceAll(/\s/g, ""));
const saysNot = (page: Page, words: string) => expect.poll(() => saidBy(page)).not.toContain(words.replaceAll(/\s/g, ""));
/** The groups of the figure, which are named by their lanes, from top to bottom. */
const drawn = (page: Page) =>
  page
    .getByRole("main")
    .locator("svg g[data-name]")
    .evaluateAll((groups) => groups.map((group) => group.getAttribute("data-name") ?? ""));

const myeloma = "invented-myeloma-five-lines";

async function openCase(page: Page, name: string): Promise<void> {
  await page.locator("input[type=file]").first().setInputFiles(`${dist}cases/${name}.json`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("five lines");
}

async function openLanes(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Lanes …" }).click();
  await expect(panel(page)).toBeVisible();
}

test.beforeEach(async ({ open, page }) => {
  await open("hosted");
  await openCase(page, myeloma);
});

test("lanes are hidden, moved by keys, buttons and hand, and the panel can be used by all", async ({ page }) => {
  await openLanes(page);
  await test.step("a lane is hidden and shown: the figure follows, the notes name it, and each is a step back", async () => {
    await isShown(page, "Scores").uncheck();
    await says(page, "Not shown: Scores (ECOG)");
    await expect(row(page, "Scores")).toContainText("hidden; the notes name it");
    await expect(panel(page)).toContainText("1 hidden");
    await expect(undo(page, "hide Scores")).toBeVisible();
    await isShown(page, "Scores").check();
    await saysNot(page, "Not shown:");
    await expect(isShown(page, "Scores")).toBeFocused();
    await page.keyboard.press("Control+z");
    await says(page, "Not shown: Scores");
    await undo(page, "hide Scores").click();
    await saysNot(page, "Not shown:");
  });

  await test.step("a lane is moved by its buttons and by Alt with an arrow; the keyboard stays on it, and its place is said", async () => {
    const isAbove = (one: string, other: string) =>
      expect.poll(() => drawn(page).then((lanes) => lanes.indexOf(one) < lanes.indexOf(other)));
    await isAbove("λ free light chain", "Haemoglobin").toBe(true);
    await row(page, "Haemoglobin").getByRole("button", { name: "Move Haemoglobin up" }).press("Enter");
    await expect(row(page, "Haemoglobin").getByRole("button", { name: "Move Haemoglobin up" })).toBeFocused();
    await expect(undo(page, "move Haemoglobin up")).toBeVisible();
    await isAbove("λ free light chain", "Haemoglobin").toBe(false);
    await isSaid(page, "Move Haemoglobin up: place");
    await isShown(page, "Haemoglobin").focus();
    await page.keyboard.press("Alt+ArrowDown");
    await expect(isShown(page, "Haemoglobin")).toBeFocused();
    await isAbove("λ free light chain", "Haemoglobin").toBe(true);
    await expect(undo(page, "move Haemoglobin down")).toBeVisible();
  });

  await test.step("a lane is dragged to its place by its handle", async () => {
    await row(page, "Haemoglobin").scrollIntoViewIfNeeded();
    const from = await row(page, "Haemoglobin").getByTitle("Drag Haemoglobin").boundingBox();
    const to = await row(page, "Scores").boundingBox();
    if (!from || !to) throw new Error("the rows are not seen");
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(from.x + 4, to.y + to.height / 2, { steps: 8 });
    await page.mouse.move(from.x + 4, to.y + 4, { steps: 2 });
    await page.mouse.up();
    await expect(undo(page, "move Haemoglobin under Assessments")).toBeVisible();
    const lanes = await drawn(page);
    expect(lanes.indexOf("Haemoglobin")).toBe(lanes.indexOf("assessments") + 1);
  });

  await page.getByRole("button", { name: "Close the lanes" }).click();
  await test.step("L opens and closes the lanes from the figure; Escape and the button give the keyboard back", async () => {
    const figure = page.locator("[data-figure]").first();
    await figure.focus();
    await page.keyboard.press("l");
    await expect(panel(page)).toBeVisible();
    await isShown(page, "Scores").focus();
    await page.keyboard.press("Escape");
    await expect(panel(page)).toBeHidden();
    await expect(figure).toBeFocused();
    await page.keyboard.press("l");
    await panel(page).getByRole("button", { name: "Close the lanes" }).click();
    await expect(figure).toBeFocused();
    await expect(panel(page)).toBeHidden();
  });

  await openLanes(page);
  await test.step("the lanes can be used by all, also on a phone", async () => {
    await panel(page).getByRole("button", { name: "Options of Regimen" }).click();
    await panel(page).getByRole("button", { name: "Options of M protein" }).click();
    for (const size of [
      { width: 1280, height: 720 },
      { width: 390, height: 844 },
    ]) {
      await page.setViewportSize(size);
      expect(await violationsOf(page, "aside", "header")).toEqual([]);
      const wide = await panel(page).evaluate((aside) =>
        [...aside.querySelectorAll("*")]
          .filter(({ scrollWidth, clientWidth }) => clientWidth > 8 && scrollWidth > clientWidth + 1)
          .map(({ outerHTML }) => outerHTML.slice(0, 80)),
      ); // prettier-ignore
      expect(wide).toEqual([]);
    }
  });
});

test("a regimen is folded, two analytes share a panel, a scale and a height are chosen, and the saved file draws the same", async ({
  page,
}) => {
  await openLanes(page);
  await panel(page).getByRole("button", { name: "Options of Regimen" }).click();
  await panel(page).getByRole("checkbox", { name: "Fold DPd" }).check();
  await expect(undo(page, "fold DPd")).toBeVisible();
  await expect(row(page, "Daratumumab")).toContainText("folded into its regimens");
  await panel(page).getByRole("button", { name: "Options of κ free light chain" }).click();
  await panel(page).getByLabel("Drawn over it, dashed").selectOption({ label: "λ free light chain" });
  await expect(undo(page, "draw λ free light chain over κ free light chain")).toBeVisible();
  await expect(row(page, "λ free light chain")).toContainText("drawn over κ free light chain");
  await says(page, "In one panel: κ free light chain");
  await panel(page).getByLabel("Scale").selectOption("linear");
  await expect(undo(page, "draw κ free light chain on a linear scale")).toBeVisible();
  await panel(page).getByLabel("Height").selectOption({ label: "2 times as high" });
  await expect(undo(page, "draw κ free light chain 2 times as high")).toBeVisible();
  await row(page, "Absence reported").getByRole("button", { name: "Move Absence reported up" }).click();

  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
  const saved = readFileSync(await download.path(), "utf8");
  const { figure } = JSON.parse(saved) as CaseFile;
  expect(figure?.lanes).toEqual([
    { lane: "courses", fold: ["DPd"] },
    "absences",
    "skin",
    { lane: "kappa", with: "lambda", scale: "linear", height: 2 },
  ]);
  const { bytes } = await exported(page, { size: sizes["journal-85"] });
  const cli = [`${dist}cli/courseline.mjs`, "render", "-", "-o", "-", "--preset", "journal-85"];
  expect(bytes.toString()).toBe(execFileSync(process.execPath, cli, { encoding: "utf8", input: saved }));
  await page.getByRole("button", { name: "Lanes …" }).click();
  await panel(page).getByRole("button", { name: "All as usual" }).click();
  await expect(undo(page, "choose all lanes as usual")).toBeVisible();
  await saysNot(page, "In one panel");
});
