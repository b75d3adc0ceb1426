/** The formats that a figure can be written in. Each comes in a script of its own, when it is first asked for. */
import type { Scene } from "../scene/scene";

export interface WriteOptions {
  /** Pixels per inch, for formats of pixels. */
  readonly dpi: number;
  /** Without colours, for formats of pixels that can do that. */
  readonly grey?: boolean;
}

export type Write = (scene: Scene, options: WriteOptions) => Promise<Uint8Array | string>;

export interface ExportFormat {
  /** As readers call it: "PDF". */
  readonly label: string;
  /** With its dot: ".pdf". */
  readonly ending: string;
  readonly mimeType: string;
  /** Whether the figure becomes pixels, so that a resolution must be chosen. */
  readonly pixels: boolean;
  readonly load: () => Promise<Write>;
}

export const exportFormats: readonly ExportFormat[] = [
  {
    label: "SVG",
    ending: ".svg",
    mimeType: "image/svg+xml",
    pixels: false,
    load: async () => {
      const { writeSvg } = await import("./svg");
      return async (scene) => writeSvg(scene);
    },
  },
  {
    label: "PDF",
    ending: ".pdf",
    mimeType: "application/pdf",
    pixels: false,
    load: async () => (await import("./pdf/writePdf")).writePdf,
  },
  {
    label: "PNG",
    ending: ".png",
    mimeType: "image/png",
    pixels: true,
    load: async () => {
      const { writePng } = await import("./png/writePng");
      return (scene, { dpi }) => writePng(scene, dpi);
    },
  },
  {
    label: "TIFF",
    ending: ".tif",
    mimeType: "image/tiff",
    pixels: true,
    load: async () => (await import("./tiff/writeTiff")).writeTiff,
  },
];

/** The format of a file by its name; undefined for a name that no format ends in. */
export function formatOf(file: string): ExportFormat | undefined {
  const name = file.toLowerCase().replace(/\.tiff$/, ".tif");
  return exportFormats.find(({ ending }) => name.endsWith(ending));
}
