/** d3-zoom at the border of the app: wheel, drag and pinch over the plot become windows of time. Selections stay in this file. */
import { type D3ZoomEvent, select, zoom, type ZoomTransform, zoomIdentity } from "d3";
import type { TimeWindow } from "./timeWindow";

export interface GestureOptions {
  /** The plot on the stage, in CSS pixels. */
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly least: number;
  readonly read: () => TimeWindow;
  readonly write: (window: TimeWindow) => void;
}

export interface Gestures {
  /** Tells d3 where something else has moved the window to. */
  readonly follow: (window: TimeWindow) => void;
  readonly detach: () => void;
}

/** Listens on a stage until it is detached; at most one window is written for each frame. */
export function attachGestures(stage: HTMLElement, { plot, least, read, write }: GestureOptions): Gestures {
  const { left, right } = plot;
  const width = right - left;
  const windowOf = ({ k, x }: ZoomTransform): TimeWindow => [((left - x) / k - left) / width, ((right - x) / k - left) / width];
  const transformOf = ([from, to]: TimeWindow): ZoomTransform => {
    const k = 1 / (to - from);
    return zoomIdentity.translate(left - k * (left + from * width), 0).scale(k);
  };
  const perFrame = onePerFrame(write);
  const isOverPlot = (event: MouseEvent): boolean => {
    const box = stage.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    return x >= left && x <= right && y >= plot.top && y <= plot.bottom;
  };
  const isSideways = (event: WheelEvent): boolean => Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey;
  const isWanted = (event: Event): boolean => {
    if (event instanceof WheelEvent) return isOverPlot(event) && !isSideways(event);
    if (event instanceof MouseEvent) return event.button === 0 && !event.ctrlKey && isOverPlot(event);
    // One finger scrolls the page while all is seen.
    return !("touches" in event) || event.type !== "touchstart" || touchesOf(event) > 1 || read()[1] - read()[0] < 1;
  };
  const behaviour = zoom<HTMLElement, unknown>()
    .extent([
      [left, 0],
      [right, 1],
    ])
    .translateExtent([
      [left, Number.NEGATIVE_INFINITY],
      [right, Number.POSITIVE_INFINITY],
    ])
    .scaleExtent([1, 1 / least])
    .clickDistance(4)
    .filter(isWanted)
    .on("zoom", ({ transform }: D3ZoomEvent<HTMLElement, unknown>) => perFrame.write(windowOf(transform)));
  const panSideways = (event: WheelEvent): void => {
    const [from, to] = read();
    if (!isOverPlot(event) || !isSideways(event) || to - from >= 1) return;
    event.preventDefault();
    const by = ((event.deltaX || event.deltaY) / width) * (to - from);
    perFrame.write([from + by, to + by]);
  };
  const selection = select(stage).call(behaviour).on("dblclick.zoom", null);
  const stopScrolling = attachScrolling(stage);
  stage.addEventListener("wheel", panSideways, { passive: false });
  const follow = (window: TimeWindow): void => void selection.property("__zoom", transformOf(window));
  follow(read());
  return {
    follow,
    detach: () => {
      perFrame.stop();
      stopScrolling();
      stage.removeEventListener("wheel", panSideways);
      selection.on(".zoom", null);
    },
  };
}

/** One finger that goes up or down scrolls, also over time that is magnified: d3 would keep the browser from it. */
function attachScrolling(stage: HTMLElement): () => void {
  let start: Touch | undefined;
  let isUpOrDown: boolean | undefined;
  const begin = ({ touches }: TouchEvent): void => {
    start = touches.length === 1 ? touches[0] : undefined;
    isUpOrDown = undefined;
  };
  const move = (event: TouchEvent): void => {
    const [touch] = event.touches;
    if (!start || !touch || event.touches.length > 1) return;
    // The first move decides: a browser that is kept from scrolling then does not begin later.
    isUpOrDown ??= Math.abs(touch.clientY - start.clientY) > Math.abs(touch.clientX - start.clientX);
    if (isUpOrDown) event.stopPropagation();
  };
  const capture = { capture: true, passive: true };
  stage.addEventListener("touchstart", begin, capture);
  stage.addEventListener("touchmove", move, capture);
  return () => {
    stage.removeEventListener("touchstart", begin, capture);
    stage.removeEventListener("touchmove", move, capture);
  };
}

const touchesOf = (event: Event): number => (event instanceof TouchEvent ? event.touches.length : 0);

function onePerFrame(write: (window: TimeWindow) => void) {
  let frame = 0;
  let next: TimeWindow | undefined;
  return {
    write: (window: TimeWindow): void => {
      next = window;
      if (frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        if (next) write(next);
      });
    },
    stop: (): void => cancelAnimationFrame(frame),
  };
}
