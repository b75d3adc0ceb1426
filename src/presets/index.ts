export {
  type FigureRules,
  generalPresets,
  type OwnSize,
  ownLimits,
  ownPreset,
  type Preset,
  presetNamed,
  presets,
  usualPreset,
} from "./presets";
