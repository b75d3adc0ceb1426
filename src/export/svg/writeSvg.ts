import type { Scene } from "../../scene/scene";
import { svgTree } from "./svgTree";
import { toMarkup } from "./toMarkup";

/** The scene as an SVG file: live text, attributes only, size in millimetres. The same scene always gives the same bytes. */
export function writeSvg(scene: Scene): string {
  return `${toMarkup(svgTree(scene))}\n`;
}
