import { describe, expect, it } from "vitest";
import { figureOf } from "../../src/index";
import { axisKinds, presetNames } from "../../src/layout/presets";
import type { Item, Text } from "../../src/scene/scene";
import { checkScene } from "../../src/scene/checkScene";
import { measureText } from "../../src/text";
import { shippedText } from "./shipped";

const broken = shippedText("ixazomib-skin-exfoliation.json").replace('"at": "2020-10",', '"at": "2020-13",');

const textsOf = (items: readonly Item[]): readonly Text[] =>
  items.flatMap((item) => (item.kind === "group" ? textsOf(item.items) : item.kind === "text" ? [item] : []));

describe("the seed with a date of diagnosis that cannot be", () => {
  const wanted = presetNames.flatMap((preset) => axisKinds.map((axis) => ({ preset, axis })));

  it.each(wanted)("is drawn soundly as $preset on the $axis axis, and no text is a path of the file", ({ preset, axis }) => {
    const { scene, problems } = figureOf(broken, { preset, axis });
    expect(problems.map(({ path }) => path)).toEqual(["case.diagnoses[0].at"]);
    expect(scene && checkScene(scene, { widthOf: (text) => measureText(text.text, text) })).toEqual([]);
    const words = textsOf(scene?.items ?? []).map(({ text }) => text);
    expect(words).toContain("PDC 6–12");
    expect(words.filter((text) => text.includes("case."))).toEqual([]);
  });

  it("counts from the anchor only what is tied to it", () => {
    const { scene } = figureOf(broken, { preset: "slide", axis: "relative" });
    expect(textsOf(scene?.items ?? []).filter(({ text }) => text.endsWith("from start of Id"))).toHaveLength(1);
  });
});
