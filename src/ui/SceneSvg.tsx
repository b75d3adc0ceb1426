import { createElement, memo, type ReactNode, useMemo } from "react";
import { type SvgAttributes, type SvgNode, svgTree } from "../export/svg/svgTree";
import type { Scene } from "../scene/scene";

/** The figure on screen: the same element tree that the SVG file is printed from. */
export const SceneSvg = memo(function SceneSvg({ scene }: { readonly scene: Scene }): ReactNode {
  return useMemo(() => toElement(svgTree(scene), "svg"), [scene]);
});

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
