import { useMemo, useSyncExternalStore } from "react";
import type { Target, Theme } from "../../layout";
import { screenTarget } from "../screenTarget";
import { listen } from "../useOpening";

/** Narrower than this, in pixels, a slide of 16:9 has letters that nobody can read. */
const narrow = 700;

/** A slide; on a phone the figure as it is drawn for a phone, which scrolls. */
export function useSlideTarget(theme: Theme): Target {
  const width = useSyncExternalStore(
    (callback) => listen({ resize: callback }),
    () => (window.innerWidth < narrow ? window.innerWidth : 0),
  );
  return useMemo(
    () => (width > 0 ? screenTarget({ width, height: window.innerHeight }, { theme }) : { preset: "slide", theme }),
    [width, theme],
  );
}
