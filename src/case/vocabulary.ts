/** Words that the schema allows and the figure orders by. Apart from the schema, so that drawing a case does not need it. */

export const agentClasses = [
  "proteasome inhibitor",
  "immunomodulator",
  "antibody",
  "alkylator",
  "steroid",
  "cellular",
  "other",
] as const;

/** Sides of a mark on which its label may stand. */
export const labelSides = ["right", "above right", "above", "above left", "left", "below left", "below", "below right"] as const;
export type LabelSide = (typeof labelSides)[number];

/** In the order in which the figure explains them. */
export const responseCategories = ["sCR", "CR", "VGPR", "PR", "MR", "SD", "PD", "NE"] as const;

/** Lanes that options may name, from top to bottom; beside them stand analytes by their keys. `agents:ixazomib` is one row of `agents`. */
export const laneNames = [
  "milestones",
  "annotations",
  "response",
  "courses",
  "courses:start",
  "agents",
  "supportive",
  "stays",
  "procedures",
  "assessments",
  "scores",
  "skin",
  "absences",
  "events",
  "labs",
] as const;
export type LaneName = (typeof laneNames)[number];

export const isLaneName = (name: string): name is LaneName => laneNames.some((lane) => lane === name);

/** How options name the lane of an analyte: by its key, with its family before it where that key is the name of another lane. */
export const laneOfAnalyte = (key: string): string => (isLaneName(key) ? `labs:${key}` : key);
