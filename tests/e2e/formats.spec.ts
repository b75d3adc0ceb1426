/** Every format from the app is the command line's file: byte for byte, or for PDF, whose compression is the host's, alike when read. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { exported, openExport, sizes } from "./exporting";
import { expect, shapes, test } from "./open";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "courseline-"));
test.afterAll(() => rmSync(folder, { recursive: true }));
const seed = `${dist}cases/ixazomib-skin-exfoliation.json`;

const endings = [".png", ".tif", ".pptx", ".html"];
const inFolder = (ending: string) => join(folder, `figure${ending}`);

/** All of them at once, as `-o` may be repeated: what takes time is to start. */
let isRendered = false;
function rendered(ending: string): Buffer {
  if (!isRendered) {
    const outputs = [...endings, ".pdf"].flatMap((each) => ["-o", inFolder(each)]);
    execFileSync(process.execPath, [`${dist}cli/courseline.mjs`, "render", seed, ...outputs, "--preset", "slide"]);
    isRendered = true;
  }
  return readFileSync(inFolder(ending));
}

async function textsIn(bytes: Uint8Array) {
  const page = await (await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise).getPage(1);
  const { items } = await page.getTextContent();
  return items.map((item) => ("str" in item ? [item.str, ...item.transform] : []));
}

for (const shape of shapes) {
  test(`${shape}: the same bytes as the command line in every format, in PDF the same texts at the same places`, async ({
    page,
    open,
  }) => {
    await open(shape);
    for (const ending of endings) {
      const { name, bytes } = await exported(page, { size: sizes.slide, format: ending });
      expect(name).toBe(`figure-slide${ending}`);
      expect(bytes.equals(rendered(ending)), ending).toBe(true);
    }
    const { bytes } = await exported(page, { size: sizes.slide, format: ".pdf" });
    expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
    expect(await textsIn(bytes)).toEqual(await textsIn(rendered(".pdf")));
  });
}

