/** The parts of the app that the first picture does without: one script, fetched right after it. */
export { AboutDialog } from "./AboutDialog";
export { AxisPanel } from "./AxisPanel";
export { EmptyState } from "./EmptyState";
export { exportFigure } from "./exportFigure";
export { pressKey } from "./keys";
export { Palette } from "./Palette";
export { GalleryDialog } from "./GalleryDialog";
export { HelpDialog } from "./HelpDialog";
export { LiveFigure } from "./LiveFigure";
export { readChosenFile, readPasted } from "./openFile";
export { PrintSheet } from "./PrintSheet";
export { ProblemsPanel } from "./ProblemsPanel";
export { saveCase } from "./saveCase";
export { TimeStrip } from "./TimeStrip";
export { ZoomedFigure } from "./ZoomedFigure";
export { StatePanel } from "./StatePanel";
export { SummaryDialog } from "./SummaryDialog";
export { TablePanel } from "./TablePanel";
