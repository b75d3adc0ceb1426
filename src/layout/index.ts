export type { Segment, TimeAxis } from "./axis/timeAxis";
export { type FigureLayout, layoutFigure, layoutView, type PlacedLane, toldOnAxis } from "./layoutFigure";
export { type AxisKind, axisKinds, pointsPerPixel, type PresetName, presetNames, type Target, type Theme } from "./presets";
