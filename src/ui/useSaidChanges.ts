import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { compareMoments } from "../clinical/compareMoments";
import { betweenWords } from "../describe/compareWords";
import { dayWords } from "../describe/dayWords";
import { insideSentence } from "../describe/insideSentence";
import type { FigureLayout } from "../layout";
import type { TimeOnAxis } from "../layout/axis/timeAt";
import type { PlacedCase } from "../place/types";
import { type CaseState, changeView, type View } from "../store";
import { actionOf } from "./actionOf";
import { datedAt, dayAt, fractionOfDated } from "./crosshairTime";
import { whole } from "./timeWindow";
import { useCaseStore } from "./useCase";

interface Options {
  readonly placed: PlacedCase;
  readonly say: (words: string) => void;
}

/** A change of the case or its figure that is not drawn yet. */
interface Coming {
  readonly words: string | undefined;
  readonly isAxis: boolean;
  readonly dates: Dates;
  readonly window: DatedWindow | undefined;
}

/** The ends of the stretch that was shown, as days of the case. */
interface DatedWindow {
  readonly from: TimeOnAxis;
  readonly to: TimeOnAxis;
}

/** Where the crosshair and the pins stood, as days of the case. */
type Dates = readonly { readonly name: DateName; readonly time: TimeOnAxis }[];
type DateName = "cursor" | "a" | "b";

const spoken: Readonly<Record<DateName, string>> = { cursor: "the crosshair", a: "A", b: "B" };

/** Says what becomes of the figure and of the pins, and takes the dates that are read along to another axis. */
export function useSaidChanges(layout: FigureLayout, { placed, say }: Options): void {
  const store = useCaseStore();
  const drawn = useRef(layout);
  const coming = useRef<Coming>(undefined);
  const isCarrying = useRef(false);
  useEffect(
    () =>
      store.subscribe((state, before) => {
        if (state.open !== before.open)
          coming.current = comingOf({ state, before, drawn: drawn.current, earlier: coming.current });
        else if (!isCarrying.current) sayPins({ layout, placed, say }, state.view, before.view);
      }),
    [store, layout, placed, say],
  );
  useLayoutEffect(() => {
    const change = take(coming);
    drawn.current = layout;
    if (!change) return;
    const { view } = store.getState();
    const { kept, lost } = carried(layout, change.dates, withWindow(layout, change.window, view));
    isCarrying.current = true;
    if (kept !== view) changeView(store, kept);
    isCarrying.current = false;
    const words = [change.words, change.isAxis ? axisWords(layout) : undefined, lostWords(lost)];
    if (change.words !== undefined || change.isAxis) say(words.filter((each) => each !== undefined).join(": "));
  }, [layout, store, say]);
}

function take<T>(ref: RefObject<T | undefined>): T | undefined {
  const { current } = ref;
  ref.current = undefined;
  return current;
}

interface Change {
  readonly state: CaseState;
  readonly before: CaseState;
  readonly drawn: FigureLayout;
  /** A change before this one that has not been drawn either. */
  readonly earlier: Coming | undefined;
}

function comingOf({ state, before, drawn, earlier }: Change): Coming | undefined {
  const isSameCase = state.open.file?.case === before.open.file?.case;
  const isOther = (part: "axis" | "detail"): boolean =>
    isSameCase && JSON.stringify(state.open.file?.figure?.[part]) !== JSON.stringify(before.open.file?.figure?.[part]);
  const isAxis = isOther("axis");
  const back = historyWords(state, before);
  if (back === undefined && !isAxis && !isOther("detail")) return isSameCase ? earlier : undefined;
  const action = isAxisKind(state) ? undefined : actionOf(state.past);
  return {
    words: back ?? action,
    isAxis,
    dates: isSameCase ? (earlier?.dates ?? datesOf(drawn, before.view)) : [],
    window: isSameCase ? (earlier?.window ?? windowOf(drawn, before.view)) : undefined,
  };
}

