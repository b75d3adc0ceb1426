import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { keyWords } from "../../src/ui/present/presentKeys";

const page = readFileSync("docs/presenting.md", "utf8");

it.each(keyWords)("docs/presenting.md says what %s does", (keys, effect) => {
  expect(page).toContain(`| ${keys} | ${effect} |`);
});
