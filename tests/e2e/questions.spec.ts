/** What a board asks of a case with five lines of treatment: each answer in at most three actions, read from the accessible tree. */
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./open";

const surface = (page: Page) => page.getByRole("button", { name: /^Marks of the figure/ });
const dialog = (page: Page) => page.getByRole("dialog");

/** What is said under a term, wherever it stands. */
const detail = (place: Locator, term: string) =>
  place.getByRole("term").filter({ hasText: term }).locator("xpath=following-sibling::dd").first();

interface Reader {
  readonly press: (key: string) => Promise<void>;
  readonly goTo: (what: Locator) => Promise<void>;
  readonly click: (what: Locator) => Promise<void>;
  /** On the plot, above a word of the axis and beside the name of a lane. */
  readonly clickWhere: (word: Locator, lane: Locator) => Promise<void>;
  readonly actions: () => number;
}

/** A reader whose actions are counted. */
function reader(page: Page): Reader {
  let count = 0;
  /** Where it stands once the figure has made room for a panel. */
  const middleOf = async (what: Locator) => {
    let place = { x: 0, y: 0 };
    await expect(async () => {
      const before = place;
      const box = await what.boundingBox();
      place = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
      expect(place.x > 0 && place.x === before.x && place.y === before.y).toBe(true);
    }).toPass({ intervals: [100] });
    return place;
  };
  const clickAt = async (x: number, y: number): Promise<void> => {
    count += 1;
    await page.mouse.click(x, y);
  };
  return {
    press: async (key) => {
      count += 1;
      await page.keyboard.press(key);
    },
    goTo: async (what) => {
      count += 1;
      await what.focus();
    },
    click: async (what) => {
      const { x, y } = await middleOf(what);
      await clickAt(x, y);
    },
    clickWhere: async (word, lane) => clickAt((await middleOf(word)).x, (await middleOf(lane)).y),
    actions: () => count,
  };
}

const mostActions = 3;

test.beforeEach(async ({ page, open }) => {
  await open("hosted");
  await page.getByRole("button", { name: "Examples" }).click();
  await page.getByRole("button", { name: /five lines of myeloma/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/five lines/);
  await expect(surface(page)).toBeVisible();
});

/** A question that is answered in few actions; its card is closed again before the next one. */
const answered = (page: Page, question: string, read: (ask: Reader) => Promise<void>) =>
  test.step(question, async () => {
    const ask = reader(page);
    await read(ask);
    expect(ask.actions()).toBeLessThanOrEqual(mostActions);
    await page.keyboard.press("Escape");
    await expect(dialog(page)).toHaveCount(0);
  });

test("what a board asks is answered in at most three actions", async ({ page }) => {
  await answered(page, "what was the M protein when line 3 was started?", async (ask) => {
    await ask.click(
      page
        .getByRole("main")
        .getByText(/^Kd 1–8/)
        .first(),
    );
    const start = dialog(page).getByRole("region", { name: /^Values at the start/ });
    await expect(detail(start, "M protein")).toContainText("9.8 g/L");
    await expect(detail(start, "M protein")).toBeInViewport();
  });

  await answered(page, "what was the longest time without treatment?", async (ask) => {
    await ask.click(page.getByRole("button", { name: "About this case" }));
    await expect(detail(dialog(page), "Longest time without treatment")).toHaveText(
      "97 days, between Autologous transplant and Lenalidomide maintenance",
    );
  });

  await answered(page, "which drugs were new when the rash appeared?", async (ask) => {
    await ask.click(page.getByRole("main").getByText(/^Rash/).first());
    await expect(detail(dialog(page), "New drugs before it")).toHaveText(
      "Daratumumab, first given 9 days before; Pomalidomide, first given 9 days before",
    );
  });

  await answered(page, "what was the best response, and under which line?", async (ask) => {
    await ask.click(page.getByRole("button", { name: "About this case" }));
    await expect(detail(dialog(page), "Best response")).toHaveText(/^CR, 6 Aug 2019, after the start of line 1, VRd/);
  });

  await answered(page, "which regimen was given at the turn of 2021 to 2022?", async (ask) => {
    await ask.goTo(surface(page));
    await ask.press("c");
    await expect(page.getByRole("region", { name: /^State on/ })).toBeVisible();
    const figure = page.getByRole("main");
    await ask.clickWhere(figure.getByText("2022", { exact: true }).last(), figure.getByText("Skin", { exact: true }));
    const state = page.getByRole("region", { name: /^State on .*(Dec 2021|Jan 2022)/ });
    await expect(detail(state, "Treatment")).toHaveText(/DPd, course 1[0-9].*line 2/);
  });
});
