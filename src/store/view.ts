/** What is looked at, and how an address says it. Fractions of the axis only: no date, no id and no text ever stands in an address. */

export interface View {
  /** The stretch of the axis that is shown, from 0 to 1; all of it when absent. */
  readonly window?: readonly [from: number, to: number];
  /** Where the crosshair stands. */
  readonly cursor?: number;
  readonly pins: Pins;
  /** The step that is presented, from 1, in place of everything else; 0, no step, where an address asks for what is none; absent while nothing is presented. */
  readonly step?: number;
}

/** The two moments that are compared. */
export interface Pins {
  readonly a?: number;
  readonly b?: number;
}

export const emptyView: View = { pins: {} };

/** "view=0.1,0.4&at=0.25&a=0.2&b=0.6", "step=3"; empty when all is shown and nothing is pinned. */
export function writeFragment({ window, cursor, pins, step }: View): string {
  const parts = [
    ["view", window && `${short(window[0])},${short(window[1])}`],
    ["at", short(cursor)],
    ["a", short(pins.a)],
    ["b", short(pins.b)],
    ["step", step],
  ] as const;
  return parts.flatMap(([name, value]) => (value === undefined ? [] : `${name}=${value}`)).join("&");
}

/**
 * Of a case that a reload does not open again the address keeps the presented step alone, under a name of its own: it waits until that
 * case is opened again.
 */
export const writeAwaitedStep = ({ step }: View): string => (step === undefined ? "" : `file-step=${step}`);

export const readAwaitedStep = (fragment: string): number | undefined => stepOf(/^#?file-step=(.*)$/.exec(fragment)?.[1]);

/** A hundredth of a day in thirty years. */
const short = (fraction: number | undefined): string | undefined =>
  fraction === undefined ? undefined : String(Number(fraction.toFixed(6)));

/** The view that a fragment says; what makes no sense is left out, but a step, whose absence would show what it was to hide. */
export function readFragment(fragment: string): View {
  const said = new Map(fragment.replace(/^#/, "").split("&").map(nameAndValue));
  const window = windowOf(said.get("view"));
  const cursor = fractionOf(said.get("at"));
  const a = fractionOf(said.get("a"));
  const b = fractionOf(said.get("b"));
  const asked = said.get("step");
  return {
    ...(window && { window }),
    ...(cursor !== undefined && { cursor }),
    pins: { ...(a !== undefined && { a }), ...(b !== undefined && { b }) },
    ...(asked !== undefined && { step: stepOf(asked) ?? 0 }),
  };
}

function nameAndValue(part: string): readonly [name: string, value: string] {
  const at = part.indexOf("=");
  return [part.slice(0, Math.max(at, 0)), part.slice(at + 1)];
}

function stepOf(text = ""): number | undefined {
  return /^[1-9]\d{0,2}$/.test(text) ? Number(text) : undefined;
}

function windowOf(text: string | undefined): View["window"] {
  const [from, to, ...more] = (text ?? "").split(",").map(fractionOf);
  return from === undefined || to === undefined || more.length > 0 || from >= to ? undefined : [from, to];
}

function fractionOf(text: string | undefined): number | undefined {
  if (text === undefined || !/^(0|1|0\.\d{1,20}|1\.0+|\d(\.\d+)?e-\d+)$/.test(text)) return undefined;
  return Number(text);
}
