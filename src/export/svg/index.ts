export { type SvgAttributes, type SvgNode, fontFamily, svgTree } from "./svgTree";
export { toMarkup } from "./toMarkup";
export { writeSvg } from "./writeSvg";
