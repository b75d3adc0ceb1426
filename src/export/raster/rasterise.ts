/** A scene as pixels. One rasteriser with one font for browser and command line, so that both write the same bytes. */
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import wasm from "@resvg/resvg-wasm/index_bg.wasm?inline";
import type { Scene } from "../../scene/scene";
import { bytesOf } from "../assets/bytes";
import { fontFiles } from "../assets/fontFiles";
import { writeSvg } from "../svg";

/** A picture while it is held by the rasteriser. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha of each pixel, row by row. The background is opaque, so alpha is 255 throughout. */
  readonly pixels: Uint8Array;
  readonly asPng: () => Uint8Array;
}

export interface RasterOptions<T> {
  /** Pixels per inch; width and height are rounded to whole pixels. */
  readonly dpi: number;
  /** Takes from the picture what is wanted of it, before it is given back. */
  readonly read: (picture: Picture) => T;
}

/** Beyond this an A4 page at 1200 dpi would take gigabytes. */
export const maximumPixels = 150e6;

let ready: Promise<void> | undefined;

/** @throws when the picture would have more than `maximumPixels` */
export async function rasterise<T>(scene: Scene, { dpi, read }: RasterOptions<T>): Promise<T> {
  const [width, height] = [pixelsOf(scene.width, dpi), pixelsOf(scene.height, dpi)];
  if (width * height > maximumPixels)
    throw new Error(`${width} × ${height} pixels are too many to draw here; choose fewer dots per inch`);
  ready ??= initWasm(bytesOf(wasm));
  await ready;
  const drawing = new Resvg(writeSvg(scene), {
    fitTo: { mode: "width", value: width },
    font: { loadSystemFonts: false, fontBuffers: Object.values(fontFiles), defaultFontFamily: "Arimo" },
  });
  const image = drawing.render();
  try {
    return read(image);
  } finally {
    image.free();
    drawing.free();
  }
}

/** Whole pixels of a length in points. */
export const pixelsOf = (points: number, dpi: number): number => Math.round((points / 72) * dpi);
