import { useEffect, useState } from "react";

/** What a script of its own holds, fetched when it is first wanted. @param load the same function at every call */
export function useScript<T extends object>(isWanted: boolean, load: () => Promise<T>): T | undefined {
  const [loaded, setLoaded] = useState<T>();
  useEffect(() => {
    if (isWanted) void load().then((all) => setLoaded(() => all));
  }, [isWanted, load]);
  return loaded;
}

export const loadShow = () => import("./present/show");
export const loadSteps = () => import("./steps/StepsPanel");
