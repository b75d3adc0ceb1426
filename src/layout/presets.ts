/** Sizes by preset, in points. Journal sizes are millimetres of paper; one pixel is 0.5 pt on a slide and 0.75 pt on a screen. */

export type PresetName = "journal-85" | "journal-180" | "slide" | "screen" | "poster";
/** Of the paper the figure stands on. */
export type Theme = "light" | "dark";
export type AxisKind = "calendar" | "relative" | "courses";

/** What the figure is laid out for. Lengths (points) replace the preset's, as a window does. */
export interface Target {
  readonly preset: PresetName;
  readonly axis?: AxisKind;
  /** Light when absent. */
  readonly theme?: Theme;
  readonly width?: number;
  readonly height?: number;
  readonly maximumHeight?: number;
  /** No letter is smaller than this; rows and gutters grow with the letters. */
  readonly smallestText?: number;
  /** The notes stand in the legend, outside of the picture: some publishers ask for that. */
  readonly notesInLegend?: boolean;
}

export interface Tokens {
  readonly preset: PresetName;
  readonly width: number;
  /** Absent: as tall as the content needs. */
  readonly height?: number;
  /** Lanes that can give way do so above this height, and the notes say what they held. */
  readonly maximumHeight?: number;
  /** Over a plot higher than this the axis is repeated. */
  readonly tallPlot: number;
  readonly margin: number;
  readonly gutter: number;
  readonly rightGutter: number;
  readonly milestoneRow: number;
  readonly responseStrip: number;
  readonly regimenBar: number;
  readonly agentBar: number;
  readonly doseTick: number;
  /** Rows of drugs have one pitch however few of them carry ticks, so that the eye can step down them. */
  readonly evenRows: boolean;
  readonly rowGap: number;
  readonly groupGap: number;
  readonly markRow: number;
  readonly mark: number;
  readonly labPanel: { readonly min: number; readonly preferred: number; readonly max: number };
  readonly sparkline: number;
  readonly laneText: number;
  readonly barText: number;
  readonly valueText: number;
  readonly notesText: number;
  /** 0: no title, as journals ask. */
  readonly titleText: number;
  readonly dataLine: number;
  readonly thinLine: number;
  readonly outline: number;
  readonly marker: number;
  readonly minimumBar: number;
  readonly clearance: number;
  /** Whether short names of drugs and analytes are used in the gutter. */
  readonly shortNames: boolean;
  readonly maximumPanels: number;
  /** Spacing under which dose ticks of single days are drawn as one tick per course. */
  readonly minimumTickSpacing: number;
  /** Whether the notes stand under the picture; its legend has them in any case. */
  readonly hasNotes: boolean;
}

/** Of a screen: a pixel of CSS is 1/96 inch. */
export const pointsPerPixel = 0.75;

const mm = (millimetres: number) => (millimetres * 72) / 25.4;

const journal85: Tokens = {
  preset: "journal-85",
  width: mm(85),
  maximumHeight: mm(180),
  tallPlot: mm(110),
  margin: mm(1),
  gutter: mm(17),
  rightGutter: mm(9),
  milestoneRow: mm(2.9),
  responseStrip: mm(3.2),
  regimenBar: mm(4),
  agentBar: mm(2.25),
  doseTick: mm(0.8),
  evenRows: true,
  rowGap: mm(0.45),
  groupGap: mm(1.3),
  markRow: mm(3.1),
  mark: mm(2.3),
  labPanel: { min: mm(10), preferred: mm(12), max: mm(13) },
  sparkline: mm(5),
  laneText: 6.5,
  barText: 6.5,
  valueText: 6,
  notesText: 5.5,
  titleText: 0,
  dataLine: 0.75,
  thinLine: 0.5,
  outline: 0.75,
  marker: mm(1.4),
  minimumBar: mm(0.6),
  clearance: mm(0.4),
  shortNames: true,
  maximumPanels: 4,
  minimumTickSpacing: mm(0.6),
  hasNotes: true,
};

const journal180: Tokens = {
  ...journal85,
  preset: "journal-180",
  width: mm(180),
  maximumHeight: mm(225),
  gutter: mm(26),
  rightGutter: mm(15),
  milestoneRow: mm(3.4),
  responseStrip: mm(4),
  regimenBar: mm(5.5),
  agentBar: mm(3),
  doseTick: mm(1),
  rowGap: mm(0.6),
  groupGap: mm(2),
  markRow: mm(3.8),
  mark: mm(2.8),
  labPanel: { min: mm(13), preferred: mm(16), max: mm(20) },
  sparkline: mm(7),
  laneText: 7,
  barText: 7,
  valueText: 6.5,
  notesText: 6,
  dataLine: 0.9,
  marker: mm(1.7),
  shortNames: false,
};

