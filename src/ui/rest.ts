/** The parts of the app that the first picture does without: one script, fetched right after it. */
export { AxisPanel } from "./AxisPanel";
export { Dialogs } from "./Dialogs";
export { EmptyState } from "./EmptyState";
export { ExportPanel } from "./ExportPanel";
export { pressKey } from "./keys";
export { LanesPanel } from "./LanesPanel";
export { LiveFigure } from "./LiveFigure";
export { readChosenFile, readPasted, tableIn } from "./openFile";
export { MovingFigure } from "./motion/MovingFigure";
export { PrintSheet } from "./PrintSheet";
export { ProblemsPanel } from "./ProblemsPanel";
export { saveCase } from "./saveCase";
export { TimeStrip } from "./TimeStrip";
export { ZoomedFigure } from "./ZoomedFigure";
export { StatePanel } from "./StatePanel";
export { SummaryDialog } from "./SummaryDialog";
export { TablePanel } from "./TablePanel";
