/** The parts of the app that the first picture does without: one script, fetched right after it. */
export { Dialogs } from "./Dialogs";
export { EmptyState } from "./EmptyState";
export { pressKey } from "./keys";
export { LanesPanel } from "./LanesPanel";
export { LiveFigure } from "./LiveFigure";
export { readChosenFile, readPasted, tableIn } from "./openFile";
export { LookChoices } from "./LookChoices";
export { MovingFigure } from "./motion/MovingFigure";
export { Panels } from "./Panels";
export { PreviewFilter } from "./PreviewFilter";
export { PrintSheet } from "./PrintSheet";
export { allProblems, lineOf } from "./problemPlaces";
export { saveCase } from "./saveCase";
export { TimeStrip } from "./TimeStrip";
export { ZoomedFigure } from "./ZoomedFigure";
export { StatePanel } from "./StatePanel";
export { SummaryDialog } from "./SummaryDialog";
export { TablePanel } from "./TablePanel";