const slide: Tokens = {
  ...journal180,
  preset: "slide",
  width: 960,
  height: 540,
  maximumHeight: 540,
  tallPlot: 350,
  margin: 24,
  gutter: 138,
  rightGutter: 75,
  milestoneRow: 16,
  responseStrip: 19,
  regimenBar: 26,
  agentBar: 12.5,
  doseTick: 4,
  rowGap: 2,
  groupGap: 4,
  markRow: 17,
  mark: 14,
  labPanel: { min: 50, preferred: 64, max: 90 },
  sparkline: 26,
  laneText: 13,
  barText: 13,
  valueText: 12,
  notesText: 12,
  titleText: 22,
  dataLine: 2,
  thinLine: 1,
  outline: 1.25,
  marker: 7,
  minimumBar: 2,
  clearance: 2,
  maximumPanels: 3,
  minimumTickSpacing: 3,
};

const screen: Tokens = {
  ...journal180,
  preset: "screen",
  width: 1080,
  height: 675,
  tallPlot: 525,
  maximumHeight: Number.POSITIVE_INFINITY,
  margin: 18,
  gutter: 138,
  rightGutter: 72,
  milestoneRow: 14,
  responseStrip: 18,
  regimenBar: 24,
  agentBar: 11,
  doseTick: 4,
  rowGap: 2.5,
  groupGap: 6,
  markRow: 15,
  mark: 13,
  labPanel: { min: 42, preferred: 66, max: 120 },
  sparkline: 26,
  laneText: 9.75,
  barText: 10.5,
  valueText: 9,
  notesText: 9,
  titleText: 15,
  dataLine: 1.3,
  thinLine: 0.75,
  outline: 0.9,
  marker: 5.25,
  minimumBar: 1.5,
  clearance: 2.25,
  minimumTickSpacing: 3,
};

/** A page of a journal, four times as large in everything: its smallest letters are 24 pt, to be read at an arm and a half. */
const posterScale = 4;

/** Sizes with the named lengths multiplied. */
function scaled(tokens: Tokens, names: readonly (keyof Tokens)[], scale: number): Tokens {
  const larger = (value: unknown): unknown =>
    typeof value === "number"
      ? value * scale
      : typeof value === "object"
        ? Object.fromEntries(Object.entries(value ?? {}).map(([name, each]) => [name, larger(each)]))
        : value;
  return { ...tokens, ...(Object.fromEntries(names.map((name) => [name, larger(tokens[name])])) as Partial<Tokens>) };
}

/** All that is enlarged for a poster: counts stay. */
const lengths = (Object.keys(journal180) as readonly (keyof Tokens)[]).filter((name) => name !== "maximumPanels");

/** Heights of rows and of what stands in them. */
const rowHeights = [
  "milestoneRow",
  "responseStrip",
  "regimenBar",
  "agentBar",
  "markRow",
  "mark",
  "labPanel",
  "sparkline",
] as const;

const presets: Readonly<Record<PresetName, Tokens>> = {
  "journal-85": journal85,
  "journal-180": journal180,
  slide,
  screen,
  poster: { ...scaled(journal180, lengths, posterScale), preset: "poster" },
};

export const presetNames = Object.keys(presets) as readonly PresetName[];
export const axisKinds: readonly AxisKind[] = ["calendar", "relative", "courses"];

/** How far heights may shrink, text excepted, before lanes give way. */
const denseShare = 0.8;

/** The same widths and type with tighter rows, for pages of fixed height that are full; the numbers at two panels that meet do not touch. */
function dense(tokens: Tokens): Tokens {
  const tight = scaled(tokens, [...rowHeights, "doseTick", "rowGap", "groupGap"], denseShare);
  const { min, preferred, max } = tokens.labPanel;
  return {
    ...tight,
    milestoneRow: Math.max(tight.milestoneRow, tokens.valueText * 1.1),
    responseStrip: Math.max(tight.responseStrip, tokens.valueText * 1.2),
    regimenBar: Math.max(tight.regimenBar, tokens.barText * 1.75),
    agentBar: Math.max(tight.agentBar, tokens.valueText * 0.95),
    rowGap: tight.rowGap * 0.6,
    groupGap: Math.max(tight.groupGap * 0.6, tokens.valueText - tokens.marker - 2 * tokens.clearance),
    labPanel: { min: min * 0.92, preferred, max },
  };
}

