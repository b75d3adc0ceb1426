import { type KeyboardEvent, type MouseEvent, type ReactNode, type RefObject, useEffect, useMemo, useRef } from "react";
import type { PlacedCase } from "../place/types";
import type { Box } from "../scene/bounds";
import type { Scene } from "../scene/scene";
import { type CaseStore, isSameMark, keepOpen, type MarkKey, pointAt } from "../store";
import { Details } from "./Details";
import controls from "./controls.module.css";
import styles from "./FigureSurface.module.css";
import { Highlight } from "./Highlight";
import { type Mark, markAt, type Step, stepFrom } from "./marks";
import { allWords, passingWords } from "./markWords";
import { useCase, useCaseStore } from "./useCase";
import { useLabelMoves } from "./useLabelMoves";

interface Props {
  readonly scene: Scene;
  /** What can be pointed at, where it stands on screen. */
  readonly marks: readonly Mark[];
  /** All marks of the figure, those out of sight too, in the order in which keys walk over them. */
  readonly walk: readonly Mark[];
  /** Brings a mark of the walk into sight. */
  readonly onReveal: (mark: Mark) => void;
  /** Its lanes, as the figure and as figure options call them. */
  readonly lanes: readonly { readonly name: string; readonly key: string }[];
  readonly placed: PlacedCase;
  readonly say: (words: string) => void;
  readonly onShowText: (path: string) => void;
}

/** One point of the scene is 4/3 of a CSS pixel: the figure stands on screen at its true size. */
const pixelsPerPoint = 4 / 3;

const stepOfKey: Readonly<Record<string, Step>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
  Home: "first",
  End: "last",
};

/** An open card goes along; gives where that is, as a walk goes on from there though nothing is pointed at meanwhile. */
function walkTo(store: CaseStore, mark: Mark, isOpen: boolean): MarkKey {
  const to = keyOf(mark);
  pointAt(store, to);
  if (isOpen) keepOpen(store, to);
  return to;
}

/** Above the figure: its pointer, its keys and the details of its marks. One tab stop; the arrow keys walk over the marks. */
export function FigureSurface(props: Props): ReactNode {
  const { scene, marks, walk: all, lanes, placed, say } = props;
  const store = useCaseStore();
  const surface = useRef<HTMLButtonElement>(null);
  const walked = useRef<MarkKey>(undefined);
  const pointed = useCase((state) => state.pointed);
  const kept = useCase((state) => state.kept);
  const current = findMark(marks, kept ?? pointed);
  const place = useMemo(() => current && inPixels(current.box), [current]);
  useKeptInSight(surface, marks, kept);
  const markUnder = (event: MouseEvent<HTMLElement>) => markAt(marks, pointOf(event), { isFinger: isFromFinger(event) });

  const walk = (step: Step): void => {
    const before = findMark(all, pointed ?? kept ?? walked.current);
    const next = stepFrom(all, before, step);
    if (!next) return say("the figure has no marks");
    walked.current = walkTo(store, next, kept !== undefined);
    props.onReveal(next);
    scrollTo(surface.current, next.box);
    return say(passingWords(placed, next, { marks: all, before }));
  };
  const keep = (mark: Mark | undefined): void => {
    keepOpen(store, mark && keyOf(mark));
    if (mark) say(allWords(placed, mark));
  };
  /** The card may have the keyboard, and goes: the figure takes it, at the same mark. */
  const closeCard = (): void => {
    surface.current?.focus({ preventScroll: true });
    // A finger points at nothing once it is lifted: what it closes is closed.
    pointAt(store, window.matchMedia("(hover: none)").matches ? undefined : kept);
    keepOpen(store, undefined);
  };
  const labels = useLabelMoves(surface, { marks, store, say });
  const pressKey = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const step = stepOfKey[event.key];
    if (labels.pressKey(event, current)) event.stopPropagation();
    else if (step) walk(step);
    else if (event.key === "Escape" && kept) closeCard();
    else if (event.key === "Escape" && pointed) pointAt(store, undefined);
    else return;
    event.preventDefault();
  };

  return (
    <>
      {/* Inside an application, screen readers leave the arrow keys to what has the focus. */}
      <div className={styles.layer} role="application" aria-roledescription="figure" aria-label={scene.title}>
        <Highlight width={scene.width} height={scene.height} mark={current} others={othersOf(marks, current)} />
        <button
          ref={surface}
          type="button"
          className={`${controls.cover} ${styles.surface}`}
          data-figure=""
          aria-label="Marks of the figure: arrow keys walk over them, Enter keeps details open, Escape closes them, S tells the figure in words"
          onKeyDown={pressKey}
          onBlur={() => pointAt(store, undefined)}
          onPointerMove={(event) => pointAt(store, event.buttons === 0 ? optionalKey(markUnder(event)) : undefined)}
          onPointerLeave={() => pointAt(store, undefined)}
          onClick={(event) => keep(isFromKeyboard(event) ? findMark(all, pointed ?? kept) : markUnder(event))}
        />
      </div>
      {current && place && (
        <Details
          key={kept ? "kept" : "passing"}
          placed={placed}
          record={current.record}
          labels={current.labels}
          lane={lanes.find(({ name }) => name === current.lane)?.key}
          mark={place}
          isKept={kept !== undefined}
          onClose={closeCard}
          onStep={walk}
          canStep={(step) => isElsewhere(stepFrom(all, findMark(all, kept), step), kept)}
          onShowText={() => props.onShowText(current.record)}
        />
      )}
    </>
  );
}

