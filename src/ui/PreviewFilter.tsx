import type { ReactNode } from "react";
import { visionMatrices } from "../scene/colourVision";
import type { Vision } from "../scene/visions";

/** Lines of the matrix of SVG: it has columns for opacity and for a constant as well. */
const rows = ([a, b, c, d, e, f, g, h, i]: readonly number[]): string =>
  [
    [a, b, c],
    [d, e, f],
    [g, h, i],
  ]
    .map((row) => `${row.join(" ")} 0 0`)
    .concat("0 0 0 1 0")
    .join(" ");

/** The filter that shows a picture as others see it. */
export function PreviewFilter({ id, preview }: { readonly id: string; readonly preview: Vision }): ReactNode {
  return (
    <svg width="0" height="0" aria-hidden="true" style={{ position: "absolute" }}>
      <filter id={id} colorInterpolationFilters="linearRGB" x="0" y="0" width="100%" height="100%">
        <feColorMatrix type="matrix" values={rows(visionMatrices[preview])} />
      </filter>
    </svg>
  );
}
