/** What a screen reader is told of a mark. */
import { describeRecord, type RecordDescription } from "../describe/describeRecord";
import type { PlacedCase } from "../place/types";
import type { Mark } from "./marks";

/** On the way past a mark: its name, when it was, and where in the walk it stands. */
export function passingWords(placed: PlacedCase, mark: Mark, marks: readonly Mark[]): string {
  const details = describeRecord(placed, mark.record);
  const lane = marks.filter((other) => other.lane === mark.lane);
  const rows = details?.rows.slice(0, 3).map(inWords) ?? [];
  return [details?.title ?? mark.label, ...rows, `${mark.lane}, ${lane.indexOf(mark) + 1} of ${lane.length}`].join(". ");
}

/** Everything that is known of a mark's record. */
export function allWords(placed: PlacedCase, mark: Pick<Mark, "record" | "label">): string {
  const details = describeRecord(placed, mark.record);
  if (!details) return mark.label;
  return [details.title, ...details.rows.map(inWords), `Source: ${details.source ?? "not given"}`].join(". ");
}

/** Notes are sentences and bring a full stop of their own. */
const inWords = ({ term, detail }: RecordDescription["rows"][number]): string => `${term}: ${detail.replace(/\.$/, "")}`;
