/** The keys of a presentation. The first of each line are those that a presenter's remote sends. */

export type Act =
  | "next"
  | "previous"
  | "first"
  | "last"
  | "black"
  | "white"
  | "spotlight"
  | "nearer lane"
  | "further lane"
  | "overview"
  | "full screen"
  | "presenter"
  | "theme"
  | "help"
  | "back"
  | "leave";

const acts: Readonly<Record<string, Act>> = {
  PageDown: "next",
  ArrowRight: "next",
  ArrowDown: "next",
  " ": "next",
  Enter: "next",
  n: "next",
  PageUp: "previous",
  ArrowLeft: "previous",
  ArrowUp: "previous",
  Backspace: "previous",
  p: "previous",
  Home: "first",
  End: "last",
  b: "black",
  ".": "black",
  w: "white",
  ",": "white",
  s: "spotlight",
  l: "spotlight",
  z: "nearer lane",
  Z: "further lane",
  o: "overview",
  f: "full screen",
  F5: "full screen",
  v: "presenter",
  d: "theme",
  "?": "help",
  h: "help",
  Escape: "back",
};

/** What a key means; undefined leaves it to the browser. */
export function actOf({
  key,
  ctrlKey,
  metaKey,
  altKey,
}: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">): Act | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  return acts[key] ?? acts[key.length === 1 ? key.toLowerCase() : key];
}

/** For the help, in the order of use. */
export const keyWords: readonly (readonly [keys: string, effect: string])[] = [
  ["Page Down, →, Space", "next step"],
  ["Page Up, ←", "step before"],
  ["1 … 9, Enter", "to that step"],
  ["B, .", "black; W white"],
  ["S", "spotlight: follows the pointer, or Shift with the arrows"],
  ["Z, Shift+Z", "one lane after the other, close up"],
  ["O", "all that is known at this step"],
  ["V", "presenter’s own window: notes, time, next step"],
  ["F", "full screen"],
  ["D", "dark or light"],
  ["Esc", "back, one thing after the other; twice from a step, out"],
];
