import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAst } from "vite";
import { hostedPolicy, policyTag, singleFilePolicy } from "./policy.mjs";

const scriptTag = /<script type="module"[^>]* src="\.\/([^"]+)"><\/script>/g;
const styleTag = /<link rel="stylesheet"[^>]* href="\.\/([^"]+)">/g;

/**
 * Makes a script safe between script tags: nothing in it may look like the end of the tag or the start of a comment.
 * The browser reads what stands there with its own line ends, so that carriage returns and NULs would change the hash.
 * @param {string} code
 */
export function inlineScript(code) {
  const safe = code.replace(/<(\/script|script|!--)/gi, "\\x3c$1");
  if (/[\r\0]/.test(safe)) throw new Error("the script holds a carriage return or a NUL, which a browser would rewrite");
  if (safe !== code) parseAst(safe);
  return safe;
}

/**
 * Puts the one script and the one style sheet of a built page into the page, under a policy that allows exactly these.
 * @param {string} page
 * @param {(path: string) => string} read the text of a file beside the page
 */
export function singleFile(page, read) {
  const scripts = [...page.matchAll(scriptTag)].map(([, path = ""]) => read(path));
  const styles = [...page.matchAll(styleTag)].map(([, path = ""]) => read(path));
  if (scripts.length !== 1) throw new Error(`expected one script in the page, found ${scripts.length}`);
  if (styles.length > 1) throw new Error(`expected one style sheet in the page, found ${styles.length}`);
  const script = inlineScript(scripts.join(""));
  const style = styles.join("").replace(/\r\n?/g, "\n");
  if (!page.includes(policyTag(hostedPolicy))) throw new Error("expected the policy of the hosted app in the page");
  if (/<\/style/i.test(style)) throw new Error("the style sheet holds the end of a style tag");
  // Functions, not strings, as replacements: "$&" in the code must stay "$&".
  return page
    .replace(scriptTag, () => `<script type="module">${script}</script>`)
    .replace(styleTag, () => `<style>${style}</style>`)
    .replace(policyTag(hostedPolicy), () => policyTag(singleFilePolicy({ script, style })));
}

/** @param {string} folder of a build with one script */
export const singleFileOf = (folder) =>
  singleFile(readFileSync(join(folder, "index.html"), "utf8"), (path) => readFileSync(join(folder, path), "utf8"));
