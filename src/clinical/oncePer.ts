/** A fact of something that never changes, worked out when it is first asked for and kept as long as that thing is. */
export function oncePer<Whole extends object, Fact>(work: (whole: Whole) => Fact): (whole: Whole) => Fact {
  const known = new WeakMap<Whole, { readonly fact: Fact }>();
  return (whole) => {
    const found = known.get(whole) ?? { fact: work(whole) };
    known.set(whole, found);
    return found.fact;
  };
}