/** How far heights may grow on a page of fixed height that would stay empty; glyphs less, since they hold one digit. */
export const mostPitch = 1.7;
const mostMark = 1.2;

/** The same widths and type with wider rows, for pages of fixed height that have room. */
const roomy = (tokens: Tokens, share: number): Tokens => ({
  ...scaled(tokens, [...rowHeights, "rowGap", "groupGap"], share),
  mark: tokens.mark * Math.min(share, mostMark),
});

/** Three ticks still have room in such a panel. */
const tightPanel = 0.88;

/** The same with the lowest panels that a reader can use, and no room under rows without ticks. */
function tight(tokens: Tokens): Tokens {
  const { min, preferred, max } = tokens.labPanel;
  return { ...dense(tokens), evenRows: false, labPanel: { min: min * tightPanel, preferred, max } };
}

/** Between the words at the edge of a plot and the column beside it, which are not to be read as one line. */
export const gapBeside = ({ groupGap, valueText }: Tokens): number => Math.max(groupGap * 2, valueText * 0.6);

/** Rows tighter than usual, wider by a share, or neither. */
export type Pitch = "tight" | "dense" | number;

const atPitch = (tokens: Tokens, pitch: Pitch) =>
  pitch === "tight"
    ? tight(tokens)
    : pitch === "dense"
      ? dense(tokens)
      : pitch > 1
        ? roomy(tokens, Math.min(pitch, mostPitch))
        : tokens;

/** A whole course fits one screen of 1440 × 900 pixels; lower windows scroll to this, narrower ones as far as it goes. */
const oneScreen = 675;
const leastForOneScreen = 900;

/** On a phone: gutters for short names and limits, letters no smaller than on any screen, so that all of the time has a width to stand on. */
const phone = {
  width: 292,
  margin: 6,
  gutter: 66,
  rightGutter: 34,
  laneText: 9,
  barText: 9,
  titleText: 12,
  labPanel: { min: 42, preferred: 60, max: 90 },
};
/** Narrower than this a screen is on its way to a phone. */
const narrow = 540;

/** The smallest letters of a figure and those of its notes, in points. */
export interface Letters {
  readonly figure: number;
  readonly notes: number;
}

/** Sizes with no letter under a size: values grow the rows they stand in, names of lanes the gutters. */
function withLetters(tokens: Tokens, { figure, notes }: Letters): Tokens {
  const atLeast = (size: number) => Math.max(size, figure);
  const rows = atLeast(tokens.valueText) / tokens.valueText;
  const gutters = atLeast(tokens.laneText) / tokens.laneText;
  return {
    ...scaled(tokens, [...rowHeights, "rightGutter"], rows),
    gutter: tokens.gutter * gutters,
    laneText: atLeast(tokens.laneText),
    barText: atLeast(tokens.barText),
    valueText: atLeast(tokens.valueText),
    notesText: Math.max(tokens.notesText, notes),
  };
}

/** A gutter holds a word of twelve letters on any page. */
const leastGutter = 0.62;

const lettersOf = ({ smallestText = 0 }: Target): Letters => ({ figure: smallestText, notes: smallestText });

/** The sizes for a target, with larger letters where those are given; on a narrow screen the gutters shrink with it. */
export function tokensFor(target: Target, pitch: Pitch = 1, letters: Letters = lettersOf(target)): Tokens {
  const { maximumHeight, notesInLegend = false } = target;
  const asked = { ...withLetters(presets[target.preset], letters), hasNotes: !notesInLegend };
  const base = { ...atPitch(asked, pitch), ...(maximumHeight !== undefined && { maximumHeight }) };
  const width = target.width ?? base.width;
  const height = target.height ?? base.height;
  const limit =
    target.preset === "screen" && width >= leastForOneScreen ? { maximumHeight: Math.max(height ?? 0, oneScreen) } : {};
  const sized = { ...base, width, ...(height !== undefined && { height }), ...limit };
  if (width >= base.width) return sized;
  if (target.preset === "screen" && width < narrow) return { ...sized, ...phone, width, shortNames: true };
  const share = Math.max(leastGutter, width / base.width);
  return { ...sized, gutter: base.gutter * share, rightGutter: base.rightGutter * share, shortNames: share < 0.8 };
}
