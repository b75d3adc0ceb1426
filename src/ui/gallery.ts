/** The cases that ship with the app. The first one is part of it, so that there is a picture at once; the others come when asked for. */
import seed from "../../data/cases/ixazomib-skin-exfoliation.json?raw";
import { readCaseFile } from "../case";
import type { CaseText } from "../store";

const seedName = "ixazomib-skin-exfoliation";

export const seedCase: CaseText = { name: `${seedName}.json`, text: seed };

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
  return [seedCase, ...(await Promise.all(loaded))].map(toEntry);
}

function toEntry({ name, text }: CaseText): GalleryEntry {
  const clinicalCase = readCaseFile(text).file?.case;
  const { authors = [], journal, year } = clinicalCase?.citation ?? {};
  const published = [authors[0] && (authors.length > 1 ? `${authors[0]} and others` : authors[0]), journal, year];
  const origin = clinicalCase?.invented ? "Invented: no real patient" : published.filter((part) => part !== undefined).join(", ");
  return { name, text, title: clinicalCase?.title ?? name.replace(/\.json$/, "").replaceAll("-", " "), origin };
}
