/** By what the case that a file carries is known in each format. */
export const carriedName = "courseline-case";