test("a figure that carries its case opens as that case; one that does not says so", async ({ page, open }) => {
  await open("single file");
  const carrying = async (isAsked: boolean) => {
    const panel = await openExport(page);
    await panel.getByRole("combobox", { name: "Format" }).selectOption(".png");
    await panel.getByRole("checkbox", { name: "The figure carries its case" }).setChecked(isAsked);
    return exported(page, { size: sizes.screen, format: ".png", dpi: 96 });
  };
  const [plain, carried] = [await carrying(false), await carrying(true)];
  const drop = (buffer: Buffer) =>
    page.getByLabel("Case file", { exact: true }).setInputFiles({ name: "figure.png", mimeType: "image/png", buffer });
  await drop(plain.bytes);
  await expect(page.getByText("figure.png carries no case")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Examples" }).click();
  await page.getByRole("button", { name: /nine days/i }).click();
  const title = page.getByRole("heading", { level: 1 });
  await expect(title).not.toContainText("ixazomib");
  await drop(carried.bytes);
  await expect(title).toContainText("Skin exfoliation after ixazomib");
});

test("the bundle is the command line's, with the case file only when it is ticked; so is a de-identified figure, which says what was replaced", async ({
  page,
  open,
}) => {
  await open("hosted");
  const panel = await openExport(page);
  await panel.getByRole("combobox", { name: "Size" }).selectOption({ label: sizes.slide });
  await panel.getByText("Write bundle …").click();
  await panel.getByRole("checkbox", { name: "PDF" }).uncheck();
  await panel.getByRole("checkbox", { name: "PNG" }).uncheck();
  await panel.getByRole("checkbox", { name: "SVG" }).check();
  const bundled = async (...more: readonly string[]) => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      panel.getByRole("button", { name: "Write bundle", exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("figure-slide.zip");
    const file = join(folder, "figure.zip");
    const words = ["bundle", seed, "-o", file, "--preset", "slide", "--format", "svg", ...more];
    execFileSync(process.execPath, [`${dist}cli/courseline.mjs`, ...words]);
    return readFileSync(await download.path()).equals(readFileSync(file));
  };
  expect(await bundled()).toBe(true);
  await panel.getByRole("checkbox", { name: "With the case file" }).check();
  expect(await bundled("--with-case")).toBe(true);

  await test.step("de-identified: without a date", async () => {
    await panel.getByRole("combobox", { name: "Dates and names" }).selectOption({ label: "De-identified: days from the anchor" });
    await expect(panel.getByRole("region", { name: "De-identified" })).toContainText("intervals kept");
    await expect(panel.getByRole("region", { name: "Preflight" })).toContainText("no fault found");
    await expect(panel.getByRole("button", { name: "Print …" })).toBeHidden();
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await expect(page.locator("[data-print]")).toHaveText(/^Nothing is printed while dates and names are replaced/);
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    const { bytes } = await exported(page, { size: sizes.slide, format: ".svg" });
    const command = [`${dist}cli/courseline.mjs`, "render", seed, "-o", "-", "--preset", "slide", "--deidentify"];
    expect(bytes.toString()).toBe(
      execFileSync(process.execPath, command, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
    );
    expect(bytes.toString()).not.toMatch(/\b20(20|21|22)\b/);
  });

  await test.step("the choice holds for whatever else writes a file: a picture by command, the case file of a step, all steps", async () => {
    const saved = async (action: Promise<void>) => {
      const [download] = await Promise.all([page.waitForEvent("download"), action]);
      return readFileSync(await download.path());
    };
    const command = async (words: string) => {
      await page.keyboard.press("Control+k");
      await page.keyboard.type(words);
      await page.keyboard.press("Enter");
    };
    const written = (...words: readonly string[]) =>
      execFileSync(process.execPath, [`${dist}cli/courseline.mjs`, ...words, "--deidentify"], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      });
    const picture = await saved(command("export as svg slide"));
    expect(picture.toString()).toBe(written("render", seed, "-o", "-", "--preset", "slide"));
    await command("put the figure into a page");
    const dialog = page.getByRole("dialog", { name: "Put the figure into a page or slides" });
    await dialog.getByRole("combobox", { name: "What is published" }).selectOption("1");
    await expect(dialog.getByRole("combobox", { name: "Dates and names" })).toHaveValue("anchor");
    const step = await saved(dialog.getByRole("button", { name: "Save step-2.json" }).click());
    expect(step.toString()).toBe(written("case", seed, "--step", "2"));
    await expect(dialog).not.toContainText(/\b20(20|21|22)\b/);
    await page.keyboard.press("Escape");
    await command("steps of a presentation");
    const steps = page.getByRole("complementary", { name: "Steps of a presentation" });
    const deck = unzipSync(await saved(steps.getByRole("button", { name: "PowerPoint" }).click()));
    const words = Object.values(deck).map((part) => strFromU8(part));
    expect(words.join("")).toContain("Exfoliation after four days");
    expect(words.join("").replace(/<dcterms:\w+[^<]*</g, "")).not.toMatch(/\b20(20|21|22)\b/);
  });
});

test("the panel shows the figure at its true size under a ruler, and its legend, which can be changed, copied and written", async ({
  page,
  open,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open("hosted");
  const panel = await openExport(page);
  await test.step("a ruler, and a resolution where there are pixels", async () => {
    await panel.getByRole("combobox", { name: "Size" }).selectOption({ label: sizes["journal-85"] });
    await expect(panel.getByRole("figure", { name: "Preview at 100 %" })).toContainText("85 × ");
    const box = await panel.locator("section svg").last().boundingBox();
    expect(box?.width).toBeCloseTo((85 / 25.4) * 96, 0);
    await expect(panel.getByRole("combobox", { name: "Resolution" })).toBeHidden();
    await panel.getByRole("combobox", { name: "Format" }).selectOption("PNG");
    await expect(panel.getByRole("combobox", { name: "Resolution" })).toHaveValue("600");
  });

  await test.step("the legend is that of the chosen size, and is copied and written as it stands; the figure is copied as SVG", async () => {
    const legend = panel.getByRole("textbox", { name: "Legend" });
    await expect(legend).toHaveValue(/Course 3, IRd \(ixazomib 4 mg on day 1; /);
    await expect(legend).toHaveValue(/Dexa, Dexamethasone/);
    await panel.getByRole("combobox", { name: "Size" }).selectOption({ label: sizes.screen });
    await expect(legend).not.toHaveValue(/Dexa, Dexamethasone/);
    await legend.fill("Figure 3. Ours.");
    await panel.getByRole("button", { name: "Copy legend" }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe("Figure 3. Ours.");
    await expect(page.locator("p", { hasText: "legend copied" })).toBeVisible();
    await panel.getByRole("button", { name: "Copy as SVG" }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/^<svg [^>]*width="381mm"[^]*<\/svg>\n$/);
    const { bytes } = await exported(page, { format: ".html" });
    expect(bytes.toString()).toContain('<figcaption dir="auto">Figure 3. Ours.</figcaption>');
  });
});
