/** Binds the command line to the machine it runs on: files, streams, cores and the exit code, nothing else. */
import { readFile, stat, writeFile } from "node:fs/promises";
import { isMainThread, parentPort } from "node:worker_threads";
import type { CommandLineIo, ExitCode } from "./command";

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** A reader that has seen enough, such as `head`, closes the pipe: no fault of anybody. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

const words = process.argv.slice(2);

const io: CommandLineIo = {
  readFile: (path) => readFile(path),
  fileSize: async (path) => (await stat(path)).size,
  readStandardInput,
  writeFile: (path, content) => writeFile(path, content),
  stdout: (content) => process.stdout.write(content),
  stderr: (text) => process.stderr.write(text),
  isWatched: process.stderr.isTTY,
  runParts: async (count, told) => {
    const { runOnAllCores } = await import("./allCores");
    const codes = await runOnAllCores<ExitCode>({ script: import.meta.filename, words, count, told });
    return codes.reduce((most, code) => (code > most ? code : most), 0);
  },
};

// A script of its own: what runs many command lines in one process evaluates this one for each, and the program once.
const { run } = await import("./program");

if (isMainThread) process.exitCode = await run(words, io);
else
  parentPort?.on("message", (part: number) => {
    void run(words, io, part).then((code) => parentPort?.postMessage(code));
  });
