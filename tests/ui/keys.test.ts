import { describe, expect, it } from "vitest";
import { commands } from "../../src/ui/commands";
import { commandOf, type Keyboard, printKeys } from "../../src/ui/keys";

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const idOf = (key: string, keyboard: Keyboard, held: Partial<typeof plain> = {}) =>
  commandOf({ key, ...plain, ...held }, keyboard)?.id;

describe("the keys of the commands", () => {
  it("are all different, and so are the names and labels", () => {
    for (const field of ["keys", "id", "label"] as const) {
      const all = commands.flatMap((command) => command[field] ?? []);
      expect(new Set(all).size).toBe(all.length);
    }
  });

  it("hear a letter alone in the figure only", () => {
    expect(idOf("r", "figure")).toBe("relative or calendar");
    expect(idOf("r", "app")).toBeUndefined();
    expect(idOf("r", "nothing")).toBeUndefined();
    expect(idOf("r", "figure", { ctrlKey: true })).toBeUndefined();
    expect(idOf("R", "figure", { shiftKey: true })).toBeUndefined();
  });

  it("hear ? in the figure and where nothing has the keyboard, however the keyboard writes it", () => {
    expect(idOf("?", "figure", { shiftKey: true })).toBe("help");
    expect(idOf("?", "nothing")).toBe("help");
    expect(idOf("?", "app")).toBeUndefined();
  });

  it("take Ctrl and the Mac's command key alike, and tell undo from redo", () => {
    expect(idOf("z", "app", { ctrlKey: true })).toBe("undo");
    expect(idOf("z", "nothing", { metaKey: true })).toBe("undo");
    expect(idOf("Z", "app", { ctrlKey: true, shiftKey: true })).toBe("redo");
    expect(idOf("z", "app", { ctrlKey: true, altKey: true })).toBeUndefined();
  });

  it("are written as the reader's own keyboard has them", () => {
    expect(printKeys("Shift+Mod+Z", false)).toBe("Ctrl+Shift+Z");
    expect(printKeys("Shift+Mod+Z", true)).toBe("⇧⌘Z");
    expect(printKeys("+", false)).toBe("+");
  });
});
