export { layoutFigure } from "./layoutFigure";
export { type AxisKind, axisKinds, type PresetName, presetNames, type Target } from "./presets";
