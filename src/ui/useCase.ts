import { createContext, use } from "react";
import { useStore } from "zustand";
import type { CaseState, CaseStore } from "../store";

const StoreContext = createContext<CaseStore | undefined>(undefined);
export const CaseStoreProvider = StoreContext.Provider;

/** The store of this app; throws outside of its provider, which is a mistake of the program. */
export function useCaseStore(): CaseStore {
  const store = use(StoreContext);
  if (!store) throw new Error("expected a case store around this component");
  return store;
}

export function useCase<T>(select: (state: CaseState) => T): T {
  return useStore(useCaseStore(), select);
}
