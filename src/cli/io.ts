/** Binds the command line to the machine it runs on: files, streams and cores, nothing else. */
import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
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

/** What the command line says now: one process may run several. */
export const wordsGiven = (): readonly string[] => process.argv.slice(2);

export const io: CommandLineIo = {
  readFile: (path) => readFile(path),
  fileSize: async (path) => (await stat(path)).size,
  readStandardInput,
  writeFile: (path, content) => writeFile(path, content),
  stdout: (content) => process.stdout.write(content),
  stderr: (text) => process.stderr.write(text),
  isWatched: process.stderr.isTTY,
  runParts: async (count, told) => {
    const { runOnAllCores } = await import("./allCores");
    const codes = await runOnAllCores<ExitCode>({
      script: join(import.meta.dirname, "thread.mjs"),
      words: wordsGiven(),
      count,
      told,
    });
    return codes.reduce((most, code) => (code > most ? code : most), 0);
  },
};
