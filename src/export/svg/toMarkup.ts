import type { SvgNode } from "./svgTree";

/** Prints an element tree as XML, one element a line; line breaks stand only where white space means nothing. */
export function toMarkup([tag, attributes, children]: SvgNode): string {
  const open = `<${tag}${Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeValue(value)}"`)
    .join("")}`;
  if (children.length === 0) return `${open}/>`;
  const inner = children.map((child) => (typeof child === "string" ? escapeText(child) : `\n${toMarkup(child)}`)).join("");
  return `${open}>${inner}${typeof children.at(-1) === "string" ? "" : "\n"}</${tag}>`;
}

const escapeText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\r", "&#13;");

/** Tabs and line breaks in an attribute would be read back as blanks. */
const escapeValue = (value: string): string =>
  escapeText(value).replaceAll('"', "&quot;").replaceAll("\t", "&#9;").replaceAll("\n", "&#10;");
