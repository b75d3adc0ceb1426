/** Which command a pressed key means, and how keys are written for people. */
import { type Command, type CommandContext, commands } from "./commands";

/** As much of a keyboard event as decides. */
export interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** What has the keyboard: the figure, something else of the app, or nothing on the page. */
export type Keyboard = "figure" | "app" | "nothing";

/** The command of a key; undefined leaves the key to the page and the browser. */
export function commandOf(press: Press, keyboard: Keyboard): Command | undefined {
  return commands.find(({ keys }) => keys !== undefined && isMeant(keys, press) && isHeard(keys, keyboard));
}

function isMeant(keys: string, { key, ctrlKey, metaKey, altKey, shiftKey }: Press): boolean {
  if (altKey || key.toLowerCase() !== keyOf(keys).toLowerCase()) return false;
  if ((ctrlKey || metaKey) !== keys.includes("Mod+")) return false;
  // Signs such as ? and + need the shift key on some keyboards and not on others.
  return shiftKey === keys.includes("Shift+") || !/[a-z]/i.test(key);
}

const isHeard = (keys: string, keyboard: Keyboard): boolean =>
  keys.includes("Mod+") || keyboard === "figure" || (keys === "?" && keyboard === "nothing");

const signs: Readonly<Record<string, string>> = { ArrowLeft: "←", ArrowRight: "→" };

const keyOf = (keys: string): string => (keys === "+" ? keys : keys.slice(keys.lastIndexOf("+") + 1));

/** "Ctrl+Shift+Z", or "⇧⌘Z" on a Mac. */
export function printKeys(keys: string, isMac = /Mac|iP/.test(window.navigator.platform)): string {
  const [shift, mod] = [keys.includes("Shift+"), keys.includes("Mod+")];
  const parts = isMac ? [shift && "⇧", mod && "⌘"] : [mod && "Ctrl+", shift && "Shift+"];
  return [...parts, signs[keyOf(keys)] ?? keyOf(keys)].filter(Boolean).join("");
}

/** Does what the key means; true when the key is used up, also where its command can do nothing just now. */
export function pressKey(press: Press, keyboard: Keyboard, context: CommandContext): boolean {
  const command = commandOf(press, keyboard);
  if (!command) return false;
  if (command.isEnabled?.(context) ?? true) command.run(context);
  return true;
}
