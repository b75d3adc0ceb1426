import type { Sheet } from "../import";
import { stepsOf } from "../steps/stepsOf";
import { type CaseStore, type CaseText, changeView, openCase } from "../store";
import type { Outcome } from "./drawing";
import type { Frame } from "./frame";
import { tableIn } from "./openFile";
import { type Reading, startReading } from "./reading";

/** What is said and shown while something comes in. */
interface Doors extends Pick<Frame, "show" | "warn"> {
  readonly store: CaseStore;
  readonly setSheet: (sheet: Sheet | undefined) => void;
  readonly setReading: (reading: Reading | undefined) => void;
  /** What is being read: what comes in after it takes its place. */
  readonly underWay: { current: Reading | undefined };
  /** The step at which the first case that is opened is presented. */
  readonly waiting: { current: number | undefined };
}

/** Opens what came in: a case file, or the dialog for a table. The case before stays open until all is read. */
export async function openText(outcome: Outcome<CaseText>, doors: Doors): Promise<void> {
  const { store, show, warn, setSheet, setReading, underWay, waiting } = doors;
  if ("failure" in outcome) return warn(outcome.failure);
  warn("");
  const table = tableIn(outcome.result);
  setSheet(table);
  show(table && "table");
  underWay.current?.cancel();
  if (table) return undefined;
  const reading = startReading(outcome.result);
  underWay.current = reading;
  setReading(reading);
  const open = await reading.read;
  // Something else came in meanwhile.
  if (underWay.current !== reading) return undefined;
  underWay.current = undefined;
  setReading(undefined);
  if (!open) return warn(`${reading.name} was not opened: its reading was cancelled`);
  openCase(store, open);
  const step = waiting.current;
  waiting.current = undefined;
  // A case without steps is one slide.
  if (step !== undefined && open.file && step <= Math.max(1, stepsOf(open.file).length)) changeView(store, { step });
  return undefined;
}
