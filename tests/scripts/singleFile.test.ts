import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { hostedPolicy, policyTag } from "../../scripts/policy.mjs";
import { inlineScript, singleFile } from "../../scripts/singleFile.mjs";

const page = `<head>
${policyTag(hostedPolicy)}
<script type="module" crossorigin src="./assets/a.js"></script>
<link rel="stylesheet" crossorigin href="./assets/a.css">
</head>`;
const files: Readonly<Record<string, string>> = { "assets/a.js": 'f("$& $1");', "assets/a.css": "p { color: red }" };
const read = (path: string) => files[path] ?? "";
const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

test("the script and the styles stand in the page, dollar signs and all", () => {
  const single = singleFile(page, read);
  expect(single).toContain('<script type="module">f("$& $1");</script>');
  expect(single).toContain("<style>p { color: red }</style>");
  expect(single).not.toContain("assets/");
});

test("the policy allows this one script and this one style sheet, and no connection", () => {
  const single = singleFile(page, read);
  expect(single).toContain(`script-src ${hash('f("$& $1");')} 'wasm-unsafe-eval';`);
  expect(single).toContain(`style-src ${hash("p { color: red }")};`);
  expect(single).toContain("connect-src 'none'");
  expect(single).not.toContain("'self'");
});

test.each([
  ['f("</script>")', 'f("\\x3c/script>")'],
  ["f(`</SCRIPT >`)", "f(`\\x3c/SCRIPT >`)"],
  ['f("<!-- <script>")', 'f("\\x3c!-- \\x3cscript>")'],
  ["f(/<\\/script>/)", "f(/<\\/script>/)"],
])("nothing in the script ends or nests the tag: %s", (code, safe) => {
  expect(inlineScript(code)).toBe(safe);
});

test("a script that cannot be made safe stops the build", () => {
  expect(() => inlineScript("if (a<!--b) f()")).toThrow(/parse|unexpected|expected|invalid/i);
  expect(() => inlineScript("f(`a\r\nb`)")).toThrow("the script holds a carriage return or a NUL");
});

test("a page that is not as expected stops the build", () => {
  expect(() => singleFile("<head></head>", read)).toThrow("expected one script in the page, found 0");
  expect(() => singleFile(page.replace(hostedPolicy, ""), read)).toThrow("expected the policy of the hosted app in the page");
  expect(() => singleFile(page, () => "</style>")).toThrow("the style sheet holds the end of a style tag");
});
