import { parseValue } from "./valueText";

/**
 * How a value with decimal commas should be written, with one suggestion per way to read it; undefined when it has none.
 * "42,1" is refused rather than read, because in half of the world "1,234" is more than a thousand.
 */
export function decimalComma(value: number | string): readonly string[] | undefined {
  if (typeof value === "number" || !/\d,\d/.test(value)) return undefined;
  const asPoint = value.replaceAll(/(\d),(?=\d)/g, "$1.");
  const asThousands = value.replaceAll(/(\d),(?=\d{3}(?!\d))/g, "$1");
  const readable = [asPoint, asThousands].filter((text) => !text.includes(",") && parseValue(text).kind !== "text");
  return readable.length > 0 ? readable : undefined;
}
