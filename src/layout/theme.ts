/** Colours of the figure, from the visual specification: contrast and colour-vision distances were computed for these values. */
import type { AgentClass } from "../case/schema";

export const ink = "#16202C";
export const secondaryInk = "#4A5563";
export const axisInk = "#6B7684";
/** Thin but not faint: 4.6:1 on white. */
export const hairline = "#6B7684";
export const paper = "#FFFFFF";
export const quietFill = "#F7F8FA";
export const columnFill = "#DFE4EA";
export const rangeFill = "#E6EEE9";
export const rangeLine = "#6F7F75";
/** A second analyte in a panel: 5.6:1 on white, and far from ink in every colour vision. */
export const secondLine = "#B84A00";

interface Fill {
  readonly fill: string;
  readonly text: string;
}

/** Printed in grey no two classes are nearer than 8 of L*, and steroid, which stands beside all of them, is 13 from its neighbours. */
export const classFill: Readonly<Record<AgentClass, Fill>> = {
  "proteasome inhibitor": { fill: "#355BAE", text: paper },
  immunomodulator: { fill: "#ED8D23", text: ink },
  antibody: { fill: "#489B89", text: ink },
  alkylator: { fill: "#4B2144", text: paper },
  steroid: { fill: "#C3CAD2", text: ink },
  cellular: { fill: "#BC5150", text: paper },
  other: { fill: "#FBF0C4", text: ink },
};

/** Grades 1 to 5. What is ungraded is white: it must not borrow a grade's colour. */
export const gradeFill: readonly Fill[] = [
  { fill: "#FCE9D6", text: ink },
  { fill: "#F4B37C", text: ink },
  { fill: "#D9722A", text: ink },
  { fill: "#9A4106", text: paper },
  { fill: "#2B1606", text: paper },
];

export const responseFill: Readonly<Record<string, Fill>> = {
  sCR: { fill: "#083C4D", text: paper },
  CR: { fill: "#083C4D", text: paper },
  VGPR: { fill: "#2F7A8C", text: paper },
  PR: { fill: "#86C0CC", text: ink },
  MR: { fill: "#BFE0E6", text: ink },
  SD: { fill: paper, text: ink },
  PD: { fill: "#A63A00", text: paper },
  NE: { fill: paper, text: ink },
};
