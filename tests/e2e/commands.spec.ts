/** Undo, the palette, the keys, the address, the keyboard's own way through the app, and two apps on one page. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { violationsOf } from "./accessible";
import { expect, test } from "./open";
import type * as Mount from "../../src/ui/mount";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));
const seed = readFileSync(`${dist}cases/ixazomib-skin-exfoliation.json`, "utf8");

const surface = (page: Page) => page.locator("[data-figure]").first();
const axis = (page: Page, name: string) => page.getByRole("radio", { name });
const palette = (page: Page) => page.getByRole("dialog", { name: "All commands" });
const fragment = (page: Page) => new URL(page.url()).hash;

/** Runs what brings a file, and gives its text. */
async function downloaded(page: Page, act: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  return readFileSync(await download.path(), "utf8");
}

test.beforeEach(async ({ open, page }) => {
  await open("hosted");
  await expect(surface(page)).toBeVisible();
});

test("a change is undone and done again, and saved alone", async ({ page }) => {
  await test.step("a change is undone and done again by keys, and the buttons say what it was", async () => {
    await axis(page, "Courses").check();
    await expect(page.getByText("changed, not saved")).toBeVisible();
    // Its finger room is higher than the line, which cuts that.
    await expect(page.getByRole("button", { name: "Save", exact: true })).toBeInViewport({ ratio: 0.6 });
    await expect(page.getByRole("button", { name: "Undo: draw by courses" })).toBeVisible();
    await page.keyboard.press("Control+z");
    await expect(axis(page, "Calendar")).toBeChecked();
    await expect(page.getByText("in memory only")).toBeVisible();
    await page.keyboard.press("Control+Shift+z");
    await expect(axis(page, "Courses")).toBeChecked();
  });

  await test.step("the saved case file is the opened one with the change alone, and draws what the app exports", async () => {
    const saved = await downloaded(page, () => page.keyboard.press("Control+s"));
    expect(saved).toBe(seed.replace('"axis": { "kind": "calendar"', '"axis": { "kind": "courses"'));
    await expect(page.getByText("saved to file")).toBeVisible();
    const exported = await downloaded(page, async () => {
      await page.keyboard.press("Control+k");
      await page.keyboard.type("Export as SVG: one column");
      await page.keyboard.press("Enter");
    });
    const drawn = execFileSync(
      process.execPath,
      [`${dist}cli/courseline.mjs`, "render", "-", "-o", "-", "--preset", "journal-85"],
      {
        encoding: "utf8",
        input: saved,
      },
    );
    expect(exported).toBe(drawn);
  });
});

test("commands are given by letters in the figure, and found in the palette", async ({ page }) => {
  await test.step("letters are heard in the figure only", async () => {
    await expect(surface(page)).toBeFocused();
    await surface(page).blur();
    await page.keyboard.press("r");
    await page.getByRole("button", { name: "Examples" }).focus();
    await page.keyboard.press("r");
    await expect(axis(page, "Calendar")).toBeChecked();
    await surface(page).focus();
    await page.keyboard.press("r");
    await expect(axis(page, "Relative")).toBeChecked();
  });
  await page.keyboard.press("Control+z");
  await expect(axis(page, "Calendar")).toBeChecked();

  await test.step("the palette finds commands by typing, names their keys, runs them, and gives the keyboard back", async () => {
    await surface(page).focus();
    await page.keyboard.press("Control+k");
    const field = page.getByRole("combobox", { name: "Find a command" });
    await expect(field).toBeFocused();
    await expect(page.getByRole("option", { name: /^Save case file/ })).toContainText("Ctrl+S");
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.type("by cour");
    await expect(page.getByRole("option")).toHaveCount(1);
    await page.keyboard.press("Enter");
    await expect(palette(page)).toHaveCount(0);
    await expect(axis(page, "Courses")).toBeChecked();
    await expect(surface(page)).toBeFocused();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("nothing like that");
    await expect(palette(page)).toContainText("No command has these words");
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(surface(page)).toBeFocused();
  });

  await test.step("the arrow keys walk the palette, and the field says where they are", async () => {
    await page.getByRole("button", { name: "All commands" }).click();
    const chosen = () => page.getByRole("combobox").getAttribute("aria-activedescendant");
    const first = await chosen();
    await page.keyboard.press("ArrowDown");
    expect(await chosen()).not.toBe(first);
    await expect(page.locator(`[id="${await chosen()}"]`)).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await expect(page.getByRole("option").last()).toHaveAttribute("aria-selected", "true");
  });
});

