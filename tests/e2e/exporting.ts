/** Writes a figure as a reader would, in the panel. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";

export interface Export {
  /** As the panel names it: "Slide, 16:9". */
  readonly size?: string;
  readonly format?: string;
  readonly dpi?: number;
}

const panelOf = (page: Page) => page.getByRole("complementary", { name: "Export" });

export async function openExport(page: Page) {
  const panel = panelOf(page);
  if (!(await panel.isVisible())) await page.getByRole("button", { name: "Export …" }).click();
  await panel.waitFor();
  return panel;
}

/** The file's name and bytes. */
export async function exported(
  page: Page,
  { size, format, dpi }: Export,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const panel = await openExport(page);
  if (size !== undefined) await panel.getByRole("combobox", { name: "Size" }).selectOption({ label: size });
  if (format !== undefined) await panel.getByRole("combobox", { name: "Format" }).selectOption(format);
  if (dpi !== undefined) await panel.getByRole("combobox", { name: "Resolution" }).selectOption(String(dpi));
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    panel.getByRole("button", { name: "Write file" }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

export const sizes = {
  "journal-85": "Journal, one column, 85 mm",
  "journal-180": "Journal, full width, 180 mm",
  slide: "Slide, 16:9",
  screen: "Screen, 1440 × 900",
} as const;

/** The SVG file of that size, without the panel and its preview. */
export async function exportedByCommand(page: Page, size: string): Promise<string> {
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Find a command" }).fill(`Export as SVG: ${size}`);
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  return readFileSync(await download.path(), "utf8");
}
