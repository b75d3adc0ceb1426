export interface Extremes {
  readonly low: number;
  readonly high: number;
}

/** Lowest and highest; a loop, because a list of 200,000 numbers is too long to be the arguments of `Math.min`. */
export function extremes(numbers: readonly number[]): Extremes | undefined {
  const [first] = numbers;
  if (first === undefined) return undefined;
  let [low, high] = [first, first];
  for (const number of numbers) {
    if (number < low) low = number;
    if (number > high) high = number;
  }
  return { low, high };
}
