/** The ways of seeing colours that a figure is looked at with: in a print without colours, and by eyes that lack a cone. */
export const visions = ["grey", "protan", "deutan", "tritan"] as const;
export type Vision = (typeof visions)[number];
