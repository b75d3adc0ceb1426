import { type CaseStore, markSaved, type OpenCase, writeText } from "../store";
import { download } from "./download";

/** Has the browser save the text of the case file as it now is. The result is the name of the file. */
export async function saveCase(store: CaseStore): Promise<string> {
  const { open } = store.getState();
  const name = fileName(open);
  download({ name, content: await writeText(open), type: "application/json" });
  markSaved(store, open);
  return name;
}

/** Where the text had no file, a name that tells nothing of the case. */
const fileName = ({ name }: OpenCase): string => (/\.json$/i.test(name) ? name : "case.json");
