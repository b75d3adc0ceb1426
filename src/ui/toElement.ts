import { createElement, type ReactNode } from "react";
import type { SvgAttributes, SvgNode } from "../export/svg";

/** An element of the tree, and those in it, for React. */
export function toElement([tag, attributes, children]: SvgNode, key: string): ReactNode {
  const inner = children.map((child, index) => (typeof child === "string" ? child : toElement(child, String(index))));
  return createElement(
    tag,
    { key, ...toProps(attributes) },
    ...(inner.length > 0 ? [inner.length === 1 ? inner[0] : inner] : []),
  );
}

/** React spells `stroke-width` and `xml:space` in camel case, but not `data-` and `aria-` attributes. */
function toProps(attributes: SvgAttributes): Readonly<Record<string, string>> {
  const spell = (name: string): string =>
    /^(data|aria)-/.test(name) ? name : name.replace(/[-:]([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [spell(name), value]));
}
