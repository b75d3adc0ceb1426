/** Long work in steps: each tells how much is done, from 0 to 1, and whoever runs it may rest between two, or stop. */
export type Work<Result> = Generator<number, Result, void>;

/** Runs work to its end at one go. */
export function finish<Result>(work: Work<Result>): Result {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/** Work as a part of more: what it tells of itself lies between `from` and `to` of the whole. */
export function* partOf<Result>(work: Work<Result>, from: number, to: number): Work<Result> {
  let step = work.next();
  for (; !step.done; step = work.next()) yield from + (to - from) * step.value;
  return step.value;
}
