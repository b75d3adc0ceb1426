/** Opens the built app as a reader would, and fails a test for anything the app does that it must not. */
import { type AddressInfo } from "node:net";
import { dirname } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { test as base, expect, type Page } from "@playwright/test";
import { fileServer, listen } from "../../scripts/serve.mjs";

const dist = fileURLToPath(new URL("../../dist", import.meta.url));

/** The two shapes the app ships in. */
export const shapes = ["hosted", "single file"] as const;
export type Shape = (typeof shapes)[number];

/** What a page did that nobody may see: errors in its console, breaches of its policy, requests for anything but its own files. */
export interface Watch {
  readonly complaints: readonly string[];
  readonly requests: readonly string[];
}

interface WorkerFixtures {
  /** Where on the host the app stands: at the top, or in a folder. */
  readonly place: "/" | "/dist/";
  readonly origin: string;
}
interface Fixtures {
  readonly watch: Watch;
  readonly open: (shape: Shape) => Promise<void>;
}

const isOwn = (url: string, origin: string) =>
  [`${origin}/`, `${pathToFileURL(dist).href}/`, "data:", "blob:"].some((start) => url.startsWith(start));

function watchPage(page: Page, origin: string): Watch {
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("request", (request) => {
    requests.push(request.url());
    if (!isOwn(request.url(), origin)) complaints.push(`request: ${request.url()}`);
  });
  page.on("requestfailed", (request) => complaints.push(`failed: ${request.url()}`));
  return { complaints, requests };
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  place: ["/", { option: true, scope: "worker" }],
  origin: [
    async ({ place }, use) => {
      const server = fileServer(place === "/" ? dist : dirname(dist));
      await listen(server, 0);
      await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
      server.closeAllConnections();
      server.close();
    },
    { scope: "worker" },
  ],
  watch: [
    async ({ page, origin }, use) => {
      const watch = watchPage(page, origin);
      await use(watch);
      expect(watch.complaints, "what the page must not do").toEqual([]);
    },
    { auto: true },
  ],
  open: async ({ page, origin, place }, use) => {
    await use(async (shape) => {
      await page.goto(shape === "hosted" ? `${origin}${place}` : `${pathToFileURL(dist).href}/courseline.html`);
    });
  },
});

export { expect };
