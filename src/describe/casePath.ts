/** The path by which a mark asks for the case itself. */
export const casePath = "case";
