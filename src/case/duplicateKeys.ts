import { visit } from "jsonc-parser";
import type { Path } from "./path";

export interface DuplicateKey {
  readonly path: Path;
  /** Where the later one stands. */
  readonly offset: number;
}

/** Names that stand twice in one object. JSON lets the last one win without a word, and so does every JSON reader. */
export function duplicateKeys(text: string): readonly DuplicateKey[] {
  const found: DuplicateKey[] = [];
  const open: Set<string>[] = [];
  visit(text, {
    onObjectBegin: () => {
      open.push(new Set());
    },
    onObjectEnd: () => {
      open.pop();
    },
    onObjectProperty: (key, offset, ...place) => {
      const names = open.at(-1);
      const [, , , pathAbove] = place;
      if (names?.has(key)) found.push({ path: [...pathAbove(), key], offset });
      names?.add(key);
    },
  });
  return found;
}
