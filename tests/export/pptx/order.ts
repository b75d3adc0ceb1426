/** Which children an element may have, and in which order (ECMA-376, part 1): PowerPoint repairs or refuses files that break it. */
import { type Element, everyElement } from "./xmlTree";

const fills = "a:noFill|a:solidFill";
const shapes = "p:sp|p:grpSp";
const scheme = "dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink";

/** Places in order; a place may be taken by several kinds, and by several children. */
const orders: Readonly<Record<string, string>> = {
  "p:presentation": "p:sldMasterIdLst p:notesMasterIdLst p:sldIdLst p:sldSz p:notesSz",
  "p:sldMaster": "p:cSld p:clrMap p:sldLayoutIdLst p:txStyles",
  "p:sldLayout": "p:cSld p:clrMapOvr",
  "p:notesMaster": "p:cSld p:clrMap p:notesStyle",
  "p:notes": "p:cSld p:clrMapOvr",
  "p:sld": "p:cSld p:clrMapOvr",
  "p:cSld": "p:bg p:spTree",
  "p:bgPr": `${fills} a:effectLst`,
  "p:txStyles": "p:titleStyle p:bodyStyle p:otherStyle",
  "p:spTree": `p:nvGrpSpPr p:grpSpPr ${shapes}`,
  "p:grpSp": `p:nvGrpSpPr p:grpSpPr ${shapes}`,
  "p:nvGrpSpPr": "p:cNvPr p:cNvGrpSpPr p:nvPr",
  "p:grpSpPr": "a:xfrm",
  "a:xfrm": "a:off a:ext a:chOff a:chExt",
  "p:sp": "p:nvSpPr p:spPr p:txBody",
  "p:nvSpPr": "p:cNvPr p:cNvSpPr p:nvPr",
  "p:spPr": `a:xfrm a:prstGeom|a:custGeom ${fills} a:ln`,
  "a:custGeom": "a:avLst a:gdLst a:ahLst a:cxnLst a:rect a:pathLst",
  "a:pathLst": "a:path",
  "a:path": "a:moveTo|a:lnTo|a:cubicBezTo|a:close",
  "a:ln": `${fills} a:prstDash|a:custDash a:miter`,
  "a:custDash": "a:ds",
  "p:txBody": "a:bodyPr a:lstStyle a:p",
  "a:p": "a:pPr a:r a:endParaRPr",
  "a:r": "a:rPr a:t",
  "a:rPr": `${fills} a:latin a:ea a:cs`,
  "a:endParaRPr": "a:latin a:ea a:cs",
  "a:themeElements": "a:clrScheme a:fontScheme a:fmtScheme",
  "a:clrScheme": scheme.replace(/\w+/g, "a:$&"),
  "a:fontScheme": "a:majorFont a:minorFont",
  "a:fmtScheme": "a:fillStyleLst a:lnStyleLst a:effectStyleLst a:bgFillStyleLst",
};

/** What must be there, whatever else is. */
const compulsory: Readonly<Record<string, string>> = {
  "p:presentation": "p:sldMasterIdLst p:sldIdLst p:sldSz p:notesSz",
  "p:sldMaster": "p:cSld p:clrMap p:sldLayoutIdLst",
  "p:nvSpPr": "p:cNvPr p:cNvSpPr p:nvPr",
  "p:nvGrpSpPr": "p:cNvPr p:cNvGrpSpPr p:nvPr",
  "p:spTree": "p:nvGrpSpPr p:grpSpPr",
  "p:grpSp": "p:nvGrpSpPr p:grpSpPr",
  "p:sp": "p:nvSpPr p:spPr",
  "p:txBody": "a:bodyPr a:p",
  "a:custGeom": "a:pathLst",
  "a:themeElements": "a:clrScheme a:fontScheme a:fmtScheme",
  "a:clrScheme": scheme.replace(/\w+/g, "a:$&"),
};

export const orderFaults = (root: Element): readonly string[] =>
  everyElement(root).flatMap((element) => [...misplaced(element), ...missing(element)]);

function misplaced({ tag, children }: Element): readonly string[] {
  const places = orders[tag]?.split(" ");
  if (!places) return [];
  const taken = children.map((child) => places.findIndex((kinds) => kinds.split("|").includes(child.tag)));
  return children.flatMap((child, at) => {
    if (taken[at] === -1) return [`${child.tag} does not belong into ${tag}`];
    return (taken[at] ?? 0) < (taken[at - 1] ?? 0) ? [`${child.tag} stands too late in ${tag}`] : [];
  });
}

const missing = ({ tag, children }: Element): readonly string[] =>
  (compulsory[tag]?.split(" ") ?? [])
    .filter((needed) => !children.some((child) => child.tag === needed))
    .map((needed) => `${tag} has no ${needed}`);