test("the palette has the keyboard from the moment it is seen, also where its script is still on the way", async ({
  page,
  open,
}) => {
  await page.addInitScript(() => {
    const seen = new MutationObserver(() => {
      if (document.querySelector("dialog[open]") === null) return;
      seen.disconnect();
      document.documentElement.dataset["first"] = document.activeElement?.getAttribute("role") ?? "";
    });
    seen.observe(document, { subtree: true, childList: true, attributes: true });
  });
  let arrive = (): void => {};
  const late = new Promise<void>((resolve) => (arrive = resolve));
  await page.route("**/rest-*.js", (route) => late.then(() => route.continue()));
  await open("hosted");
  await page.getByRole("button", { name: "All commands" }).click();
  arrive();
  await expect(palette(page)).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-first", "combobox");
});

test("the keyboard comes back to where it was", async ({ page }) => {
  await test.step("a dialog that was opened out of nothing leaves the keyboard in the figure", async () => {
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: /^Keys/ })).toContainText("Ctrl+Shift+Z");
    await page.keyboard.press("Escape");
    await expect(surface(page)).toBeFocused();
    // With nothing left to close it stays there: on the page itself no key would be heard. Tab goes on.
    await page.keyboard.press("Escape");
    await expect(surface(page)).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(surface(page)).not.toBeFocused();
  });

  await test.step("after an example the keyboard is where it was, and the address says nothing of the case", async () => {
    const examples = page.getByRole("button", { name: "Examples" });
    await examples.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /five lines/ }).press("Enter");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(examples).toBeFocused();
    expect(fragment(page)).toBe("");
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });
});

test("two apps on one page share no state, no keys, no ids and no address", async ({ page }) => {
  const script = readdirSync(`${dist}assets`).find((name) => name.startsWith("mount-"));
  const text = readFileSync(`${dist}cases/invented-nine-days.json`, "utf8");
  await page.evaluate(
    async ([path, content]) => {
      const place = document.body.appendChild(document.createElement("div"));
      place.id = "second";
      // Exports of a built script have short names; the module itself, as the page imports it, is one of them.
      const exported = Object.values<Partial<typeof Mount>>(await import(path));
      const mountApp = exported.find((each) => each.mountApp)?.mountApp;
      const open = { name: "nine.json", text: content, file: JSON.parse(content), problems: [], leftOut: [] };
      mountApp?.(place, open, { ownsPage: false });
    },
    [`${new URL(page.url()).origin}/assets/${script}`, text] as const,
  );
  const [first, second] = [page.locator("#app"), page.locator("#second")];
  await expect(second.locator("[data-figure]")).toBeVisible();
  const ids = await page.evaluate(() => [...document.querySelectorAll("[id]")].map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  const names = await page.evaluate(() =>
    ["#app", "#second"].map((id) => document.querySelector<HTMLInputElement>(`${id} input[type=radio]`)?.name),
  );
  expect(names[0]).not.toBe(names[1]);

  const title = await page.title();
  await second.locator("[data-figure]").focus();
  await page.keyboard.press("r");
  await expect(second.getByRole("radio", { name: "Calendar" })).toBeChecked();
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog")).toHaveCount(1);
  await expect(second.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(first.getByText("in memory only")).toBeVisible();
  await expect(second.getByText("changed, not saved")).toBeVisible();
  await first.locator("[data-figure]").focus();
  await page.keyboard.press("Control+z");
  await expect(second.getByText("changed, not saved")).toBeVisible();
  expect(await page.title()).toBe(title);
  expect(fragment(page)).toBe("");
});
