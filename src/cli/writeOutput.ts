import type { CommandContext } from "./command";

/** Writes a file, or standard output for `-`; ends the command with what the system says against it. */
export async function writeOutput(file: string, content: Uint8Array | string, { io, fail }: CommandContext): Promise<void> {
  if (file === "-") return io.stdout(content);
  await io.writeFile(file, content).catch((error: unknown) => fail(`cannot write "${file}": ${reasonIn(error)}`));
}

/** "EACCES: permission denied, open 'a.svg'" without its code and the file, which is named before. */
function reasonIn(error: unknown): string {
  const { code, message } = error as Partial<NodeJS.ErrnoException>;
  if (code === "ENOENT") return "its folder is not there";
  return message?.replace(/^[A-Z]+: /, "").replace(/, \w+( '.*')?$/, "") ?? String(error);
}
