/** Milestones: what the story is dated by, on top, each with a line through all lanes (drawn by the figure, under everything). */
import { courseNamed } from "../../../clinical/courseNamed";
import { oncePer } from "../../../clinical/oncePer";
import { recordsButValues } from "../../../clinical/recordsButValues";
import { momentInWords } from "../../../describe/moments";
import { recordTitle } from "../../../describe/recordTitle";
import type { Moment, PlacedCase, PlacedRecord } from "../../../place/types";
import { isKnownDay, middleOf, slackRange } from "../../axis/extent";
import type { Lane, LaneKind, LayoutContext } from "../../context";
import { widthOf } from "../../context";
import { inBar, line, rect, text, thin } from "../../draw";
import { isHidden } from "../../laneOptions";
import type { WantedPlace } from "../../wantedPlace";
import { wantedPlace } from "../../movedLabels";
import { leftsOver, packLeaders, sliding } from "../../packLeaders";
import { packRows } from "../../packRows";
import { hairline, secondaryInk } from "../../theme";

export interface Milestone {
  readonly moment: Moment;
  readonly label: string;
  readonly path?: string;
  readonly heavy: boolean;
}

const momentOfRecord = (record: PlacedRecord): Moment | undefined => {
  const { time } = record;
  if (time.shape === "at") return time.at;
  return time.shape === "span" ? time.start : undefined;
};

/** Without a choice of the author: diagnoses, transplants, progressions and deaths that are placed. */
function byDefault(record: PlacedRecord): boolean {
  switch (record.list) {
    case "diagnoses":
      return record.record.certainty !== "excluded";
    case "procedures":
      return record.record.type === "transplant" || record.record.type === "cell infusion";
    case "events":
      return record.record.category === "progression" || record.record.category === "death";
    case "statuses":
      return record.record.type === "death";
    default:
      return false;
  }
}

const heavy = (record: PlacedRecord | undefined) =>
  (record?.list === "events" && record.record.category === "death") ||
  (record?.list === "statuses" && record.record.type === "death");

function labelOf(placed: PlacedCase, record: PlacedRecord | undefined, reference: string): string {
  const named = courseNamed(placed, reference);
  if (named === undefined) return record === undefined ? reference : recordTitle(placed, record);
  const regimen = placed.case.regimens?.[named.block.record.regimen]?.label ?? named.block.record.regimen;
  return `Course ${named.course.number} (${regimen})`;
}

/** At most six: more lines would cut the figure to pieces. What comes after the sixth stays in its own lane. */
const most = 6;

/** The milestones of the figure, none where its options hide them: then what they show stands in its own lane. */
export const milestones = oncePer((context: Pick<LayoutContext, "placed" | "figure">): readonly Milestone[] =>
  isHidden(context.figure, { key: "milestones" }) ? [] : allMilestones(context),
);

/** The milestones that the figure may show, with the words that date them. */
export function allMilestones({ placed, figure }: Pick<LayoutContext, "placed" | "figure">): Milestone[] {
  const byId = new Map(
    recordsButValues(placed).flatMap((record) => (record.record.id === undefined ? [] : [[record.record.id, record] as const])),
  );
  const references: readonly { readonly reference: string; readonly record?: PlacedRecord; readonly moment?: Moment }[] =
    figure.milestones?.map((reference) => {
      const record = byId.get(reference);
      const moment = placed.momentOf(reference);
      return { reference, ...(record !== undefined && { record }), ...(moment !== undefined && { moment }) };
    }) ??
    recordsButValues(placed)
      .filter(byDefault)
      .map((record) => {
        const moment = momentOfRecord(record);
        return { reference: record.record.label ?? record.path, record, ...(moment !== undefined && { moment }) };
      });
  const found = references.flatMap(({ reference, record, moment }) => {
    if (moment?.drawn === undefined) return [];
    const path = record?.path ?? courseNamed(placed, reference)?.block.path;
    return [
      {
        moment,
        label: `${labelOf(placed, record, reference)}, ${momentInWords(placed, moment)}`,
        ...(path !== undefined && { path }),
        heavy: heavy(record),
      },
    ];
  });
  return found.slice(0, most);
}

/** Where the line of a milestone runs through the lanes. */
export function xOfMilestone({ axis }: Pick<LayoutContext, "axis">, moment: Moment): number | undefined {
  const day = middleOf(moment);
  return day === undefined ? undefined : axis.x(moment.island, day);
}

/** The dates of a milestone: on the calendar all it may be, elsewhere what it may be beside what is drawn. */
function band(context: LayoutContext, { moment }: Milestone): { readonly from: number; readonly to: number } {
  const { axis, tokens } = context;
  const grain = moment.grain === "day" ? 1 : 0;
  const whole = { from: moment.earliest, to: moment.latest === undefined ? undefined : moment.latest + grain };
  const days = axis.kind === "calendar" ? whole : slackRange(context, moment);
  const x = (day: number | undefined) => axis.x(moment.island, day ?? moment.drawn ?? 0);
  const from = x(days.from) ?? axis.left;
  const to = x(days.to) ?? axis.right;
  const spare = Math.max(0, tokens.minimumBar - (to - from)) / 2;
  return { from: from - spare, to: to + spare };
}

interface PlacedMilestone {
  readonly milestone: Milestone;
  readonly from: number;
  readonly to: number;
  /** Where the line through the lanes starts. */
  readonly x: number;
  readonly width: number;
}

