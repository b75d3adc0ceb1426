import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { commands, figureKeys } from "../../src/ui/commands";
import { printKeys } from "../../src/ui/keys";

const page = readFileSync("docs/exploring.md", "utf8");
const rows = [
  ...figureKeys,
  ...commands.flatMap(({ keys, label }) =>
    keys === undefined ? [] : [[printKeys(keys, false), label.replace(" …", "")] as const],
  ),
];

it.each(rows)("docs/exploring.md says what %s does", (keys, effect) => {
  expect(page).toContain(`| ${keys} | ${effect} |`);
});
