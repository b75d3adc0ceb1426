import { laneOfAnalyte } from "../../../case/vocabulary";
import type { LabSeries } from "../../../clinical/labSeries";
import type { PlacedCase } from "../../../place/types";

/** How options name the lane of a series: the analyte's key; with the subject behind it where that is not the patient. */
export function laneOf({ case: { subjects = {} } }: PlacedCase, { key, subject }: LabSeries) {
  const name = laneOfAnalyte(key);
  const [patient] = Object.keys(subjects);
  return { key: subject === undefined || subject === patient ? name : `${name}:${subject}`, family: "labs" };
}
