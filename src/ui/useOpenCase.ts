import { useCallback, useEffect, useMemo, useState } from "react";
import type { Problem } from "../case";
import type { PlacedCase } from "../place/types";
import type { OpenCase } from "../store";
import { type CaseInView, offersAxis } from "./caseInView";
import { placeWhole } from "./drawing";
import { useCase } from "./useCase";
import { loadRest } from "./useRest";

/** Placed once per case. */
export function useOpenCase(): CaseInView {
  const open = useCase((state) => state.open);
  const { file } = open;
  // A change of the figure leaves the case as it is.
  const clinicalCase = file?.case;
  const placing = useMemo(() => clinicalCase && placeWhole(clinicalCase), [clinicalCase]);
  const placed = placing && "result" in placing ? placing.result : undefined;
  const figure = file?.figure;
  const drawing = useMemo(() => (placed && placed.records.length > 0 ? { placed, figure } : undefined), [placed, figure]);
  const problems = useProblems(open, placed);
  const asked = figure?.axis?.kind ?? "calendar";
  const axis = offersAxis({ drawing }, asked) ? asked : "calendar";
  return { open, title: file?.case.title ?? open.name, placing, drawing, problems, axis };
}

/** All problems at once; those of placing get their lines a moment later. */
function useProblems(open: OpenCase, placed: PlacedCase | undefined): readonly Problem[] {
  const contradictions = placed?.problems ?? none;
  const [sorted, setSorted] = useStateOf<readonly Problem[] | undefined>(open, undefined);
  useEffect(() => {
    let isShown = true;
    void loadRest()
      .then((rest) => rest.allProblems(open, contradictions))
      .then((problems) => isShown && setSorted(problems));
    return () => {
      isShown = false;
    };
  }, [open, contradictions, setSorted]);
  return useMemo(() => sorted ?? [...open.problems, ...contradictions], [sorted, open, contradictions]);
}

const none: readonly Problem[] = [];

/** State that belongs to one case: with the next case it is back at its beginning. */
export function useStateOf<T>(owner: OpenCase, initial: T): readonly [T, (value: T) => void] {
  const [state, setState] = useState<{ readonly owner: OpenCase; readonly value: T }>();
  const set = useCallback((value: T) => setState({ owner, value }), [owner]);
  return [state?.owner === owner ? state.value : initial, set];
}
