/** Days of a course from "1, 8, 15", "1-4" or "d1,8,15 /28"; day 1 is the first. Undefined when the text names no days. */
export function courseDays(days: string | undefined): readonly number[] | undefined {
  if (days === undefined) return undefined;
  const list = days
    .replace(/^d\s*/i, "")
    .replace(/\/.*$/, "")
    .split(/\s*,\s*|\s+and\s+/);
  const found = list.flatMap((part) => {
    const match = /^(\d+)\s*(?:[-–]\s*(\d+))?$/.exec(part.trim());
    if (match === null) return [];
    const first = Number(match[1]);
    const last = Number(match[2] ?? match[1]);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  });
  return found.length > 0 ? found : undefined;
}
