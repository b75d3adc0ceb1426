/** A scene as a PNG file that opens at its true size. */
import type { Scene } from "../../scene/scene";
import { rasterise } from "../raster/rasterise";
import { crc32 } from "./crc32";

/** @param dpi pixels per inch, written into the file */
export function writePng(scene: Scene, dpi: number): Promise<Uint8Array> {
  return rasterise(scene, { dpi, read: (picture) => withResolution(picture.asPng(), dpi) });
}

/** The signature of the file and its first chunk, IHDR: the resolution must come after these and before the pixels. */
const headLength = 8 + 25;

function withResolution(png: Uint8Array, dpi: number): Uint8Array {
  const chunk = resolutionChunk(dpi);
  const file = new Uint8Array(png.length + chunk.length);
  file.set(png.subarray(0, headLength));
  file.set(chunk, headLength);
  file.set(png.subarray(headLength), headLength + chunk.length);
  return file;
}

/** Pixels per metre in both directions: pHYs of PNG 1.2 (ISO/IEC 15948, 11.3.5.3). */
function resolutionChunk(dpi: number): Uint8Array {
  const chunk = new Uint8Array(4 + 4 + 9 + 4);
  const view = new DataView(chunk.buffer);
  const perMetre = Math.round(dpi / 0.0254);
  view.setUint32(0, 9);
  chunk.set(
    Array.from("pHYs", (letter) => letter.charCodeAt(0)),
    4,
  );
  view.setUint32(8, perMetre);
  view.setUint32(12, perMetre);
  view.setUint8(16, 1);
  view.setUint32(17, crc32(chunk.subarray(4, 17)));
  return chunk;
}
