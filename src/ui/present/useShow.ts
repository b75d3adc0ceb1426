import { useEffect, useState } from "react";
import type * as show from "./show";

type Show = typeof show;

/** The presentation, fetched when one begins. */
export function useShow(isWanted: boolean): Show | undefined {
  const [loaded, setLoaded] = useState<Show>();
  useEffect(() => {
    if (isWanted) void import("./show").then(setLoaded);
  }, [isWanted]);
  return loaded;
}
