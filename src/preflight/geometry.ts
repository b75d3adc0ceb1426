/** Checks of sizes: the page, the type, the lines, and what stands on what. */
import type { Scene } from "../scene/scene";
import { sceneFaults } from "../scene/checkScene";
import { type Finding, passOr } from "./finding";
import { at, leavesOf, widthOf } from "./leaves";
import type { FigureRules } from "../presets";

const millimetres = (points: number) => (points * 25.4) / 72;
const tenths = (length: number) => String(Math.round(length * 10) / 10);
const hundredths = (length: number) => String(Math.round(length * 100) / 100);

export function sizeFindings(scene: Scene, rules: FigureRules): readonly Finding[] {
  const [width, height] = [millimetres(scene.width), millimetres(scene.height)];
  const faults = [
    ...(Math.abs(width - rules.width) < 0.1 ? [] : [{ words: `${tenths(width)} mm wide, expected ${rules.width} mm` }]),
    ...(height <= rules.maximumHeight + 0.1
      ? []
      : [{ words: `${tenths(height)} mm high, expected at most ${rules.maximumHeight} mm` }]),
  ];
  return passOr("size", `${tenths(width)} × ${tenths(height)} mm`, faults);
}

export function typeFindings(
  scene: Scene,
  { smallestText, largestText = Number.POSITIVE_INFINITY }: FigureRules,
): readonly Finding[] {
  const texts = leavesOf(scene).flatMap(({ item }) => (item.kind === "text" ? [item] : []));
  const smallest = Math.min(...texts.map(({ size }) => size));
  const small = texts.filter(({ size }) => size < smallestText - 0.001);
  const findings = passOr(
    "smallest text",
    texts.length === 0 ? "no text" : `${hundredths(smallest)} pt, at least ${smallestText} pt`,
    small.map((item) => ({
      words: `“${item.text}” has ${hundredths(item.size)} pt, expected at least ${smallestText} pt`,
      ...at(item),
    })),
  );
  const large = texts.filter(({ size }) => size > largestText + 0.001);
  const tooLarge = large.map((item) => ({
    check: "largest text",
    verdict: "fail" as const,
    words: `“${item.text}” has ${hundredths(item.size)} pt, expected at most ${largestText} pt`,
    ...at(item),
  }));
  return [...findings, ...tooLarge];
}

export function lineFindings(scene: Scene, { thinnestLine }: FigureRules): readonly Finding[] {
  const lines = leavesOf(scene).flatMap(({ item }) =>
    item.kind !== "text" && item.stroke ? [{ item, width: item.stroke.width }] : [],
  );
  const thinnest = Math.min(...lines.map(({ width }) => width));
  const thin = lines.filter(({ width }) => width < thinnestLine - 0.001);
  return passOr(
    "thinnest line",
    lines.length === 0 ? "no line" : `${hundredths(thinnest)} pt, at least ${thinnestLine} pt`,
    thin.map(({ item, width }) => ({
      words: `a line of ${hundredths(width)} pt, expected at least ${thinnestLine} pt`,
      ...at(item),
    })),
  );
}

/** Overlapping and clipped items; the size of text has a check of its own. */
export function overlapFindings(scene: Scene): readonly Finding[] {
  const faults = sceneFaults(scene, { widthOf, smallestText: 0 });
  return passOr(
    "overlaps and clipping",
    "none",
    faults.map(({ words, item }) => ({ words, ...at(item) })),
  );
}
