import { describe, expect, it } from "vitest";
import { maximumBytes } from "../../src/case";
import { readChosenFile, readPasted } from "../../src/ui/openFile";

describe("readChosenFile", () => {
  it("gives the text and the name of a file", async () => {
    expect(await readChosenFile(new File(['{"format":"courseline/1"}'], "mine.json"))).toEqual({
      result: { name: "mine.json", text: '{"format":"courseline/1"}' },
    });
  });

  it("refuses a file that is too large without reading it", async () => {
    const file = Object.assign(new File([], "scan.json"), { text: () => Promise.reject(new Error("was read")) });
    Object.defineProperty(file, "size", { value: maximumBytes + 1 });
    expect(await readChosenFile(file)).toEqual({
      failure:
        "scan.json: expected a file of at most 64 MB, found 65 MB; keep one patient per file and refer to pictures instead of embedding them",
    });
  });

  it("decodes a long text in parts, also where a part ends within a character", async () => {
    const text = `{"note": "${"aµ漢".repeat(300_000)}"}`;
    expect(await readChosenFile(new File(["\uFEFF", text], "long.json"))).toEqual({ result: { name: "long.json", text } });
  });

  it("says so when the browser cannot read it, as with a folder", async () => {
    const file = Object.assign(new File([], "folder"), { text: () => Promise.reject(new Error("not readable")) });
    expect(await readChosenFile(file)).toEqual({ failure: "folder could not be read; is it a folder, or was it moved?" });
  });
});

describe("readPasted", () => {
  it("takes what looks like a case file, and says why not otherwise", () => {
    expect(readPasted('  { "format": 1 }')).toEqual({ result: { name: "pasted text", text: '  { "format": 1 }' } });
    expect(readPasted("2020-10-14\t121")).toEqual({
      failure:
        "what was pasted is neither a case file, which starts with {, nor a table: its first row should name its columns, such as Date and Hb (g/L)",
    });
    expect(readPasted("Date\tHb (g/L)\n2020-10-14\t121")).toMatchObject({ result: { name: "pasted text" } });
    expect(readPasted("")).toEqual({ failure: "the clipboard holds no text to paste" });
  });
});
