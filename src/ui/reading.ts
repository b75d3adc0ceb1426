/** A case that is being read: how far it has come, and a way to stop it. */
import { plainTimesReading } from "../place/rows";
import { type CaseText, loadReader, type OpenCase } from "../store/openCase";
import { inSlices } from "./inSlices";
import { markData } from "./performanceMarks";

export interface Reading {
  /** Of the file. */
  readonly name: string;
  /** From 0 to 1. */
  readonly done: () => number;
  /** Calls back whenever more is done; the result ends it. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly cancel: () => void;
  /** Undefined when it was cancelled. */
  readonly read: Promise<OpenCase | undefined>;
}

/** What is read sooner than this, in milliseconds, is there before anybody could see how far it has come. */
export const untilShown = 150;

export function startReading(text: CaseText): Reading {
  const controller = new AbortController();
  const listeners = new Set<() => void>();
  let done = 0;
  const told = (now: number) => {
    done = now;
    for (const listener of listeners) listener();
  };
  return {
    name: text.name,
    done: () => done,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    cancel: () => controller.abort(),
    read: readInSlices(text, { told, signal: controller.signal }),
  };
}

async function readInSlices({ name, text }: CaseText, watching: Parameters<typeof inSlices>[1]): Promise<OpenCase | undefined> {
  const { caseFileReading } = await loadReader();
  const read = await inSlices(caseFileReading(text), watching);
  if (read === undefined) return undefined;
  markData();
  // Placing finds the dates of all values read.
  if (read.file) await inSlices(plainTimesReading(read.file.case), { signal: watching.signal });
  return watching.signal.aborted ? undefined : { name, text, ...read };
}
