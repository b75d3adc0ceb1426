/** The window of time is moved: at once, as a hand moves it, or in a short motion. */
import { type CaseStore, changeView, keepOpen, moveWindow, pointAt, restWindow } from "../store";
import type { Work } from "../case/work";
import { inSlices, nextTask } from "./inSlices";
import { including, inside, type TimeWindow, whole } from "./timeWindow";

/** Motion of one step, in milliseconds. */
const motion = 180;

export const windowOf = (store: CaseStore): TimeWindow => store.getState().view.window ?? whole;

export const setWindow = (store: CaseStore, next: TimeWindow): void => changeView(store, { window: shown(next) });

function shown(next: TimeWindow): TimeWindow | undefined {
  const [from, to] = inside(next);
  return to - from > 0.9999 ? undefined : [from, to];
}

/** A hand rests when nothing has come from it for so long, in milliseconds; then what it has moved is laid out. */
const restMs = 120;
const rests = new WeakMap<CaseStore, AbortController>();
const layouts = new WeakMap<CaseStore, (window: TimeWindow) => Work<unknown>>();

/** Says how a window is laid out before it rests, a slice at a time: a hand that moves on waits for none of it. */
export function layOutBeforeRest(store: CaseStore, work: (window: TimeWindow) => Work<unknown>): void {
  layouts.set(store, work);
}

/** As a hand moves it, or a motion: painted at once, laid out when it rests. */
export function dragWindow(store: CaseStore, next: TimeWindow): void {
  moveWindow(store, shown(next));
  rests.get(store)?.abort();
  const moved = new AbortController();
  rests.set(store, moved);
  window.setTimeout(() => {
    // What the hand did while the page was busy comes with the next frame, and then it has not rested.
    if (!moved.signal.aborted) window.requestAnimationFrame(() => void rest(store, moved.signal));
  }, restMs);
}

async function rest(store: CaseStore, signal: AbortSignal): Promise<void> {
  const { view } = store.getState();
  const work = view.window && layouts.get(store)?.(view.window);
  // What fails here fails again where it is drawn, and is said there.
  if (work) await inSlices(work, { signal }).catch(() => undefined);
  else await nextTask();
  if (!signal.aborted) restWindow(store);
}

/** As a typed date moves it: what is still in motion stops. */
export function jumpTo(store: CaseStore, goal: TimeWindow): void {
  window.cancelAnimationFrame(frames.get(store) ?? 0);
  setWindow(store, goal);
}

/** The frame that each app waits for while its window moves. */
const frames = new WeakMap<CaseStore, number>();

/** A later goal takes over from an earlier one, wherever that has come; a reader who wants no motion is there at once. */
export function glideTo(store: CaseStore, goal: TimeWindow): void {
  window.cancelAnimationFrame(frames.get(store) ?? 0);
  const target = inside(goal);
  if (window.matchMedia("(prefers-reduced-motion: reduce)").matches) return setWindow(store, target);
  const start = windowOf(store);
  const began = window.performance.now();
  const step = (now: number): void => {
    const share = Math.min(1, Math.max(0, (now - began) / motion));
    const eased = 1 - (1 - share) ** 3;
    if (share === 1) return setWindow(store, target);
    dragWindow(store, [start[0] + (target[0] - start[0]) * eased, start[1] + (target[1] - start[1]) * eased]);
    frames.set(store, window.requestAnimationFrame(step));
    return undefined;
  };
  frames.set(store, window.requestAnimationFrame(step));
  return undefined;
}

/** The crosshair goes there, and the window follows where that is out of sight; a card that is open was of another date, and leaves. */
export function readAt(store: CaseStore, cursor: number): void {
  pointAt(store, undefined);
  keepOpen(store, undefined);
  changeView(store, { cursor });
  const window = windowOf(store);
  const next = including(window, cursor);
  if (next !== window) glideTo(store, next);
}

/** One step nearer, further, and to either side. */
export const steps = { nearer: 0.6, further: 1 / 0.6, earlier: -0.25, later: 0.25 };
