/** Figures in pages of others: the element, the page for frames, and a deck of slides with both kept apart. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo } from "node:net";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { test as base, expect } from "@playwright/test";
import { recipesFor } from "../../src/ui/share/recipes";

const root = fileURLToPath(new URL("../..", import.meta.url));
const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".html": "text/html",
  ".json": "application/json",
};
const seed = "cases/ixazomib-skin-exfoliation.json";

/** A host that has dist/ at its top, a page of the test's own, and reveal.js. */
const test = base.extend<{ readonly host: (page: string) => Promise<string>; readonly errors: readonly string[] }>({
  host: async ({}, use) => {
    let page = "";
    const server = createServer(({ url = "/" }, response) => {
      const path = decodeURIComponent(url.replace(/[?#].*$/, ""));
      const file = path.startsWith("/reveal/") ? `${root}node_modules/reveal.js/dist${path.slice(7)}` : `${root}dist${path}`;
      try {
        const content = path === "/" ? page : readFileSync(file);
        response.writeHead(200, { "Content-Type": types[extname(path)] ?? "text/html" }).end(content);
      } catch {
        response.writeHead(404).end();
      }
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    await use(async (content) => {
      page = `<!doctype html><meta charset="utf-8"><title>Host</title>${content}`;
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    });
    server.closeAllConnections();
    server.close();
  },
  errors: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on("pageerror", ({ message }) => errors.push(message));
      await use(errors);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

/** The lines that the app gives to paste. */
const linesFor = (where: string, { file = seed, text = "{}" } = {}): string =>
  recipesFor({ file, text }).find((recipe) => recipe.where === where)?.code ?? "";

const script = '<script type="module" src="/courseline-embed.js"></script>';

test("two elements show two cases, walk and step each for itself, and say so to their page", async ({ page, host }) => {
  await page.goto(
    await host(`${script}<courseline-timeline id="a" src="${seed}" step="1"></courseline-timeline>
      <courseline-timeline id="b" src="cases/invented-nine-days.json" axis="relative" theme="dark"></courseline-timeline>`),
  );
  const [a, b] = [page.locator("#a"), page.locator("#b")];
  await expect(a.locator("svg")).toBeVisible();
  await expect(b.locator("svg")).toBeVisible();
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    for (const element of document.querySelectorAll("courseline-timeline"))
      for (const name of ["stepchange", "select"])
        element.addEventListener(name, (event) =>
          said.push(`${element.id} ${name} ${JSON.stringify((event as CustomEvent).detail)}`),
        );
  });
  const before = await b.locator("svg").innerHTML();
  await a.getByRole("button", { name: "Next" }).click();
  await expect(a.getByText(/^2 of \d/)).toBeVisible();
  await a.getByRole("application").focus();
  await page.keyboard.press("ArrowRight");
  await expect(a.getByRole("status")).not.toBeEmpty();
  await page.keyboard.press("PageUp");
  await expect(a).toHaveAttribute("step", "1");
  expect(await b.locator("svg").innerHTML()).toBe(before);
  const said = await page.evaluate(() => (window as unknown as { readonly said: readonly string[] }).said);
  expect(said.map((each) => each.split(" ", 2).join(" "))).toEqual(["a stepchange", "a select", "a stepchange"]);
  const ids = await page.evaluate(() =>
    [...document.querySelectorAll("courseline-timeline")].flatMap((element) =>
      [...(element.shadowRoot?.querySelectorAll("[id]") ?? [])].map(({ id }) => id),
    ),
  );
  expect(new Set(ids).size).toBe(ids.length);
});

test("a step holds nothing of what comes later, wherever one looks in the element", async ({ page, host }) => {
  await page.goto(await host(`${script}<courseline-timeline src="${seed}" step="1"></courseline-timeline>`));
  const element = page.locator("courseline-timeline");
  await expect(element.locator("svg")).toBeVisible();
  const shown = await element.evaluate((each) => each.shadowRoot?.innerHTML ?? "");
  expect(shown).toContain("Haemoglobin");
  for (const later of ["Ixazomib", "Pomalidomide", "rash", "Vd", "2021", "2022"]) expect(shown).not.toContain(later);
});

test("the figure is the command line’s, byte for byte, at a preset", async ({ page, host }) => {
  await page.goto(await host(`${script}<courseline-timeline src="${seed}" preset="journal-180"></courseline-timeline>`));
  await expect(page.locator("courseline-timeline svg")).toBeVisible();
  const svg = await page
    .locator("courseline-timeline")
    .evaluate((each) => (each as HTMLElement & { toSvg: () => string }).toSvg());
  const command = [`${root}dist/cli/courseline.mjs`, "render", `${root}data/${seed}`, "-o", "-", "--preset", "journal-180"];
  expect(svg).toBe(execFileSync(process.execPath, command, { encoding: "utf8" }));
});

test("a case may stand in the page or be given to the element; another host is refused unless the page allows it", async ({
  page,
  host,
}) => {
  const small = JSON.stringify({ format: "courseline/1", case: { events: [{ label: "</script><b>rash</b>", at: "2021-03" }] } });
  await page.goto(
    await host(`<div id="a">${linesFor("A page that has the case in it", { text: small })}</div>
      <courseline-timeline id="b" src="http://other.invalid/case.json"></courseline-timeline><courseline-timeline id="c"></courseline-timeline>`),
  );
  await expect(page.locator("#a").getByText("<b>rash</b>").first()).toBeVisible();
  await expect(page.locator("#b").getByRole("alert")).toContainText("other.invalid, another host than the page");
  await expect(page.locator("#c").getByRole("alert")).toContainText("no case");
  await page.locator("#c").evaluate((each, text) => Object.assign(each, { case: text }), small);
  await expect(page.locator("#c").locator("svg")).toBeVisible();
});

test("a frame has all its files from what the recipe names, and comes back at its step when it was unloaded", async ({
  page,
  host,
}) => {
  const { how, code = "" } = recipesFor({ file: seed, text: "{}" }).find(({ where }) => where === "A frame") ?? { how: "" };
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(new URL(request.url()).pathname.slice(1)));
  await page.goto(await host(code.replace(`${seed}"`, `${seed}#step=1&axis=relative"`)));
  const element = page.frameLocator("iframe").locator("courseline-timeline");
  await element.getByRole("button", { name: "Next" }).click();
  await expect(element.getByText(/^2 of \d/)).toBeVisible();
  for (const path of fetched.filter((each) => each !== "")) expect(`${how} ${code}`).toContain(path);
  const frame = page.frames()[1];
  expect(frame?.url()).toContain("#step=2&axis=relative");
  await frame?.goto("about:blank");
  await frame?.evaluate(() => window.history.back());
  await expect(element.getByText(/^2 of \d/)).toBeVisible();
});

test("a step that is none shows nothing but why, and a call for one changes nothing", async ({ page, host }) => {
  const origin = await host(`${script}<courseline-timeline id="a" src="${seed}" step="2nd" theme="dark"></courseline-timeline>
    <courseline-timeline id="b" src="${seed}" step="2"></courseline-timeline>`);
  await page.goto(origin);
  const [a, b] = [page.locator("#a"), page.locator("#b")];
  await expect(a.getByRole("alert")).toContainText("expected as step a number");
  await expect(a.locator("svg")).toHaveCount(0);
  await expect(a).toHaveCSS("background-color", "rgb(16, 22, 29)");
  await expect(b.getByText(/^2 of \d/)).toBeVisible();
  const call = (name: string) =>
    b.evaluate((each, [method]) => (each as unknown as Record<string, (step: number) => void>)[method ?? ""]?.(99), [name]);
  await call("goTo");
  await expect(b.getByText(/^2 of \d/)).toBeVisible();
  await call("previous");
  await expect(b.getByText(/^1 of \d/)).toBeVisible();
  await page.goto(`${origin}/embed.html?case=${seed}&step=2`);
  await expect(page.locator("courseline-timeline").getByText(/^2 of \d/)).toBeVisible();
  await page.goto(`${origin}/embed.html?case=${seed}#step=abc`);
  await expect(page.getByRole("alert")).toContainText("expected as step a number");
  await expect(page.locator("courseline-timeline svg")).toHaveCount(0);
  await page.goto(`${origin}/index.html#step=abc`);
  await expect(page.getByText("This step cannot be shown: expected a step from 1 to")).toBeVisible();
});

test("a deck of reveal.js has two of them, and its keys stay its own", async ({ page, host }) => {
  await page.goto(
    await host(`<link rel="stylesheet" href="/reveal/reveal.css"><style>courseline-timeline { width: 900px }</style>
      <div class="reveal"><div class="slides">${linesFor("reveal.js").replace("<courseline-timeline", '$& step="1"')}${linesFor("reveal.js", { file: "cases/invented-nine-days.json" })}
      </div></div><script type="module">import Reveal from "/reveal/reveal.mjs"; new Reveal().initialize({ transition: "none" });</script>`),
  );
  const [a, b] = [page.locator("courseline-timeline").first(), page.locator("courseline-timeline").last()];
  await expect(a.locator("svg")).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(b.locator("svg")).toBeVisible();
  await page.keyboard.press("ArrowLeft");
  await expect(a.locator("svg")).toBeVisible();
  await expect(a).toHaveAttribute("step", "1");
});
