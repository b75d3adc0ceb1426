/** Case files from outside: size first, then the text; what cannot be one is said in words. */
import { maximumBytes, tooLarge } from "../case/limits";
import type { CaseText } from "../store";
import type { Outcome } from "./drawing";

/** The text of a file that somebody chose or dropped; a file that is too large is not read at all. */
export async function readChosenFile(file: File): Promise<Outcome<CaseText>> {
  if (file.size > maximumBytes) {
    const { message, hint } = tooLarge(file.size);
    return { failure: `${file.name}: ${message}; ${hint}` };
  }
  try {
    return figureFile.test(file.name) ? await readFigure(file) : { result: { name: file.name, text: await file.text() } };
  } catch {
    return { failure: `${file.name} could not be read; is it a folder, or was it moved?` };
  }
}

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

/** Pasted text that looks like a case file. */
export function readPasted(text: string): Outcome<CaseText> {
  if (text.trim() === "") return { failure: "the clipboard holds no text to paste" };
  if (text.length > maximumBytes) return { failure: tooLarge(text.length).message };
  if (!/^\s*\{/.test(text)) return { failure: "what was pasted is no case file: it should start with {" };
  return { result: { name: "pasted text", text } };
}
