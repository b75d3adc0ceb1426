import fc from "fast-check";
import { expect, it } from "vitest";
import { exportFormats } from "../../../src/export";
import { readCarried } from "../../../src/export/carried/readCarried";
import { shippedText } from "../../cases/shipped";
import { smallScene } from "../support";

const bytesOf = (content: Uint8Array | string) => (typeof content === "string" ? new TextEncoder().encode(content) : content);
const carriers = exportFormats.filter(({ carriesCase }) => carriesCase);
const seed = shippedText("ixazomib-skin-exfoliation.json");

it("is SVG, PDF, PNG and PowerPoint that carry a case", () => {
  expect(carriers.map(({ ending }) => ending)).toEqual([".svg", ".pdf", ".png", ".pptx"]);
});

it.each(carriers)("$label gives back the case file that it was written with, to the last character", async ({ load }) => {
  const write = await load();
  const text = `${seed}\n"<&>\\ 骨髄 \u{1F9EA} ' ]]> stream\n/Length 3 \r\n`;
  expect(readCarried(bytesOf(await write(smallScene, { dpi: 96, caseText: text })))).toBe(text);
});

it.each(carriers)("$label carries nothing unless it is asked to, and looks the same either way", async ({ load, ending }) => {
  const write = await load();
  const plain = bytesOf(await write(smallScene, { dpi: 96 }));
  const carrying = bytesOf(await write(smallScene, { dpi: 96, caseText: seed }));
  expect(readCarried(plain)).toBeUndefined();
  expect(carrying.length).toBeGreaterThan(plain.length);
  if (ending === ".svg")
    expect(new TextDecoder().decode(carrying).replace(/\n<metadata[^]*<\/metadata>/, "")).toBe(new TextDecoder().decode(plain));
});

it("finds no case in what is no figure", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => readCarried(bytes) === undefined));
});
