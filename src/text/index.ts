export { remembering } from "./remember";
export { type Font, ascentRatio, descentRatio, measureText, missingGlyphs } from "./measureText";
export { truncateText, wrapText } from "./wrapText";
