/** A figure for dark screens and dark rooms: the same scene with every colour in its dark partner. */
import type { AgentClass } from "../case/schema";
import { itemBounds } from "../scene/bounds";
import type { Item, Rect, Path, Stroke, Text } from "../scene/scene";
import * as theme from "./theme";
import { contrast } from "../scene/contrast";

/** From the visual specification: fills are bright here, and their distances in colour vision were computed for this paper. */
export const darkPaper = "#10161D";
export const lightInk = "#E6EBF0";

/** Grades 1 to 5 and responses from the best: ramps run the other way round on dark paper, so that what matters most stands out most. */
const gradePartners = ["#4E2B10", "#8A4210", "#D9722A", "#F4B37C", "#FCE9D6"];
const responsePartners = { CR: "#BFE0E6", VGPR: "#86C0CC", PR: "#2F7A8C", MR: "#1B4F5E", PD: "#E0703A" };
const classPartners: Readonly<Record<AgentClass, string>> = {
  "proteasome inhibitor": "#1987F8",
  immunomodulator: "#EFA125",
  antibody: "#98E4CE",
  alkylator: "#CEA9DB",
  steroid: "#6F7579",
  cellular: "#D15C55",
  other: "#F4F0A2",
};

/** By name alone, for the walk over its partners. */
const classFill: Readonly<Record<string, { readonly fill: string }>> = theme.classFill;

const partners: ReadonlyMap<string | undefined, string> = new Map([
  [theme.paper, darkPaper],
  [theme.ink, lightInk],
  [theme.secondaryInk, "#AEB9C5"],
  [theme.axisInk, "#84909D"],
  [theme.quietFill, "#18202A"],
  [theme.columnFill, "#2A3542"],
  [theme.rangeFill, "#1C2E27"],
  [theme.rangeLine, "#7F9488"],
  [theme.secondLine, "#FF9A52"],
  ...Object.entries(classPartners).map(([name, dark]) => pair(classFill[name]?.fill, dark)),
  ...gradePartners.map((dark, index) => pair(theme.gradeFill[index]?.fill, dark)),
  ...Object.entries(responsePartners).map(([name, dark]) => pair(theme.responseFill[name]?.fill, dark)),
]);

function pair(light: string | undefined, dark: string): readonly [string | undefined, string] {
  return [light, dark];
}

/** The partner of a colour of the theme; a colour that has none stays as it is. */
export const darkOf = (color: string): string => (partners.get(color.slice(0, 7)) ?? color.slice(0, 7)) + color.slice(7);

/** Items as they are drawn one over the other, on dark paper. Words take the ink that reads best on what they stand on. */
export function darkItems(items: readonly Item[]): readonly Item[] {
  const grounds: Shape[] = [];
  return items.map((item) => darkItem(item, grounds));
}

type Shape = Rect | Path;

/** `grounds` gathers the filled shapes in the order they are drawn. */
function darkItem(item: Item, grounds: Shape[]): Item {
  switch (item.kind) {
    case "group":
      return { ...item, items: item.items.map((child) => darkItem(child, grounds)) };
    case "text":
      return { ...item, fill: textColor(item, grounds) };
    case "rect":
    case "path": {
      const shape = {
        ...item,
        ...(item.fill && { fill: darkOf(item.fill) }),
        ...(item.stroke && { stroke: darkStroke(item.stroke) }),
      };
      if (shape.fill) grounds.push(shape);
      return shape;
    }
    default:
      return item satisfies never;
  }
}

const darkStroke = (stroke: Stroke): Stroke => ({ ...stroke, color: darkOf(stroke.color) });

function textColor(text: Text, grounds: readonly Shape[]): string {
  const ground = grounds.findLast((shape) => standsOn(text, shape))?.fill?.slice(0, 7) ?? darkPaper;
  const own = darkOf(text.fill);
  const choices = text.fill === theme.paper || contrast(own, ground) < 4.5 ? [theme.paper, darkPaper] : [own];
  return choices.toSorted((a, b) => contrast(b, ground) - contrast(a, ground))[0] ?? own;
}

/** Whether the middle of the first letter, or of the words where they are centred, is on a shape. */
export function standsOn({ x, y, size, anchor, angle }: Text, shape: Shape): boolean {
  const box = itemBounds(shape, () => 0);
  if (!box) return false;
  const along = anchor === "middle" ? 0 : (anchor === "start" ? 0.3 : -0.3) * size;
  const [middleX, middleY] = angle === -90 ? [x - 0.3 * size, y - along] : [x + along, y - 0.3 * size];
  return middleX >= box.left && middleX <= box.right && middleY >= box.top && middleY <= box.bottom;
}
