/** What the figure's options choose for a lane: shown or not, where among the others, and how. */
import type { FigureOptions, LaneOptions } from "../case/schema";

/** What options may call a lane: its key, or the family that it belongs to. */
interface Named {
  readonly key: string;
  readonly family?: string;
}

/** With their options, also where only a name is written. */
export const entriesOf = ({ lanes = [] }: FigureOptions): LaneOptions[] =>
  lanes.map((entry) => (typeof entry === "string" ? { lane: entry } : entry));

/** Its own name, then that of its family, which is before the colon where the lane does not say it. */
export const namesOf = ({ key, family = key.replace(/:.*/, "") }: Named): readonly string[] => [key, family];

function placeOf(entries: readonly LaneOptions[], named: Named): number {
  const places = namesOf(named).map((name) => entries.findIndex(({ lane }) => lane === name));
  return places.find((place) => place >= 0) ?? -1;
}

/** The lane's own options, else those of its family. */
export function optionsFor(figure: FigureOptions, lane: Named): LaneOptions | undefined {
  const entries = entriesOf(figure);
  return entries[placeOf(entries, lane)];
}

export const isHidden = (figure: FigureOptions, lane: Named): boolean => optionsFor(figure, lane)?.show === false;

/** Shown by choice: where there is no room for all, it gives way last. */
export const isChosen = (figure: FigureOptions, lane: Named): boolean => optionsFor(figure, lane)?.show === true;

/** The lanes that are named change places among themselves, those of one name together; the others stay where they are. */
export function inChosenOrder<T extends Named>(figure: FigureOptions, lanes: readonly T[]): readonly T[] {
  const entries = entriesOf(figure);
  const blocks: { readonly place: number; readonly lanes: T[] }[] = [];
  for (const lane of lanes) {
    const place = placeOf(entries, lane);
    const block = place < 0 ? undefined : blocks.find((each) => each.place === place);
    if (block === undefined) blocks.push({ place, lanes: [lane] });
    else block.lanes.push(lane);
  }
  const named = blocks.filter(({ place }) => place >= 0).sort((a, b) => a.place - b.place);
  let next = 0;
  return blocks.flatMap((block) => (block.place < 0 ? block : (named[next++] ?? block)).lanes);
}
