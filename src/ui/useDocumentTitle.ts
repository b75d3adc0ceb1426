import { useEffect } from "react";
import type { OpenCase } from "../store";
import { useCase } from "./useCase";

const name = "Courseline";

/**
 * Names the open case in the title of the window. Browsers keep such titles in their history, and the title of a case of one's own may
 * tell too much: only a published (it has a DOI) or invented case is named.
 */
export function useDocumentTitle({ file }: OpenCase, ownsPage: boolean): void {
  const { title, citation, invented } = file?.case ?? {};
  // The title of a case knows the ending, which a presentation may hide.
  const isPresented = useCase(({ view }) => view.step !== undefined);
  const isPublic = !isPresented && (invented === true || citation?.doi !== undefined);
  const words = isPublic && title !== undefined ? `${title} – ${name}` : name;
  useEffect(() => {
    if (ownsPage) window.document.title = words;
  }, [words, ownsPage]);
}
