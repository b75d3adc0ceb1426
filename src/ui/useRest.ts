import { useEffect, useState } from "react";

import type * as rest from "./rest";

type Rest = typeof rest;

/** What the first picture does without. */
export const loadRest = (): Promise<Rest> => import("./rest");

/** What is fetched beside the first picture, so that it is there when it is wanted, also when the network has gone since. */
export function useRest(): Rest | undefined {
  const [loaded, setLoaded] = useState<Rest>();
  useEffect(() => {
    let isShown = true;
    void loadRest().then((all) => isShown && setLoaded(all));
    return () => {
      isShown = false;
    };
  }, []);
  return loaded;
}
