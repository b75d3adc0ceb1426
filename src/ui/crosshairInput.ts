/** The pointer, the keys and the finger that move the crosshair. They are heard on the stage before anything else of the figure. */
import { stateOn } from "../clinical/stateOn";
import { stateInShort } from "../describe/stateWords";
import type { FigureLayout } from "../layout";
import type { PlacedCase } from "../place/types";
import { type CaseStore, changeView } from "../store";
import { dayAt, stepOf, stepped } from "./crosshairTime";
import { readAt, windowOf } from "./moveWindow";
import { pinAt } from "./pins";

export interface CrosshairInput {
  readonly layout: FigureLayout;
  readonly placed: PlacedCase;
  readonly store: CaseStore;
  readonly say: (words: string) => void;
  /** Where the selected mark stands, as a fraction of the axis. */
  readonly selected: () => number | undefined;
  readonly setHover: (fraction: number | undefined) => void;
  /** What is switched on follows the pointer until it is clicked or moved otherwise; what comes with an address stays where it is. */
  readonly following: { current: boolean };
}

interface Attached extends CrosshairInput {
  readonly stage: HTMLElement;
  readonly signal: AbortSignal;
}

const pixelsPerPoint = 4 / 3;
/** A finger that rests this long moves the crosshair and no longer scrolls, in milliseconds; it may tremble by so many pixels. */
const hold = 350;
const tremble = 8;

/** Listens until the signal says stop. */
export function attachCrosshair(attached: Attached): void {
  attachPointer(attached);
  attachFinger(attached);
  attachKeys(attached);
}

const cursorOf = ({ store }: Attached) => store.getState().view.cursor;
const move = ({ store }: Attached, cursor: number | undefined): void => changeView(store, { cursor });

/** The fraction of the axis under a point of the screen; undefined outside of the plot. */
function fractionOf({ stage, layout, store }: Attached, { clientX, clientY }: Pick<MouseEvent, "clientX" | "clientY">) {
  const box = stage.getBoundingClientRect();
  const [x, y] = [(clientX - box.left) / pixelsPerPoint, (clientY - box.top) / pixelsPerPoint];
  const { left, right, top, bottom } = layout.plot;
  if (x < left || x > right || y < top || y > bottom) return undefined;
  const [from, to] = windowOf(store);
  return from + ((x - left) / (right - left)) * (to - from);
}

function tell(attached: Attached): void {
  const { layout, placed, store, say } = attached;
  const on = dayAt(layout, cursorOf(attached) ?? 0, windowOf(store));
  if (on) say(stateInShort(placed, stateOn(placed, on)));
}

/**
 * A mouse shows its date wherever it is; a crosshair that follows takes it along, and a click leaves it there. One that stands is taken
 * up by a click beside the marks, which keep their own clicks.
 */
function attachPointer(attached: Attached): void {
  const { stage, signal, setHover, following } = attached;
  const isFollowing = () => following.current && cursorOf(attached) !== undefined;
  // A finger points at nothing before it is lifted.
  const isBesideMarks = ({ pointerType }: Partial<PointerEvent>) =>
    pointerType !== "touch" && cursorOf(attached) !== undefined && attached.store.getState().pointed === undefined;
  const pointerMove = (event: PointerEvent): void => {
    if (event.pointerType === "touch") return;
    const fraction = event.buttons === 0 ? fractionOf(attached, event) : undefined;
    setHover(fraction);
    if (fraction === undefined || !isFollowing()) return;
    move(attached, fraction);
    following.current = true;
    event.stopPropagation();
  };
  const click = (event: MouseEvent): void => {
    const fraction = event.detail === 0 ? undefined : fractionOf(attached, event);
    if (fraction === undefined || !(isFollowing() || isBesideMarks(event))) return;
    following.current = false;
    move(attached, fraction);
    tell(attached);
    event.stopPropagation();
  };
  stage.addEventListener("pointermove", pointerMove, { capture: true, signal });
  stage.addEventListener("pointerleave", () => setHover(undefined), { signal });
  stage.addEventListener("click", click, { capture: true, signal });
}

