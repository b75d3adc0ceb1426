/** A scene as a PNG file that opens at its true size. */
import { strToU8, zlibSync } from "fflate";
import type { Scene } from "../../scene/scene";
import { joinBytes } from "../assets/joinBytes";
import { carriedName } from "../carried/marks";
import { rasterise } from "../raster/rasterise";
import { crc32 } from "./crc32";

/** @param dpi pixels per inch, written into the file @param caseText of the case file that the figure is to carry */
export function writePng(scene: Scene, dpi: number, caseText?: string): Promise<Uint8Array> {
  const chunks = [resolutionChunk(dpi), ...(caseText === undefined ? [] : [caseChunk(caseText)])];
  return rasterise(scene, { dpi, read: (picture) => withChunks(picture.asPng(), chunks) });
}

/** The signature of the file and its first chunk, IHDR: the resolution must come after these and before the pixels. */
const headLength = 8 + 25;

const withChunks = (png: Uint8Array, chunks: readonly Uint8Array[]): Uint8Array =>
  joinBytes([png.subarray(0, headLength), ...chunks, png.subarray(headLength)]);

/** A chunk with its length before and its checksum after it. */
function chunkOf(kind: string, content: Uint8Array): Uint8Array {
  const checked = joinBytes([strToU8(kind, true), content]);
  const frame = new Uint8Array(8);
  const view = new DataView(frame.buffer);
  view.setUint32(0, content.length);
  view.setUint32(4, crc32(checked));
  return joinBytes([frame.subarray(0, 4), checked, frame.subarray(4)]);
}

/** Compressed international text: the keyword, compressed by the only method, in no language and without a translation (11.3.4.5). */
const caseChunk = (caseText: string): Uint8Array =>
  chunkOf("iTXt", joinBytes([strToU8(`${carriedName}\0\u0001\0\0\0`, true), zlibSync(strToU8(caseText))]));

/** Pixels per metre in both directions: pHYs of PNG 1.2 (ISO/IEC 15948, 11.3.5.3). */
function resolutionChunk(dpi: number): Uint8Array {
  const content = new Uint8Array(9);
  const view = new DataView(content.buffer);
  const perMetre = Math.round(dpi / 0.0254);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  view.setUint8(8, 1);
  return chunkOf("pHYs", content);
}