function placedMilestones(context: LayoutContext): PlacedMilestone[] {
  return milestones(context)
    .flatMap((milestone) => {
      const x = xOfMilestone(context, milestone.moment);
      const width = widthOf(milestone.label, context.tokens.valueText);
      return x === undefined ? [] : [{ milestone, ...band(context, milestone), x, width }];
    })
    .sort((a, b) => a.x - b.x);
}

/** A label that begins at its line reads best; centred over it where that saves a row. */
function beginnings(x: number, width: number, edges: { readonly left: number; readonly right: number }): number[] {
  const [centred = x, begins = x, ends = x] = leftsOver(x, width, edges);
  return [begins, centred, ends];
}

/** The one left end on the side that an author wants. */
function leftsWanted(lefts: readonly number[], wanted: WantedPlace | undefined): readonly number[] {
  if (wanted === undefined) return lefts;
  const [begins, centred, ends] = lefts;
  const chosen = wanted.side.endsWith("left") ? ends : wanted.side.endsWith("right") ? begins : centred;
  return chosen === undefined ? lefts : [chosen];
}

/** Labels in rows over their lines, and how far each may slide along its own to stay in sight. */
function packedLabels(context: LayoutContext, all: readonly PlacedMilestone[]) {
  const { tokens, axis, page } = context;
  const edges = { left: axis.left, right: page.right };
  // Words that begin right after the line of another milestone would be read as its own.
  const gap = tokens.clearance * (tokens.shortNames ? 3 : 4.5);
  const labels = all.map(({ milestone, x, width }) => ({
    width,
    leader: x,
    lefts: leftsWanted(beginnings(x, width, edges), wantedPlace(context, { path: milestone.path })),
  }));
  const packed = packLeaders(labels, gap, tokens.maximumHeight !== undefined);
  return { packed, slides: sliding(labels, packed.places, gap) };
}

function milestoneLane(context: LayoutContext): Lane[] {
  const { tokens } = context;
  const all = placedMilestones(context);
  if (all.length === 0) return [];
  const size = tokens.valueText;
  const bandHeight = tokens.thinLine * 4;
  const { packed, slides } = packedLabels(context, all);
  // Bands that share days would run together into one.
  const bandRows = packRows(
    all.map(({ from, to }) => ({ from, to, slots: 1 })),
    tokens.clearance,
  );
  const bandPitch = bandHeight + tokens.clearance * 0.75;
  /** Rows under a label whose words its leader passes behind, the highest first. */
  const behind = (x: number, row: number) =>
    packed.places
      .flatMap((place, index) =>
        place.row < row && x > place.left - 1 && x < place.left + (all[index]?.width ?? 0) + 1 ? [place.row] : [],
      )
      .sort((a, b) => b - a);
  // A leader that passes behind words all its way is seen over and under them.
  const passes = packed.places.some(({ row }, index) => row > 0 && behind(all[index]?.x ?? 0, row).length === row);
  const stub = passes ? size * 0.5 : 0;
  const pitch = tokens.milestoneRow + stub;
  const height = packed.rows * pitch + bandHeight + bandPitch * (bandRows.count - 1);
  // A label wider than its page reaches into the gutter: the name of the lane stands in another row.
  const wide = packed.places.flatMap(({ left, row }) => (left < context.axis.left ? [row] : []));
  const free = wide.length > 0 ? packed.places.find(({ row }) => !wide.includes(row)) : undefined;
  const middle = free && (packed.rows - free.row) * pitch - stub - size * 0.65;
  const draw = (top: number) => {
    const baseOf = (row: number) => top + (packed.rows - row) * pitch - stub - size * 0.3;
    return all.flatMap((each, index) => {
      const place = packed.places[index];
      if (place === undefined) return [];
      const { milestone, from, to, x } = each;
      const about = milestone.path === undefined ? {} : { record: milestone.path };
      const base = baseOf(place.row);
      const bandTop = top + packed.rows * pitch + bandPitch * (bandRows.rows[index] ?? 0);
      const ends = [
        base + size * 0.3,
        ...behind(x, place.row).flatMap((row) => [baseOf(row) - size * 0.85, baseOf(row) + size * 0.3]),
        bandTop,
      ];
      const leader = ends.flatMap((from, at) => {
        const to = ends[at + 1];
        const isGap = at % 2 === 1 || to === undefined || to - from < 0.5;
        return (place.row === 0 && !passes) || isGap ? [] : [line([x, from], [x, to], thin(tokens.thinLine, hairline))];
      });
      return [
        ...leader,
        rect(
          { x: from, y: bandTop, width: to - from, height: bandHeight },
          { fill: secondaryInk, ...about, label: milestone.label },
        ),
        text(milestone.label, [place.left, base], {
          size,
          ...about,
          ...inBar(context, slides[index], [place.left, place.left + each.width]),
        }),
      ];
    });
  };
  return [
    {
      key: "milestones",
      name: "milestones",
      group: "milestones",
      label: { title: "Milestones", bold: true, ...(middle !== undefined && { middle }) },
      height: { min: height, preferred: height },
      draw,
      explains: all.some(({ milestone }) => !isKnownDay(context, milestone.moment)) ? ["milestone range"] : [],
    },
  ];
}

export const milestonesLane: LaneKind = { name: "milestones", lanes: milestoneLane };
