/** A scene as a PowerPoint file: one slide of its exact size, every mark a native shape, every text live, lanes as named groups. */
import type { Scene } from "../../scene/scene";
import { carriedName } from "../carried/marks";
import { notesParts } from "./notes";
import { fillOf } from "./paint";
import { type Part, packageOf, type Relation } from "./parts";
import { contentTypeOf, layoutPart, masterPart, mastersColours, paths, presentationPart } from "./presentation";
import { appPart, corePart } from "./properties";
import { shapeTree } from "./shapes";
import { themePart } from "./theme";
import { namespaces, xml } from "./xml";

export interface PptxOptions {
  /** What the speaker reads; lines become paragraphs. */
  readonly notes?: string;
  /** Of the case file that the figure is to carry. */
  readonly caseText?: string;
}

/** The same scene gives the same bytes. Throws a RangeError when it is larger than a slide can be. */
export function writePptx(scene: Scene, { notes = "", caseText }: PptxOptions = {}): Uint8Array {
  const hasNotes = notes !== "";
  const parts: readonly Part[] = [
    presentationPart(scene, { hasNotes, carriesCase: caseText !== undefined }),
    masterPart,
    layoutPart,
    themePart(paths.theme),
    slidePart(scene, hasNotes),
    ...(hasNotes ? notesParts(notes) : []),
    ...(caseText === undefined ? [] : [casePart(caseText)]),
    corePart(scene),
    appPart,
  ];
  return packageOf(parts, [
    { id: "rId1", kind: "officeDocument", target: paths.presentation },
    { id: "rId2", kind: "core-properties", target: paths.core },
    { id: "rId3", kind: "extended-properties", target: paths.app },
  ]);
}

/** Data of an application's own, which PowerPoint keeps when it saves (ECMA-376, part 1, 15.2.5). */
const casePart = (caseText: string): Part => ({
  path: paths.carried,
  contentType: "application/xml",
  root: xml("case", { xmlns: carriedName }, [caseText]),
});

function slidePart({ title, description, background, items }: Scene, hasNotes: boolean): Part {
  const notes: Relation = { id: "rId2", kind: "notesSlide", target: paths.notes };
  const figure = { kind: "group", name: title || "Figure", label: description, items } as const;
  return {
    path: paths.slide,
    contentType: contentTypeOf("slide"),
    relations: [{ id: "rId1", kind: "slideLayout", target: paths.layout }, ...(hasNotes ? [notes] : [])],
    root: xml("p:sld", namespaces, [
      xml("p:cSld", {}, [xml("p:bg", {}, [xml("p:bgPr", {}, [fillOf(background), xml("a:effectLst")])]), shapeTree(figure)]),
      mastersColours,
    ]),
  };
}