/** A row of the table may keep a mark that is out of sight. */
function useKeptInSight(surface: RefObject<HTMLElement | null>, marks: readonly Mark[], kept: MarkKey | undefined): void {
  useEffect(() => {
    const mark = findMark(marks, kept);
    if (mark) scrollTo(surface.current, mark.box);
  }, [surface, marks, kept]);
}

const keyOf = ({ record, lane }: Mark): MarkKey => ({ record, lane });
const optionalKey = (mark: Mark | undefined): MarkKey | undefined => mark && keyOf(mark);

const findMark = (marks: readonly Mark[], key: MarkKey | undefined): Mark | undefined =>
  key && marks.find((mark) => isSameMark(mark, key));

const isElsewhere = (mark: Mark | undefined, key: MarkKey | undefined): boolean =>
  mark !== undefined && key !== undefined && !isSameMark(mark, key);

const othersOf = (marks: readonly Mark[], current: Mark | undefined): readonly Mark[] =>
  current ? marks.filter((mark) => mark !== current && mark.record === current.record) : [];

/** Brings a mark into view where the figure is larger than its window; the highlight has no place of its own to scroll to. */
function scrollTo(surface: HTMLElement | null, box: Box): void {
  const area = surface?.closest("main");
  if (!area) return;
  const { left, top, right, bottom } = inPixels(box);
  const nearest = (from: number, to: number, shown: number, size: number): number =>
    Math.min(Math.max(shown, to + sight - size), from - sight);
  area.scrollTo(nearest(left, right, area.scrollLeft, area.clientWidth), nearest(top, bottom, area.scrollTop, area.clientHeight));
}

/** Room kept around a mark that is scrolled to. */
const sight = 24;

/** Enter and the space bar press the surface as well; then there is no pointer to ask. */
const isFromKeyboard = ({ detail }: MouseEvent<HTMLElement>): boolean => detail === 0;

/** A click is a pointer event in every browser of today, and says of what. */
const isFromFinger = ({ nativeEvent }: MouseEvent<HTMLElement>): boolean =>
  nativeEvent instanceof PointerEvent && nativeEvent.pointerType === "touch";

function pointOf(event: MouseEvent<HTMLElement>): { readonly x: number; readonly y: number } {
  const { left, top } = event.currentTarget.getBoundingClientRect();
  return { x: (event.clientX - left) / pixelsPerPoint, y: (event.clientY - top) / pixelsPerPoint };
}

function inPixels({ left, top, right, bottom }: Box): Box {
  return {
    left: left * pixelsPerPoint,
    top: top * pixelsPerPoint,
    right: right * pixelsPerPoint,
    bottom: bottom * pixelsPerPoint,
  };
}
