/** The list `figure.lanes` for an order of lanes and what is chosen for each: as short as it can be and still say both. */
import type { FigureOptions, LaneOptions } from "../case/schema";
import type { LaneChoice, LaneChoices } from "../layout/laneChoices";
import { entriesOf, optionsFor } from "../layout/laneOptions";

/** `choices` are those of `figure`. */
export interface LanesInView {
  readonly choices: LaneChoices;
  readonly figure: FigureOptions;
}

type Choices = Omit<LaneOptions, "lane">;
export type Change = { readonly [K in keyof Choices]?: Choices[K] | undefined };

/** What the figure chooses for a lane, in the words of the file. */
export const optionsOf = ({ figure }: LanesInView, lane: Pick<LaneChoice, "key" | "family">): Choices =>
  optionsFor(figure, lane) ?? {};

/**
 * The entries for an order of lanes and the options of each. Named are only lanes with options and those that have left their usual
 * places, each with all lanes that it has passed: then the order holds whichever of them are hidden.
 */
export function entriesFor(
  inView: LanesInView,
  order: readonly LaneChoice[],
  changes: ReadonlyMap<string, Change>,
): LaneOptions[] {
  const { milestones, inTable, usual } = inView.choices;
  const moved = movedLanes(order, usual);
  const leads = new Set(order.map(({ key }) => key));
  const optionsNow = (lane: LaneChoice) => changedOptions(inView, lane, changes.get(lane.key) ?? {});
  const entryOf = (lane: LaneChoice, isNamed: boolean): LaneOptions[] => {
    const options = optionsNow(lane);
    return isNamed || Object.keys(options).length > 0 ? [{ lane: lane.key, ...options }] : [];
  };
  const orderOf = new Map(
    [...new Set(order.map(({ family }) => family))].map((family) => {
      const lanes = order.filter((lane) => lane.family === family);
      const isPlain = lanes.every((lane) => Object.keys(optionsNow(lane)).length === 0);
      return [family, familyOrder(family, { lanes, isPlain, order, usual, moved })] as const;
    }),
  );
  const named = order.flatMap((lane): LaneOptions[] => {
    const { family } = lane;
    const { isNamed = false, isSplit = false, first } = orderOf.get(family) ?? {};
    const name = isNamed && lane.key === first ? [{ lane: family }] : [];
    if (isNamed && !isSplit) return name;
    const isApart = family !== lane.key && leads.has(family);
    return [...name, ...entryOf(lane, isNamed || isApart || moved.has(lane.key))];
  });
  const all = [...(milestones ? [milestones] : []), ...order, ...inTable];
  const known = new Set(all.flatMap(({ key, family }) => [key, family]));
  return [
    ...(milestones ? entryOf(milestones, false) : []),
    ...named,
    ...inTable.flatMap((lane) => entryOf(lane, false)),
    ...entriesOf(inView.figure).filter(({ lane }) => !known.has(lane)),
  ];
}

interface FamilyInOrder {
  readonly lanes: readonly LaneChoice[];
  /** None of them has options. */
  readonly isPlain: boolean;
  readonly order: readonly LaneChoice[];
  readonly usual: readonly string[];
  readonly moved: ReadonlySet<string>;
}

/**
 * Whether the name of a family stands in the list. One name says it for lanes that moved together. The rows of drugs have it also where
 * they moved apart (`isSplit`): on a page that is short of height they are rows of classes, which no drug's name moves.
 */
function familyOrder(family: string, { lanes, isPlain, order, usual, moved }: FamilyInOrder) {
  const [first] = lanes;
  if (first === undefined || lanes.length < 2 || !lanes.some(({ key }) => moved.has(key))) return {};
  const from = order.indexOf(first);
  const places = lanes.map(({ key }) => usual.indexOf(key));
  const isTogether = lanes.every((lane, index) => order[from + index] === lane);
  const isInOrder = places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0));
  const isSplit = !isPlain || !isTogether || !isInOrder;
  return { isNamed: (family === "agents" || !isSplit) && family !== first.key, isSplit, first: first.key };
}

/** Lanes that are not where they usually are, with all between where they were and where they are. */
function movedLanes(order: readonly LaneChoice[], usual: readonly string[]): ReadonlySet<string> {
  const moved = new Set<string>();
  let first = 0;
  let furthest = 0;
  for (const [index, { key }] of order.entries()) {
    furthest = Math.max(furthest, usual.indexOf(key));
    if (furthest > index) continue;
    if (index > first) for (const lane of order.slice(first, index + 1)) moved.add(lane.key);
    first = index + 1;
  }
  return moved;
}

/** What a family has is written for each of its lanes; what belongs to one lane alone is not. */
function changedOptions(inView: LanesInView, lane: LaneChoice, change: Change): Choices {
  const isOwn = entriesOf(inView.figure).some((entry) => entry.lane === lane.key);
  const { show, scale, height, ...alone } = optionsOf(inView, lane);
  const { fold, with: second } = isOwn ? alone : { fold: undefined, with: undefined };
  const next = { show, fold, with: second, scale, height, ...change };
  return {
    ...(next.show !== undefined && { show: next.show }),
    ...(next.fold !== undefined && { fold: next.fold }),
    ...(next.with !== undefined && { with: next.with }),
    ...(next.scale !== undefined && { scale: next.scale }),
    ...(next.height !== undefined && { height: next.height }),
  };
}
