import { knownLanes } from "../case/knownLanes";
import type { ClinicalCase, FigureOptions, LaneOptions, PresentationStep } from "../case/schema";
import { recordTitle } from "../describe/recordTitle";
import type { Moment, PlacedCase } from "../place/types";
import { withoutNothing } from "../place/upTo/fields";
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

/** Without what refers to a time, or names a lane, that the step does not show. */
function hidden(figure: FigureOptions, until: string, placed: PlacedCase): FigureOptions {
  const isShown = (reference: string | undefined): boolean => {
    const moment = reference === undefined ? undefined : placed.momentOf(reference);
    return moment !== undefined && !isAfter(moment, placed.cutoff);
  };
  const { all } = knownLanes(placed.case);
  const isKnown = (lane: string): boolean => all.includes(lane);
  const { axis = {}, milestones, lanes, detail, window: stretch, highlight, annotations, labels, notes = [] } = figure;
  const { anchor, label, cuts, ...scale } = axis;
  const isAnchored = isShown(anchor);
  const isDetailed = [detail?.course, detail?.from, detail?.to].every(
    (reference) => reference === undefined || isShown(reference),
  );
  const isStretchShown = isShown(highlight?.from) && isShown(highlight?.to);
  return {
    ...figure,
    axis: {
      ...scale,
      ...(isAnchored && { anchor, label }),
      ...(cuts === "auto" ? { cuts } : cuts && { cuts: cuts.filter(({ from, to }) => isShown(from) && isShown(to)) }),
    },
    milestones: milestones?.filter(isShown),
    lanes: lanes?.flatMap((entry) => knownLane(entry, { isKnown, regimens: placed.case.regimens })),
    detail: detail && isDetailed ? withoutNothing({ ...detail, lanes: detail.lanes?.filter(isKnown) }) : undefined,
    window:
      stretch && isShown(stretch.from) ? { from: stretch.from, to: isShown(stretch.to) ? stretch.to : cutoffId } : undefined,
    highlight:
      highlight &&
      withoutNothing({
        records: highlight.records?.filter(isShown),
        lanes: highlight.lanes?.filter(isKnown),
        ...(isStretchShown && { from: highlight.from, to: highlight.to }),
      }),
    labels: labels?.filter(({ record }) => isShown(record)),
    annotations: annotations
      ?.filter(({ at }) => isShown(at))
      .map(({ lane, ...words }) => (lane !== undefined && isKnown(lane) ? { ...words, lane } : words)),
    notes: [...notes, hides(until, placed)],
  };
}

/** A lane that the cut case has, with what its options name there; nothing where it has none of that name. */
function knownLane(
  entry: string | LaneOptions,
  { isKnown, regimens = {} }: Pick<ClinicalCase, "regimens"> & { readonly isKnown: (lane: string) => boolean },
): readonly (string | LaneOptions)[] {
  const { lane, fold, with: second, ...own } = typeof entry === "string" ? { lane: entry } : entry;
  if (!isKnown(lane)) return [];
  if (typeof entry === "string") return [entry];
  return [
    withoutNothing({
      ...own,
      lane,
      fold: Array.isArray(fold) ? fold.filter((regimen) => Object.hasOwn(regimens, regimen)) : fold,
      with: second !== undefined && isKnown(second) ? second : undefined,
    }),
  ];
}

/** A date is told by the cut-off, as the axis tells its times; a record is called as its readers call it. */
function hides(until: string, placed: PlacedCase): string {
  const record = placed.records.find((each) => each.record.id === until);
  if (record !== undefined) return `Up to “${recordTitle(placed, record)}”; what came later is left out`;
  const isCourseDay = /^C?\d*D?[\d-]+(T[\d:]+)?$/.test(until) && !/\d{4}/.test(until);
  return isCourseDay ? `As known at ${until}; what came later is left out` : "What came later is left out";
}

/** Whether a moment begins after the last minute of what is known. */
function isAfter({ island, earliest, drawn }: Moment, cutoff: Moment | undefined): boolean {
  if (cutoff === undefined || cutoff.island !== island) return false;
  const last = cutoff.latest ?? cutoff.drawn;
  const first = earliest ?? drawn;
  if (last === undefined || first === undefined) return false;
  return cutoff.grain === "minute" ? first > last : first >= last + 1;
}
