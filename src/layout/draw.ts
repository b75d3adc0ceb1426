/** Builders of scene items: they round to 0.01 pt and keep the few shapes of the figure in one place. */
import type { Anchor, Group, Item, Path, PathCommand, Rect, Stroke, Text, Within } from "../scene/scene";
import { ink, paper, secondaryInk } from "./theme";

export const round = (value: number): number => Math.round(value * 100) / 100;

export interface Shown {
  readonly record?: string;
  readonly label?: string;
  readonly within?: Within;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Paint extends Shown {
  readonly fill?: string;
  readonly stroke?: Stroke;
}

const shown = ({ record, label, within }: Shown): Shown => ({
  ...(record !== undefined && { record }),
  ...(label !== undefined && { label }),
  ...(within !== undefined && { within }),
});
const painted = ({ fill, stroke }: Paint) => ({ ...(fill !== undefined && { fill }), ...(stroke !== undefined && { stroke }) });

export function rect(box: Box, paint: Paint): Rect {
  return {
    kind: "rect",
    x: round(box.x),
    y: round(box.y),
    width: round(box.width),
    height: round(box.height),
    ...painted(paint),
    ...shown(paint),
  };
}

function roundCommand(command: PathCommand): PathCommand {
  // Written out: a case of many values has tens of thousands of them before anything is compiled.
  switch (command[0]) {
    case "Z":
      return command;
    case "C":
      return [
        "C",
        round(command[1]),
        round(command[2]),
        round(command[3]),
        round(command[4]),
        round(command[5]),
        round(command[6]),
      ];
    default:
      return [command[0], round(command[1]), round(command[2])];
  }
}

export function path(commands: readonly PathCommand[], paint: Paint): Path {
  return { kind: "path", commands: commands.map(roundCommand), ...painted(paint), ...shown(paint) };
}

/** A line through points; a single point draws nothing. */
export function polyline(points: readonly (readonly [number, number])[], stroke: Stroke, about: Shown = {}): Path {
  return path(
    points.map((point, index) => [index === 0 ? "M" : "L", point[0], point[1]]),
    { stroke, ...about },
  );
}

export function line(from: readonly [number, number], to: readonly [number, number], stroke: Stroke, about: Shown = {}): Path {
  return polyline([from, to], stroke, about);
}

export interface TextStyle extends Shown {
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly anchor?: Anchor;
  readonly fill?: string;
}

export function text(words: string, at: readonly [number, number], style: TextStyle): Text {
  return {
    kind: "text",
    text: words,
    x: round(at[0]),
    y: round(at[1]),
    size: style.size,
    anchor: style.anchor ?? "start",
    ...(style.bold === true && { bold: true }),
    ...(style.italic === true && { italic: true }),
    fill: style.fill ?? ink,
    ...shown(style),
  };
}

/** Baseline that puts the capitals of a line of that size in the middle of `y`. */
export const baselineFor = (y: number, size: number): number => y + size * 0.36;

/** From the top of a capital to the foot of a "g", in sizes of type: a bar that is lower is crossed by its words. */
export const lettersHeight = 0.93;

/** Letters that hang below their line. */
const hanging = /[gjpqyQµ,;()]/;

/** Baseline in a bar around `y`: the middle of the letters there, of which some may hang below their line. */
export const baselineInBar = (y: number, size: number, words: string): number =>
  hanging.test(words) ? y + size * 0.252 : baselineFor(y, size);

/** Baseline of words over a bar, from its top, and the room that they take there, in sizes of type: no letter hangs onto its outline. */
export const [overBar, heightOverBar] = [0.265, 0.95];

/** What stands at the edges of the plot does not move with time on an axis that is wider than its page. */
export const staying = (context: { readonly seen?: object }, items: readonly Item[]): Item[] =>
  context.seen === undefined ? [...items] : items.map((item) => ({ ...item, stays: true }));

/** Words in a bar, and the bar; only on an axis that is wider than its page may a bar be seen in part. */
export const inBar = (
  context: { readonly seen?: object },
  bar: readonly [left: number, right: number] | undefined,
  words: readonly [left: number, right: number],
  instead = false,
): { readonly within?: Within } =>
  context.seen === undefined || bar === undefined ? {} : { within: { bar, words, ...(instead && { instead }) } };

/** Words beside a mark, which stay beside what is seen of it while nothing else stands there. */
export const besideMark = (context: { readonly seen?: object }, within: Within): { readonly within?: Within } =>
  context.seen === undefined ? {} : { within };

export function group(name: string, items: readonly Item[]): Group {
  return { kind: "group", name, items };
}

export type Glyph = "square" | "circle" | "diamond" | "hexagon" | "triangle up" | "triangle down" | "cross" | "pentagon" | "tick";

function polygon(points: readonly (readonly [number, number])[]): PathCommand[] {
  return [...points.map(([x, y], index): PathCommand => [index === 0 ? "M" : "L", x, y]), ["Z"]];
}

/** Control points at this share of the radius draw a circle within 0.03 % (four Bézier quarters). */
const circleShare = 0.5523;

function circle(x: number, y: number, r: number): PathCommand[] {
  const c = r * circleShare;
  return [
    ["M", x + r, y],
    ["C", x + r, y + c, x + c, y + r, x, y + r],
    ["C", x - c, y + r, x - r, y + c, x - r, y],
    ["C", x - r, y - c, x - c, y - r, x, y - r],
    ["C", x + c, y - r, x + r, y - c, x + r, y],
    ["Z"],
  ];
}

interface RegularPolygon {
  readonly radius: number;
  readonly corners: number;
  /** Angle of the first corner, in radians; 0 is to the right. */
  readonly start: number;
}

const regularPolygon = (x: number, y: number, { radius, corners, start }: RegularPolygon) =>
  polygon(
    Array.from({ length: corners }, (_, index) => {
      const angle = start + (index * 2 * Math.PI) / corners;
      return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
    }),
  );

function glyphCommands(glyph: Glyph, x: number, y: number, r: number): PathCommand[] {
  switch (glyph) {
    case "square":
      return polygon([
        [x - r, y - r],
        [x + r, y - r],
        [x + r, y + r],
        [x - r, y + r],
      ]);
    case "circle":
      return circle(x, y, r);
    case "diamond":
      return regularPolygon(x, y, { radius: r * 1.2, corners: 4, start: 0 });
    case "hexagon":
      return regularPolygon(x, y, { radius: r * 1.1, corners: 6, start: 0 });
    case "pentagon":
      return regularPolygon(x, y, { radius: r * 1.15, corners: 5, start: -Math.PI / 2 });
    case "triangle up":
      return regularPolygon(x, y, { radius: r * 1.25, corners: 3, start: -Math.PI / 2 });
    case "triangle down":
      return regularPolygon(x, y, { radius: r * 1.25, corners: 3, start: Math.PI / 2 });
    case "tick":
      return [
        ["M", x - r, y],
        ["L", x - r * 0.25, y + r * 0.8],
        ["L", x + r, y - r * 0.8],
      ];
    case "cross":
      return [
        ["M", x - r, y - r],
        ["L", x + r, y + r],
        ["M", x + r, y - r],
        ["L", x - r, y + r],
      ];
  }
}

/** One mark of the figure: a shape says what kind of thing it is. `size` is its height. */
export function glyph(kind: Glyph, at: readonly [number, number], look: Paint & { readonly size: number }): Path {
  const paint = { fill: paper, stroke: { color: ink, width: 0.5 }, ...look };
  return path(glyphCommands(kind, at[0], at[1], look.size / 2), paint);
}

/** A range of possible days: a line with end caps; an open side ends in an arrowhead instead. */
export function whisker(
  range: { readonly from: number; readonly to: number; readonly openFrom?: boolean; readonly openTo?: boolean },
  y: number,
  look: { readonly cap: number; readonly stroke: Stroke } & Shown,
): Path {
  const { from, to } = range;
  const { cap } = look;
  const end = (x: number, open: boolean | undefined, inward: number): PathCommand[] =>
    open === true
      ? [
          ["M", x + inward * cap * 1.5, y - cap],
          ["L", x, y],
          ["L", x + inward * cap * 1.5, y + cap],
        ]
      : [
          ["M", x, y - cap],
          ["L", x, y + cap],
        ];
  return path([["M", from, y], ["L", to, y], ...end(from, range.openFrom, 1), ...end(to, range.openTo, -1)], {
    stroke: look.stroke,
    ...shown(look),
  });
}

/** A rectangle without the line at a side that is open. */
export function openBox(
  { x, y, width, height }: Box,
  open: { readonly left: boolean; readonly right: boolean },
  { stroke, ...paint }: Paint & { readonly stroke: Stroke },
): Item[] {
  const [right, bottom] = [x + width, y + height];
  if (!open.left && !open.right) return [rect({ x, y, width, height }, { ...paint, stroke })];
  const fill = rect({ x, y, width, height }, paint);
  if (open.left && open.right) return [fill, ...[y, bottom].map((each) => line([x, each], [right, each], stroke))];
  const [from, to] = open.left ? [x, right] : [right, x];
  return [
    fill,
    polyline(
      [
        [from, y],
        [to, y],
        [to, bottom],
        [from, bottom],
      ],
      stroke,
    ),
  ];
}

interface UncertainLook extends Shown {
  readonly top: number;
  readonly height: number;
  readonly fill: string;
}

/**
 * A bar whose ends are not exact: solid where it certainly was, an unfilled dashed frame where it may have been, and dashes that lead out
 * on a side that nothing bounds.
 */
export function uncertainBar(
  context: { readonly tokens: { readonly thinLine: number } },
  edges: {
    readonly possibleLeft: number;
    readonly certainLeft: number;
    readonly certainRight: number;
    readonly possibleRight: number;
    readonly fadeLeft?: number;
    readonly fadeRight?: number;
  },
  look: UncertainLook,
): Item[] {
  const { top, height, fill } = look;
  const { possibleLeft, possibleRight, certainLeft, certainRight, fadeLeft, fadeRight } = edges;
  const width = context.tokens.thinLine;
  const dashed = thin(width * 1.3, secondaryInk, [2, 1.5]);
  const open = { left: fadeLeft !== undefined, right: fadeRight !== undefined };
  const hasSolid = certainRight - certainLeft >= width;
  const isWider = !hasSolid || possibleLeft < certainLeft - width || possibleRight > certainRight + width;
  const frame = { x: possibleLeft, y: top, width: possibleRight - possibleLeft, height };
  const solid = { x: certainLeft, y: top, width: certainRight - certainLeft, height };
  const ends = { left: open.left && certainLeft <= possibleLeft, right: open.right && certainRight >= possibleRight };
  const about = look.record === undefined ? {} : { record: look.record };
  const fades = [[possibleLeft, fadeLeft] as const, [possibleRight, fadeRight] as const].flatMap(([from, to]) =>
    to === undefined ? [] : [line([from, top + height / 2], [to, top + height / 2], dashed, about)],
  );
  return [
    ...(isWider ? openBox(frame, open, { fill: paper, stroke: dashed, ...shown(look) }) : []),
    ...(hasSolid ? openBox(solid, ends, { fill, stroke: thin(width), ...(isWider ? about : shown(look)) }) : []),
    ...fades,
  ];
}

export const thin = (width: number, color: string = secondaryInk, dash?: readonly number[]): Stroke => ({
  color,
  width,
  ...(dash !== undefined && { dash }),
});
