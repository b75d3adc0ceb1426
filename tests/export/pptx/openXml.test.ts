/** The checker itself: each of these packages is broken in one way, and it says so. */
import { expect, it } from "vitest";
import { writePptx } from "../../../src/export/pptx/writePptx";
import { smallScene } from "../support";
import { type Files, filesOf, packageFaults } from "./openXml";

const whole = filesOf(writePptx(smallScene, { notes: "Notes." }));
const slide = "ppt/slides/slide1.xml";
const slideRelations = "ppt/slides/_rels/slide1.xml.rels";

const changed = (path: string, from: string | RegExp, to: string): Files => {
  const text = whole[path]?.replace(from, to) ?? "";
  if (text === whole[path]) throw new Error(`${path} holds no ${from}`);
  return { ...whole, [path]: text };
};
const without = (path: string): Files => Object.fromEntries(Object.entries(whole).filter(([each]) => each !== path));

it("finds nothing in a whole package", () => {
  expect(packageFaults(whole)).toEqual([]);
  expect(packageFaults(filesOf(writePptx(smallScene, { caseText: '{ "a": "<&>" }' })))).toEqual([]);
});

it.each<readonly [string, Files, string]>([
  ["an unclosed element", changed(slide, "</p:cSld>", ""), "</p:sld> closes <p:cSld>"],
  ["a bare ampersand", changed(slide, "≥", "&"), "a bare ampersand"],
  ["a control character", changed(slide, "≥", "\u0001"), "a character that XML forbids"],
  ["a part that is gone", without("ppt/theme/theme1.xml"), "leads to ppt/theme/theme1.xml, which is not there"],
  ["a part without a type", changed("[Content_Types].xml", /<Override PartName="\/ppt\/slides[^>]*>/, ""), "no content type"],
  ["a type without a part", without("docProps/app.xml"), "docProps/app.xml: a content type without a part"],
  [
    "a relation that is not there",
    changed("ppt/presentation.xml", 'r:id="rId2"', 'r:id="rId9"'),
    "rId9 is not among its relations",
  ],
  [
    "a relation of the wrong kind",
    changed(slideRelations, "relationships/slideLayout", "relationships/slideMaster"),
    "rId1 is not a slideMaster",
  ],
  ["relations of one id", changed(slideRelations, 'Id="rId2"', 'Id="rId1"'), "relation rId1 twice"],
  [
    "a part that nothing leads to",
    changed(slideRelations, /<Relationship Id="rId2"[^>]*>/, ""),
    "ppt/notesSlides/notesSlide1.xml: nothing leads here",
  ],
  [
    "one theme for two masters",
    changed("ppt/notesMasters/_rels/notesMaster1.xml.rels", "theme2", "theme1"),
    "a theme of two masters",
  ],
  ["two shapes of one id", changed(slide, 'id="4"', 'id="3"'), "shape 3 twice"],
  [
    "a layout with the id of its master",
    changed("ppt/slideMasters/slideMaster1.xml", "2147483649", "2147483648"),
    "master or layout 2147483648 twice",
  ],
  ["a shape without a body", changed(slide, /<p:txBody>[\s\S]*?<\/p:txBody>/, ""), "has no p:txBody"],
  [
    "a body before its shape",
    changed(slide, /(<p:spPr>[\s\S]*?<\/p:spPr>)\s*(<p:txBody>[\s\S]*?<\/p:txBody>)/, "$2$1"),
    "p:spPr stands too late in p:sp",
  ],
  [
    "a line whose dash stands before its colour",
    changed(slide, /(<a:ln [^>]*>\s*)(<a:solidFill>[\s\S]*?<\/a:solidFill>)\s*(<a:prstDash [^>]*>)/, "$1$3$2"),
    "a:solidFill stands too late in a:ln",
  ],
  ["a group without properties", changed(slide, "<p:grpSpPr/>", ""), "p:spTree has no p:grpSpPr"],
  [
    "a theme without a colour",
    changed("ppt/theme/theme1.xml", /<a:accent3>[\s\S]*?<\/a:accent3>/, ""),
    "a:clrScheme has no a:accent3",
  ],
  ["a colour with its opacity", changed(slide, 'val="FF0000"', 'val="FF000080"'), 'a:srgbClr has val "FF000080"'],
  ["a place between two EMU", changed(slide, /cx="304800"/, 'cx="304800.5"'), 'a:ext has cx "304800.5"'],
  ["a slide of less than an inch", changed("ppt/presentation.xml", 'cy="914400"', 'cy="457200"'), 'p:sldSz has cy "457200"'],
])("reports %s", (_, files, fault) => {
  expect(packageFaults(files).join("\n")).toContain(fault);
  expect(packageFaults(files)).not.toEqual([]);
});
