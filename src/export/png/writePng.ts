/** A scene as a PNG file of an exact physical size. */
import { zlibSync } from "fflate";
import type { Scene } from "../../scene/scene";
import { type Pixels, rasterise } from "../raster/rasterise";
import { crc32 } from "./crc32";

/** @param dpi pixels per inch, written into the file so that it opens at its true size */
export async function writePng(scene: Scene, dpi: number): Promise<Uint8Array> {
  return encodePng(await rasterise(scene, dpi), dpi);
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const perMetre = (dpi: number) => Math.round(dpi / 0.0254);

/** RGB, 8 bits, PNG 1.2 (ISO/IEC 15948). The background is opaque, so no alpha is written. */
export function encodePng(pixels: Pixels, dpi: number): Uint8Array {
  const { width, height } = pixels;
  const unit = perMetre(dpi);
  return joined([
    Uint8Array.from(signature),
    chunk("IHDR", [...fourBytes(width), ...fourBytes(height), 8, 2, 0, 0, 0]),
    chunk("sRGB", [0]),
    chunk("pHYs", [...fourBytes(unit), ...fourBytes(unit), 1]),
    chunk("IDAT", zlibSync(filteredRows(pixels), { level: 6 })),
    chunk("IEND", []),
  ]);
}

/** Each row by its difference to the pixel on the left or to the row above, whichever is smaller in sum, as the standard advises. */
function filteredRows({ width, height, rgba }: Pixels): Uint8Array {
  const stride = width * 3;
  const rows = new Uint8Array((stride + 1) * height);
  const [above, current] = [new Uint8Array(stride), new Uint8Array(stride)];
  const [left, up] = [new Uint8Array(stride), new Uint8Array(stride)];
  for (let row = 0; row < height; row++) {
    above.set(current);
    for (let pixel = 0; pixel < width; pixel++)
      for (let colour = 0; colour < 3; colour++) current[pixel * 3 + colour] = rgba[(row * width + pixel) * 4 + colour] ?? 0;
    let [leftSum, upSum] = [0, 0];
    for (let at = 0; at < stride; at++) {
      const value = current[at] ?? 0;
      const toLeft = (value - (at < 3 ? 0 : (current[at - 3] ?? 0))) & 255;
      const toAbove = (value - (above[at] ?? 0)) & 255;
      left[at] = toLeft;
      up[at] = toAbove;
      leftSum += toLeft < 128 ? toLeft : 256 - toLeft;
      upSum += toAbove < 128 ? toAbove : 256 - toAbove;
    }
    const start = row * (stride + 1);
    rows[start] = upSum <= leftSum ? 2 : 1;
    rows.set(upSum <= leftSum ? up : left, start + 1);
  }
  return rows;
}

const fourBytes = (value: number): readonly number[] => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];

function chunk(name: string, data: ArrayLike<number>): Uint8Array {
  const body = new Uint8Array(4 + data.length);
  body.set(Array.from(name, (letter) => letter.charCodeAt(0)));
  body.set(data, 4);
  return joined([Uint8Array.from(fourBytes(data.length)), body, Uint8Array.from(fourBytes(crc32(body)))]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
