import { useEffect, useState } from "react";

import type * as rest from "./rest";

type Rest = typeof rest;

/** What is fetched beside the first picture, so that it is there when it is wanted, also when the network has gone since. */
export function useRest(): Rest | undefined {
  const [rest, setRest] = useState<Rest>();
  useEffect(() => {
    let isShown = true;
    void import("./rest").then((loaded) => isShown && setRest(loaded));
    return () => {
      isShown = false;
    };
  }, []);
  return rest;
}
