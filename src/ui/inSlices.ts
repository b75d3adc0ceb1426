import type { Work } from "../case/work";

/** In milliseconds: half of a frame, so that the page answers and draws between two. */
const slice = 8;

interface Watching {
  /** Hears between two slices how much is done, from 0 to 1. */
  readonly told?: (done: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Runs long work a slice at a time, and lets the page do everything else in between; undefined when it was stopped. A worker would
 * have to hand over hundreds of thousands of values, which is work of the page again.
 */
export async function inSlices<Result>(work: Work<Result>, { told, signal }: Watching): Promise<Result | undefined> {
  while (!signal.aborted) {
    const end = performance.now() + slice;
    let step = work.next();
    while (!step.done && performance.now() < end) step = work.next();
    if (step.done) return step.value;
    told?.(step.value);
    await nextTask();
  }
  return undefined;
}

/** At once, but after what waits: a timer of 0 ms would wait for 4. */
export const nextTask = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
