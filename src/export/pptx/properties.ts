/** What a file manager shows of the file. */
import type { Scene } from "../../scene/scene";
import { type Part } from "./parts";
import { paths } from "./presentation";
import { xml } from "./xml";

/** A time of writing would make every file another one. */
const longAgo = "1970-01-01T00:00:00Z";

/** The file is called as its first slide. */
export function corePart([first]: readonly Scene[]): Part {
  const { title, description } = first ?? { title: "", description: "" };
  const namespaces = {
    "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:dcterms": "http://purl.org/dc/terms/",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  };
  const time = (name: string) => xml(`dcterms:${name}`, { "xsi:type": "dcterms:W3CDTF" }, [longAgo]);
  return {
    path: paths.core,
    contentType: "application/vnd.openxmlformats-package.core-properties+xml",
    root: xml("cp:coreProperties", namespaces, [
      xml("dc:title", {}, [title]),
      xml("dc:description", {}, [description]),
      xml("dc:creator", {}, ["Courseline"]),
      ...["created", "modified"].map(time),
    ]),
  };
}

export const appPart = (slides: number): Part => ({
  path: paths.app,
  contentType: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
  root: xml("Properties", { xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" }, [
    xml("Application", {}, ["Courseline"]),
    xml("Slides", {}, [`${slides}`]),
  ]),
});
