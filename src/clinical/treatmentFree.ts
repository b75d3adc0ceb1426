/** Time between treatments of the disease, with its bounds: worked out from the ends that the file states. */
import type { ClinicalCase } from "../case/schema";
import type { Moment, PlacedCase, PlacedRecord } from "../place/types";

/** From the first free day to the day before the next treatment; both numbers are days, `least` is certain. */
export interface TreatmentFree {
  readonly island: number;
  readonly after: PlacedRecord;
  readonly before: PlacedRecord;
  readonly least: number;
  readonly greatest: number;
}

interface Treatment {
  readonly record: PlacedRecord;
  readonly start: Moment;
  /** First free day; absent where the file does not bound it. */
  readonly end: Moment | undefined;
}

const wasGiven = ({ record }: PlacedRecord) => !("status" in record) || record.status === undefined || record.status === "given";

/** Classes of drugs that treat the disease wherever they stand; steroids and the rest only as part of a regimen. */
const treatingClasses = new Set<string | undefined>([
  "proteasome inhibitor",
  "immunomodulator",
  "antibody",
  "alkylator",
  "cellular",
]);
const treatingProcedures = new Set<string | undefined>(["transplant", "radiotherapy", "surgery", "cell infusion"]);

function treatsDisease({ agents = {}, regimens = {} }: ClinicalCase, drug: string): boolean {
  return (
    treatingClasses.has(agents[drug]?.class) ||
    (agents[drug]?.class !== "steroid" &&
      Object.values(regimens).some((regimen) => regimen.agents.some((agent) => agent.drug === drug)))
  );
}

function treatmentsIn(placed: PlacedCase, record: PlacedRecord): readonly Treatment[] {
  if (record.list === "courses") return record.courses.map(({ start, end }) => ({ record, start, end }));
  const treats =
    (record.list === "drugs" && treatsDisease(placed.case, record.record.drug)) ||
    (record.list === "procedures" && treatingProcedures.has(record.record.type));
  return treats ? ownTreatment(record) : [];
}

function ownTreatment(record: PlacedRecord): readonly Treatment[] {
  const { time } = record;
  if (time.shape === "span") return [{ record, start: time.start, end: time.ending === "unknown" ? undefined : time.end }];
  if (time.shape === "at") return [{ record, start: time.at, end: dayAfter(time.at) }];
  return [];
}

const dayAfter = (moment: Moment): Moment => ({
  ...moment,
  ...(moment.earliest !== undefined && { earliest: moment.earliest + 1 }),
  ...(moment.latest !== undefined && { latest: moment.latest + 1 }),
});

/** Gaps that are certain to exist, in order of time; where an end is not bounded, nothing after it is certain to be free. */
export function treatmentFreeIntervals(placed: PlacedCase): readonly TreatmentFree[] {
  const treatments = placed.records
    .filter(wasGiven)
    .flatMap((record) => treatmentsIn(placed, record))
    .filter(({ start }) => start.drawn !== undefined)
    .toSorted((a, b) => a.start.island - b.start.island || (a.start.drawn ?? 0) - (b.start.drawn ?? 0));
  return treatments.flatMap((next, index) => {
    const earlier = treatments.slice(0, index).filter(({ start }) => start.island === next.start.island);
    const last = earlier.reduce<Treatment | undefined>(
      (latest, each) => (latest === undefined || endsAfter(each, latest) ? each : latest),
      undefined,
    );
    const { earliest: startsFrom, latest: startsBy } = next.start;
    if (last?.end?.latest === undefined || last.end.earliest === undefined || startsFrom === undefined || startsBy === undefined)
      return [];
    const least = Math.floor(startsFrom) - Math.ceil(last.end.latest);
    const greatest = Math.floor(startsBy) - Math.ceil(last.end.earliest);
    return least > 0 ? [{ island: next.start.island, after: last.record, before: next.record, least, greatest }] : [];
  });
}

const endsAfter = (one: Treatment, other: Treatment) =>
  (one.end?.latest ?? Number.POSITIVE_INFINITY) > (other.end?.latest ?? Number.POSITIVE_INFINITY);

/** The interval whose certain length is greatest. */
export function longestTreatmentFree(placed: PlacedCase): TreatmentFree | undefined {
  return treatmentFreeIntervals(placed).reduce<TreatmentFree | undefined>(
    (longest, each) => (longest === undefined || each.least > longest.least ? each : longest),
    undefined,
  );
}
