/** Which drugs have rows of their own: not those that are hidden, nor those that are folded into their regimens. */
import type { Exposure } from "../../../clinical/exposures";
import { oncePer } from "../../../clinical/oncePer";
import type { PlacedCase } from "../../../place/types";
import type { LayoutContext } from "../../context";
import { isHidden, optionsFor } from "../../laneOptions";

type Choice = Pick<LayoutContext, "placed" | "figure">;

const regimens = oncePer(
  ({ records }: PlacedCase): ReadonlyMap<string, string> =>
    new Map(records.flatMap((record) => (record.list === "courses" ? [[record.path, record.record.regimen] as const] : []))),
);

/** How options name the row of a drug. */
export const agentKey = ({ supportive, drug }: Exposure): string => `${supportive ? "supportive" : "agents"}:${drug}`;

export const isHiddenDrug = ({ figure }: Choice, exposure: Exposure): boolean => isHidden(figure, { key: agentKey(exposure) });

/**
 * Whether a drug has no row because its regimens are folded. One that was also given outside of them keeps its row, and all of it:
 * a row with courses left out would say that the drug was not given in them.
 */
export function isFolded({ placed, figure }: Choice, { stretches }: Exposure): boolean {
  const fold = optionsFor(figure, { key: "courses" })?.fold ?? false;
  if (fold === false) return false;
  return stretches.every(({ path }) => {
    const regimen = regimens(placed).get(path);
    return regimen !== undefined && (fold === true || fold.includes(regimen));
  });
}

export const hasRow = (choice: Choice, exposure: Exposure): boolean =>
  !isHiddenDrug(choice, exposure) && !isFolded(choice, exposure);
