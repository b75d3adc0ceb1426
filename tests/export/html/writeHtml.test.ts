import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { writeSvg } from "../../../src";
import { writeHtml } from "../../../src/export/html/writeHtml";
import type { Scene } from "../../../src/scene/scene";
import { sceneOf, smallScene, textsOf } from "../support";

const words = { legend: "Figure. Small.", table: { headings: ["kind", "label"], rows: [["event", "Rash"]] } };

/** What stands in every element of a kind, as it is written. */
const inside = (page: string, tag: string) =>
  [...page.matchAll(new RegExp(`<${tag}(?: [^>]*)?>(.*?)</${tag}>`, "gs"))].map(([, text = ""]) => text);
const read = (markup: string) =>
  markup.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
const policyOf = (page: string) => /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1]?.split("; ");
const hash = (text = "") => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

describe("a figure as a page", () => {
  it("holds the SVG file as it is, so with the same texts, marks and ids", () => {
    const scene = sceneOf("ixazomib-skin-exfoliation", "journal-180");
    const page = writeHtml(scene, words);
    expect(page).toContain(writeSvg(scene).trim());
    const [svg = ""] = inside(page, "svg");
    expect(inside(svg, "text").map(read)).toEqual(textsOf(scene).map(({ text }) => text));
  });

  it("says its title, its legend and its table as text", () => {
    const page = writeHtml(smallScene, words);
    expect(inside(page, "h1")).toEqual(["Small"]);
    expect(inside(page, "figcaption")).toEqual(["Figure. Small."]);
    expect(inside(page, "th")).toEqual(["kind", "label"]);
    expect(inside(page, "td")).toEqual(["event", "Rash"]);
    expect(page).toContain('<html lang="en">');
    expect(writeHtml(smallScene, { ...words, language: "de" })).toContain('<html lang="de">');
  });

  it("lets only its one script and one style run, and asks for nothing", () => {
    const page = writeHtml(smallScene, words);
    const [scripts, styles] = [inside(page, "script"), inside(page, "style")];
    expect([scripts.length, styles.length]).toEqual([1, 1]);
    expect(policyOf(page)).toEqual([
      "default-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "connect-src 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
      `script-src ${hash(scripts[0])}`,
      `style-src ${hash(styles[0])}`,
    ]);
    expect(page).not.toMatch(/\s(?:src|href|style|on[a-z]+)=/);
    expect(page.replaceAll("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:|url\(|@import/);
  });

  it("is the same when it is written again", () => {
    expect(writeHtml(smallScene, words)).toBe(writeHtml(smallScene, words));
  });
});

describe("what a case may hold", () => {
  const hostile = `</script></title><script>alert("1")</script><img src=x onerror='a()'>&amp; א عربي 👩🏽‍⚕️ \0`;
  const scene: Scene = {
    ...smallScene,
    title: hostile,
    description: hostile,
    items: [
      { kind: "rect", x: 6, y: 6, width: 24, height: 24, fill: "#ff0000", record: hostile, label: hostile },
      { kind: "text", text: hostile, x: 6, y: 18, size: 8, anchor: "start", fill: "#16202c" },
    ],
  };
  const page = writeHtml(scene, { language: hostile, legend: hostile, table: { headings: [hostile], rows: [[hostile]] } });

  it("stays text wherever it stands", () => {
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toContain("<img");
    expect(page.match(/<\/title>/g)).toHaveLength(2);
    const shown = hostile.replace("\0", "");
    for (const tag of ["h1", "figcaption", "th", "td", "desc", "text"]) expect(inside(page, tag).map(read)).toEqual([shown]);
  });

  it("cannot end an attribute", () => {
    const quoted = [...page.matchAll(/ (?:aria-label|data-record|lang)="([^"]*)"/g)].map(([, value = ""]) => value);
    expect(quoted.filter((value) => value.includes("alert")).map(read)).toEqual(Array(3).fill(hostile.replace("\0", "")));
  });

  it("reads from right to left where it is written so", () => {
    expect(page).toMatch(/<h1 dir="auto">/);
    expect(page).toMatch(/<figcaption dir="auto">/);
    expect(readFileSync("src/export/html/viewer.css", "utf8")).toContain("unicode-bidi: plaintext");
  });
});
