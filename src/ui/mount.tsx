import { createRoot } from "react-dom/client";
import { createCaseStore, type OpenCase } from "../store";
import { App } from "./App";
import { CaseStoreProvider } from "./useCase";

/** Starts the app in its place, with a case that is open. */
export function mountApp(place: Element, open: OpenCase): void {
  createRoot(place).render(
    <CaseStoreProvider value={createCaseStore(open)}>
      <App />
    </CaseStoreProvider>,
  );
}
