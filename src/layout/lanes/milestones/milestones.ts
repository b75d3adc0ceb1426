/** Milestones: what the story is dated by, on top, each with a line through all lanes (drawn by the figure, under everything). */
import { courseNamed } from "../../../clinical/courseNamed";
import { momentInWords } from "../../../describe/moments";
import { recordTitle } from "../../../describe/recordTitle";
import type { Moment, PlacedCase, PlacedRecord } from "../../../place/types";
import { slackRange } from "../../axis/extent";
import type { Lane, LaneKind, LayoutContext } from "../../context";
import { widthOf } from "../../context";
import { rect, text } from "../../draw";
import { packRows } from "../../packRows";
import { secondaryInk } from "../../theme";

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

/** The milestones of the figure with the words that date them. */
export function milestones({ placed, figure, dated }: Pick<LayoutContext, "placed" | "figure" | "dated">): Milestone[] {
  const byId = new Map(
    placed.records.flatMap((record) => (record.record.id === undefined ? [] : [[record.record.id, record] as const])),
  );
  const references: readonly { readonly reference: string; readonly record?: PlacedRecord; readonly moment?: Moment }[] =
    figure.milestones?.map((reference) => {
      const record = byId.get(reference);
      const moment = placed.momentOf(reference);
      return { reference, ...(record !== undefined && { record }), ...(moment !== undefined && { moment }) };
    }) ??
    placed.records.filter(byDefault).map((record) => {
      const moment = momentOfRecord(record);
      return { reference: record.record.label ?? record.path, record, ...(moment !== undefined && { moment }) };
    });
  const found = references.flatMap(({ reference, record, moment }) => {
    if (moment?.drawn === undefined) return [];
    const path = record?.path ?? courseNamed(placed, reference)?.block.path;
    // What the source dates is said as it dates it, whatever the axis counts from.
    const stated = dated.momentOf(record?.record.id ?? reference) ?? moment;
    return [
      {
        moment,
        label: `${labelOf(placed, record, reference)}, ${momentInWords(dated, stated)}`,
        ...(path !== undefined && { path }),
        heavy: heavy(record),
      },
    ];
  });
  return found.slice(0, most);
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
  readonly left: number;
  readonly width: number;
}

/** Labels in the middle of their band; one that would touch its neighbour moves aside as long as it still stands over its band. */
function besideEachOther(context: LayoutContext, all: readonly Milestone[]): PlacedMilestone[] {
  const { tokens, axis, page } = context;
  let free = Number.NEGATIVE_INFINITY;
  return all
    .map((milestone) => ({ milestone, ...band(context, milestone), width: widthOf(milestone.label, tokens.valueText) }))
    .sort((a, b) => a.from + a.to - b.from - b.to)
    .map((each) => {
      const middle = (each.from + each.to) / 2 - each.width / 2;
      const wanted = Math.min(Math.max(middle, Math.min(each.from, axis.left)), page.right - each.width);
      const left = wanted < free && free <= each.to && free + each.width <= page.right ? free : wanted;
      free = left + each.width + tokens.clearance * 3;
      return { ...each, left };
    });
}

function milestoneLane(context: LayoutContext): Lane[] {
  const { tokens } = context;
  const all = milestones(context);
  if (all.length === 0) return [];
  const size = tokens.valueText;
  const bandHeight = tokens.thinLine * 4;
  const placed = besideEachOther(context, all);
  const { rows, count } = packRows(
    placed.map(({ left, width }) => ({ from: left, to: left + width, slots: 1 })),
    tokens.clearance * 3,
  );
  const height = count * tokens.milestoneRow + bandHeight;
  const draw = (top: number) =>
    placed.flatMap(({ milestone, from, to, left }, index) => {
      const row = count - 1 - (rows[index] ?? 0);
      const about = milestone.path === undefined ? {} : { record: milestone.path };
      return [
        rect(
          { x: from, y: top + height - bandHeight, width: to - from, height: bandHeight },
          { fill: secondaryInk, ...about, label: milestone.label },
        ),
        text(milestone.label, [left, top + (row + 1) * tokens.milestoneRow - size * 0.3], { size, ...about }),
      ];
    });
  return [
    {
      name: "milestones",
      group: "milestones",
      label: { title: "Milestones", bold: true },
      height: { min: height, preferred: height },
      draw,
    },
  ];
}

export const milestonesLane: LaneKind = { name: "milestones", lanes: milestoneLane };
