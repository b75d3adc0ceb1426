import type { CaseFile } from "./schema";

/** The text of a case file that was made, not written by its author. */
export const caseFileText = (file: CaseFile): string => `${JSON.stringify(file, null, 2)}\n`;
