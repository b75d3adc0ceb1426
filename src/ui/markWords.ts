/** What a mark is called, and what a screen reader is told of it. */
import { exposures } from "../clinical/exposures";
import { describeRecord, type RecordDescription } from "../describe/describeRecord";
import { flagWords, laneWords, valuesByPath } from "../describe/laneWords";
import type { PlacedCase } from "../place/types";
import type { Mark } from "./marks";

/**
 * "Daratumumab 1800 mg · DPd, courses 1–15": in the row of a drug a course is that drug, and a drug says its doses. Elsewhere the title
 * of the record alone.
 */
export function markTitle(placed: PlacedCase, mark: Pick<Mark, "record" | "labels">, title: string): string {
  const drugs = drugsOf(placed, mark);
  const isSaid = drugs.some((words) => words.toLowerCase().startsWith(title.toLowerCase()));
  return [...drugs, ...(isSaid ? [] : [title])].join(" · ");
}

/** The drugs that a mark stands for, as its shapes say, each with its doses in this record. */
function drugsOf(placed: PlacedCase, { record, labels }: Pick<Mark, "record" | "labels">): readonly string[] {
  return exposures(placed).flatMap(({ label, stretches }) => {
    if (!labels.some((words) => words === label || words.startsWith(`${label} `))) return [];
    const own = stretches.filter(({ path }) => path === record);
    const doses = new Set(own.flatMap(({ dose }) => dose ?? []));
    return own.length === 0 ? [] : [`${label} ${[...doses].join(", ")}`.trim()];
  });
}

/**
 * On the way past a mark: its name, when it was, and where in the walk it stands; whoever comes from another lane hears of what is in it
 * as a whole.
 */
export function passingWords(placed: PlacedCase, mark: Mark, { marks, before }: Walk): string {
  const details = describeRecord(placed, mark.record);
  const lane = marks.filter((other) => other.lane === mark.lane);
  const rows = details?.rows.slice(0, 3).map(inWords) ?? [];
  const title = details ? markTitle(placed, mark, details.title) : mark.label;
  const values = valuesByPath(placed);
  const own = values.get(mark.record);
  const flag = own && flagWords(own.point);
  const isNew = before?.lane !== mark.lane;
  const inLane = isNew ? [...new Set(lane.map(({ record }) => record))].flatMap((record) => values.get(record) ?? []) : [];
  const place = `${mark.lane}, ${lane.indexOf(mark) + 1} of ${lane.length}`;
  return [flag ? `${title}, ${flag}` : title, ...rows, place, ...laneWords(inLane)].join(". ");
}

interface Walk {
  readonly marks: readonly Mark[];
  /** The mark that the walk comes from. */
  readonly before?: Mark | undefined;
}

/** Everything that is known of a mark's record, but for each of its courses: a long list is read in the card, not listened to. */
export function allWords(placed: PlacedCase, mark: Pick<Mark, "record" | "label" | "labels">): string {
  const details = describeRecord(placed, mark.record);
  if (!details) return mark.label;
  return [markTitle(placed, mark, details.title), ...details.rows.map(inWords), `Source: ${details.source ?? "not given"}`].join(
    ". ",
  );
}

/** Notes are sentences and bring a full stop of their own. */
const inWords = ({ term, detail }: RecordDescription["rows"][number]): string => `${term}: ${detail.replace(/\.$/, "")}`;
