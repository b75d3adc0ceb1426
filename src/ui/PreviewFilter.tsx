import type { ReactNode } from "react";
import type { Preview } from "./useLook";

/**
 * Red, green and blue of what is seen, each as shares of what is shown, in linear light. Grey is the luminance of sRGB; the others are
 * complete dichromacy (severity 1.0) of Machado, Oliveira and Fernandes 2009, doi:10.1109/TVCG.2009.113, table of matrices.
 */
const matrices: Readonly<Record<Exclude<Preview, "normal">, readonly number[]>> = {
  grey: [0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722],
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

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
export function PreviewFilter({ id, preview }: { readonly id: string; readonly preview: Exclude<Preview, "normal"> }): ReactNode {
  return (
    <svg width="0" height="0" aria-hidden="true" style={{ position: "absolute" }}>
      <filter id={id} colorInterpolationFilters="linearRGB" x="0" y="0" width="100%" height="100%">
        <feColorMatrix type="matrix" values={rows(matrices[preview])} />
      </filter>
    </svg>
  );
}
