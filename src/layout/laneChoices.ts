/** All lanes that a figure of the case can have, shown or not: what there is to choose from. */
import { exposures } from "../clinical/exposures";
import { type LabSeries, labSeries } from "../clinical/labSeries";
import type { Lane, LayoutContext } from "./context";
import { inChosenOrder, isHidden } from "./laneOptions";
import { laneKinds } from "./lanes";
import { agentKey, isFolded } from "./lanes/agents/hasRow";
import { isOnTop } from "./lanes/chosenLanes";
import { laneOf } from "./lanes/labs/laneOf";
import { hasNumbers, onScale, panels } from "./lanes/labs/panels";
import { isLogarithmic } from "./lanes/labs/valueScale";
import { allMilestones } from "./lanes/milestones/milestones";
import type { FigureLayout } from "./layoutFigure";

/** What has become of a lane in the figure that is laid out. `over` is the title of the analyte that it is drawn over. */
export type LaneState =
  | { readonly kind: "shown" | "in part" | "hidden" | "folded" | "no room" | "shared row" | "in the table" }
  | { readonly kind: "over"; readonly over: string };

export interface LaneChoice {
  /** As `figure.lanes` names it. */
  readonly key: string;
  readonly family: string;
  readonly title: string;
  readonly state: LaneState;
  /** Only of an analyte with a panel. */
  readonly panel?: PanelChoice;
}

/** What can be chosen for the panel of an analyte. */
export interface PanelChoice {
  /** Two analytes with numbers can share a panel. */
  readonly hasNumbers: boolean;
  readonly canBeLogarithmic: boolean;
  /** What the analyte has where the figure chooses none. */
  readonly scale: "linear" | "log";
}

export interface LaneChoices {
  /** Always on top. */
  readonly milestones: LaneChoice | undefined;
  /** In the order of the figure. */
  readonly lanes: readonly LaneChoice[];
  /** The keys of `lanes` in the order that they have where the figure chooses none. */
  readonly usual: readonly string[];
  /** Analytes without a panel. */
  readonly inTable: readonly LaneChoice[];
}

const familyOf = ({ key, family = key.replace(/:.*/, "") }: Pick<Lane, "key" | "family">) => family;

/** The lanes of the case where nothing is chosen. Milestones that are hidden go back to their own lanes, which it then has too. */
function usualLanes(context: LayoutContext): readonly Lane[] {
  const lanes = isHidden(context.figure, { key: "milestones" }) ? [{ lane: "milestones", show: false }] : [];
  const free = { ...context, figure: { ...context.figure, lanes }, sharedRows: false };
  return laneKinds.flatMap((kind) => kind.lanes(free)).filter((lane) => !isOnTop(lane));
}

/** A lane without a name of its own goes where the lane goes that its family is called after: "courses:start" with "courses". */
function ownLanes({ figure }: LayoutContext, lanes: readonly Lane[]): readonly Lane[] {
  const leads = new Set(lanes.map(({ key }) => key));
  const named = new Set((figure.lanes ?? []).map((entry) => (typeof entry === "string" ? entry : entry.lane)));
  return lanes.filter((lane) => !leads.has(familyOf(lane)) || familyOf(lane) === lane.key || named.has(lane.key));
}

/** Lanes that are drawn stand as they are drawn; those that are not keep their places among them. */
function inOrderOfFigure({ context, lanes: drawn }: FigureLayout["made"], usual: readonly Lane[]): readonly Lane[] {
  const chosen = inChosenOrder(context.figure, usual);
  const known = new Set(usual.map(({ key }) => key));
  const order = drawn.flatMap(({ key }) => (known.has(key) ? [key] : []));
  const isDrawn = new Set(order);
  const byKey = new Map(usual.map((lane) => [lane.key, lane]));
  let next = 0;
  return chosen.map((lane) => (isDrawn.has(lane.key) ? (byKey.get(order[next++] ?? "") ?? lane) : lane));
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

function titleOf({ label, name }: Lane): string {
  return capital(label?.title === undefined || label.title === "" ? name : label.title);
}

/** Who is drawn over whom: the key of the second, and the title of the first. */
const seconds = (context: LayoutContext): ReadonlyMap<string, string> =>
  new Map(
    panels(context).flatMap(({ series, second }) =>
      second === undefined ? [] : [[laneOf(context.placed, second).key, series.label] as const],
    ),
  );

function panelChoice(series: LabSeries): PanelChoice {
  const numbers = hasNumbers(series);
  return {
    hasNumbers: numbers,
    canBeLogarithmic: numbers && isLogarithmic(onScale(series, "log")),
    scale: isLogarithmic(series) ? "log" : "linear",
  };
}

/** Everything that the figure could show, with what it does show. */
export function laneChoices({ made }: FigureLayout): LaneChoices {
  const { context, lanes: drawn } = made;
  const { figure, placed } = context;
  const usual = ownLanes(context, usualLanes(context));
  const drawnKeys = new Set(drawn.map(({ key }) => key));
  const drugs = new Map(exposures(placed).map((each) => [agentKey(each), each.label]));
  const folded = new Set(exposures(placed).flatMap((each) => (isFolded(context, each) ? [agentKey(each)] : [])));
  const over = seconds(context);
  const analytes = new Map(labSeries(placed).map((series) => [laneOf(placed, series).key, series]));
  const stateOf = (lane: Pick<Lane, "key" | "family" | "less">): LaneState => {
    if (isHidden(figure, lane)) return { kind: "hidden" };
    if (drawnKeys.has(lane.key)) return { kind: "shown" };
    if (lane.less && drawnKeys.has(lane.less.key)) return { kind: "in part" };
    if (folded.has(lane.key)) return { kind: "folded" };
    const first = over.get(lane.key);
    if (first !== undefined) return { kind: "over", over: first };
    return { kind: context.sharedRows && lane.key.startsWith("agents:") ? "shared row" : "no room" };
  };
  const choiceOf = (lane: Lane): LaneChoice => {
    const series = analytes.get(lane.key);
    const title = series?.label ?? drugs.get(lane.key) ?? titleOf(lane);
    const panel = series && { panel: panelChoice(series) };
    return { key: lane.key, family: familyOf(lane), title, state: stateOf(lane), ...panel };
  };
  const inPanels = new Set(usual.map(({ key }) => key));
  return {
    milestones:
      allMilestones(context).length === 0
        ? undefined
        : { key: "milestones", family: "milestones", title: "Milestones", state: stateOf({ key: "milestones" }) },
    lanes: inOrderOfFigure(made, usual).map(choiceOf),
    usual: usual.map(({ key }) => key),
    inTable: [...analytes].flatMap(([key, { label }]): LaneChoice[] => {
      if (inPanels.has(key)) return [];
      const lane = { key, family: "labs" };
      return [{ ...lane, title: label, state: isHidden(figure, lane) ? { kind: "hidden" } : { kind: "in the table" } }];
    }),
  };
}
