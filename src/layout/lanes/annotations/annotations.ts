/** Annotations: words of the author at a moment, on top, each with a line to its lane. They hang on the data, so they move with it. */
import type { Annotation } from "../../../case/schema";
import type { Item } from "../../../scene/scene";
import { wrapText } from "../../../text";
import { middleOf } from "../../axis/extent";
import { type Lane, type LaneKind, type LayoutContext, widthOf } from "../../context";
import { line, path, text, thin } from "../../draw";
import { cutAround } from "../../hairlines";
import { isHidden, namesOf } from "../../laneOptions";
import { leftsOver, packLeaders } from "../../packLeaders";
import { ink } from "../../theme";

export const annotationsKey = "annotations";

interface Placed {
  readonly annotation: Annotation;
  readonly x: number;
  readonly lines: readonly string[];
  readonly width: number;
}

/** Longer words than this share of the axis stand in several lines. */
const widest = 0.4;

function placedAnnotations({ figure, placed, axis, tokens }: LayoutContext): readonly Placed[] {
  if (isHidden(figure, { key: annotationsKey })) return [];
  const size = tokens.valueText;
  return (figure.annotations ?? []).flatMap((annotation) => {
    const moment = placed.momentOf(annotation.at);
    const day = moment && middleOf(moment);
    if (moment === undefined || day === undefined || !axis.shows(moment.island, day)) return [];
    const x = axis.x(moment.island, day);
    if (x === undefined) return [];
    const lines = wrapText(annotation.text, (axis.right - axis.left) * widest, { size });
    return [{ annotation, x, lines, width: Math.max(...lines.map((words) => widthOf(words, size))) }];
  });
}

function lane(context: LayoutContext): Lane[] {
  const { tokens, axis, page } = context;
  const all = placedAnnotations(context);
  if (all.length === 0) return [];
  const size = tokens.valueText;
  const step = size * 1.2;
  const most = Math.max(...all.map(({ lines }) => lines.length));
  const packed = packLeaders(
    all.map(({ x, width }) => ({ width, leader: x, lefts: leftsOver(x, width, { left: axis.left, right: page.right }) })),
    tokens.clearance * 3,
    tokens.maximumHeight !== undefined,
  );
  const pitch = most * step + size * 0.3;
  const height = packed.rows * pitch + size * 0.5;
  const draw = (top: number): Item[] =>
    all.flatMap(({ x, lines, annotation }, index) => {
      const { left = x, row = 0 } = packed.places[index] ?? {};
      const base = top + (packed.rows - row) * pitch - size * 0.3;
      const first = base - (lines.length - 1) * step;
      const foot = top + height;
      return [
        ...lines.map((words, at) => text(words, [left, first + at * step], { size, bold: true, label: annotation.text })),
        ...(row === 0 ? [] : [line([x, base + size * 0.3], [x, foot - size * 0.5], thin(tokens.thinLine, ink))]),
        path([["M", x - size * 0.3, foot - size * 0.5], ["L", x + size * 0.3, foot - size * 0.5], ["L", x, foot], ["Z"]], {
          fill: ink,
        }),
      ];
    });
  return [
    {
      key: annotationsKey,
      name: annotationsKey,
      group: "milestones",
      height: { min: height, preferred: height },
      draw,
    },
  ];
}

export const annotationsLane: LaneKind = { name: annotationsKey, lanes: lane };

interface LanePlace {
  readonly key: string;
  readonly name: string;
  readonly top: number;
  readonly bottom: number;
}

/** Lines from the words to their lanes, or through all of them where they name none; interrupted by words. */
export function annotationLines(context: LayoutContext, places: readonly LanePlace[], over: readonly Item[]): Item[] {
  const { tokens } = context;
  const from = places.find(({ key }) => key === annotationsKey)?.bottom;
  const last = places.at(-1)?.bottom;
  if (from === undefined || last === undefined) return [];
  return placedAnnotations(context).flatMap(({ annotation, x }) => {
    const target = places.find((place) => annotation.lane !== undefined && namesOf(place).includes(annotation.lane));
    const bottom = target === undefined ? last : (target.top + target.bottom) / 2;
    return cutAround(x, { top: from, bottom }, over).map(([top, end]) =>
      line([x, top], [x, end], thin(tokens.thinLine, ink, [2, 1.5])),
    );
  });
}
