/** Speaker's notes: a page with the slide above and the words below. */
import type { Part } from "./parts";
import { colourMap, contentTypeOf, mastersColours, paths } from "./presentation";
import { emptyTree } from "./shapes";
import { rectangle } from "./geometry";
import { themePart } from "./theme";
import { emuBox, namespaces, placeOf, type Xml, xml } from "./xml";

/** The two places of the page, in points on 540 × 720. */
const pictureBox = emuBox({ left: 60, top: 54, right: 480, bottom: 297 });
const wordsBox = emuBox({ left: 54, top: 342, right: 486, bottom: 666 });

const picture = (properties: readonly Xml[]): Xml =>
  xml("p:sp", {}, [
    xml("p:nvSpPr", {}, [
      xml("p:cNvPr", { id: 2, name: "Slide" }),
      xml("p:cNvSpPr", {}, [xml("a:spLocks", { noGrp: 1, noRot: 1, noChangeAspect: 1 })]),
      xml("p:nvPr", {}, [xml("p:ph", { type: "sldImg" })]),
    ]),
    xml("p:spPr", {}, properties),
  ]);

const words = (properties: readonly Xml[], paragraphs: readonly Xml[]): Xml =>
  xml("p:sp", {}, [
    xml("p:nvSpPr", {}, [
      xml("p:cNvPr", { id: 3, name: "Notes" }),
      xml("p:cNvSpPr", {}, [xml("a:spLocks", { noGrp: 1 })]),
      xml("p:nvPr", {}, [xml("p:ph", { type: "body", idx: 1 })]),
    ]),
    xml("p:spPr", {}, properties),
    xml("p:txBody", {}, [xml("a:bodyPr"), xml("a:lstStyle"), ...paragraphs]),
  ]);

const language = { lang: "en-US" };

const notesMaster: Part = {
  path: paths.notesMaster,
  contentType: contentTypeOf("notesMaster"),
  relations: [{ id: "rId1", kind: "theme", target: paths.notesTheme }],
  root: xml("p:notesMaster", namespaces, [
    xml("p:cSld", {}, [
      xml("p:spTree", {}, [
        ...emptyTree,
        picture([xml("a:xfrm", {}, placeOf(pictureBox)), rectangle]),
        words(
          [xml("a:xfrm", {}, placeOf(wordsBox)), rectangle],
          [xml("a:p", {}, [xml("a:r", {}, [xml("a:rPr", language), xml("a:t", {}, ["Notes"])])])],
        ),
      ]),
    ]),
    colourMap,
    xml("p:notesStyle", {}, [xml("a:lvl1pPr", {}, [xml("a:defRPr", { sz: 1200 })])]),
  ]),
};

/** What the notes of all slides share. */
export const notesMasterParts: readonly Part[] = [notesMaster, themePart(paths.notesTheme)];

/** Of the slide with that index: a paragraph for every line. */
export function notesPage(notes: string, index: number): Part {
  const paragraph = (line: string) =>
    xml("a:p", {}, [
      line === "" ? xml("a:endParaRPr", language) : xml("a:r", {}, [xml("a:rPr", language), xml("a:t", {}, [line])]),
    ]);
  return {
    path: paths.notes(index),
    contentType: contentTypeOf("notesSlide"),
    relations: [
      { id: "rId1", kind: "notesMaster", target: paths.notesMaster },
      { id: "rId2", kind: "slide", target: paths.slide(index) },
    ],
    root: xml("p:notes", namespaces, [
      xml("p:cSld", {}, [xml("p:spTree", {}, [...emptyTree, picture([]), words([], notes.split(/\r\n|\r|\n/).map(paragraph))])]),
      mastersColours,
    ]),
  };
}
