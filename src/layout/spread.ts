export interface Wanted {
  readonly left: number;
  readonly width: number;
}

/**
 * Left ends of labels in one row, each as near to where it wants to be as its neighbours and the edges allow; undefined when the
 * row is too narrow for all of them. Comes and goes in the order given.
 */
export function spread(
  labels: readonly Wanted[],
  gap: number,
  edges: { readonly left: number; readonly right: number },
): number[] | undefined {
  const pushed: number[] = [];
  let free = edges.left;
  for (const { left, width } of labels) {
    const at = Math.max(left, free);
    pushed.push(at);
    free = at + width + gap;
  }
  let limit = edges.right;
  for (let index = labels.length - 1; index >= 0; index--) {
    const width = labels[index]?.width ?? 0;
    pushed[index] = Math.min(pushed[index] ?? 0, limit - width);
    limit = (pushed[index] ?? 0) - gap;
  }
  return (pushed[0] ?? edges.left) < edges.left - 0.01 ? undefined : pushed;
}
