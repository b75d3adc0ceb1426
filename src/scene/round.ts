/** To 0.01 pt, the grid of the scene, and never minus zero. */
export const roundPoint = (value: number): number => Math.round(value * 100) / 100 + 0;
