/** Case files from outside: size first, then the text; what cannot be one is said in words. */
import { maximumBytes, tooLarge } from "../case/limits";
import { readSheet, shapeOf, type Sheet } from "../import";
import type { CaseText } from "../store";
import type { Outcome } from "./drawing";

/** The text of a file that somebody chose or dropped; a file that is too large is not read at all. */
export async function readChosenFile(file: File): Promise<Outcome<CaseText>> {
  if (file.size > maximumBytes) {
    const { message, hint } = tooLarge(file.size);
    return { failure: `${file.name}: ${message}; ${hint}` };
  }
  try {
    return figureFile.test(file.name) ? await readFigure(file) : { result: { name: file.name, text: await textOf(file) } };
  } catch {
    return { failure: `${file.name} could not be read; is it a folder, or was it moved?` };
  }
}

/** As `file.text()`, which decodes all of it at one go: the page would stand still for a large case. */
async function textOf(file: File): Promise<string> {
  if (file.size <= bytesAtOnce) return file.text();
  const decoder = new TextDecoder();
  let text = "";
  for (let start = 0; start < file.size; start += bytesAtOnce)
    text += decoder.decode(await file.slice(start, start + bytesAtOnce).arrayBuffer(), { stream: true });
  return text + decoder.decode();
}

const bytesAtOnce = 2 ** 19;

/** Formats of figures that can carry their case. */
const figureFile = /\.(?:svg|pdf|png|pptx)$/i;

async function readFigure(file: File): Promise<Outcome<CaseText>> {
  const { readCarried } = await import("../export/carried/readCarried");
  const text = readCarried(new Uint8Array(await file.arrayBuffer()));
  if (text !== undefined) return { result: { name: file.name, text } };
  return {
    failure: `${file.name} carries no case: open its case file instead; a figure carries its case when that is asked for as it is written`,
  };
}

/** What came in is a table of values, treatments or events, and no case file. */
export function tableIn({ name, text }: CaseText): Sheet | undefined {
  if (/^\s*\{/.test(text)) return undefined;
  const sheet = readSheet(name, text);
  return sheet && shapeOf(sheet) ? sheet : undefined;
}

/** Pasted text that is a case file or a table. */
export function readPasted(text: string): Outcome<CaseText> {
  if (text.trim() === "") return { failure: "the clipboard holds no text to paste" };
  if (text.length > maximumBytes) return { failure: tooLarge(text.length).message };
  const pasted = { name: "pasted text", text };
  if (/^\s*\{/.test(text) || tableIn(pasted)) return { result: pasted };
  return {
    failure:
      "what was pasted is neither a case file, which starts with {, nor a table: its first row should name its columns, such as Date and Hb (g/L)",
  };
}
