/** What words keep off. */
import type { Box } from "./draw";

const touches = (a: Box, b: Box) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Boxes in columns of the page, so that a place is compared with its neighbours alone: a curve of thousands of values has as many. */
export interface Obstacles {
  readonly add: (boxes: readonly Box[]) => void;
  readonly touch: (box: Box) => boolean;
  /** Those that touch a box. */
  readonly within: (box: Box) => readonly Box[];
}

const columnWidth = 48;

export function obstaclesOf(boxes: readonly Box[]): Obstacles {
  const columns = new Map<number, Box[]>();
  const first = ({ x }: Box) => Math.floor(x / columnWidth);
  const last = ({ x, width }: Box) => Math.floor((x + width) / columnWidth);
  const add = (more: readonly Box[]) => {
    for (const box of more)
      for (let column = first(box); column <= last(box); column++) {
        const known = columns.get(column);
        if (known === undefined) columns.set(column, [box]);
        else known.push(box);
      }
  };
  add(boxes);
  const touch = (box: Box) => {
    for (let column = first(box); column <= last(box); column++)
      if (columns.get(column)?.some((other) => touches(box, other)) === true) return true;
    return false;
  };
  const found = (box: Box) => {
    const all = new Set<Box>();
    for (let column = first(box); column <= last(box); column++)
      for (const other of columns.get(column) ?? []) if (touches(box, other)) all.add(other);
    return [...all];
  };
  return { add, touch, within: found };
}
