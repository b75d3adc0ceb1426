/** What a figure can be made for. Everything that a publisher or a room asks for is data; choosing one lays the figure out anew at its size. */
import type { PresetName, Target } from "../layout";

export interface FigureRules {
  /** In millimetres. */
  readonly width: number;
  readonly maximumHeight: number;
  /** In points. */
  readonly smallestText: number;
  readonly largestText?: number;
  readonly thinnestLine: number;
  /** Endings of the formats that are taken; absent where nobody restricts them. */
  readonly formats?: readonly string[];
  /** Whose rules these are, and when they were read. */
  readonly source: string;
}

export interface Preset {
  /** As the command line and the name of a file say it: "elsevier-90". */
  readonly name: string;
  /** "Elsevier, 90 mm". */
  readonly label: string;
  readonly target: Target;
  readonly rules: FigureRules;
  /** Pixels per inch that suit it. */
  readonly dpi: number;
}

const points = (millimetres: number) => (millimetres * 72) / 25.4;

/** Print: text and lines of the Nature guide, the height of BMC with its legend. A slide is read from eight screen heights away. */
const print = { maximumHeight: 225, smallestText: 5, thinnestLine: 0.25, source: "Nature and BMC, 2026-11" };

/** What is meant when nothing is said. */
export const usualPreset: Preset = {
  name: "journal-180",
  label: "Journal, full width, 180 mm",
  target: { preset: "journal-180" },
  rules: { width: 180, ...print },
  dpi: 600,
};

/** Those that no publisher owns. PNG and TIFF: 600 for combination artwork in print, 1920 × 1080 for a slide, 1440 × 900 for a screen. */
export const generalPresets: readonly Preset[] = [
  {
    name: "journal-85",
    label: "Journal, one column, 85 mm",
    target: { preset: "journal-85" },
    rules: { width: 85, ...print },
    dpi: 600,
  },
  usualPreset,
  {
    name: "slide",
    label: "Slide, 16:9",
    target: { preset: "slide" },
    rules: { width: 338.67, maximumHeight: 190.5, smallestText: 12, thinnestLine: 0.5, source: "24 px of 1080, for a room" },
    dpi: 144,
  },
  {
    name: "screen",
    label: "Screen, 1440 × 900",
    target: { preset: "screen" },
    rules: { width: 381, maximumHeight: 1000, smallestText: 9, thinnestLine: 0.375, source: "12 px" },
    dpi: 96,
  },
  {
    name: "poster",
    label: "Poster, 720 mm",
    target: { preset: "poster" },
    rules: { width: 720, maximumHeight: 900, smallestText: 20, thinnestLine: 1, source: "letters for 1.5 m, on A0" },
    dpi: 150,
  },
];

interface Publisher extends Omit<FigureRules, "width"> {
  readonly key: string;
  readonly name: string;
  /** Of one column, between, and of the page, in millimetres. */
  readonly widths: readonly number[];
  readonly dpi: number;
  /** No title and no legend inside the artwork. */
  readonly notesInLegend?: boolean;
}

