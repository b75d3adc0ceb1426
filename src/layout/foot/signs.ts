/** The signs of the key: each drawn as the lanes draw it, with what it means. What needs more words than that stands in the notes. */
import type { Item } from "../../scene/scene";
import type { Explanation, LayoutContext } from "../context";
import { glyph, line, openBox, polyline, rect, thin, uncertainBar, whisker } from "../draw";
import { columnFill, ink, paper, rangeFill, rangeLine, secondaryInk } from "../theme";

/** The room of one sign: left edge, middle, and the size of the type beside it. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** What a sign looks like, and what it means. */
export interface Sign {
  readonly words: string;
  /** In sizes of type. */
  readonly width: number;
  readonly draw: (context: LayoutContext, place: Place) => readonly Item[];
}

const long = 2.4;
const dashes = [2, 1.5];
const dottedEnd = [1.5, 1.5];
const capOf = (size: number) => size * 0.25;
const dashedLine = ({ tokens }: LayoutContext) => thin(tokens.thinLine * 1.4, secondaryInk, dashes);

function between({ tokens }: LayoutContext, { x, y, size }: Place): Item[] {
  const [from, to] = [x, x + long * size];
  const ends = [from, to].map((each) => line([each, y - capOf(size)], [each, y + capOf(size)], thin(tokens.thinLine * 1.4)));
  return [line([from, y], [to, y], thin(tokens.thinLine * 1.4, secondaryInk, dashes)), ...ends];
}

const box = ({ x, y, size }: Place, width: number, height = 0.7) => ({
  x,
  y: y - (size * height) / 2,
  width: size * width,
  height: size * height,
});

const plainWhisker = ({ tokens }: LayoutContext, { x, y, size }: Place): Item =>
  whisker({ from: x, to: x + long * size }, y, { cap: capOf(size), stroke: thin(tokens.thinLine) });

/** In the order of the lanes, as they are explained. */
function dashedEdge({ tokens }: LayoutContext, place: Place): Item[] {
  const { x, y, width, height } = box(place, 1.8);
  const stroke = { color: ink, width: tokens.outline };
  return [
    ...openBox({ x, y, width, height }, { left: false, right: true }, { fill: paper, stroke }),
    line([x + width, y], [x + width, y + height], { ...stroke, dash: [1, 1] }),
  ];
}

