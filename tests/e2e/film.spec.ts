import { existsSync, readFileSync } from "node:fs";
import { folder, frames, pictureOf, playFilm } from "../../scripts/filmStrip.mjs";
import { expect, test } from "./open";

const pageOfDocs = readFileSync("docs/exploring.md", "utf8");

test("the story of the film strip can be played, and every frame stands in the docs with its picture", async ({ page, open }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open("hosted");
  const played: string[] = [];
  await playFilm(page, async ({ name }) => played.push(name));
  expect(played).toEqual(frames.map(({ name }) => name));
  for (const frame of frames) {
    expect(pageOfDocs).toContain(`![${frame.caption}](pictures/${pictureOf(frame)})`);
    expect(existsSync(`${folder}/${pictureOf(frame)}`)).toBe(true);
  }
});
