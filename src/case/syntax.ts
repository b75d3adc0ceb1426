/** Why a text is not JSON, in words for somebody who writes JSON once a year. The engine's own messages differ and confuse. */
import { visit } from "jsonc-parser";

export interface SyntaxFault {
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

/** The first fault of a text that `JSON.parse` refused. */
export function syntaxFault(text: string): SyntaxFault {
  return foreignText(text) ?? explain(text, firstError(text));
}

interface ScanError {
  readonly code: number;
  readonly offset: number;
}

function firstError(text: string): ScanError | undefined {
  let first: ScanError | undefined;
  const options = { disallowComments: true, allowTrailingComma: false };
  visit(text, { onError: (code, offset) => (first ??= { code, offset }) }, options);
  return first;
}

/** Files of another kind, told by how they begin. */
const beginnings: readonly (readonly [RegExp, string, string])[] = [
  [/^\s*$/, "the file is empty", 'start with { "format": "courseline/1", "case": {} }'],
  [/^\s*\{\\rtf/, "expected JSON, found a word-processor text (RTF)", "save the file as plain text"],
  [/^\s*</, "expected JSON, found markup (HTML or XML)", "a case file starts with {"],
  [/^PK\x03\x04/, "expected JSON, found an office document or a zip archive", "a case file is plain text that starts with {"],
  [/^%PDF/, "expected JSON, found a PDF", "a case file is plain text that starts with {"],
  [/^\s*\p{L}/u, "expected JSON, found plain words", "a case file starts with {"],
  [/\0/, "expected text, found binary data", "save the file as plain text in UTF-8"],
];

function foreignText(text: string): SyntaxFault | undefined {
  const start = text.slice(0, 200);
  const found = beginnings.find(([pattern]) => pattern.test(start));
  return found && { offset: 0, message: found[1], hint: found[2] };
}

/** The codes of jsonc-parser, whose own enumeration exists for its compiler only. */
const codes = {
  nameExpected: 3,
  colonExpected: 5,
  commaExpected: 6,
  endExpected: 9,
  comment: 10,
  openComment: 11,
  openText: 12,
  unicodeEscape: 14,
  escape: 15,
  control: 16,
} as const;

/** A fault with what stands around it. */
interface Around {
  readonly text: string;
  readonly code: number;
  readonly offset: number;
  /** Offset of the last character before the fault that is no white space. */
  readonly before: number;
  readonly rest: string;
}

function explain(text: string, error: ScanError | undefined): SyntaxFault {
  if (!error) return { offset: 0, message: "the file is not JSON", hint: "check it with a JSON editor" };
  const { code, offset } = error;
  const around = { text, code, offset, before: lastSolid(text, offset), rest: text.slice(offset, offset + 200) };
  return insideText(around) ?? unfinished(around) ?? strayComma(around) ?? strayWord(around) ?? missingMark(around);
}

/** Faults that the scanner itself knows: comments, and texts in quotation marks. */
function insideText({ code, offset, rest }: Around): SyntaxFault | undefined {
  switch (code) {
    case codes.comment:
    case codes.openComment:
      return { offset, message: "JSON has no comments", hint: "delete it, or move it into a `note` field" };
    case codes.openText:
      return {
        offset,
        message: `the text ${quoted(rest)} has no closing quotation mark`,
        hint: 'end the text with " on the same line',
      };
    case codes.unicodeEscape:
    case codes.escape:
      return { offset, message: 'a backslash in a text must be followed by ", \\, n or t', hint: "write \\\\ for one backslash" };
    case codes.control:
      return { offset, message: "a text holds a tab or another control character", hint: "write \\t for a tab" };
    default:
      return undefined;
  }
}

function unfinished({ text, offset }: Around): SyntaxFault | undefined {
  const end = text.trimEnd().length;
  if (offset < end) return undefined;
  return {
    offset: end,
    message: "the file ends too early",
    hint: "close what is still open with ] or }, or copy the file again",
  };
}

function strayComma({ text, before, rest }: Around): SyntaxFault | undefined {
  if (text[before] !== ",") return undefined;
  if (/^[\]}]/.test(rest))
    return { offset: before, message: "a comma stands before the closing bracket", hint: "delete the comma" };
  if (/^\d/.test(rest) && /\d/.test(text[before - 1] ?? "")) {
    return { offset: before, message: "a number has a decimal comma", hint: "write a decimal point" };
  }
  if (rest.startsWith(",")) return { offset: before + 1, message: "two commas follow each other", hint: "delete one of them" };
  return undefined;
}

