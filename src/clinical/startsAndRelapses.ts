import type { Moment, PlacedCase } from "../place/types";
import { oncePer } from "./oncePer";

/** When each regimen begins, then when the disease is reported to come back: where a reader looks for the values. */
export const startsAndRelapses = oncePer(({ records }: PlacedCase): readonly Moment[] => {
  const blocks = records.flatMap((each) => (each.list === "courses" && each.record.status !== "planned" ? [each] : []));
  const starts = blocks.flatMap(({ record, courses, time }, index) => {
    if (record.regimen === blocks[index - 1]?.record.regimen) return [];
    return courses[0]?.start ?? (time.shape === "span" ? time.start : []);
  });
  const relapses = records.flatMap((each) =>
    each.list === "events" && each.record.category === "progression" && each.time.shape === "at" ? [each.time.at] : [],
  );
  return [...starts, ...relapses];
});
