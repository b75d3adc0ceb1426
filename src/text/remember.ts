/**
 * Keeps the answers of a pure function by its question, which one figure asks many times over: at every arrangement of its page the
 * same words, the same labels. So many answers are kept, then all are forgotten.
 */
export function remembering<Answer>(most: number): (question: string, answer: () => Answer) => Answer {
  const known = new Map<string, Answer>();
  return (question, answer) => {
    const found = known.get(question);
    if (found !== undefined) return found;
    if (known.size >= most) known.clear();
    const given = answer();
    known.set(question, given);
    return given;
  };
}
