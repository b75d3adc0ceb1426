import { existsSync, readFileSync } from "node:fs";
import { posix, win32 } from "node:path";
import { run, tool } from "./run.mjs";

const linuxNames = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "microsoft-edge-stable",
  "microsoft-edge",
];
const macPaths = ["Google Chrome", "Chromium", "Microsoft Edge"].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);
const windowsPaths = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];

/** @typedef {{ environment: NodeJS.ProcessEnv, platform: string, exists: (path: string) => boolean }} Host */

/** @type {Host} */
const thisHost = { environment: process.env, platform: process.platform, exists: existsSync };

/** @param {Host} host */
function usualPlaces({ environment, platform }) {
  if (platform === "darwin") return [...macPaths, ...macPaths.map((path) => (environment.HOME ?? "") + path)];
  if (platform === "win32") {
    const folders = [environment.PROGRAMFILES, environment["PROGRAMFILES(X86)"], environment.LOCALAPPDATA];
    return folders.flatMap((folder) => (folder ? windowsPaths.map((path) => win32.join(folder, path)) : []));
  }
  const folders = (environment.PATH ?? "").split(":").filter(Boolean);
  return linuxNames.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}

/**
 * The Chrome, Chromium or Edge of this machine; undefined when there is none. `CHROMIUM_PATH` goes before everything.
 * @param {Host} [host]
 */
export function findBrowser(host = thisHost) {
  const named = host.environment.CHROMIUM_PATH;
  if (named) return host.exists(named) ? named : undefined;
  return usualPlaces(host).find(host.exists);
}

/** Flags for a browser under test. As root it cannot use its sandbox; nothing in it is to call home. */
export const browserFlags = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-gpu",
  "--disable-quic",
  "--disable-sync",
  "--no-first-run",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

/** Whether Debian's own package can be installed. Ubuntu's package of that name is a mere pointer to a snap. */
function debianAsRoot() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get") || !existsSync("/etc/os-release")) return false;
  return /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
}

async function installDebianPackage() {
  console.log("No Chromium here: installing Debian's package (apt-get install chromium, about a minute)");
  await run(["/usr/bin/apt-get", "update"]);
  await run(["/usr/bin/apt-get", "install", "--yes", "--no-install-recommends", "chromium", "fonts-liberation"], {
    DEBIAN_FRONTEND: "noninteractive",
  });
  return findBrowser();
}

async function playwrightPath() {
  const { chromium } = await import("@playwright/test");
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

async function downloadWithPlaywright() {
  console.log("No Chromium here: asking Playwright for its own download (this way is untried)");
  await run([...tool("@playwright/test", "playwright"), "install", "chromium"]);
  return playwrightPath();
}

/**
 * The browser for the browser tests, installed when there is none.
 * @returns {Promise<{ path: string } | { problem: string }>}
 */
export async function ensureBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) return { problem: `CHROMIUM_PATH names "${named}", and there is no such file` };
  const path =
    findBrowser() ??
    (await playwrightPath()) ??
    (debianAsRoot() ? await installDebianPackage() : undefined) ??
    (await downloadWithPlaywright());
  if (path) return { path };
  return { problem: "No browser for the browser tests: install Chrome, Chromium or Edge, or name one in CHROMIUM_PATH" };
}
