import { renderToStaticMarkup } from "react-dom/server";
import { expect, it, vi } from "vitest";
import { drawTree } from "../../src/dom/drawTree";
import { type SvgNode, svgTree, writeSvg } from "../../src/export/svg";
import type { Scene } from "../../src/scene/scene";
import { toElement } from "../../src/ui/toElement";

const scene: Scene = {
  width: 240.94488,
  height: 120,
  background: "#FFFFFF",
  title: "Skin & ixazomib",
  description: "Two courses <3.",
  items: [
    {
      kind: "group",
      name: "Regimen",
      items: [
        {
          kind: "rect",
          x: 1,
          y: 2,
          width: 30,
          height: 8,
          fill: "#355BAE80",
          stroke: { color: "#16202C", width: 0.75, dash: [2, 1] },
        },
        { kind: "path", commands: [["M", 0, 0], ["L", 5, 5], ["Z"]], fill: "#16202C", record: "case.events[0]", label: "Rash" },
        {
          kind: "text",
          text: "a  b",
          x: 9,
          y: 9,
          size: 7,
          anchor: "middle",
          bold: true,
          italic: true,
          angle: -90,
          fill: "#16202C",
        },
      ],
    },
  ],
};

it("React draws what the file holds, element by element and attribute by attribute", () => {
  const onScreen = renderToStaticMarkup(toElement(svgTree(scene), "svg"));
  expect(selfClosing(onScreen)).toBe(writeSvg(scene).replaceAll("\n", ""));
});

it("so does the page without React", () => {
  interface Made {
    readonly tag: string;
    readonly attributes: Record<string, string>;
    readonly children: (Made | string)[];
  }
  const createElementNS = (_: string, tag: string) => {
    const made: Made = { tag, attributes: {}, children: [] };
    return {
      ...made,
      setAttribute: (name: string, value: string) => Object.assign(made.attributes, { [name]: value }),
      setAttributeNS: (_space: string, name: string, value: string) => Object.assign(made.attributes, { [name]: value }),
      append: (...children: (Made | string)[]) => void made.children.push(...children),
    };
  };
  vi.stubGlobal("document", { createElementNS });
  const drawn = drawTree(svgTree(scene)) as unknown as Made;
  vi.unstubAllGlobals();
  const treeOf = ({ tag, attributes, children }: Made): SvgNode => [
    tag,
    attributes,
    children.map((child) => (typeof child === "string" ? child : treeOf(child))),
  ];
  const withSpace: SvgNode = [drawn.tag, { xmlns: "http://www.w3.org/2000/svg", ...drawn.attributes }, treeOf(drawn)[2]];
  expect(withSpace).toEqual(svgTree(scene));
});

/** React prints empty elements of SVG with an end tag. */
const selfClosing = (markup: string): string => markup.replace(/><\/(rect|path)>/g, "/>");