export const signs: Readonly<Partial<Record<Explanation, Sign>>> = {
  "milestone range": {
    words: "some time within",
    width: 1.8,
    draw: (_, place) => [rect(box(place, 1.8, 0.3), { fill: secondaryInk })],
  },
  "possible start": {
    words: "earliest to latest start",
    width: long,
    draw: (context, place) => [
      plainWhisker(context, place),
      rect(box({ ...place, x: place.x + place.size }, 0.36, 0.36), { fill: secondaryInk }),
    ],
  },
  "value whisker": {
    words: "some time within",
    width: long,
    draw: (context, place) => [
      plainWhisker(context, place),
      glyph("circle", [place.x + (long / 2) * place.size, place.y], {
        size: place.size * 0.6,
        fill: ink,
        stroke: thin(context.tokens.thinLine, ink),
      }),
    ],
  },
  "unaccounted time": {
    words: "unaccounted time, possibly none",
    width: long,
    draw: ({ tokens }, { x, y, size }) => [line([x, y], [x + long * size, y], thin(tokens.thinLine, secondaryInk, [0.8, 1.8]))],
  },
  "dashed mark": {
    words: "some time within",
    width: long,
    draw: (context, place) => [
      ...between(context, place),
      glyph("circle", [place.x + (long / 2) * place.size, place.y], {
        size: place.size * 0.8,
        fill: paper,
        stroke: thin(context.tokens.thinLine * 1.4, secondaryInk, [1.5, 1]),
      }),
    ],
  },
  "uncertain ends": {
    words: "possible, not certain",
    width: 1.8,
    draw: (context, place) => [
      rect(box(place, 1.8), { fill: paper, stroke: { ...dashedLine(context), width: context.tokens.thinLine * 1.3 } }),
    ],
  },
  "open end": {
    words: "end not stated",
    width: long,
    draw: (context, place) => {
      const [left, right] = [place.x, place.x + place.size];
      const edges = {
        possibleLeft: left,
        certainLeft: left,
        certainRight: right,
        possibleRight: right,
        fadeRight: place.x + long * place.size,
      };
      return uncertainBar(context, edges, { top: place.y - place.size * 0.35, height: place.size * 0.7, fill: columnFill });
    },
  },
  held: {
    words: "held",
    width: 1.8,
    draw: ({ tokens }, place) => {
      const part = (from: number, width: number, fill: string, dash?: readonly number[]) =>
        rect(box({ ...place, x: place.x + from * place.size }, width), {
          fill,
          stroke: thin(tokens.thinLine, secondaryInk, dash),
        });
      return [part(0, 0.5, columnFill), part(0.5, 0.8, paper, dashes), part(1.3, 0.5, columnFill)];
    },
  },
  "assumed end": { words: "end as assumed", width: 1.8, draw: dashedEdge },
  "undated end": { words: "end not dated to the day", width: 1.8, draw: dashedEdge },
  window: { words: "some time within", width: long, draw: between },
  absence: {
    words: "absent all that time",
    width: long,
    draw: ({ tokens }, { x, y, size }) => [
      whisker({ from: x, to: x + long * size }, y, { cap: capOf(size), stroke: { color: ink, width: tokens.outline * 1.6 } }),
    ],
  },
  "undated absence": {
    words: "absent, ends not dated",
    width: long * 1.25,
    draw: ({ tokens }, { x, y, size }) => {
      const [from, left, right, to] = [0, 0.25, 1, 1.25].map((share) => x + long * size * share) as [
        number,
        number,
        number,
        number,
      ];
      const heavy = (start: number, end: number, dash?: readonly number[]) =>
        line([start, y], [end, y], thin(tokens.outline * 1.6, ink, dash));
      return [heavy(from, left, dottedEnd), heavy(left, right), heavy(right, to, dottedEnd)];
    },
  },
  "not done": {
    words: "not done",
    width: 1,
    draw: ({ tokens }, { x, y, size }) => {
      const [middle, reach] = [x + size / 2, size * 0.45];
      return [
        glyph("circle", [middle, y], { size: size * 0.75, fill: paper, stroke: { color: secondaryInk, width: tokens.outline } }),
        line([middle - reach, y + reach], [middle + reach, y - reach], thin(tokens.outline, secondaryInk)),
      ];
    },
  },
  recovery: {
    words: "recovery",
    width: 1,
    draw: ({ tokens }, { x, y, size }) => [
      glyph("tick", [x + size / 2, y], { size: size * 0.8, stroke: { color: ink, width: tokens.outline * 1.6 } }),
    ],
  },
  ongoing: {
    words: "ongoing at the cut-off",
    width: 1.8,
    draw: ({ tokens }, place) => {
      const { x, y, width, height } = box(place, 1.3);
      const right = x + width;
      return [
        rect({ x, y, width, height }, { fill: paper, stroke: thin(tokens.thinLine) }),
        polyline(
          [
            [right, y],
            [right + height / 2, y + height / 2],
            [right, y + height],
          ],
          thin(tokens.outline, ink),
        ),
      ];
    },
  },
  ungraded: {
    words: "no grade reported",
    width: 1,
    draw: ({ tokens }, { x, y, size }) => [
      glyph("square", [x + size / 2, y], { size: size * 0.75, fill: paper, stroke: { color: ink, width: tokens.outline } }),
    ],
  },
  "reference range": {
    words: "reference range",
    width: 1.8,
    draw: ({ tokens }, place) => {
      const { x, y, width, height } = box(place, 1.8);
      return [
        rect({ x, y, width, height }, { fill: rangeFill }),
        ...[y, y + height].map((each) => line([x, each], [x + width, each], thin(tokens.thinLine, rangeLine, [2, 2]))),
      ];
    },
  },
  "converted unit": {
    words: "unit changes; all in one",
    width: 0.4,
    draw: ({ tokens }, { x, y, size }) => [
      line([x + size * 0.2, y - size * 0.5], [x + size * 0.2, y + size * 0.5], thin(tokens.thinLine, secondaryInk, [1, 1.5])),
    ],
  },
  "in words": {
    words: "value in words",
    width: 0.6,
    draw: ({ tokens }, place) => [rect(box(place, 0.6, 0.6), { fill: paper, stroke: thin(tokens.thinLine, ink) })],
  },
  approximate: {
    words: "approximate value",
    width: 1,
    draw: ({ tokens }, { x, y, size }) => [
      glyph("circle", [x + size / 2, y], { size: size * 0.65, fill: paper, stroke: { color: ink, width: tokens.outline } }),
    ],
  },
};
