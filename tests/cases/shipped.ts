import { readdirSync, readFileSync } from "node:fs";
import { caseFileSchema, type CaseFile } from "../../src/case/schema";

const folder = "data/cases";

export const shippedNames = readdirSync(folder).filter((name) => name.endsWith(".json"));

export const shippedText = (name: string): string => readFileSync(`${folder}/${name}`, "utf8");

export const shippedCase = (name: string): CaseFile => caseFileSchema.parse(JSON.parse(shippedText(name)));

/** Every key and value in a tree, with its path: to say that something is nowhere. */
export function leaves(tree: unknown, path = ""): readonly (readonly [string, unknown])[] {
  if (typeof tree !== "object" || tree === null) return [[path, tree]];
  return Object.entries(tree).flatMap(([key, branch]) => leaves(branch, `${path}.${key}`));
}
