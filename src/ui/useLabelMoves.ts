import { type KeyboardEvent, type RefObject, useEffect, useRef } from "react";
import { changeFigure, type CaseStore } from "../store";
import { type Arrow, cameOf, isMovable, labelAt, type LabelMove, movedBy, moveOf, moveTo, whyNot, withMove } from "./labelMoves";
import type { Mark, Point } from "./marks";

interface Options {
  readonly marks: readonly Mark[];
  readonly store: CaseStore;
  readonly say: (words: string) => void;
}

/** So far a pointer goes before it drags, in pixels. */
const tremble = 4;
const pixelsPerPoint = 4 / 3;

/** What is wished stands where the figure has room for it: that is known, and said, when the figure is drawn anew. */
interface Moving extends Options {
  readonly wishes: Map<string, LabelMove>;
}

function sayWhatCame({ wishes, say }: Moving, marks: readonly Mark[]): void {
  for (const [record, wish] of wishes)
    say(
      cameOf(
        marks.find((mark) => mark.record === record && isMovable(mark)),
        wish,
      ),
    );
  wishes.clear();
}

interface LabelMoves {
  /** Whether the key was one of moving the label of this mark. */
  readonly pressKey: (event: KeyboardEvent<HTMLElement>, mark: Mark | undefined) => boolean;
}

/** M takes the label of the mark that is looked at, arrows move it, Enter leaves it, Delete puts it back; a mouse or a pen drags it. */
export function useLabelMoves(surface: RefObject<HTMLElement | null>, options: Options): LabelMoves {
  const taken = useRef<{ readonly record: string; readonly merge: string }>(undefined);
  const latest = useRef<Moving>({ ...options, wishes: new Map() });
  useEffect(() => void Object.assign(latest.current, options), [options]);
  const { marks } = options;
  useEffect(() => sayWhatCame(latest.current, marks), [marks]);
  useEffect(() => (surface.current ? attachDrag(surface.current, () => latest.current) : undefined), [surface]);
  const pressKey: LabelMoves["pressKey"] = ({ key }, mark) => {
    const { store, say } = options;
    if (taken.current === undefined || mark?.record !== taken.current.record) {
      taken.current = undefined;
      if (key.toLowerCase() !== "m" || mark === undefined) return false;
      if (!isMovable(mark)) say(whyNot(mark));
      else {
        taken.current = { record: mark.record, merge: `label ${mark.record} ${++turns}` };
        say("arrows move the label, Enter leaves it there, Delete puts it back");
      }
      return true;
    }
    const { record, merge } = taken.current;
    const { figure } = store.getState().open.file ?? {};
    if (isArrow(key)) put(latest.current, { record, merge, move: movedBy(moveOf(figure, record), key) });
    else if (key === "Delete" || key === "Backspace") put(latest.current, { record, merge, move: undefined });
    else {
      taken.current = undefined;
      if (key !== "Enter" && key !== "Escape" && key.toLowerCase() !== "m") return false;
      say("the label stays where it is");
    }
    return true;
  };
  return { pressKey };
}

let turns = 0;

const isArrow = (key: string): key is Arrow => /^Arrow(?:Left|Right|Up|Down)$/.test(key);

interface Put {
  readonly record: string;
  readonly merge: string;
  readonly move: LabelMove | undefined;
}

function put({ store, say, wishes }: Moving, { record, merge, move }: Put): void {
  const { figure } = store.getState().open.file ?? {};
  if (JSON.stringify(moveOf(figure, record)) === JSON.stringify(move)) return;
  if (move) wishes.set(record, move);
  changeFigure(store, { action: move ? "Move a label" : "Put a label back", figure: withMove(figure, record, move), merge });
  if (!move) say("label where it stands by itself");
}

/** Before anything else of the figure hears the pointer: what drags a label pans nothing. A finger scrolls, so it drags none. */
function attachDrag(surface: HTMLElement, read: () => Moving): () => void {
  const stop = new AbortController();
  let drag: { readonly mark: Mark; readonly from: Point; readonly merge: string; isMoving: boolean } | undefined;
  const pointOf = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top } = surface.getBoundingClientRect();
    return { x: (clientX - left) / pixelsPerPoint, y: (clientY - top) / pixelsPerPoint };
  };
  const begin = (event: PointerEvent): void => {
    const mark = event.pointerType === "touch" || event.button !== 0 ? undefined : labelAt(read().marks, pointOf(event));
    drag = mark && {
      mark,
      from: { x: event.clientX, y: event.clientY },
      merge: `label ${mark.record} ${++turns}`,
      isMoving: false,
    };
    if (!drag) return;
    surface.setPointerCapture(event.pointerId);
    event.stopPropagation();
  };
  const move = (event: PointerEvent): void => {
    surface.style.cursor = drag?.isMoving
      ? "grabbing"
      : event.buttons === 0 && labelAt(read().marks, pointOf(event))
        ? "grab"
        : "";
    if (!drag) return;
    if (!drag.isMoving && Math.hypot(event.clientX - drag.from.x, event.clientY - drag.from.y) < tremble) return;
    drag.isMoving = true;
    put(read(), { record: drag.mark.record, merge: drag.merge, move: moveTo(drag.mark, pointOf(event)) });
  };
  const keepFromPanning = (event: MouseEvent): void => {
    if (drag) event.stopPropagation();
  };
  const click = (event: MouseEvent): void => {
    if (drag?.isMoving) event.stopPropagation();
    drag = undefined;
  };
  const { signal } = stop;
  surface.addEventListener("pointerdown", begin, { signal });
  surface.addEventListener("pointermove", move, { signal });
  surface.addEventListener("mousedown", keepFromPanning, { signal });
  surface.addEventListener("click", click, { signal });
  surface.addEventListener("pointercancel", () => (drag = undefined), { signal });
  return () => stop.abort();
}
