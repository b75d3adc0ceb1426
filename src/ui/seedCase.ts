import seed from "../../data/cases/ixazomib-skin-exfoliation.json?raw";
import type { CaseFile } from "../case";
import type { OpenCase } from "../store";

/**
 * The case that is open at first. It is used as it is written, so that the first picture needs no reader; a test holds that the
 * reader finds nothing to say about it and changes nothing.
 */
export const seedCase: OpenCase = {
  name: "ixazomib-skin-exfoliation.json",
  text: seed,
  ...trusted(JSON.parse(seed)),
  problems: [],
  leftOut: [],
};

function trusted(file: unknown): { readonly file?: CaseFile } {
  return isCaseFile(file) ? { file } : {};
}

function isCaseFile(file: unknown): file is CaseFile {
  return typeof file === "object" && file !== null && "case" in file;
}
