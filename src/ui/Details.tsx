import {
  type CSSProperties,
  type ReactNode,
  type RefObject,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { describeRecord, recordAt } from "../describe/describeRecord";
import { courseTitle, recordTitle } from "../describe/recordTitle";
import { valuesAtStart } from "../describe/stateWords";
import type { PlacedCase } from "../place/types";
import type { Box } from "../scene/bounds";
import { AnnotationField } from "./AnnotationField";
import { placeOfWords } from "./annotations";
import { DetailsCard, type PartOfCard } from "./DetailsCard";
import { markTitle } from "./markWords";
import { useCase } from "./useCase";
import { listen } from "./useOpening";

interface Props {
  readonly placed: PlacedCase;
  readonly record: string;
  /** What the shapes of the mark are called. */
  readonly labels: readonly string[];
  /** The lane of the mark, as figure options call it. */
  readonly lane: string | undefined;
  /** Where the mark stands, in CSS pixels of the stage that both stand on. */
  readonly mark: Box;
  readonly isKept: boolean;
  readonly onClose: () => void;
  readonly onStep: (step: "left" | "right") => void;
  readonly canStep: (step: "left" | "right") => boolean;
  readonly onShowText: () => void;
}

/** The details of a mark's record, beside the mark and inside what can be seen of the figure. */
export function Details({ placed, record, labels, lane, mark, isKept, onClose, onStep, canStep, onShowText }: Props): ReactNode {
  const description = useMemo(() => describeRecord(placed, record), [placed, record]);
  const atStart = useMemo(() => (isKept ? startOf(placed, record) : undefined), [placed, record, isKept]);
  const words = useMemo(() => (isKept ? placeOfWords(placed, record, lane) : undefined), [placed, record, lane, isKept]);
  const card = useRef<HTMLElement>(null);
  const [place, setPlace] = useState<CSSProperties>();
  useLayoutEffect(() => {
    if (card.current) setPlace(placeBeside(card.current, mark));
  }, [mark]);
  useEscapeElsewhere(card, isKept ? onClose : undefined);
  const isMoving = useCase(({ held }) => held !== undefined);
  if (!description || (isMoving && !isKept)) return null;
  return (
    <DetailsCard
      ref={card}
      description={{ ...description, title: markTitle(placed, { record, labels }, description.title) }}
      atStart={atStart}
      annotation={words && <AnnotationField place={words} title={description.title} />}
      place={place}
      isKept={isKept}
      onClose={onClose}
      onStep={onStep}
      canStep={canStep}
      onShowText={onShowText}
    />
  );
}

/** Escape closes an open card wherever the keyboard is, but for fields, panels and dialogs, which have an Escape of their own. */
function useEscapeElsewhere(card: RefObject<HTMLElement | null>, close: (() => void) | undefined): void {
  const press = useEffectEvent((event: KeyboardEvent): void => {
    const { target } = event;
    if (!close || event.key !== "Escape" || event.defaultPrevented || !(target instanceof Element)) return;
    if (target.closest("input, textarea, select, dialog, aside, [data-figure]")) return;
    const isOurs = card.current?.closest("[data-app]")?.contains(target) === true || target === window.document.body;
    if (!isOurs) return;
    event.preventDefault();
    close();
  });
  useEffect(() => listen({ keydown: (event) => press(event) }), []);
}

/** Of a bar: the values that were known when it began. A block of courses begins with its first one. */
function startOf(placed: PlacedCase, path: string): PartOfCard | undefined {
  const record = recordAt(placed, path);
  if (record === undefined) return undefined;
  const course = record.list === "courses" ? record.courses[0] : undefined;
  const rows = valuesAtStart(placed, { record, ...(course && { course }) });
  const name = record.list === "courses" && course ? courseTitle(placed, record, course.number) : recordTitle(placed, record);
  return rows.length === 0 ? undefined : { heading: `Values at the start of ${name}`, rows };
}

/** Where the card is a sheet at the foot of the screen; the style sheet says so too. */
const narrow = "(max-width: 700px)";
const mostOfScreen = 0.45;
const gap = 10;

/** Under the mark or over it, where the whole card fits, else where there is more room: it never covers what it is about. */
function placeBeside(card: HTMLElement, mark: Box): CSSProperties {
  if (window.matchMedia(narrow).matches) return sheetFor(card, mark);
  const seen = seenBox(card);
  const below = seen.bottom - mark.bottom - 2 * gap;
  const above = mark.top - seen.top - 2 * gap;
  const wanted = card.scrollHeight + 2;
  const isBelow = wanted <= below || below >= above;
  const left = Math.max(seen.left + gap, Math.min(mark.left, seen.right - card.offsetWidth - gap));
  const maxHeight = Math.max(160, isBelow ? below : above);
  const height = Math.min(wanted, maxHeight);
  return { left, top: isBelow ? mark.bottom + gap : mark.top - gap - height, maxHeight };
}

/** At the foot of the screen, or over the head of the figure where the mark would be under it; lower where it would be under both. */
function sheetFor(card: HTMLElement, mark: Box): CSSProperties {
  const area = card.closest("main");
  if (!area) return {};
  const { top } = area.getBoundingClientRect();
  const wanted = Math.min(card.scrollHeight + 2, window.innerHeight * mostOfScreen);
  const above = mark.top - area.scrollTop - gap;
  const below = window.innerHeight - top - (mark.bottom - area.scrollTop) - gap;
  const isBelow = wanted <= below || below >= above;
  const room = Math.max(160, isBelow ? below : above);
  return {
    ...(room < wanted && { maxHeight: room }),
    ...(!isBelow && { top, bottom: "auto", borderWidth: "0 0 1px", borderRadius: "0 0 10px 10px" }),
  };
}

/** What is seen of the stage: the figure may be larger than its window. */
function seenBox(card: HTMLElement): Box {
  const area = card.closest("main") ?? window.document.documentElement;
  const { scrollLeft, scrollTop, clientWidth, clientHeight } = area;
  return { left: scrollLeft, top: scrollTop, right: scrollLeft + clientWidth, bottom: scrollTop + clientHeight };
}
