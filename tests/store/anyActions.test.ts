import fc from "fast-check";
import { expect, test } from "vitest";
import type { FigureOptions } from "../../src/case";
import {
  changeFigure,
  chooseAxis,
  createCaseStore,
  openCase,
  readCase,
  redo,
  undo,
  writeCase,
  writeText,
  type CaseStore,
} from "../../src/store";
import { shippedText } from "../cases/shipped";

const [first, ...others] = await Promise.all(
  ["ixazomib-skin-exfoliation.json", "invented-nine-days.json", "ten-multitarget-child.json"].map((name) =>
    readCase({ name, text: shippedText(name) }),
  ),
);

const act = (store: CaseStore, change: (figure: FigureOptions) => FigureOptions): void =>
  changeFigure(store, { action: "Change", figure: change(store.getState().open.file?.figure ?? {}) });

const action: fc.Arbitrary<(store: CaseStore) => void> = fc.oneof(
  fc.constantFrom("calendar", "relative", "courses").map((kind) => (store: CaseStore) => chooseAxis(store, kind)),
  fc
    .string()
    .map((words) => `About ${words}.`)
    .map((title) => (store: CaseStore) => act(store, (figure) => ({ ...figure, title }))),
  fc.array(fc.string()).map((notes) => (store: CaseStore) => act(store, (figure) => ({ ...figure, notes }))),
  fc.constant((store: CaseStore) => act(store, (figure) => ({ ...figure, milestones: figure.milestones?.toReversed() }))),
  fc.constant((store: CaseStore) => act(store, (figure) => ({ ...figure, detail: undefined }))),
  fc.constantFrom(...others).map((open) => (store: CaseStore) => openCase(store, open)),
);

test("twenty mixed steps back and forward give the same files again, and each file reads as what is seen", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 20, maxLength: 20 }), async (actions) => {
      if (!first) throw new Error("expected a case");
      const store = createCaseStore(first);
      const now = () => writeText(store.getState().open);
      const texts = [await now()];
      for (const each of actions) {
        each(store);
        texts.push(await now());
      }
      const seen = store.getState().open;
      const read = await readCase(await writeCase(seen));
      expect(read.file?.figure).toEqual(seen.file?.figure);
      for (const text of texts.toReversed().slice(1)) {
        undo(store);
        expect(await now()).toBe(text);
      }
      expect(store.getState().open).toBe(first);
      for (const text of texts.slice(1)) {
        redo(store);
        expect(await now()).toBe(text);
      }
      expect(store.getState().open).toBe(seen);
    }),
    { numRuns: 25 },
  );
}, 30_000);
