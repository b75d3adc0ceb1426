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

/** In the order in which the figure explains them. */
export const responseCategories = ["sCR", "CR", "VGPR", "PR", "MR", "SD", "PD", "NE"] as const;
