import type { FigureOptions, PresentationStep } from "../case/schema";
import { recordTitle } from "../describe/recordTitle";
import type { Moment, PlacedCase } from "../place/types";
import { cutoffId } from "../time";

/**
 * The options of the figure with those of a step over them. A step with `until` takes from the figure what says how it is drawn, and
 * nothing that says what it means: titles, notes and annotations of the whole know the ending.
 */
export function stepFigure(figure: FigureOptions, step: PresentationStep, placed: PlacedCase): FigureOptions {
  const { steps: _steps, ...whole } = figure;
  const { question, caption, speakerNotes: _notes, until, ...own } = step;
  const { axis, milestones, lanes, detail, window: stretch } = whole;
  const base = until === undefined ? whole : { axis, milestones, lanes, detail, window: stretch };
  const chosen: FigureOptions = {
    ...base,
    ...own,
    axis: { ...base.axis, ...own.axis },
    ...(question !== undefined && { title: question }),
    ...(caption !== undefined && { subtitle: caption }),
  };
  return withoutNothing(until === undefined ? chosen : hidden(chosen, until, placed));
}

/** Without what refers to a time that the step does not show. */
function hidden(figure: FigureOptions, until: string, placed: PlacedCase): FigureOptions {
  const isShown = (reference: string | undefined): boolean => {
    const moment = reference === undefined ? undefined : placed.momentOf(reference);
    return moment !== undefined && !isAfter(moment, placed.cutoff);
  };
  const { axis = {}, milestones, detail, window: stretch, highlight, annotations, notes = [] } = figure;
  const { anchor, label, cuts, ...scale } = axis;
  const isAnchored = isShown(anchor);
  const isDetailed = [detail?.course, detail?.from, detail?.to].every(
    (reference) => reference === undefined || isShown(reference),
  );
  const records = highlight?.records?.filter(isShown);
  return {
    ...figure,
    axis: {
      ...scale,
      ...(isAnchored && { anchor, label }),
      ...(cuts === "auto" ? { cuts } : cuts && { cuts: cuts.filter(({ from, to }) => isShown(from) && isShown(to)) }),
    },
    milestones: milestones?.filter(isShown),
    detail: isDetailed ? detail : undefined,
    window:
      stretch && isShown(stretch.from) ? { from: stretch.from, to: isShown(stretch.to) ? stretch.to : cutoffId } : undefined,
    highlight: highlight && { ...highlight, records },
    annotations: annotations?.filter(({ at }) => isShown(at)),
    notes: [...notes, hides(until, placed)],
  };
}

/** A date is told by the cut-off, as the axis tells its times; a record is called as its readers call it. */
function hides(until: string, placed: PlacedCase): string {
  const record = placed.records.find((each) => each.record.id === until);
  if (record !== undefined) return `Up to “${recordTitle(placed, record)}”; what came later is left out`;
  const isCourseDay = /^C?\d*D?[\d-]+(T[\d:]+)?$/.test(until) && !/\d{4}/.test(until);
  return isCourseDay ? `As known at ${until}; what came later is left out` : "What came later is left out";
}

function isAfter({ island, earliest, drawn }: Moment, cutoff: Moment | undefined): boolean {
  if (cutoff === undefined || cutoff.island !== island) return false;
  const last = cutoff.latest ?? cutoff.drawn;
  const first = earliest ?? drawn;
  return last !== undefined && first !== undefined && first > last + 1;
}

const withoutNothing = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, inside]) => inside !== undefined)) as T;