function strayWord(around: Around): SyntaxFault | undefined {
  const { text, offset, before, rest } = around;
  if (text[offset - 1] === '"' && /^[\p{L}\p{N}]/u.test(rest)) {
    return {
      offset: before,
      message: "a quotation mark stands inside a text",
      hint: 'write \\" for a quotation mark inside a text',
    };
  }
  if (/^[“”„‟«»‘’‚'`]/.test(rest)) {
    return {
      offset,
      message: `found ${quoted(rest.slice(0, 1))} as a quotation mark`,
      hint: 'use straight double quotation marks: "',
    };
  }
  if (/^(True|False|TRUE|FALSE|None|Null|NULL)\b/.test(rest)) {
    return { offset, message: `found the word ${quoted(word(rest))}`, hint: "write true, false or null in small letters" };
  }
  return badNumber(around) ?? bareWord(around);
}

function badNumber({ text, code, offset, rest }: Around): SyntaxFault | undefined {
  const leadingZero = text[offset - 1] === "0";
  const misplaced = code === codes.colonExpected || code === codes.commaExpected;
  if (!/^[+.\d-]/.test(rest) || (misplaced && !leadingZero)) return undefined;
  const number = leadingZero ? `0${word(rest)}` : word(rest);
  const hint = "write 0.5, 5 or -5, or put it in quotation marks";
  return {
    offset: leadingZero ? offset - 1 : offset,
    message: `the number ${quoted(number)} is not written as JSON wants it`,
    hint,
  };
}

function bareWord({ offset, rest }: Around): SyntaxFault | undefined {
  if (!/^[\p{L}_$]/u.test(rest) || /^(true|false|null)\b/.test(rest)) return undefined;
  return { offset, message: `found the word ${quoted(word(rest))} without quotation marks`, hint: `write "${word(rest)}"` };
}

function missingMark({ code, offset, before, rest }: Around): SyntaxFault {
  const found = quoted(token(rest));
  const after = before + 1;
  if (code === codes.commaExpected && /^[\]}]/.test(rest)) {
    const hint = rest.startsWith("]") ? "close the object with } first" : "close the list with ] first";
    return { offset, message: `found ${found} where something else is still open`, hint };
  }
  switch (code) {
    case codes.nameExpected:
      return { offset, message: `expected the name of a field in quotation marks, found ${found}`, hint: 'write "name": value' };
    case codes.colonExpected:
      return { offset: after, message: `expected a colon before ${found}`, hint: "put a colon between the name and its value" };
    case codes.commaExpected:
      return { offset: after, message: `expected a comma before ${found}`, hint: "put a comma between two entries" };
    case codes.endExpected:
      return { offset, message: `expected the end of the file, found ${found}`, hint: "delete what follows the last }" };
    default:
      return { offset, message: `expected a value, found ${found}`, hint: "write a number, a text in quotation marks, [ or {" };
  }
}

function lastSolid(text: string, offset: number): number {
  let before = offset - 1;
  while (before >= 0 && /\s/.test(text[before] ?? "")) before--;
  return before;
}

function word(rest: string): string {
  return /^[^\s,:[\]{}"]+/.exec(rest)?.[0].slice(0, 40) ?? "";
}

/** What stands at the fault: a text without its quotation marks, a number or word, or one character. */
function token(rest: string): string {
  return /^"([^"\n]*)"/.exec(rest)?.[1] ?? (word(rest) || rest.slice(0, 1));
}

function quoted(text: string): string {
  return `"${text
    .replace(/^"/, "")
    .split(/[\r\n]/)[0]
    ?.slice(0, 40)}"`;
}
