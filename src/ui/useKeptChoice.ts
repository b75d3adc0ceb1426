import { useState } from "react";
import type { CaseStore } from "../store";
import { useCaseStore } from "./useCase";

/** What was chosen in an app, by what it is a choice of; gone with the page. */
const kept = new WeakMap<CaseStore, Map<string, unknown>>();

/** A state that is still there when its panel opens again: whoever wrote without names once must not write with them the next time. */
export function useKeptChoice<T>(name: string, first: T): readonly [T, (value: T) => void] {
  const store = useCaseStore();
  const all = kept.get(store) ?? new Map<string, unknown>();
  kept.set(store, all);
  const [value, setValue] = useState<T>(() => (all.has(name) ? (all.get(name) as T) : first));
  const choose = (next: T): void => {
    all.set(name, next);
    setValue(next);
  };
  return [value, choose];
}
