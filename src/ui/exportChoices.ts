import type { PresetName } from "../layout";

export interface ExportChoice {
  readonly preset: PresetName;
  readonly label: string;
  readonly size: string;
}

export const exportChoices: readonly ExportChoice[] = [
  { preset: "journal-85", label: "Journal, one column", size: "85 mm" },
  { preset: "journal-180", label: "Journal, full width", size: "180 mm" },
  { preset: "slide", label: "Slide", size: "16:9" },
  { preset: "screen", label: "Screen", size: "1440 × 900" },
];
