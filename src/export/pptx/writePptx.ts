/** Scenes as the slides of a PowerPoint file, of their exact size: every mark a native shape, every text live, lanes as named groups. */
import type { Scene } from "../../scene/scene";
import { carriedName } from "../carried/marks";
import { notesMasterParts, notesPage } from "./notes";
import { fillOf } from "./paint";
import { type Part, packageOf, type Relation } from "./parts";
import { contentTypeOf, layoutPart, masterPart, mastersColours, paths, presentationPart } from "./presentation";
import { appPart, corePart } from "./properties";
import { shapeTree } from "./shapes";
import { themePart } from "./theme";
import { namespaces, xml } from "./xml";

export interface Slide {
  readonly scene: Scene;
  /** What the speaker reads; lines become paragraphs. */
  readonly notes?: string;
}

interface PptxOptions {
  /** Of the case file that the figure is to carry. */
  readonly caseText?: string;
}

export const writePptx = (scene: Scene, { notes = "", ...options }: PptxOptions & Omit<Slide, "scene"> = {}): Uint8Array =>
  writeSlides([{ scene, notes }], options);

/** The same slides give the same bytes. Throws a RangeError when one is larger than a slide can be; all are as large as the largest. */
export function writeSlides(slides: readonly Slide[], { caseText }: PptxOptions = {}): Uint8Array {
  const hasNotes = slides.some(({ notes = "" }) => notes !== "");
  const scenes = slides.map(({ scene }) => scene);
  const parts: readonly Part[] = [
    presentationPart(scenes, { hasNotes, carriesCase: caseText !== undefined }),
    masterPart,
    layoutPart,
    themePart(paths.theme),
    ...(hasNotes ? notesMasterParts : []),
    ...slides.flatMap(slideParts),
    ...(caseText === undefined ? [] : [casePart(caseText)]),
    corePart(scenes),
    appPart(slides.length),
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

function slideParts({ scene, notes = "" }: Slide, index: number): readonly Part[] {
  const { title, description, background, items } = scene;
  const page: Relation = { id: "rId2", kind: "notesSlide", target: paths.notes(index) };
  const figure = { kind: "group", name: title || "Figure", label: description, items } as const;
  const slide: Part = {
    path: paths.slide(index),
    contentType: contentTypeOf("slide"),
    relations: [{ id: "rId1", kind: "slideLayout", target: paths.layout }, ...(notes === "" ? [] : [page])],
    root: xml("p:sld", namespaces, [
      xml("p:cSld", {}, [
        xml("p:bg", {}, [xml("p:bgPr", {}, [fillOf(background), xml("a:effectLst")])]),
        shapeTree(figure, title),
      ]),
      mastersColours,
    ]),
  };
  return notes === "" ? [slide] : [slide, notesPage(notes, index)];
}
