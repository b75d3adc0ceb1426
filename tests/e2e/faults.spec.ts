/** What must not take the case away: a finding that is shown, and a fault of the program. */
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { openExport } from "./exporting";
import { fileURLToPath } from "node:url";
import { fileServer, listen } from "../../scripts/serve.mjs";
import { test as plain } from "@playwright/test";
import { expect, test } from "./open";

const text = JSON.stringify({
  format: "courseline/1",
  case: {
    title: "Light chains",
    values: [
      {
        analyte: "FLC kappa",
        unit: "mg/L",
        values: [
          ["2021-03-01", 22],
          ["2021-04-01", 38],
        ],
      },
    ],
  },
});
const file = { name: "chains.json", mimeType: "application/json", buffer: Buffer.from(text) };

test("a finding of preflight is shown at its place, and its panel closes again", async ({ page, open }) => {
  await open("hosted");
  await page.getByLabel("Case file", { exact: true }).setInputFiles(file);
  const title = page.getByRole("heading", { level: 1, name: "Light chains" });
  await expect(title).toBeVisible();
  const panel = await openExport(page);
  await panel.getByRole("button", { name: "Show", exact: true }).first().click();
  await panel.getByRole("combobox", { name: "Size" }).selectOption({ label: "Springer, 174 mm" });
  await panel.getByRole("combobox", { name: "Size" }).press("Escape");
  await expect(panel).toBeHidden();
  await expect(title).toBeVisible();
  await openExport(page);
  await expect(panel.getByRole("combobox", { name: "Size" })).toHaveValue("springer-174");
});

// Not under the watch of the other tests: React says what broke in the console.
plain("a fault of the program leaves the case to be saved and shown again", async ({ page }) => {
  await page.addInitScript(() => {
    Element.prototype.scrollIntoView = () => {
      throw new Error("planted");
    };
  });
  await page.goto(`file://${fileURLToPath(new URL("../../dist/courseline.html", import.meta.url))}`);
  await page.getByLabel("Case file", { exact: true }).setInputFiles(file);
  await expect(page.getByRole("heading", { level: 1, name: "Light chains" })).toBeVisible();
  const panel = await openExport(page);
  await panel.getByRole("button", { name: "Show", exact: true }).first().click();
  await expect(page.getByRole("alert")).toContainText("The case is still here");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save case file" }).click(),
  ]);
  expect(readFileSync(await download.path(), "utf8")).toBe(text);
  await page.getByRole("button", { name: "Show the case again" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Light chains" })).toBeVisible();
});

plain("a part of the program that cannot be fetched is said, and the case stays", async ({ page }) => {
  const server = fileServer(fileURLToPath(new URL("../../dist", import.meta.url)));
  await listen(server, 0);
  await page.route("**/StepsPanel-*.js", (route) => route.abort());
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  await page.getByRole("button", { name: "All commands" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.type("steps: ");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("a part of the program could not be fetched; save the case file");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Skin exfoliation/);
  server.closeAllConnections();
  server.close();
});
