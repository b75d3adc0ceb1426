import * as z from "zod/mini";
import { caseFileSchema } from "./schema";

/**
 * The published JSON Schema (draft 2020-12), made from the same definitions as the types: editors complete field names from it
 * and flag what is misspelt.
 */
export function caseFileJsonSchema(): object {
  return {
    $id: "urn:courseline:case-file:1",
    title: "Courseline case file",
    description: "One patient's treatment: what happened (case) and how it is drawn (figure).",
    ...z.toJSONSchema(caseFileSchema, { target: "draft-2020-12", override: ({ jsonSchema }) => dropMachineBounds(jsonSchema) }),
  };
}

/** A whole number is bounded by what a computer can count exactly, which tells an author nothing. */
function dropMachineBounds(part: { minimum?: number | undefined; maximum?: number | undefined }): void {
  if (part.minimum === Number.MIN_SAFE_INTEGER) delete part.minimum;
  if (part.maximum === Number.MAX_SAFE_INTEGER) delete part.maximum;
}

/** The JSON Schema as it is published. */
export function jsonSchemaText(): string {
  return `${JSON.stringify(caseFileJsonSchema(), null, 2)}\n`;
}
