import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { writeSvg } from "../../src/export/svg";
import type { Scene } from "../../src/scene/scene";
import { SceneSvg } from "../../src/ui/SceneSvg";

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

describe("SceneSvg", () => {
  it("shows on screen what the file holds, element by element and attribute by attribute", () => {
    const onScreen = renderToStaticMarkup(<SceneSvg scene={scene} />);
    expect(selfClosing(onScreen)).toBe(writeSvg(scene).replaceAll("\n", ""));
  });
});

/** React prints empty elements of SVG with an end tag. */
const selfClosing = (markup: string): string => markup.replace(/><\/(rect|path)>/g, "/>");
