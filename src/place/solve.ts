/** From the statements of a case to days: what can hold together, how far apart everything can be, where it is drawn. */
import type { ClinicalCase } from "../case/schema";
import {
  type Agreement,
  agree,
  type Bound,
  boundsInForce,
  calendarOrigin,
  type Day,
  type Distances,
  distancesOf,
  type Islands,
  islandsOf,
  keepsStrengths,
  placeNodes,
  type Preference,
  type Strength,
} from "../time";
import type { Build } from "./build";
import { type Entry, entriesOf } from "./entries";
import { fittingLengths } from "./fittingLengths";
import { namesOf } from "./names";
import type { PlannedRecord, Spot } from "./plan";
import { type CasePlan, planCase } from "./planCase";
import { createTexts } from "./texts";

export interface Solved {
  readonly build: Build;
  readonly records: readonly PlannedRecord[];
  readonly agreement: Agreement;
  readonly dropped: ReadonlySet<number>;
  readonly distances: Distances;
  readonly islands: Islands;
  /** Where each node is placed, from its island's zero; undefined where nothing bounds it. */
  readonly drawn: readonly (number | undefined)[];
  /** Ends of which the file says nothing: they have a place, but no day is drawn for them. */
  readonly undrawn: ReadonlySet<number>;
  /** Bounds of what is firm: without assumptions, schedules and the order of blocks. */
  readonly firm: readonly Bound[];
  readonly entries: readonly Entry[];
}

/**
 * Solves a case. Months counted from a day that turns out to be known become calendar months, so it may take a few rounds. `alsoHeld` names
 * records that get nodes although no time refers to them.
 */
export function solveCase(clinicalCase: ClinicalCase, alsoHeld: ReadonlySet<string> = new Set()): Solved {
  const entries = entriesOf(clinicalCase);
  const texts = createTexts();
  const names = namesOf(clinicalCase, entries, { texts, alsoHeld });
  let fixedDays: ReadonlyMap<number, Day> = new Map();
  for (;;) {
    const plan = planCase({ clinicalCase, entries, texts, names, fixedDays });
    const agreement = agree(plan.build.draft.network);
    const distances = distancesOf(plan.build.draft.network.size, agreement.bounds);
    const found = knownDays(plan, distances);
    if (found.size === 0) return placed(plan, { agreement, distances, entries });
    fixedDays = new Map([...fixedDays, ...found]);
  }
}

function knownDays({ askedDays }: CasePlan, { most, groupOf }: Distances): ReadonlyMap<number, Day> {
  const known = [...askedDays].filter((node) => groupOf[node] === groupOf[calendarOrigin]);
  return new Map(known.map((node) => [node, most(calendarOrigin, node)]));
}

const firmStrengths: ReadonlySet<Strength> = new Set(["fact", "prose", "builtIn"]);

function placed(plan: CasePlan, { agreement, distances, entries }: Pick<Solved, "agreement" | "distances" | "entries">): Solved {
  const { build, records, apart } = plan;
  const { network } = build.draft;
  const { wishes } = build;
  const dropped = new Set(agreement.conflicts.map((conflict) => conflict.gaveWay));
  const links = agreement.bounds.filter(
    ({ statement }) => statement === undefined || network.statements[statement]?.strength !== "builtIn",
  );
  const islands = islandsOf({
    distances,
    links,
    joins: [...wishes.inside, ...wishes.follow],
    ownerOf: (node) => build.owners.get(node),
    clockZeros: [...build.clocks.values()].map(({ zero }) => zero.node),
  });
  const lengths: readonly Preference[] = [...apart, ...fittingLengths(build, agreement)];
  const drawn = placeNodes({
    distances,
    originOf: (node) => islands.origins[islands.islandOf[node] ?? 0],
    cores: wishes.cores,
    dated: datedNodes(build, islands),
    lengths,
    tiers: [wishes.inside, wishes.follow, wishes.order],
  });
  const undrawn = undrawnNodes(records);
  const firm = boundsInForce(network, keepsStrengths(network, firmStrengths, dropped)).bounds;
  return { build, records, agreement, dropped, distances, islands, drawn, undrawn, firm, entries };
}

/** Nodes with a statement of their own on their island's scale: a date, or a count of a clock that is dated or is the island's zero. */
function datedNodes({ wishes, clocks }: Build, islands: Islands): readonly number[] {
  const onCalendar = new Set(wishes.dated.filter(({ clock }) => clock === undefined).map(({ node }) => node));
  return wishes.dated.flatMap(({ node, clock }) => {
    const zero = clock === undefined ? undefined : clocks.get(clock)?.zero.node;
    return zero === undefined || onCalendar.has(zero) || islands.origins.includes(zero) ? [node] : [];
  });
}

/** Ends of which the file says nothing: no day is drawn for them. */
function undrawnNodes(records: readonly PlannedRecord[]): ReadonlySet<number> {
  const spots = records.flatMap(({ time }): readonly Spot[] => {
    if (time.shape === "span") return [time.end];
    return time.shape === "over" ? [time.from, time.to] : [];
  });
  return new Set(spots.filter((spot) => spot.undrawn && Number.isFinite(spot.high)).map((spot) => spot.mark.node));
}
