import { useEffect } from "react";
import { changeView, writeAwaitedStep, writeFragment } from "../store";
import { useCaseStore } from "./useCase";
import { listen } from "./useOpening";
import { viewInAddress } from "./viewInAddress";

/** Browsers refuse an address that changes more often than about three times a second. */
const restMs = 350;

/**
 * Keeps the view in the fragment of the page's address, so that a reload shows the same again. Only of the case that a reload would
 * open again: of another one the fractions mean nothing, and the step that is presented waits for it.
 */
export function useViewInAddress(ownsPage: boolean): void {
  const store = useCaseStore();
  useEffect(() => {
    if (!ownsPage) return undefined;
    const first = asRead();
    let timer = 0;
    function asRead() {
      const { open } = store.getState();
      return open.asRead ?? open;
    }
    const write = (): void => {
      timer = 0;
      const { view } = store.getState();
      replaceFragment(asRead() === first ? writeFragment(view) : writeAwaitedStep(view));
    };
    const unsubscribe = store.subscribe((state, before) => {
      if (state.view !== before.view || state.open !== before.open) timer ||= window.setTimeout(write, restMs);
    });
    const read = (): void => {
      if (asRead() === first) changeView(store, { window: undefined, cursor: undefined, step: undefined, ...viewInAddress() });
    };
    const stop = listen({ hashchange: read, pagehide: () => timer && write() });
    return () => {
      window.clearTimeout(timer);
      unsubscribe();
      stop();
    };
  }, [store, ownsPage]);
}

function replaceFragment(fragment: string): void {
  const { pathname, search, hash } = window.location;
  if (hash.replace(/^#/, "") === fragment) return;
  try {
    window.history.replaceState(window.history.state, "", `${pathname}${search}${fragment && `#${fragment}`}`);
  } catch {
    // A frame without an address of its own may not have one: then there is nothing to come back to.
  }
}
