/** How colours are seen by others, and in a print without colours. */
import { lightOf, toStored } from "./linearLight";
import type { Vision } from "./visions";

/**
 * Red, green and blue of what is seen, each as shares of what is shown, in linear light. Grey is the luminance of sRGB; the others are
 * complete dichromacy (severity 1.0) of Machado, Oliveira and Fernandes 2009, doi:10.1109/TVCG.2009.113, table of matrices.
 */
export const visionMatrices: Readonly<Record<Vision, readonly number[]>> = {
  grey: [0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722],
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

/** A colour `#RRGGBB` as it is seen. */
export function seenBy(color: string, vision: Vision): string {
  const light = lightOf(color);
  const matrix = visionMatrices[vision];
  const seen = [0, 1, 2].map((row) => light.reduce((sum, part, column) => sum + part * (matrix[row * 3 + column] ?? 0), 0));
  return `#${seen.map((part) => toByte(part).toString(16).padStart(2, "0")).join("")}`;
}

const toByte = (light: number): number => Math.round(255 * toStored(Math.min(1, Math.max(0, light))));
