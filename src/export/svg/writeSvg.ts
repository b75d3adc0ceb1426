import type { Scene } from "../../scene/scene";
import { carriedName } from "../carried/marks";
import { legal } from "../xml/legal";
import { type SvgNode, svgTree } from "./svgTree";
import { toMarkup } from "./toMarkup";

/**
 * The scene as an SVG file: live text, attributes only, size in millimetres. The same scene always gives the same bytes. With the text of a
 * case file, the figure carries it.
 */
export function writeSvg(scene: Scene, caseText?: string): string {
  const [tag, attributes, children] = svgTree(scene);
  const carried: readonly SvgNode[] =
    caseText === undefined ? [] : [["metadata", { "data-name": carriedName }, [legal(caseText)]]];
  return `${toMarkup([tag, attributes, [...children, ...carried]])}\n`;
}
