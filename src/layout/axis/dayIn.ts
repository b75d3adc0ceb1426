export type Knot = readonly [day: number, x: number];

/** The day that stands at x, between the knots of one segment; x outside is continued from the nearest knots. */
export function dayIn({ knots }: { readonly knots: readonly Knot[] }, x: number): number {
  const found = knots.findIndex(([, at]) => at >= x);
  const next = found < 0 ? knots.length - 1 : Math.max(1, found);
  const [day0, x0] = knots[next - 1] ?? [0, 0];
  const [day1, x1] = knots[next] ?? [day0, x0];
  return x1 === x0 ? day0 : day0 + ((x - x0) / (x1 - x0)) * (day1 - day0);
}
