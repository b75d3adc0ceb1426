/** The formats that a figure can be written in. Each comes in a script of its own, when it is first asked for. */
import type { Scene } from "../scene/scene";
import type { FigureWords } from "./figureWords";

export type { FigureWords, Table } from "./figureWords";

export interface WriteOptions {
  /** Pixels per inch, for formats of pixels. */
  readonly dpi: number;
  /** Without colours, for formats of pixels that can do that. */
  readonly grey?: boolean;
  /** For formats that have a place for them. */
  readonly words?: FigureWords;
  /** The text of the case file, for formats that carry it, so that the figure opens as its case again. */
  readonly caseText?: string;
}

export type Write = (scene: Scene, options: WriteOptions) => Promise<Uint8Array | string>;

/** A figure and the words for it, as one page of several. */
export interface Page {
  readonly scene: Scene;
  readonly words: FigureWords;
}

export interface ExportFormat {
  /** As readers call it: "PDF". */
  readonly label: string;
  /** With its dot: ".pdf". */
  readonly ending: string;
  readonly mimeType: string;
  /** Whether the figure becomes pixels, so that a resolution must be chosen. */
  readonly pixels: boolean;
  /** Whether a file of it can hold the case that it shows. */
  readonly carriesCase: boolean;
  readonly load: () => Promise<Write>;
  /** For formats whose files have pages or slides. */
  readonly loadPages?: () => Promise<(pages: readonly Page[]) => Promise<Uint8Array>>;
}

export const exportFormats: readonly ExportFormat[] = [
  {
    label: "SVG",
    ending: ".svg",
    mimeType: "image/svg+xml",
    pixels: false,
    carriesCase: true,
    load: async () => {
      const { writeSvg } = await import("./svg");
      return async (scene, { caseText }) => writeSvg(scene, caseText);
    },
  },
  {
    label: "PDF",
    ending: ".pdf",
    mimeType: "application/pdf",
    pixels: false,
    carriesCase: true,
    load: async () => (await import("./pdf/writePdf")).writePdf,
    loadPages: async () => {
      const { writePdfPages } = await import("./pdf/writePdf");
      return (pages) => writePdfPages(pages.map(({ scene }) => scene));
    },
  },
  {
    label: "PNG",
    ending: ".png",
    mimeType: "image/png",
    pixels: true,
    carriesCase: true,
    load: async () => {
      const { writePng } = await import("./png/writePng");
      return (scene, { dpi, caseText }) => writePng(scene, dpi, caseText);
    },
  },
  {
    label: "TIFF",
    ending: ".tif",
    mimeType: "image/tiff",
    pixels: true,
    carriesCase: false,
    load: async () => (await import("./tiff/writeTiff")).writeTiff,
  },
  {
    label: "PowerPoint",
    ending: ".pptx",
    mimeType: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    pixels: false,
    carriesCase: true,
    load: async () => {
      const { writePptx } = await import("./pptx/writePptx");
      return async (scene, { words, caseText }) =>
        writePptx(scene, { ...(words && { notes: notesOf(words) }), ...(caseText !== undefined && { caseText }) });
    },
    loadPages: async () => {
      const { writeSlides } = await import("./pptx/writePptx");
      return async (pages) => writeSlides(pages.map(({ scene, words }) => ({ scene, notes: notesOf(words) })));
    },
  },
  {
    label: "HTML page",
    ending: ".html",
    mimeType: "text/html",
    pixels: false,
    carriesCase: false,
    load: async () => {
      const { writeHtml } = await import("./html/writeHtml");
      return async (scene, { words }) => {
        // Without them the page would leave out in silence what its figure is to be read with.
        if (!words) throw new Error("a page needs the legend and the table of its figure");
        return writeHtml(scene, words);
      };
    },
  },
];

/** The presenter's words come before the legend. */
const notesOf = ({ speakerNotes, legend }: FigureWords): string => [speakerNotes ?? [], legend].flat().join("\n");

/** The format of a file by its name; undefined for a name that no format ends in. */
export function formatOf(file: string): ExportFormat | undefined {
  const name = file.toLowerCase().replace(/\.tiff$/, ".tif");
  return exportFormats.find(({ ending }) => name.endsWith(ending));
}