/** From the authors' pages, or from dated summaries of them where that is said. What a page leaves open is that of the general presets. */
const publishers: readonly Publisher[] = [
  {
    key: "nature",
    name: "Nature",
    widths: [89, 183],
    maximumHeight: 170,
    smallestText: 5,
    largestText: 7,
    thinnestLine: 0.25,
    formats: [".pdf", ".tif"],
    dpi: 450,
    source: "Nature research figure guide, 2026-07",
  },
  {
    key: "elsevier",
    name: "Elsevier",
    widths: [90, 140, 190],
    maximumHeight: 240,
    smallestText: 7,
    thinnestLine: 0.1,
    formats: [".pdf", ".tif", ".pptx"],
    dpi: 500,
    source: "Elsevier artwork pages, 2026-07",
  },
  {
    key: "springer",
    name: "Springer",
    widths: [84, 174],
    maximumHeight: 234,
    smallestText: 8,
    largestText: 12,
    thinnestLine: 0.3,
    formats: [".tif", ".pptx"],
    dpi: 600,
    notesInLegend: true,
    source: "Springer artwork text as its journals carry it, widths from memory",
  },
  {
    key: "bmc",
    name: "BMC",
    widths: [85, 170],
    maximumHeight: 225,
    smallestText: 5,
    thinnestLine: 0.25,
    formats: [".pdf", ".pptx", ".tif", ".png"],
    dpi: 300,
    source: "a summary of the BMC pages, 2026-07",
  },
  {
    key: "wiley",
    name: "Wiley",
    widths: [80, 180],
    maximumHeight: 235,
    smallestText: 8,
    thinnestLine: 0.25,
    formats: [".pdf", ".tif"],
    dpi: 600,
    source: "Wiley electronic artwork, sizes from memory",
  },
  {
    key: "lancet",
    name: "Lancet",
    widths: [75, 154],
    maximumHeight: 225,
    smallestText: 5,
    thinnestLine: 0.25,
    formats: [".pptx", ".svg"],
    dpi: 300,
    notesInLegend: true,
    source: "a summary of the Lancet figure guide, 2026-06",
  },
  {
    key: "blood",
    name: "Blood",
    widths: [80, 115, 170],
    maximumHeight: 225,
    smallestText: 5,
    thinnestLine: 0.25,
    dpi: 600,
    source: "Blood style guide; it gives widths only",
  },
  {
    key: "cell",
    name: "Cell Press",
    widths: [85, 114, 174],
    maximumHeight: 200,
    smallestText: 6,
    largestText: 8,
    thinnestLine: 0.5,
    formats: [".pdf", ".tif"],
    dpi: 1000,
    source: "a summary of the Cell Press guide, 2026-07",
  },
  {
    key: "plos",
    name: "PLOS",
    widths: [132, 190.5],
    maximumHeight: 222.3,
    smallestText: 8,
    largestText: 12,
    thinnestLine: 0.25,
    formats: [".tif"],
    dpi: 600,
    notesInLegend: true,
    source: "a summary of the PLOS pages, 2026-07",
  },
];

/** Narrower than this, a page is laid out as one column. */
const oneColumn = 120;
const layoutFor = (width: number): PresetName => (width < oneColumn ? "journal-85" : "journal-180");

function targetFor({ width, maximumHeight, smallestText }: FigureRules): Target {
  return { preset: layoutFor(width), width: points(width), maximumHeight: points(maximumHeight), smallestText };
}

const publisherPresets: readonly Preset[] = publishers.flatMap(({ key, name, widths, dpi, notesInLegend = false, ...asked }) =>
  widths.map((width) => {
    const rules = { ...asked, width };
    const target = { ...targetFor(rules), notesInLegend };
    return { name: `${key}-${Math.floor(width)}`, label: `${name}, ${width} mm`, target, rules, dpi };
  }),
);

export const presets: readonly Preset[] = [...generalPresets, ...publisherPresets];

export interface OwnSize {
  /** In millimetres. */
  readonly width: number;
  readonly maximumHeight?: number;
  /** In points. */
  readonly smallestText?: number;
}

/** The sizes that a figure of one's own may have, in millimetres and points. */
export const ownLimits = { width: [75, 2000], maximumHeight: [60, 2000], smallestText: [5, 60] } as const;

/** For a journal that is not listed, or a place of one's own. */
export function ownPreset({ width, maximumHeight = print.maximumHeight, smallestText = print.smallestText }: OwnSize): Preset {
  const rules = { ...print, width, maximumHeight, smallestText, source: "your own size" };
  return { name: `${width}-mm`, label: `${width} mm`, target: targetFor(rules), rules, dpi: 600 };
}

export const presetNamed = (name: string): Preset | undefined => presets.find((preset) => preset.name === name);
