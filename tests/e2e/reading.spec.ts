import { makeCase } from "../../bench/makeCase.mjs";
import { expect, shapes, test } from "./open";

const large = { name: "large.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(makeCase("XL"))) };

for (const shape of shapes) {
  test(`${shape}: a case of 200,000 values shows how far it has come while the page goes on, and can be stopped`, async ({
    page,
    open,
  }) => {
    await open(shape);
    const heading = page.getByRole("heading", { level: 1 });
    await expect(heading).toHaveText(/ixazomib/i);
    // Presses Cancel in the page itself, as soon as there is progress to see: the reading is over in a second.
    const seen = page.evaluate(
      () =>
        new Promise<{ readonly steps: number; readonly name: string | null }>((resolve) => {
          const values = new Set<number>();
          const look = (): void => {
            const bar = window.document.querySelector("progress");
            if (bar) values.add(bar.value);
            if (values.size < 5) return void requestAnimationFrame(look);
            resolve({ steps: values.size, name: bar?.ariaLabel ?? null });
            window.document.querySelectorAll("button").forEach((button) => button.textContent === "Cancel" && button.click());
          };
          look();
        }),
    );
    await page.getByLabel("Case file", { exact: true }).setInputFiles(large);
    expect(await seen).toEqual({ steps: 5, name: "Reading large.json" });
    await expect(page.getByRole("alert")).toHaveText("large.json was not opened: its reading was cancelled");
    await expect(page.getByRole("progressbar")).toHaveCount(0);
    await expect(heading).toHaveText(/ixazomib/i);
  });
}
