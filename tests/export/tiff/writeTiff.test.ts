import fc from "fast-check";
import { decode } from "tiff";
import { expect, it } from "vitest";
import { encodeTiff, writeTiff } from "../../../src/export/tiff/writeTiff";
import { seenBy } from "../../../src/scene/colourVision";
import { smallScene } from "../support";

const pixelsOf = (width: number, height: number, colours: Uint8Array) => {
  const pixels = new Uint8Array(width * height * 4).fill(255);
  for (let pixel = 0; pixel < width * height; pixel++)
    for (let channel = 0; channel < 3; channel++)
      pixels[pixel * 4 + channel] = colours[(pixel * 3 + channel) % colours.length] ?? 0;
  return { width, height, pixels };
};

/** Few colours make long strings, many make the table run full: both ends of what the codes can do. */
const pictures = fc
  .tuple(fc.integer({ min: 1, max: 150 }), fc.integer({ min: 1, max: 150 }), fc.uint8Array({ minLength: 3, maxLength: 40_000 }))
  .map(([width, height, colours]) => pixelsOf(width, height, colours));

it("gives every pixel back, whatever the picture", () => {
  fc.assert(
    fc.property(pictures, (picture) => {
      const [page] = decode(encodeTiff(picture, { dpi: 300 }));
      const expected = picture.pixels.filter((_, index) => index % 4 !== 3);
      expect(page?.width).toBe(picture.width);
      expect(Buffer.from(page?.data as Uint8Array).equals(Buffer.from(expected))).toBe(true);
    }),
    { numRuns: 60 },
  );
});

it("says its resolution, and in grey has one channel of luminance", async () => {
  const [colour] = decode(await writeTiff(smallScene, { dpi: 600 }));
  expect([colour?.width, colour?.height, colour?.xResolution, colour?.resolutionUnit]).toEqual([600, 300, 600, 2]);
  const [grey] = decode(await writeTiff(smallScene, { dpi: 72, grey: true }));
  expect(grey?.samplesPerPixel).toBe(1);
  // As the grey proof shows it: red gives 0.2126 of the light of white (Rec. 709), which sRGB stores as 127.
  expect(seenBy("#ff0000", "grey")).toBe("#7f7f7f");
  expect(grey?.data[12 * 72 + 12]).toBe(127);
});
