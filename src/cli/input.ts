import { maximumBytes, type Problem, tooLarge } from "../case";
import type { CommandContext } from "./command";

/**
 * The text of a file, or of standard input for `-`; a problem instead when the file is too large to be read at all. Files are UTF-8;
 * what is not shows as a replacement character, which the reader reports.
 */
export async function readInput(path: string, context: CommandContext): Promise<{ text: string } | { problem: Problem }> {
  const { io } = context;
  if (path === "-") return { text: new TextDecoder().decode(await io.readStandardInput()) };
  try {
    const bytes = await io.fileSize(path);
    if (bytes > maximumBytes) return { problem: { severity: "error", code: "too-large", path: "", ...tooLarge(bytes) } };
    return { text: new TextDecoder().decode(await io.readFile(path)) };
  } catch {
    return context.fail(`cannot read "${path}"; is it there, and is it a file?`);
  }
}
