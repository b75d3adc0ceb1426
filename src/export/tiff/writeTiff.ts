/** A scene as a TIFF file (TIFF 6.0, baseline RGB or grey with LZW): what print journals ask for. */
import { luminanceOf, toLight, toStored } from "../../scene/linearLight";
import type { Scene } from "../../scene/scene";
import { type Picture, rasterise } from "../raster/rasterise";
import { lzw } from "./lzw";

export interface TiffOptions {
  readonly dpi: number;
  /** One channel of luminance in place of three of colour. */
  readonly grey?: boolean;
}

export async function writeTiff(scene: Scene, options: TiffOptions): Promise<Uint8Array> {
  return rasterise(scene, { dpi: options.dpi, read: (picture) => encodeTiff(picture, options) });
}

type Pixels = Pick<Picture, "width" | "height" | "pixels">;

/** Strips of about 64 kB, as the standard advises for readers with little memory. */
const stripBytes = 65_536;

export function encodeTiff({ width, height, pixels }: Pixels, { dpi, grey = false }: TiffOptions): Uint8Array {
  const channels = grey ? 1 : 3;
  const rowsPerStrip = Math.max(1, Math.floor(stripBytes / (width * channels)));
  const strips: Uint8Array[] = [];
  for (let row = 0; row < height; row += rowsPerStrip)
    strips.push(lzw(differences({ width, pixels }, { channels, from: row, to: Math.min(height, row + rowsPerStrip) })));
  return assembled(strips, { width, height, channels, dpi, rowsPerStrip });
}

interface Rows {
  readonly channels: 1 | 3;
  readonly from: number;
  readonly to: number;
}

/** Samples of these rows, each less its left neighbour (predictor 2, section 14). */
function differences({ width, pixels }: Pick<Pixels, "width" | "pixels">, { channels, from, to }: Rows): Uint8Array {
  const out = new Uint8Array(width * channels * (to - from));
  let at = 0;
  const before = [0, 0, 0];
  for (let row = from; row < to; row++) {
    before.fill(0);
    for (let pixel = row * width; pixel < (row + 1) * width; pixel++)
      for (let channel = 0; channel < channels; channel++) {
        const sample = channels === 1 ? luminance(pixels, pixel * 4) : (pixels[pixel * 4 + channel] ?? 0);
        out[at] = (sample - (before[channel] ?? 0)) & 255;
        before[channel] = sample;
        at++;
      }
  }
  return out;
}

const light = Float64Array.from({ length: 256 }, (_, byte) => toLight(byte / 255));

/** The luminance of a pixel as it is stored: the grey that the proof on screen shows. */
function luminance(rgba: Uint8Array, at: number): number {
  const [red, green, blue] = [rgba[at] ?? 0, rgba[at + 1] ?? 0, rgba[at + 2] ?? 0];
  // Most of a figure is paper, ink and grey, and needs no sum.
  if (red === green && green === blue) return red;
  return Math.round(255 * toStored(luminanceOf([light[red] ?? 0, light[green] ?? 0, light[blue] ?? 0])));
}

interface Layout {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly dpi: number;
  readonly rowsPerStrip: number;
}

const short = 3;
const long = 4;
const rational = 5;
const bytesOfType: Readonly<Record<number, number>> = { [short]: 2, [long]: 4, [rational]: 8 };

interface Field {
  readonly tag: number;
  readonly type: number;
  /** A rational is two numbers. */
  readonly values: readonly number[];
}

/** Header, strips, values that do not fit in the directory, the directory. Little-endian. */
function assembled(strips: readonly Uint8Array[], { width, height, channels, dpi, rowsPerStrip }: Layout): Uint8Array {
  const offsets: number[] = [];
  let end = 8;
  for (const { length } of strips) {
    offsets.push(end);
    end += length + (length % 2);
  }
  const fields: readonly Field[] = [
    { tag: 256, type: long, values: [width] },
    { tag: 257, type: long, values: [height] },
    { tag: 258, type: short, values: Array.from({ length: channels }, () => 8) },
    { tag: 259, type: short, values: [5] },
    { tag: 262, type: short, values: [channels === 1 ? 1 : 2] },
    { tag: 273, type: long, values: offsets },
    { tag: 277, type: short, values: [channels] },
    { tag: 278, type: long, values: [rowsPerStrip] },
    { tag: 279, type: long, values: strips.map(({ length }) => length) },
    { tag: 282, type: rational, values: [dpi, 1] },
    { tag: 283, type: rational, values: [dpi, 1] },
    { tag: 296, type: short, values: [2] },
    { tag: 317, type: short, values: [2] },
  ];
  const outside = fields.map(sizeOf).filter((size) => size > 4);
  const directory = end + outside.reduce((sum, size) => sum + size, 0);
  const file = new Uint8Array(directory + 2 + fields.length * 12 + 4);
  const view = new DataView(file.buffer);
  file.set([0x49, 0x49, 42, 0]);
  view.setUint32(4, directory, true);
  for (const [index, strip] of strips.entries()) file.set(strip, offsets[index] ?? 0);
  view.setUint16(directory, fields.length, true);
  let free = end;
  for (const [index, field] of fields.entries()) {
    const at = directory + 2 + index * 12;
    const size = sizeOf(field);
    view.setUint16(at, field.tag, true);
    view.setUint16(at + 2, field.type, true);
    view.setUint32(at + 4, field.values.length / (field.type === rational ? 2 : 1), true);
    if (size > 4) view.setUint32(at + 8, free, true);
    setValues(view, size > 4 ? free : at + 8, field);
    if (size > 4) free += size;
  }
  return file;
}

const sizeOf = ({ type, values }: Field): number => ((bytesOfType[type] ?? 0) * values.length) / (type === rational ? 2 : 1);

function setValues(view: DataView, at: number, { type, values }: Field): void {
  for (const [index, value] of values.entries()) {
    if (type === short) view.setUint16(at + index * 2, value, true);
    else view.setUint32(at + index * 4, value, true);
  }
}
