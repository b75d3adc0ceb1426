/** The command line in a thread: runs the part of its work that each message names, and answers with the code. */
import { parentPort } from "node:worker_threads";
import { io, wordsGiven } from "./io";
import { run } from "./program";

parentPort?.on("message", (part: number) => {
  void run(wordsGiven(), io, part).then((code) => parentPort?.postMessage(code));
});
