/** Units in print, and factors between units that differ by metric prefixes alone. Nothing that needs a molar mass or an assay. */

/** What stands for a unit that the file does not give. */
export const unitNotStated = "not stated";

/** A unit as printed after a number or in a label: nothing for a ratio, words where the file gives none. */
export const shownUnit = (unit: string | undefined): string => {
  if (unit === "1") return "";
  return unit === undefined || unit === unitNotStated ? "unit not stated" : unit;
};

/** "12 g/L": words with their unit, where there is one to show. */
export const withUnit = (words: string, unit: string | undefined): string => `${words} ${shownUnit(unit)}`.trimEnd();

const prefixes: Readonly<Record<string, number>> = {
  k: 1e3,
  "": 1,
  d: 1e-1,
  c: 1e-2,
  m: 1e-3,
  µ: 1e-6,
  u: 1e-6,
  n: 1e-9,
  p: 1e-12,
};
const part = /^(k|d|c|m|µ|u|n|p)?(g|mol|L|l|U)$/;

interface Part {
  readonly factor: number;
  readonly base: string;
}

function readPart(text: string): Part | undefined {
  const match = part.exec(text.replace("μ", "µ"));
  if (match === null) return undefined;
  const factor = prefixes[match[1] ?? ""];
  const base = match[2]?.toUpperCase();
  return factor === undefined || base === undefined ? undefined : { factor, base };
}

/** What to multiply a value in `from` with to get it in `to`; undefined when only a molar mass or an assay could tell. */
export function unitFactor(from: string, to: string): number | undefined {
  if (from === to) return 1;
  const [a, b, ...restA] = from.split("/");
  const [c, d, ...restC] = to.split("/");
  if (restA.length > 0 || restC.length > 0 || (b === undefined) !== (d === undefined)) return undefined;
  const top = [readPart(a ?? ""), readPart(c ?? "")] as const;
  const below = [readPart(b ?? "L"), readPart(d ?? "L")] as const;
  if (top[0] === undefined || top[1] === undefined || below[0] === undefined || below[1] === undefined) return undefined;
  if (top[0].base !== top[1].base || below[0].base !== below[1].base) return undefined;
  return Number((top[0].factor / below[0].factor / (top[1].factor / below[1].factor)).toPrecision(12));
}
