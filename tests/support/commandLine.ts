import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { CommandLineIo, ExitCode } from "../../src/cli/command";
import { run } from "../../src/cli/program";

export interface CommandLineResult {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as from `folder`, with `input` as standard input. */
export async function runIn(folder: string, words: readonly string[], input = ""): Promise<CommandLineResult> {
  const decode = (content: Uint8Array | string) => (typeof content === "string" ? content : new TextDecoder().decode(content));
  const out: string[] = [];
  const errors: string[] = [];
  const io: CommandLineIo = {
    readFile: (path) => readFile(join(folder, path)),
    fileSize: async (path) => (await stat(join(folder, path))).size,
    readStandardInput: () => Promise.resolve(new TextEncoder().encode(input)),
    writeFile: (path, content) => writeFile(join(folder, path), content),
    stdout: (content) => out.push(decode(content)),
    stderr: (text) => errors.push(text),
    isWatched: true,
    runParts: async (count, told) => {
      const codes: ExitCode[] = [];
      for (let part = 0; part < count; part++) {
        codes.push(await run(words, io, part));
        told(part + 1);
      }
      return Math.max(...codes) as ExitCode;
    },
  };
  const code = await run(words, io);
  return { code, stdout: out.join(""), stderr: errors.join("") };
}
