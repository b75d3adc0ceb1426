import { useEffect, useState } from "react";
import type { Drawing, Outcome } from "./drawing";
import type { PrivateDrawing } from "./deidentifyDrawing";
import { type Privacy, privateDrawing } from "./privacy";
import { useCase } from "./useCase";

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
    void privateDrawing(file, { drawing, privacy }).then((outcome) => {
      if (isWanted) setMade({ of: { drawing, privacy }, outcome });
    });
    return () => {
      isWanted = false;
    };
  }, [file, drawing, privacy]);
  if (privacy === "none") return { result: { drawing } };
  return made?.of.drawing === drawing && made.of.privacy === privacy ? made.outcome : undefined;
}
