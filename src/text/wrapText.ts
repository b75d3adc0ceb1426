/** Lines that fit a width. Only layout wraps and cuts; exporters get finished lines. */
import { type Font, measureText } from "./measureText";
import { remembering } from "./remember";

/**
 * Lines no wider than `width` points where possible: broken at spaces, then after hyphens, dashes and slashes of a word that is too
 * long, then anywhere in it. Line breaks of the text are kept; no-break spaces do not break. Empty text gives no lines.
 */
export function wrapText(text: string, width: number, font: Font): readonly string[] {
  return wrapped(`${width} ${font.size} ${font.bold} ${text}`, () =>
    text
      .split("\n")
      .flatMap((paragraph) => wrapParagraph(paragraph, width, font))
      .filter((line) => line !== ""),
  );
}

const wrapped = remembering<readonly string[]>(2000);

function wrapParagraph(paragraph: string, width: number, font: Font): string[] {
  const fits = (line: string): boolean => measureText(line, font) <= width;
  const lines: string[] = [];
  let line = "";
  for (const piece of piecesOf(paragraph, fits)) {
    if (line === "" || fits((line + piece).trimEnd())) {
      line += piece;
      continue;
    }
    lines.push(line.trim());
    line = piece;
  }
  return [...lines, line.trim()];
}

/** Pieces that may each begin a line; a piece carries the space after it. */
function piecesOf(paragraph: string, fits: (line: string) => boolean): string[] {
  const words = paragraph.match(/[^ \t]+[ \t]*/g) ?? [];
  return words.flatMap((word) =>
    fits(word.trimEnd()) ? [word] : hyphenParts(word).flatMap((part) => (fits(part.trimEnd()) ? [part] : cutUp(part, fits))),
  );
}

const hyphenParts = (word: string): string[] => word.match(/[^-–—/]*[-–—/]+[ \t]*|[^-–—/]+/g) ?? [word];

function cutUp(part: string, fits: (line: string) => boolean): string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const character of part) {
    if (piece !== "" && !fits(piece + character)) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...pieces, piece];
}

/** The text itself where it fits, else its longest beginning with an ellipsis; empty when not even the ellipsis fits. */
export function truncateText(text: string, width: number, font: Font): string {
  if (measureText(text, font) <= width) return text;
  const characters = [...text];
  for (let count = characters.length - 1; count >= 0; count -= 1) {
    const cut = `${characters.slice(0, count).join("").trimEnd()}…`;
    if (measureText(cut, font) <= width) return cut;
  }
  return "";
}
