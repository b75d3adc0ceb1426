import { type PointerEvent as ReactPointerEvent, type RefObject, useRef, useState } from "react";

/** A row on its way: where it came from, and among the other rows where it would go. */
export interface Drag {
  readonly from: number;
  readonly to: number;
}

interface DragOrder {
  readonly drag: Drag | undefined;
  /** For the handle of a row; fingers on it drag and do not scroll, which its style must say (`touch-action: none`). */
  readonly handleOf: (index: number) => {
    readonly onPointerDown: (event: ReactPointerEvent) => void;
    readonly onPointerMove: (event: ReactPointerEvent) => void;
    readonly onPointerUp: () => void;
    readonly onPointerCancel: () => void;
    readonly onLostPointerCapture: () => void;
  };
}

/** So near the edge of what scrolls, in pixels, it scrolls, and so far for each motion of the pointer. */
const edge = 36;
const scrollStep = 10;

/** Drags the children of a list to another place by pen, mouse or finger. Nothing is moved before the pointer is let go. */
export function useDragOrder(list: RefObject<HTMLElement | null>, onDrop: (from: number, to: number) => void): DragOrder {
  const [drag, setDrag] = useState<Drag>();
  const latest = useRef<Drag>(undefined);
  const set = (next: Drag | undefined): void => {
    latest.current = next;
    setDrag(next);
  };
  const move = ({ clientY }: ReactPointerEvent): void => {
    const now = latest.current;
    if (!now || !list.current) return;
    scrollNear(list.current.parentElement, clientY);
    const to = placeAt(list.current, clientY, now.from);
    if (to !== now.to) set({ ...now, to });
  };
  const drop = (): void => {
    const now = latest.current;
    set(undefined);
    if (now && now.to !== now.from) onDrop(now.from, now.to);
  };
  const cancel = (): void => set(undefined);
  return {
    drag,
    handleOf: (from) => ({
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        event.preventDefault();
        set({ from, to: from });
      },
      onPointerMove: move,
      onPointerUp: drop,
      onPointerCancel: cancel,
      onLostPointerCapture: cancel,
    }),
  };
}

/** How many of the other rows have their middle above the pointer. */
function placeAt(list: HTMLElement, y: number, from: number): number {
  const middles = [...list.children].map((row) => row.getBoundingClientRect()).map(({ top, height }) => top + height / 2);
  return middles.filter((middle, index) => index !== from && middle < y).length;
}

function scrollNear(scroller: HTMLElement | null, y: number): void {
  if (!scroller) return;
  const { top, bottom } = scroller.getBoundingClientRect();
  if (y < top + edge) scroller.scrollTop -= scrollStep;
  if (y > bottom - edge) scroller.scrollTop += scrollStep;
}
