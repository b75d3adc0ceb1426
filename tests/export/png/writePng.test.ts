import { PNG } from "pngjs";
import { expect, it } from "vitest";
import { writePng } from "../../../src/export/png/writePng";
import { smallScene } from "../support";

const read = (bytes: Uint8Array) => PNG.sync.read(Buffer.from(bytes));
const colourAt = ({ data, width }: PNG, x: number, y: number) => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)];

it("has as many pixels as its size and resolution say, and says the resolution", async () => {
  const bytes = await writePng(smallScene, 300);
  const { width, height } = read(bytes);
  expect([width, height]).toEqual([300, 150]);
  const at = Buffer.from(bytes).indexOf("pHYs");
  // 300 / 0.0254 = 11,811 pixels per metre, in both directions, unit 1: the metre.
  expect(Buffer.from(bytes).subarray(at + 4, at + 13)).toEqual(Buffer.from([0, 0, 0x2e, 0x23, 0, 0, 0x2e, 0x23, 1]));
});

it("has the colours where the scene has them", async () => {
  const picture = read(await writePng(smallScene, 144));
  expect(colourAt(picture, 36, 36)).toEqual([255, 0, 0]);
  expect(colourAt(picture, 100, 60)).toEqual([0, 170, 0]);
  expect(colourAt(picture, 4, 4)).toEqual([255, 255, 255]);
});

it("draws its words, Greek ones too, with the font it brings along", async () => {
  const { data } = read(await writePng(smallScene, 144));
  const dark = Array.from({ length: data.length / 4 }, (_, pixel) => data[pixel * 4] ?? 255).filter((red) => red < 100).length;
  expect(dark).toBeGreaterThan(40);
});

it("is the same file when it is written again", async () => {
  expect(await writePng(smallScene, 200)).toEqual(await writePng(smallScene, 200));
});

it("refuses more pixels than it can hold, and says what to do", async () => {
  await expect(writePng(smallScene, 50_000)).rejects.toThrow("choose fewer dots per inch");
});
