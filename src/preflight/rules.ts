/** What those who print or show a figure ask of it, by preset. */
import type { PresetName } from "../layout";

export interface FigureRules {
  /** In millimetres. */
  readonly width: number;
  readonly maximumHeight: number;
  /** In points. */
  readonly smallestText: number;
  readonly thinnestLine: number;
  /** Whose rules these are, and when they were read. */
  readonly source: string;
}

/**
 * Print: text and lines of the Nature research figure guide (5 pt, 0.25 pt), the height of BMC with its legend, both read 2026-11.
 * Slide: letters of 1/50 of the height and more, in a room of eight screen heights. Screen: 12 px.
 */
export const figureRules: Readonly<Record<PresetName, FigureRules>> = {
  "journal-85": { width: 85, maximumHeight: 225, smallestText: 5, thinnestLine: 0.25, source: "Nature and BMC, 2026-11" },
  "journal-180": { width: 180, maximumHeight: 225, smallestText: 5, thinnestLine: 0.25, source: "Nature and BMC, 2026-11" },
  slide: { width: 338.67, maximumHeight: 190.5, smallestText: 12, thinnestLine: 0.5, source: "24 px of 1080, for a room" },
  screen: { width: 381, maximumHeight: 1000, smallestText: 9, thinnestLine: 0.375, source: "12 px" },
};
