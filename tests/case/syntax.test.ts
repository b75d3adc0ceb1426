import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { syntaxFault } from "../../src/case/syntax";

describe("syntaxFault", () => {
  /** The text from the place of the fault on, then its message and hint. */
  const fault = (text: string) => {
    const { offset, message, hint } = syntaxFault(text);
    return [text.slice(offset), message, hint];
  };

  it.each([
    ["", "", "the file is empty", 'start with { "format": "courseline/1", "case": {} }'],
    ["<html>", "<html>", "expected JSON, found markup (HTML or XML)", "a case file starts with {"],
    ["{\\rtf1", "{\\rtf1", "expected JSON, found a word-processor text (RTF)", "save the file as plain text"],
    [
      "PK\u0003\u0004x",
      "PK\u0003\u0004x",
      "expected JSON, found an office document or a zip archive",
      "a case file is plain text that starts with {",
    ],
    ["%PDF-1.7", "%PDF-1.7", "expected JSON, found a PDF", "a case file is plain text that starts with {"],
    ['{"a":1,}', ",}", "a comma stands before the closing bracket", "delete the comma"],
    ["[1,2,]", ",]", "a comma stands before the closing bracket", "delete the comma"],
    ['{"a":1,,"b":2}', ',"b":2}', "two commas follow each other", "delete one of them"],
    ['{"a":1,5}', ",5}", "a number has a decimal comma", "write a decimal point"],
    ['{"a" 1}', " 1}", 'expected a colon before "1"', "put a colon between the name and its value"],
    ['{"a":1 "b":2}', ' "b":2}', 'expected a comma before "b"', "put a comma between two entries"],
    ['{"a":1 // x\n}', "// x\n}", "JSON has no comments", "delete it, or move it into a `note` field"],
    ['{"a":"x\n}', '"x\n}', 'the text "x" has no closing quotation mark', 'end the text with " on the same line'],
    ["{'a':1}", "'a':1}", 'found "\'" as a quotation mark', 'use straight double quotation marks: "'],
    ["{a:1}", "a:1}", 'found the word "a" without quotation marks', 'write "a"'],
    ['{"a":True}', "True}", 'found the word "True"', "write true, false or null in small letters"],
    ['{"a":05}', "05}", 'the number "05" is not written as JSON wants it', "write 0.5, 5 or -5, or put it in quotation marks"],
    ['{"a":"x "no" y"}', '"no" y"}', "a quotation mark stands inside a text", 'write \\" for a quotation mark inside a text'],
    ['{"a":"\t"}', '"\t"}', "a text holds a tab or another control character", "write \\t for a tab"],
    ['{"a":[1}', "}", 'found "}" where something else is still open', "close the list with ] first"],
    ['{"a":1', "", "the file ends too early", "close what is still open with ] or }, or copy the file again"],
    ['{"a":1}}', "}", 'expected the end of the file, found "}"', "delete what follows the last }"],
  ])("says of %j where and why", (text, place, message, hint) => {
    expect(fault(text)).toEqual([place, message, hint]);
  });

  it("has an explanation for whatever JSON.parse refuses", () => {
    const scraps = fc.array(
      fc.constantFrom("{", "}", "[", "]", ",", ":", '"', '"a"', "1", "-", ".5", "true", "x", " ", "\n", "//", "\\", "'", "é"),
    );
    fc.assert(
      fc.property(scraps, (parts) => {
        const text = parts.join("");
        fc.pre(!parses(text));
        const { offset, message } = syntaxFault(text);
        expect(offset).toBeGreaterThanOrEqual(0);
        expect(offset).toBeLessThanOrEqual(text.length);
        expect(message).not.toBe("");
      }),
    );
  });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
