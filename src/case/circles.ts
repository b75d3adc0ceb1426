/** For each node the nodes it leads to. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/** The circles of a graph, each as its nodes in order; every node is in one circle at most. Nothing recurses, so a long chain is no danger. */
export function circlesOf(graph: Graph): readonly (readonly string[])[] {
  const left = nodesThatNeverEnd(graph);
  const found: string[][] = [];
  for (const start of graph.keys()) {
    const circle = left.has(start) ? circleFrom(start, graph, left) : [];
    if (circle.length > 0) found.push(circle);
    for (const node of circle) left.delete(node);
  }
  return found;
}

/** Takes away nodes that lead nowhere, again and again. What stays is in a circle or leads into one. */
function nodesThatNeverEnd(graph: Graph): Set<string> {
  const left = new Set(graph.keys());
  const leadingTo = new Map<string, string[]>();
  const open = new Map<string, number>();
  for (const [node, next] of graph) {
    const known = next.filter((target) => left.has(target));
    open.set(node, known.length);
    for (const target of known) leadingTo.set(target, [...(leadingTo.get(target) ?? []), node]);
  }
  const ended = [...left].filter((node) => open.get(node) === 0);
  for (let node = ended.pop(); node !== undefined; node = ended.pop()) {
    left.delete(node);
    for (const before of leadingTo.get(node) ?? []) {
      const count = (open.get(before) ?? 0) - 1;
      open.set(before, count);
      if (count === 0) ended.push(before);
    }
  }
  return left;
}

function circleFrom(start: string, graph: Graph, left: ReadonlySet<string>): string[] {
  const walked: string[] = [];
  const places = new Map<string, number>();
  let node: string | undefined = start;
  while (node !== undefined && !places.has(node)) {
    places.set(node, walked.length);
    walked.push(node);
    node = graph.get(node)?.find((next) => left.has(next));
  }
  return node === undefined ? [] : walked.slice(places.get(node));
}
