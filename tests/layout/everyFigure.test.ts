import { describe, expect, it } from "vitest";
import { readCaseFile } from "../../src/case";
import { axisKinds, layoutFigure, layoutView, presetNames, type Target } from "../../src/layout";
import { placeCase } from "../../src/place";
import { checkScene } from "../../src/scene/checkScene";
import type { Scene } from "../../src/scene/scene";
import { measureText } from "../../src/text";
import { shippedNames, shippedText } from "../cases/shipped";

const millimetres: Readonly<Record<Target["preset"], number>> = {
  "journal-85": 85,
  "journal-180": 180,
  slide: 338.67,
  screen: 381,
  poster: 720,
};
const targets = presetNames.flatMap((preset) => axisKinds.map((axis) => ({ preset, axis })));

/** Of a phone held upright, a small one, and a tablet. */
const screens = [292, 240, 576].flatMap((width) =>
  axisKinds.map((axis) => ({ preset: "screen" as const, axis, width, height: 480 })),
);

describe.each(shippedNames)("every figure of %s", (name) => {
  const { file } = readCaseFile(shippedText(name));
  if (file === undefined) throw new Error("a shipped case cannot be read");
  const placed = placeCase(file.case);

  const scenes = new Map<Target, Scene>();
  const sceneOf = (target: Target): Scene => {
    const scene = scenes.get(target) ?? layoutFigure(placed, file.figure, target);
    scenes.set(target, scene);
    return scene;
  };

  it.each(targets)("has no overlapping, clipped, tiny or empty text at $preset on the $axis axis", (target) => {
    const scene = sceneOf(target);
    expect(checkScene(scene, { widthOf: (text) => measureText(text.text, text) })).toEqual([]);
  });

  it.each(screens)("has all of the time and readable words on a screen of $width pt, on the $axis axis", (target) => {
    const layout = layoutView(placed, file.figure, target);
    expect(layout.scene.width).toBe(target.width);
    expect(layout.axis.right - layout.axis.left).toBeGreaterThan(target.width * 0.5);
    expect(checkScene(layout.scene, { widthOf: (text) => measureText(text.text, text), smallestText: 9 })).toEqual([]);
  });

  it.each(targets)("has the exact size of $preset on the $axis axis", (target) => {
    const scene = sceneOf(target);
    expect((scene.width / 72) * 25.4).toBeCloseTo(millimetres[target.preset], 2);
    if (target.preset === "slide") expect(scene.height).toBe(540);
  });

  it("is the same scene every time", () => {
    const draw = () => layoutFigure(placed, file.figure, { preset: "journal-180" });
    expect(draw()).toEqual(draw());
  });
});
