import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));
const read = (path: string) => readFileSync(dist + path, "utf8");

/** The directives of the policy that a page states first, before anything can run. */
function policyOf(page: string): Readonly<Record<string, string>> {
  const [, content = ""] =
    /^<!doctype html>\s*<html lang="en">\s*<head>\s*<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page) ??
    [];
  return Object.fromEntries(content.split("; ").map((directive) => directive.split(/ (.*)/s, 2)));
}
const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const inline = (page: string, tag: string) =>
  [...page.matchAll(new RegExp(`<${tag}[^>]*>(.*?)</${tag}>`, "gs"))].map(([, text = ""]) => text);

test("the hosted page allows its own files and no inline code, and reaches nobody else", () => {
  expect(policyOf(read("index.html"))).toEqual({
    "default-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "require-trusted-types-for": "'script'",
    "trusted-types": "'none'",
    "script-src": "'self' 'wasm-unsafe-eval'",
    "style-src": "'self'",
    "img-src": "'self' data: blob:",
    "font-src": "'self'",
    "connect-src": "'self'",
  });
});

test("the hosted page has no inline script, style or handler", () => {
  const page = read("index.html");
  expect(inline(page, "script")).toEqual([""]);
  expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
});

test("the single file allows its one script and one style sheet by their hashes, and no connection", () => {
  const page = read("courseline.html");
  const [script = "", ...moreScripts] = inline(page, "script");
  const styles = inline(
    page.replace(script, () => ""),
    "style",
  );
  expect(moreScripts).toEqual([]);
  expect(policyOf(page)).toEqual({
    "default-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "require-trusted-types-for": "'script'",
    "trusted-types": "'none'",
    "script-src": `${hash(script)} 'wasm-unsafe-eval'`,
    "style-src": hash(styles[0] ?? ""),
    "img-src": "data: blob:",
    "font-src": "data:",
    "connect-src": "'none'",
  });
});

test("the single file names no other file", () => {
  const page = read("courseline.html");
  const markup = inline(page, "script").reduce((rest, script) => rest.replace(script, () => ""), page);
  expect(markup.match(/\b(?:src|href)="(?!data:)[^"]*"/g)).toBeNull();
});

test("nothing that is shipped can run text as code", () => {
  const scripts = readdirSync(`${dist}assets`).filter((name) => name.endsWith(".js"));
  const risky = scripts.filter((name) => /\beval\(|new Function\(/.test(read(`assets/${name}`)));
  expect(risky).toEqual([]);
});
