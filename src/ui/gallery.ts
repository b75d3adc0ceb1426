/** The cases that ship with the app. The first one is part of it, so that there is a picture at once; the others come when asked for. */
import { type CaseText, type OpenCase, readCase } from "../store";
import { seedCase } from "./seedCase";

const others = import.meta.glob<string>(["../../data/cases/*.json", "!../../data/cases/ixazomib-skin-exfoliation.json"], {
  query: "?raw",
  import: "default",
});

/** Whether a case has the name of one that ships with the app. */
export const isExample = ({ name }: CaseText): boolean =>
  name === seedCase.name || Object.keys(others).some((path) => path.endsWith(`/${name}`));

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