/** A finger that is held on the plot takes the crosshair along; one that moves at once scrolls. */
function attachFinger(attached: Attached): void {
  const { stage, signal, following } = attached;
  let start: { readonly x: number; readonly y: number; readonly timer: number } | undefined;
  let isHolding = false;
  let swallowsClick = false;
  const begin = (event: PointerEvent): void => {
    const fraction = event.pointerType === "touch" ? fractionOf(attached, event) : undefined;
    letGo();
    swallowsClick = false;
    if (fraction === undefined) return;
    const take = (): void => {
      isHolding = true;
      swallowsClick = true;
      move(attached, fraction);
      following.current = false;
    };
    start = { x: event.clientX, y: event.clientY, timer: window.setTimeout(take, hold) };
  };
  const drag = (event: PointerEvent): void => {
    if (start && !isHolding && Math.hypot(event.clientX - start.x, event.clientY - start.y) > tremble) letGo();
    const fraction = isHolding ? fractionOf(attached, event) : undefined;
    if (fraction === undefined) return;
    move(attached, fraction);
    event.stopPropagation();
  };
  const letGo = (): void => {
    window.clearTimeout(start?.timer);
    start = undefined;
    if (isHolding) tell(attached);
    isHolding = false;
  };
  const keepFromScrolling = (event: TouchEvent): void => {
    if (!isHolding) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const click = (event: MouseEvent): void => {
    if (swallowsClick) event.stopPropagation();
    swallowsClick = false;
  };
  const capture = { capture: true, signal };
  stage.addEventListener("pointerdown", begin, capture);
  stage.addEventListener("pointermove", drag, capture);
  stage.addEventListener("pointerup", letGo, capture);
  stage.addEventListener("pointercancel", letGo, capture);
  stage.addEventListener("touchmove", keepFromScrolling, { ...capture, passive: false });
  stage.addEventListener("click", click, capture);
  signal.addEventListener("abort", letGo);
}

/** What has the keyboard in the figure hears these keys only where they do nothing here. */
function attachKeys(attached: Attached): void {
  const { stage, signal } = attached;
  const keyDown = (event: KeyboardEvent): void => {
    const isInFigure = event.target instanceof Element && event.target.closest("[data-figure]") !== null;
    if (!isInFigure || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (!keyIsUsed(attached, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  stage.addEventListener("keydown", keyDown, { capture: true, signal });
}

/** Whether the key was used. */
function keyIsUsed(attached: Attached, pressed: string): boolean {
  const { store, say, following } = attached;
  const key = pressed.toLowerCase();
  const cursor = cursorOf(attached);
  if (key === "escape") return letGoOfOne(attached);
  if (key === "c") {
    move(attached, cursor === undefined ? startingPoint(attached) : undefined);
    if (cursor === undefined) tell(attached);
    else say("crosshair off");
    return true;
  }
  if (key === "a" || key === "b") {
    pinAt(store, key, cursor ?? startingPoint(attached));
    following.current = false;
    return true;
  }
  if (cursor === undefined) return false;
  if (key === "arrowleft" || key === "arrowright") {
    const { days } = stepOf(attached.layout, windowOf(store));
    readAt(store, stepped(attached.layout, cursor, key === "arrowleft" ? -days : days));
    tell(attached);
    return true;
  }
  if (key !== "enter" || !following.current) return false;
  following.current = false;
  say("crosshair left where it is");
  return true;
}

/** At the selected mark, else in the middle of what is shown. */
function startingPoint({ store, selected }: Attached): number {
  const [from, to] = windowOf(store);
  const at = selected();
  return at !== undefined && at >= from && at <= to ? at : (from + to) / 2;
}

/** Lets go of one thing: details that are open first, by those who have them; then the crosshair, then pin B, then pin A. */
function letGoOfOne(attached: Attached): boolean {
  const { store, say } = attached;
  const { view, kept } = store.getState();
  if (kept !== undefined) return false;
  if (view.cursor !== undefined) {
    move(attached, undefined);
    say("crosshair off");
    return true;
  }
  const name = view.pins.b !== undefined ? "b" : view.pins.a !== undefined ? "a" : undefined;
  if (name === undefined) return false;
  pinAt(store, name, undefined);
  return true;
}
