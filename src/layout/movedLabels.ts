/** Labels that an author has moved: by record, so that they stay with their data on every axis and at every size. */
import type { LabelRequest } from "./labels";
import type { WantedPlace } from "./wantedPlace";
import type { LayoutContext } from "./context";

/** Where the label of a record is wanted, by its path or its id; undefined where nobody has moved it. */
export function wantedPlace(
  { figure }: Pick<LayoutContext, "figure">,
  { path, id }: { readonly path: string | undefined; readonly id?: string | undefined },
): WantedPlace | undefined {
  const moved = figure.labels?.findLast(({ record }) => record === path || (id !== undefined && record === id));
  return moved && { side: moved.side, away: moved.away ?? 0 };
}

/** The request with the place that an author wants for it. */
export function asMoved(context: Pick<LayoutContext, "figure">, request: LabelRequest): LabelRequest {
  const wanted = wantedPlace(context, { path: request.path });
  return wanted === undefined ? request : { ...request, wanted };
}
