/** What JSON gives before anybody has checked it. */

export type RawObject = { readonly [key: string]: unknown };

export function isObject(value: unknown): value is RawObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Own fields only: a file may well have a drug called `constructor`. */
export function fieldOf(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value as a message shows it, quoted and cut. */
export function showValue(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
  if (isObject(value)) return "an object";
  if (typeof value !== "string") return String(value);
  if (value === "") return "an empty text";
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 59)}…` : value);
}
