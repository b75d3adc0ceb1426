import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { recipesFor } from "../../src/ui/share/recipes";

const [file, text] = ["case.json", "{}"];

test("where one step is published, no recipe sends to the export, which writes the ending", () => {
  const words = recipesFor({ file, text, step: 2 }).flatMap(({ how, code = "" }) => [how, code]);
  expect(words.filter((each) => each.startsWith("Export"))).toEqual([]);
  expect(words).toContain("courseline render case.json --step 2 -o step-2.html");
  expect(words.filter((each) => each.includes("Stills (ZIP)"))).toHaveLength(2);
});

test("the frame names every script that its page loads", () => {
  const page = readFileSync("src/embed/embed.html", "utf8");
  const scripts = [...page.matchAll(/src="[^"]*?([\w-]+)\.\w+"/g)].map(([, name]) => `${name}.js`);
  expect(scripts.length).toBeGreaterThan(0);
  const how = recipesFor({ file, text }).find(({ where }) => where === "A frame")?.how;
  for (const script of scripts) expect(how).toContain(script);
});
