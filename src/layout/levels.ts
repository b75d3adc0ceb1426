/** How much is shown of a stretch of time: the closer the reader comes, the more is named and numbered. */

/** 0: more than three years are seen; 1: half a year or more; 2: six weeks or more; 3: less. */
export type Level = 0 | 1 | 2 | 3;

/** Fewest days seen at levels 0, 1 and 2. */
const fewestDays: readonly (readonly [Level, number])[] = [
  [0, 3 * 365.25],
  [1, 182.6],
  [2, 42],
];

/** A level is left only when its border is passed by a tenth, so that nothing flickers at the border. */
const slack = 0.1;

/** The level at which so many days are looked at, coming from another one. */
export function levelOf(days: number, before?: Level): Level {
  const at = (share: number): Level => fewestDays.find(([, fewest]) => days >= fewest * share)?.[0] ?? 3;
  if (before === undefined) return at(1);
  const [nearer, further] = [at(1 + slack), at(1 - slack)];
  return before > nearer ? nearer : before < further ? further : before;
}
