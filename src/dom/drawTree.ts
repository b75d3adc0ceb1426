/** Elements of a figure, made one by one: nothing of a case is ever read as markup. */
import type { SvgNode } from "../export/svg";

export function drawTree([tag, attributes, children]: SvgNode): Element {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) {
    // The parser of a page makes `xmlns` itself, and `xml:` a name space; the DOM must be told.
    if (name.startsWith("xml:")) element.setAttributeNS("http://www.w3.org/XML/1998/namespace", name, value);
    else if (name !== "xmlns") element.setAttribute(name, value);
  }
  element.append(...children.map((child) => (typeof child === "string" ? child : drawTree(child))));
  return element;
}
