import { expect, test } from "vitest";
import { findBrowser } from "../../scripts/browser.mjs";

const host = (platform: string, environment: Record<string, string>, files: readonly string[]) => ({
  platform,
  environment,
  exists: (path: string) => files.includes(path),
});

test("the browser that CHROMIUM_PATH names goes before the installed one", () => {
  const environment = { CHROMIUM_PATH: "/opt/mine", PATH: "/usr/bin" };
  expect(findBrowser(host("linux", environment, ["/opt/mine", "/usr/bin/chromium"]))).toBe("/opt/mine");
});

test("a CHROMIUM_PATH that leads nowhere is not silently replaced by another browser", () => {
  const environment = { CHROMIUM_PATH: "/opt/gone", PATH: "/usr/bin" };
  expect(findBrowser(host("linux", environment, ["/usr/bin/chromium"]))).toBeUndefined();
});

test("on Linux it is any Chromium, Chrome or Edge on the PATH", () => {
  const environment = { PATH: "/usr/local/bin:/usr/bin" };
  expect(findBrowser(host("linux", environment, ["/usr/bin/google-chrome"]))).toBe("/usr/bin/google-chrome");
  expect(findBrowser(host("linux", environment, ["/snap/bin/chromium"]))).toBeUndefined();
  expect(findBrowser(host("linux", {}, ["/usr/bin/chromium"]))).toBeUndefined();
});

test("on macOS it is an application of the machine or of the user", () => {
  const chrome = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
  expect(findBrowser(host("darwin", { HOME: "/Users/a" }, [chrome]))).toBe(chrome);
  expect(findBrowser(host("darwin", { HOME: "/Users/a" }, [`/Users/a${chrome}`]))).toBe(`/Users/a${chrome}`);
});

test("on Windows it is found below the folders for programs", () => {
  const edge = "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe";
  expect(findBrowser(host("win32", { "PROGRAMFILES(X86)": "C:\\Program Files (x86)" }, [edge]))).toBe(edge);
});
