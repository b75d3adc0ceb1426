import { useEffect, useState } from "react";
import type { Drawing, Outcome } from "./drawing";
import type { PrivateDrawing } from "./deidentifyDrawing";
import { useCase } from "./useCase";

export type Privacy = "none" | "anchor" | "moved";

/** A shift of a month to a year back: the number is kept nowhere. */
const leastShift = 30;
const mostShift = 364;
function anyShift(): number {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return -(leastShift + (number % (mostShift - leastShift + 1)));
}

interface Asked {
  readonly drawing: Drawing;
  readonly privacy: Privacy;
}

/** What may leave the page: the drawing as it is, or made anew without what identifies; undefined while that is being made. */
export function usePrivacy(
  drawing: Drawing,
  privacy: Privacy,
): Outcome<Partial<PrivateDrawing> & { readonly drawing: Drawing }> | undefined {
  const file = useCase(({ open }) => open.file);
  const [made, setMade] = useState<{ readonly of: Asked; readonly outcome: Outcome<PrivateDrawing> }>();
  useEffect(() => {
    if (privacy === "none" || file === undefined) return undefined;
    let isWanted = true;
    void import("./deidentifyDrawing").then(({ deidentifyDrawing }) => {
      const options = privacy === "moved" ? { shiftDays: anyShift() } : {};
      if (isWanted) setMade({ of: { drawing, privacy }, outcome: deidentifyDrawing(file, drawing, options) });
    });
    return () => {
      isWanted = false;
    };
  }, [file, drawing, privacy]);
  if (privacy === "none") return { result: { drawing } };
  return made?.of.drawing === drawing && made.of.privacy === privacy ? made.outcome : undefined;
}
