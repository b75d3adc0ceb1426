/** The parts around the slides: presentation, master, layout, properties. */
import type { Scene } from "../../scene/scene";
import type { Part, Relation } from "./parts";
import { emptyTree } from "./shapes";
import { emu, namespaces, type Xml, xml } from "./xml";

export const paths = {
  presentation: "ppt/presentation.xml",
  master: "ppt/slideMasters/slideMaster1.xml",
  layout: "ppt/slideLayouts/slideLayout1.xml",
  theme: "ppt/theme/theme1.xml",
  /** Of the slide with that index, from 0; so its notes. */
  slide: (index: number) => `ppt/slides/slide${index + 1}.xml`,
  notes: (index: number) => `ppt/notesSlides/notesSlide${index + 1}.xml`,
  notesMaster: "ppt/notesMasters/notesMaster1.xml",
  notesTheme: "ppt/theme/theme2.xml",
  core: "docProps/core.xml",
  app: "docProps/app.xml",
  carried: "customXml/item1.xml",
} as const;

export const contentTypeOf = (kind: string): string => `application/vnd.openxmlformats-officedocument.presentationml.${kind}+xml`;

/** Slides measure from 1 to 56 inches; a file with another size does not open. */
const [smallest, largest] = [72, 56 * 72];

/** Throws a RangeError when a figure is larger than a slide can be; a smaller one stands in the corner of the smallest slide. */
export function presentationPart(
  scenes: readonly Scene[],
  { hasNotes, carriesCase }: { readonly hasNotes: boolean; readonly carriesCase: boolean },
): Part {
  const [width, height] = [Math.max(...scenes.map((scene) => scene.width)), Math.max(...scenes.map((scene) => scene.height))];
  if (Math.max(width, height) > largest)
    throw new RangeError(`expected at most ${largest} × ${largest} pt for a slide, found ${width} × ${height} pt`);
  const [cx, cy] = [width, height].map((length) => emu(Math.max(length, smallest)));
  const notes: Relation = { id: "rId2", kind: "notesMaster", target: paths.notesMaster };
  const slides = scenes.map((_, index): Relation => ({ id: `rId${index + 5}`, kind: "slide", target: paths.slide(index) }));
  return {
    path: paths.presentation,
    contentType: contentTypeOf("presentation.main"),
    relations: [
      { id: "rId1", kind: "slideMaster", target: paths.master },
      ...(hasNotes ? [notes] : []),
      { id: "rId3", kind: "theme", target: paths.theme },
      ...(carriesCase ? [{ id: "rId4", kind: "customXml", target: paths.carried }] : []),
      ...slides,
    ],
    root: xml("p:presentation", namespaces, [
      xml("p:sldMasterIdLst", {}, [xml("p:sldMasterId", { id: 2_147_483_648, "r:id": "rId1" })]),
      hasNotes ? xml("p:notesMasterIdLst", {}, [xml("p:notesMasterId", { "r:id": notes.id })]) : undefined,
      xml(
        "p:sldIdLst",
        {},
        slides.map(({ id }, index) => xml("p:sldId", { id: 256 + index, "r:id": id })),
      ),
      xml("p:sldSz", { cx, cy }),
      xml("p:notesSz", { cx: emu(540), cy: emu(720) }),
    ]),
  };
}

const background = xml("p:bg", {}, [
  xml("p:bgPr", {}, [xml("a:solidFill", {}, [xml("a:schemeClr", { val: "bg1" })]), xml("a:effectLst")]),
]);

export const colourMap = xml("p:clrMap", {
  bg1: "lt1",
  tx1: "dk1",
  bg2: "lt2",
  tx2: "dk2",
  accent1: "accent1",
  accent2: "accent2",
  accent3: "accent3",
  accent4: "accent4",
  accent5: "accent5",
  accent6: "accent6",
  hlink: "hlink",
  folHlink: "folHlink",
});
export const mastersColours = xml("p:clrMapOvr", {}, [xml("a:masterClrMapping")]);

const level = (name: string): Xml => xml(name, {}, [xml("a:lvl1pPr", {}, [xml("a:defRPr", { sz: 1800 })])]);

export const masterPart: Part = {
  path: paths.master,
  contentType: contentTypeOf("slideMaster"),
  relations: [
    { id: "rId1", kind: "slideLayout", target: paths.layout },
    { id: "rId2", kind: "theme", target: paths.theme },
  ],
  root: xml("p:sldMaster", namespaces, [
    xml("p:cSld", {}, [background, xml("p:spTree", {}, emptyTree)]),
    colourMap,
    xml("p:sldLayoutIdLst", {}, [xml("p:sldLayoutId", { id: 2_147_483_649, "r:id": "rId1" })]),
    xml("p:txStyles", {}, ["p:titleStyle", "p:bodyStyle", "p:otherStyle"].map(level)),
  ]),
};

export const layoutPart: Part = {
  path: paths.layout,
  contentType: contentTypeOf("slideLayout"),
  relations: [{ id: "rId1", kind: "slideMaster", target: paths.master }],
  root: xml("p:sldLayout", { ...namespaces, type: "blank", preserve: 1 }, [
    xml("p:cSld", { name: "Blank" }, [xml("p:spTree", {}, emptyTree)]),
    mastersColours,
  ]),
};
