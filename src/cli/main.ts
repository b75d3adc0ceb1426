/** Binds the command line to the machine it runs on: files, streams and the exit code, nothing else. */
import { readFile, stat, writeFile } from "node:fs/promises";

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** A reader that has seen enough, such as `head`, closes the pipe: no fault of anybody. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

// A script of its own: what runs many command lines in one process evaluates this one for each, and the program once.
const { run } = await import("./program");

process.exitCode = await run(process.argv.slice(2), {
  readFile: (path) => readFile(path),
  fileSize: async (path) => (await stat(path)).size,
  readStandardInput,
  writeFile: (path, content) => writeFile(path, content),
  stdout: (content) => process.stdout.write(content),
  stderr: (text) => process.stderr.write(text),
});
