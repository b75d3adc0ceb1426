/** "Did you mean": the one known name that a misspelt one was probably meant to be. */

/** Beyond this many names a search per problem would cost more than it helps. */
const mostCandidates = 2000;
const longestWord = 60;

/** The hint for a name nobody knows, such as "did you mean `lenalidomide`?"; undefined when nothing is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const found = nearest(word, candidates);
  return found === undefined ? undefined : `did you mean \`${found}\`?`;
}

/** The candidate that is nearest to the word, when it is near enough to be meant; the first one of several. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const known = [...candidates];
  if (word.length > longestWord || known.length > mostCandidates) return undefined;
  const wanted = plain(word);
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of known) {
    const distance = distanceWithin(wanted, plain(candidate), tolerance(wanted));
    if (distance !== undefined && distance < (best?.distance ?? Number.POSITIVE_INFINITY)) best = { candidate, distance };
  }
  return best?.candidate;
}

/** Names are compared without case, spaces, hyphens and underscores: `as_printed` is `asPrinted`. */
function plain(word: string): string {
  return word.toLowerCase().replaceAll(/[\s_-]/g, "");
}

/** How many slips are believable: none in two letters, where every name is near every other; three in a long word. */
function tolerance(word: string): number {
  if (word.length <= 2) return 0;
  if (word.length <= 5) return 1;
  return word.length <= 9 ? 2 : 3;
}

function distanceWithin(word: string, candidate: string, limit: number): number | undefined {
  if (word.length >= 4 && candidate.startsWith(word)) return Math.min(limit, candidate.length - word.length);
  if (Math.abs(word.length - candidate.length) > limit) return undefined;
  const distance = editDistance(word, candidate);
  return distance <= limit ? distance : undefined;
}

/** Letters to add, drop, change or swap with their neighbour (optimal string alignment). */
export function editDistance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const change = from[row - 1] === to[column - 1] ? 0 : 1;
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current.push(
        Math.min(
          at(last, column) + 1,
          at(current, column - 1) + 1,
          at(last, column - 1) + change,
          swapped ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    beforeLast = last;
    last = current;
  }
  return at(last, to.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
