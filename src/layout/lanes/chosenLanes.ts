/** Which lanes the figure shows, in which order, and what it says of those that it does not. */
import { labSeries } from "../../clinical/labSeries";
import { type Exposure, exposures } from "../../clinical/exposures";
import type { Lane, LayoutContext } from "../context";
import { inChosenOrder, isHidden } from "../laneOptions";
import { annotationsKey } from "./annotations/annotations";
import { isFolded, isHiddenDrug } from "./agents/hasRow";
import { laneOf } from "./labs/laneOf";
import { allMilestones } from "./milestones/milestones";

export interface ChosenLanes {
  readonly lanes: readonly Lane[];
  /** For the notes: what is hidden by choice, and what is folded, by name. */
  readonly notShown: readonly string[];
}

/** Short lists say what a hidden lane held; of long ones its name is enough. */
const mostWords = 4;

function hiddenWords({ name, label, yields }: Lane): string {
  const title = label?.title === undefined || label.title === "" ? name : label.title;
  const words = yields?.words ?? [];
  return words.length === 0 || words.length > mostWords ? title : `${title} (${words.join(", ")})`;
}

/** Milestones stand on top, where their lines begin, and are gone with their lines when they are hidden. */
function hiddenMilestones(context: LayoutContext): string[] {
  const labels = isHidden(context.figure, { key: "milestones" }) ? allMilestones(context).map(({ label }) => label) : [];
  return labels.length === 0 ? [] : [`Milestones (${labels.join("; ")})`];
}

/** What has lines through the other lanes stands above them. */
export const isOnTop = ({ key }: Pick<Lane, "key">): boolean => key === "milestones" || key === annotationsKey;

/** Lanes in the order and choice of the figure's options. Nothing is hidden that the notes do not name. */
export function chosenLanes(context: LayoutContext, every: readonly Lane[]): ChosenLanes {
  const { figure, placed } = context;
  const onTop = every.filter(isOnTop);
  const rest = every.filter((lane) => !isOnTop(lane));
  const drugs = exposures(placed);
  const isGone = (exposure: Exposure) => isHiddenDrug(context, exposure);
  const hidden = [
    ...hiddenMilestones(context),
    ...drugs.filter(isGone).map(({ label }) => label),
    ...rest.filter((lane) => isHidden(figure, lane)).map(hiddenWords),
    ...labSeries(placed)
      .filter((series) => isHidden(figure, laneOf(placed, series)))
      .map(({ label }) => label),
  ];
  const folded = drugs.filter((exposure) => isFolded(context, exposure) && !isGone(exposure));
  return {
    lanes: [
      ...onTop,
      ...inChosenOrder(
        figure,
        rest.filter((lane) => !isHidden(figure, lane)),
      ),
    ],
    notShown: [
      ...(hidden.length > 0 ? [`Not shown: ${hidden.join("; ")}`] : []),
      ...(folded.length > 0 ? [`Drugs folded into their regimens: ${folded.map(({ label }) => label).join(", ")}`] : []),
    ],
  };
}
