export type { Problem } from "./problem";
export { type Comparator, type ParsedValue, decimalComma, parseValue } from "./valueText";
