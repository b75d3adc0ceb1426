import { readAndPlace, type CaseFile, type PlacedCase } from "../../src/index";

/** A placed case from what is written in a test; a problem in it is a fault of the test. */
export function placedFrom(content: CaseFile["case"]): PlacedCase {
  const { found, problems } = readAndPlace(JSON.stringify({ format: "courseline/1", case: content }));
  if (found === undefined || problems.length > 0) throw new Error(problems.map((problem) => problem.message).join("; "));
  return found.placed;
}
