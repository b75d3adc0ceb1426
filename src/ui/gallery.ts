/** The cases that ship with the app. The first one is part of it, so that there is a picture at once; the others come when asked for. */
import seed from "../../data/cases/ixazomib-skin-exfoliation.json?raw";
import type { CaseFile } from "../case";
import { type CaseText, type OpenCase, readCase } from "../store";

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

const others = import.meta.glob<string>(["../../data/cases/*.json", "!../../data/cases/ixazomib-skin-exfoliation.json"], {
  query: "?raw",
  import: "default",
});

export interface GalleryEntry extends CaseText {
  readonly title: string;
  /** One line about whose case it is. */
  readonly origin: string;
}

/** All shipped cases, the first one first, then by file name. */
export async function loadGallery(): Promise<readonly GalleryEntry[]> {
  const paths = Object.keys(others).toSorted();
  const loaded = paths.map(async (path) => ({ name: path.replace(/^.*\//, ""), text: (await others[path]?.()) ?? "" }));
  const read = (await Promise.all(loaded)).map(readCase);
  return [seedCase, ...(await Promise.all(read))].map(toEntry);
}

function toEntry({ name, text, file }: OpenCase): GalleryEntry {
  const clinicalCase = file?.case;
  const { authors = [], journal, year } = clinicalCase?.citation ?? {};
  const published = [authors[0] && (authors.length > 1 ? `${authors[0]} and others` : authors[0]), journal, year];
  const origin = clinicalCase?.invented ? "Invented: no real patient" : published.filter((part) => part !== undefined).join(", ");
  return { name, text, title: clinicalCase?.title ?? name.replace(/\.json$/, "").replaceAll("-", " "), origin };
}