/** By which time the figure is drawn, the words of the axis say themselves. */
const isAxisKind = ({ past }: CaseState): boolean => past.at(-1)?.action.startsWith("Draw by ") === true;

function historyWords(state: CaseState, before: CaseState): string | undefined {
  if (state.past.length < before.past.length) return `undid: ${actionOf(before.past)}`;
  return before.future.at(-1)?.open === state.open ? `redid: ${actionOf(before.future)}` : undefined;
}

function windowOf(layout: FigureLayout, { window }: View): DatedWindow | undefined {
  const [from, to] = (window ?? []).map((fraction) => datedAt(layout, fraction));
  return from && to && { from, to };
}

/** The same stretch on the axis that is now drawn, where the axis has both of its ends. */
function withWindow(layout: FigureLayout, window: DatedWindow | undefined, view: View): View {
  if (window === undefined || view.window !== undefined) return view;
  const [from, to] = [fractionOfDated(layout, window.from), fractionOfDated(layout, window.to)];
  return from === undefined || to === undefined || from >= to ? view : { ...view, window: [from, to] };
}

function datesOf(layout: FigureLayout, { cursor, pins }: View): Dates {
  const fractions: readonly (readonly [DateName, number | undefined])[] = [
    ["cursor", cursor],
    ["a", pins.a],
    ["b", pins.b],
  ];
  return fractions.flatMap(([name, fraction]) => {
    const time = fraction === undefined ? undefined : datedAt(layout, fraction);
    return time === undefined ? [] : [{ name, time }];
  });
}

/** The dates on the axis that is now drawn; what the view already says of itself, after a step back, stays. */
function carried(layout: FigureLayout, dates: Dates, view: View): { readonly kept: View; readonly lost: readonly DateName[] } {
  const own: Readonly<Record<DateName, number | undefined>> = { cursor: view.cursor, a: view.pins.a, b: view.pins.b };
  const missing = dates.filter(({ name }) => own[name] === undefined);
  if (missing.length === 0) return { kept: view, lost: [] };
  const found = new Map(missing.map(({ name, time }) => [name, fractionOfDated(layout, time)]));
  const [cursor, a, b] = (["cursor", "a", "b"] as const).map((name) => own[name] ?? found.get(name));
  const pins = { ...(a !== undefined && { a }), ...(b !== undefined && { b }) };
  return {
    kept: { ...view, ...(cursor !== undefined && { cursor }), pins },
    lost: missing.map(({ name }) => name).filter((name) => found.get(name) === undefined),
  };
}

const lostWords = (lost: readonly DateName[]): string | undefined =>
  lost.length === 0 ? undefined : `without ${lost.map((name) => spoken[name]).join(" and ")}: this axis leaves that day out`;

/** "relative, months from start of VRd". */
export function axisWords({ axis }: FigureLayout): string {
  if (axis.kind === "calendar") return "calendar time";
  if (axis.kind === "courses") return "courses, each equally wide";
  const titles = axis.segments.flatMap(({ title }) => title ?? []).map(insideSentence);
  return ["relative", ...titles].join(", ");
}

function sayPins({ layout, placed, say }: Options & { readonly layout: FigureLayout }, view: View, before: View): void {
  const changed = (["a", "b"] as const).filter((name) => view.pins[name] !== before.pins[name]);
  if (changed.length === 0) return;
  const on = (fraction: number | undefined) =>
    fraction === undefined ? undefined : dayAt(layout, fraction, view.window ?? whole);
  const [a, b] = [on(view.pins.a), on(view.pins.b)];
  const words = changed.map((name) => {
    if (view.pins[name] === undefined) return `${spoken[name]} taken away`;
    const day = name === "a" ? a : b;
    return `${spoken[name]} pinned ${day === undefined ? "where the axis breaks" : `on ${dayWords(placed, day)}`}`;
  });
  const apart = a && b ? [betweenWords(placed, compareMoments(placed, a, b))] : [];
  say([words.join(", "), ...apart].join(": "));
}
