import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureText } from "../../src/text/measureText";
import { truncateText, wrapText } from "../../src/text/wrapText";

const font = { size: 7 };
const widthOf = (text: string) => measureText(text, font);

describe("wrapText", () => {
  it("breaks at spaces and keeps the words", () => {
    expect(wrapText("exfoliation on day 4 of course 3", widthOf("exfoliation on day 4"), font)).toEqual([
      "exfoliation on day 4",
      "of course 3",
    ]);
  });

  it("leaves a text that fits on one line", () => {
    expect(wrapText("no rash", widthOf("no rash"), font)).toEqual(["no rash"]);
  });

  it("breaks a long word after its hyphen or slash before it cuts the word", () => {
    expect(wrapText("proteasome-inhibitor", widthOf("proteasome-"), font)).toEqual(["proteasome-", "inhibitor"]);
    expect(wrapText("Methylprednisolone", widthOf("Methylpred"), font)).toEqual(["Methylpred", "nisolone"]);
  });

  it("keeps line breaks of the text and does not break at a no-break space", () => {
    expect(wrapText("4 mg\noral", 500, font)).toEqual(["4 mg", "oral"]);
    expect(wrapText("dose 4\u00a0mg", widthOf("dose 4"), font)).toEqual(["dose", "4\u00a0mg"]);
  });

  it("gives no lines for no text", () => {
    expect(wrapText("", 50, font)).toEqual([]);
    expect(wrapText("   ", 50, font)).toEqual([]);
  });

  it("loses no letter, and no line with a choice is too wide", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "W", "i", "-", " ", "Ω"), maxLength: 60 }),
        fc.integer({ min: 8, max: 120 }),
        (text, width) => {
          const lines = wrapText(text, width, font);
          expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
          for (const line of lines) expect(widthOf(line) <= width || [...line].length === 1).toBe(true);
        },
      ),
    );
  });
});

describe("truncateText", () => {
  it("keeps what fits and ends what does not with an ellipsis", () => {
    expect(truncateText("lenalidomide", 500, font)).toBe("lenalidomide");
    expect(truncateText("lenalidomide", widthOf("lenal…"), font)).toBe("lenal…");
  });

  it("leaves no blank before the ellipsis, and gives nothing where not even the ellipsis fits", () => {
    expect(truncateText("no rash", widthOf("no …"), font)).toBe("no…");
    expect(truncateText("no rash", 1, font)).toBe("");
  });
});
