/** Moments: a node of their own where others refer to them or their words need one, else a count from another node. */
import type { Basis, ClinicalCase } from "../case/schema";
import { countsMinutes, isMinuteCount, type Mark, type Scope, type Term, type When, zoneOf } from "../time";
import { addNode, type Build, type Counted, state, subjectOf } from "./build";
import type { Entry, TimeFields } from "./entries";
import { limit, limitsOf } from "./limits";
import { dayAt, nodeSpot, type Spot } from "./plan";

export interface MomentText {
  readonly text: string;
  readonly when: When;
  readonly path: string;
  readonly of: string;
  readonly basis: Basis;
  readonly entry: Entry;
  readonly owner: number;
}

/** A text that is the time of a record, or of a part of one. */
export type TextOfRecord = Pick<MomentText, "text" | "path" | "of" | "entry" | "owner">;

/** The text as a time; undefined when it says nothing. */
export function momentText({ texts, names }: Build, about: TextOfRecord): MomentText | undefined {
  const when = texts.when(about.text);
  const { basis = "reported" }: TimeFields = about.entry.record;
  return names.says(when) ? { ...about, when, basis } : undefined;
}

/** The spot of a moment. Moments with the same words have the same bounds, so they are bound once. */
export function momentSpot(build: Build, moment: MomentText): Spot {
  const spots = spotsLike(build, moment.entry);
  const known = spots.get(moment.text);
  if (known !== undefined) return anotherSpot(known);
  const counted = countedSpot(build, moment);
  if (counted !== undefined)
    build.counted.push({ ...countedAlike(build, moment.entry), moments: [{ spot: counted, path: moment.path }] });
  const spot = counted ?? ownSpot(build, dayAt(addNode(build, moment.owner)), moment);
  spots.set(moment.text, spot);
  return anotherSpot(spot);
}

/** The spots so far, by their text, of records that obey the same limits and have the same basis. */
export function spotsLike({ clinicalCase, spots }: Build, { record }: Entry): Map<string, Spot> {
  const key = kindOf(clinicalCase, record);
  const known = spots.get(key) ?? new Map<string, Spot>();
  spots.set(key, known);
  return known;
}

/** What the limits and the basis of a record come from. */
function kindOf(clinicalCase: ClinicalCase, record: TimeFields): string {
  const { basis = "reported", status } = record;
  return [basis, subjectOf(clinicalCase, record), status === "planned"].join("|");
}

/** Whose moments are to be checked, where the same words of such records are the same moment. */
export const countedAlike = ({ clinicalCase }: Build, entry: Entry): Pick<Counted, "entry" | "kind"> => ({
  entry,
  kind: kindOf(clinicalCase, entry.record),
});

/** A spot for one more record with the same words. What is fixed to another node moves with it and can be the same spot. */
export const anotherSpot = (spot: Spot): Spot => (isFixedTo(spot) ? spot : { ...spot, sameAs: spot.sameAs ?? spot });

const isFixedTo = ({ isCounted, low, high }: Spot) => isCounted && low === high;

/** The spot of a day of the network that is this moment. */
export function ownSpot(build: Build, mark: Mark, moment: MomentText): Spot {
  const wishes = state(build, { ...moment, mark });
  build.wishes.order.push(...wishes.order);
  limit(build, mark, moment.entry);
  return { ...nodeSpot(mark.node, { stated: moment.text, basis: moment.basis }), mark, instantDay: mark };
}

/** `entry` is the record whose moment it is, if it is one: the moment keeps to the limits of its record. */
type CountedText = Pick<MomentText, "when" | "text" | "basis"> & { readonly entry?: Entry };

/** A moment whose one term counts from one node needs no node of its own: it bounds nothing else. */
export function countedSpot(build: Build, { when, text, basis, entry }: CountedText): Spot | undefined {
  const [term, ...others] = when.terms;
  if (basis === "assumed" || others.length > 0 || term === undefined || !isCounted(term, build.scope)) return undefined;
  const zone = zoneOf(term.point, build.scope);
  if (zone?.from === undefined || zone.to === undefined || zone.from.node !== zone.to.node || zone.kind === "lasting")
    return undefined;
  const mark: Mark = { node: zone.from.node, offset: 0 };
  const notAfter =
    entry === undefined || zone.from.offset === zone.to.offset ? [] : limitsOf(build, entry).map((rule) => rule.mark);
  const minute = "minute" in term.point ? term.point.minute : undefined;
  return {
    mark,
    low: zone.from.offset,
    high: zone.to.offset,
    ...(minute === undefined ? {} : { minute }),
    ...(notAfter.length === 0 ? {} : { notAfter }),
    instantDay: mark,
    stated: text,
    basis,
    undrawn: false,
    isCounted: true,
  };
}

type PointTerm = Extract<Term, { kind: "point" }>;

/** Whole days counted from a date, a clock or a record; instants of other records and "~" need the network. */
function isCounted(term: Term, scope: Scope): term is PointTerm {
  if (term.kind !== "point" || term.tolerance !== undefined) return false;
  const { point } = term;
  if (point.kind === "sum" || point.kind === "distance") return !countsMinutes(point.span);
  if (point.kind === "ref") return point.target.kind === "course";
  if (point.kind === "date") return point.mark === undefined || point.mark === "?";
  const clock = scope.clockOf(point.clock);
  return clock !== undefined && !isMinuteCount(point, clock);
}
