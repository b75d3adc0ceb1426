import { createRoot } from "react-dom/client";
import { createCaseStore, type OpenCase } from "../store";
import { App } from "./App";
import { Net } from "./Net";
import { CaseStoreProvider } from "./useCase";
import { viewInAddress } from "./viewInAddress";

/**
 * Starts an app in its place, with a case that is open and a store of its own. One app may own the page, with its address and its
 * title; others beside it keep to their place. `notice` is said above the figure until it is closed.
 */
export function mountApp(place: Element, open: OpenCase, { ownsPage = true, notice = "" } = {}): void {
  // Two roots of React count their ids alike.
  const root = createRoot(place, { identifierPrefix: ownsPage ? "" : `${place.id}-` });
  const store = createCaseStore(open, ownsPage ? viewInAddress() : undefined);
  root.render(
    <CaseStoreProvider value={store}>
      <Net store={store}>
        <App ownsPage={ownsPage} notice={notice} />
      </Net>
    </CaseStoreProvider>,
  );
}
