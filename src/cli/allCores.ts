/** The same script in several threads, each given one part of the work after the other. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

interface Work {
  /** Path of the script that a thread runs: it answers every number it is sent with what came of that part. */
  readonly script: string;
  readonly words: readonly string[];
  readonly count: number;
  readonly told: (done: number) => void;
}

/** What came of every part, in the order of the parts. Rejects when a thread breaks down. */
export async function runOnAllCores<Result>({ script, words, count, told }: Work): Promise<readonly Result[]> {
  const results: Result[] = [];
  let [next, done] = [0, 0];
  const thread = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(script, { argv: [...words] });
      let part: number;
      const goOn = (): void => {
        part = next++;
        if (part < count) worker.postMessage(part);
        else void worker.terminate().then(() => resolve());
      };
      worker.on("error", reject);
      worker.on("message", (result: Result) => {
        results[part] = result;
        told(++done);
        goOn();
      });
      goOn();
    });
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), count) }, thread));
  return results;
}
