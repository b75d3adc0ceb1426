/** Says when every record of a case was, as far as is known, and where it is drawn. */
import type { ClinicalCase } from "../case/schema";
import { assumptionsOf } from "./assumptions";
import { contradictions } from "./contradictions";
import { dayZeros } from "./dayZeros";
import { type ChosenZero, type FirstDated, islandsOf } from "./islands";
import { nodeSpot } from "./plan";
import { placedRecords } from "./placedRecords";
import { createReferences } from "./references";
import { type Solved, solveCase } from "./solve";
import type { PlacedCase, PlacedRecord } from "./types";
import { createView, type View, type ViewZero } from "./view";

/** Places a case. Contradictions come back as problems; nothing is thrown. */
export function placeCase(clinicalCase: ClinicalCase): PlacedCase {
  const solved = solveCase(clinicalCase);
  return assemble(solved, createView(solved));
}

function assemble(solved: Solved, view: View, zero?: ChosenZero): PlacedCase {
  const { build } = solved;
  const references = createReferences(solved, view);
  const cutoff =
    build.cutoff &&
    view.momentOf(nodeSpot(build.cutoff.mark.node, { stated: build.clinicalCase.cutoff ?? "", basis: "reported" }));
  let records: readonly PlacedRecord[] | undefined;
  return {
    case: build.clinicalCase,
    // Made when first asked for: `since` is often called for one moment, and a case may hold 200,000 values.
    get records() {
      records ??= solved.records.flatMap((record) => placedRecords(record, view));
      return records;
    },
    islands: islandsOf(solved, view, zero),
    ...(cutoff === undefined ? {} : { cutoff }),
    problems: [...dayZeros(build, solved.entries), ...contradictions(solved)],
    assumptions: assumptionsOf(solved),
    momentOf: references.momentOf,
    since: (reference, axis) => since(solved, reference, axis),
  };
}

/** Nodes that a reference needs may be missing, when nothing in the case refers to it; then the case is solved again with them. */
function since(solved: Solved, reference: string, axis: { readonly first: 0 | 1 } | undefined): PlacedCase | undefined {
  const zero = createReferences(solved, createView(solved)).zeroOf(reference);
  if (zero === undefined) return undefined;
  if (zero.kind === "held") return countedFrom(solved, zero, { reference, first: axis?.first });
  const again = solveCase(solved.build.clinicalCase, new Set([zero.id]));
  const held = createReferences(again, createView(again)).zeroOf(reference);
  return held?.kind === "held" ? countedFrom(again, held, { reference, first: axis?.first }) : undefined;
}

function countedFrom(solved: Solved, zero: ViewZero, chosen: ChosenZero): PlacedCase {
  const isTied = solved.islands.islandOf[zero.mark.node] === 0;
  const firstDated = chosen.first === undefined || isTied ? undefined : firstDatedOf(solved);
  return assemble(solved, createView(solved, zero, firstDated?.day), { ...chosen, firstDated });
}

/** What begins first on the calendar, as drawn. */
function firstDatedOf(solved: Solved): FirstDated | undefined {
  const view = createView(solved);
  const dated = solved.records.flatMap((planned) =>
    placedRecords(planned, view).flatMap(({ path, time }): readonly FirstDated[] => {
      const at =
        time.shape === "none" ? undefined : time.shape === "at" ? time.at : time.shape === "span" ? time.start : time.from;
      return at?.island === 0 && at.drawn !== undefined ? [{ path, day: Math.floor(at.drawn) }] : [];
    }),
  );
  return dated.reduce<FirstDated | undefined>((first, each) => (first && first.day <= each.day ? first : each), undefined);
}
