import type { Sheet } from "../import";
import type { CaseText } from "../store";
import type { Preset } from "../presets";
import type { Outcome } from "./drawing";
import type { Privacy } from "./privacy";
import type { Reading } from "./reading";

/** What opens in front of the figure. */
export type DialogName = "gallery" | "help" | "about" | "summary" | "commands" | "table" | "share";

/** What stands beside the figure. */
export type PanelName = "case file" | "axis" | "lanes" | "steps" | "export";

export interface Panel {
  readonly name: PanelName;
  /** Of the case file: the line that it opens at. */
  readonly line?: number;
}

/** What outlives the export panel: whoever wrote without names once must not write with them the next time. */
export interface ExportAs {
  readonly preset?: Preset;
  readonly privacy?: Privacy;
}

/** What came of a copy or a file. */
export interface Report {
  readonly words: string;
  /** The same words twice are two reports. */
  readonly count: number;
}

/** Everything around the figure: what is open, what is said, and how a case comes in. */
export interface Frame {
  readonly dialog: DialogName | undefined;
  /** What the palette of commands looks for when it opens. */
  readonly query: string;
  /** The table that came in, for its dialog; absent where one is to be pasted there. */
  readonly sheet: Sheet | undefined;
  readonly panel: Panel | undefined;
  /** What is read at a date waits while another panel has its place. */
  readonly isStateShown: boolean;
  /** The table under the figure. */
  readonly isTableOpen: boolean;
  readonly toggleTable: () => void;
  readonly exportAs: ExportAs;
  readonly chooseExport: (exportAs: ExportAs) => void;
  readonly notice: string;
  readonly said: string;
  /** The last thing said, where it is also for the eye. */
  readonly reported: Report | undefined;
  readonly isFileOver: boolean;
  /** The case that is being read to take the place of the open one. */
  readonly reading: Reading | undefined;
  readonly show: (dialog: DialogName | undefined, query?: string) => void;
  readonly openPanel: (panel: Panel | undefined) => void;
  readonly toggle: (name: PanelName) => void;
  /** Said to a screen reader. */
  readonly say: (words: string) => void;
  /** Said, and shown for a moment: what came of a button that changes nothing on the screen. */
  readonly report: (words: string) => void;
  /** Shown until it is closed. */
  readonly warn: (words: string) => void;
  /** Says the name of a file that was written, or why none was. */
  readonly tell: (written: Outcome<string> | undefined) => void;
  readonly chooseFile: () => void;
  /** Opens the dialog for a table with a place to paste it. */
  readonly pasteTable: () => void;
  readonly openFile: (file: File) => void;
  readonly openText: (text: Outcome<CaseText>) => Promise<void>;
}
