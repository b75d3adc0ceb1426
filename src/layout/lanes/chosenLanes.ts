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
  /** For the notes: what is hidden by choice, and what is folded, by name; on a slide counted where that would be a long list. */
  readonly notShown: readonly string[];
}

/** Short lists say what a hidden lane held; of long ones its name is enough. */
const mostWords = 4;

const titleOf = ({ name, label }: Lane) => (label?.title === undefined || label.title === "" ? name : label.title);

function hiddenWords(lane: Lane): string {
  const words = lane.yields?.words ?? [];
  return words.length === 0 || words.length > mostWords ? titleOf(lane) : `${titleOf(lane)} (${words.join(", ")})`;
}

/** What is hidden, by kind: some names of one lane, or of all drugs or analytes, and what they are called together. */
interface Hidden {
  readonly words: readonly string[];
  readonly kind: string;
}

/** Longer than this a list takes the room of a lane from a slide, which few read from the back of a room. */
const mostLetters = { inAll: 90, ofOne: 30 };

function counted({ words, kind }: Hidden): readonly string[] {
  if (words.length === 0) return [];
  return words.length === 1 || words.join("; ").length <= mostLetters.ofOne ? words : [`${words.length} ${kind}`];
}

/** Milestones stand on top, where their lines begin, and are gone with their lines when they are hidden. */
function hiddenMilestones(context: LayoutContext): string[] {
  const labels = isHidden(context.figure, { key: "milestones" }) ? allMilestones(context).map(({ label }) => label) : [];
  return labels.length === 0 ? [] : [`Milestones (${labels.join("; ")})`];
}

/** What has lines through the other lanes stands above them. */
export const isOnTop = ({ key }: Pick<Lane, "key">): boolean => key === "milestones" || key === annotationsKey;

/** Lanes in the order and choice of the figure's options. Nothing is hidden that the notes do not name or count. */
export function chosenLanes(context: LayoutContext, every: readonly Lane[]): ChosenLanes {
  const { figure, placed, tokens } = context;
  const onTop = every.filter(isOnTop);
  const rest = every.filter((lane) => !isOnTop(lane));
  const drugs = exposures(placed);
  const isGone = (exposure: Exposure) => isHiddenDrug(context, exposure);
  const goneDrugs = drugs.filter(isGone).map(({ label }) => label);
  const goneLanes = rest.filter((lane) => isHidden(figure, lane));
  const goneAnalytes = labSeries(placed)
    .filter((series) => isHidden(figure, laneOf(placed, series)))
    .map(({ label }) => label);
  const named = [...hiddenMilestones(context), ...goneDrugs, ...goneLanes.map(hiddenWords), ...goneAnalytes];
  const isLong = tokens.preset === "slide" && named.join("; ").length > mostLetters.inAll;
  const hidden = isLong
    ? [
        ...hiddenMilestones(context),
        ...counted({ words: goneDrugs, kind: "drugs" }),
        ...goneLanes.flatMap((lane) => counted({ words: lane.yields?.words ?? [titleOf(lane)], kind: lane.name.toLowerCase() })),
        ...counted({ words: goneAnalytes, kind: "analytes" }),
      ]
    : named;
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
