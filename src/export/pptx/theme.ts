/** A theme, which every master must have. The figure paints in its own colours and names its own font; this is for what is added later. */
import type { Part } from "./parts";
import { namespaces, type Xml, xml } from "./xml";

export const themePart = (path: string): Part => ({
  path,
  contentType: "application/vnd.openxmlformats-officedocument.theme+xml",
  root: xml("a:theme", { "xmlns:a": namespaces["xmlns:a"], name: "Courseline" }, [
    xml("a:themeElements", {}, [colours, fonts, formats]),
  ]),
});

const colours = xml(
  "a:clrScheme",
  { name: "Courseline" },
  Object.entries({
    dk1: "16202C",
    lt1: "FFFFFF",
    dk2: "4A5563",
    lt2: "F7F8FA",
    accent1: "355BAE",
    accent2: "ED8D23",
    accent3: "489B89",
    accent4: "4B2144",
    accent5: "2F7A8C",
    accent6: "A63A00",
    hlink: "355BAE",
    folHlink: "4B2144",
  }).map(([name, val]) => xml(`a:${name}`, {}, [xml("a:srgbClr", { val })])),
);

const faces = (name: string): Xml =>
  xml(name, {}, [xml("a:latin", { typeface: "Arial" }), xml("a:ea", { typeface: "" }), xml("a:cs", { typeface: "" })]);
const fonts = xml("a:fontScheme", { name: "Courseline" }, [faces("a:majorFont"), faces("a:minorFont")]);

const plain = xml("a:solidFill", {}, [xml("a:schemeClr", { val: "phClr" })]);
const thrice = (name: string, node: Xml): Xml => xml(name, {}, [node, node, node]);

/** Three of each are compulsory: subtle, moderate, intense. */
const formats = xml("a:fmtScheme", { name: "Courseline" }, [
  thrice("a:fillStyleLst", plain),
  thrice("a:lnStyleLst", xml("a:ln", { w: 9525 }, [plain])),
  thrice("a:effectStyleLst", xml("a:effectStyle", {}, [xml("a:effectLst")])),
  thrice("a:bgFillStyleLst", plain),
]);
