export { type SvgAttributes, type SvgNode, fontFamily, svgTree, itemNodes } from "./svgTree";
export { toMarkup } from "./toMarkup";
export { writeSvg } from "./writeSvg";
