/** The messy tables that the tests read: cut by hand from how spreadsheets really look; nobody in them is real. */
import { readFileSync } from "node:fs";
import { addToCase, emptyCaseText } from "../../src/case/addToCase";
import { type ClinicalCase, currentFormat } from "../../src/case/schema";
import { type Answers, planAdditions, readSheet, readTable, shapeOf } from "../../src/import";
import { readAndPlace } from "../../src/index";

export const fixture = (name: string): string => readFileSync(new URL(`../fixtures/tables/${name}`, import.meta.url), "utf8");

/** How a table is read, and what becomes of a new case, or of one's own, with what it adds. */
export function imported(text: string, answers: Answers = {}, own?: ClinicalCase) {
  const sheet = readSheet("table.csv", text);
  const shape = sheet && shapeOf(sheet);
  if (sheet === undefined || shape === undefined) throw new Error("no table");
  const reading = readTable(sheet, shape, answers);
  const plan = planAdditions(reading, { source: "table.csv", ...(own && { case: own }) });
  const { found, problems } = readAndPlace(
    addToCase(own ? JSON.stringify({ format: currentFormat, case: own }) : emptyCaseText, plan.additions),
  );
  if (found === undefined || problems.some(({ severity }) => severity === "error")) throw new Error(JSON.stringify(problems));
  return { sheet, shape, reading, plan, case: found.file.case };
}
