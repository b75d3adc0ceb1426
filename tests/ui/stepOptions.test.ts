import { describe, expect, it } from "vitest";
import { adding, deleting, duplicating, moving, reframing, writing } from "../../src/ui/steps/stepOptions";

const steps = [{ question: "Which drug?" }, { title: "What followed", until: "C3" }, {}];

describe("a step of a presentation", () => {
  it("is made of the axis, the stretch, the lanes and the record that are seen", () => {
    const figure = { title: "All", axis: { kind: "courses", anchor: "C1" }, lanes: [{ lane: "labs", show: false }] } as const;
    const sight = { figure: { ...figure, lanes: [...figure.lanes] }, window: { from: "2021-01-05", to: "C3" }, record: "rash" };
    const step = {
      axis: { kind: "courses" as const },
      lanes: [...figure.lanes],
      window: { from: "2021-01-05", to: "C3" },
      highlight: { records: ["rash"] },
    };
    expect(adding([], 0, sight)).toEqual({ action: "Add step 1", steps: [step], at: 0 });
    expect(adding(steps, 1, { figure: undefined }).steps).toEqual([steps[0], {}, steps[1], steps[2]]);
    expect(reframing(steps, 1, sight)?.steps[1]).toEqual({ ...steps[1], ...step });
    expect(reframing([{ ...step, question: "Why?" }], 0, { figure: undefined })?.steps).toEqual([{ question: "Why?" }]);
  });

  it("moves, is doubled and is deleted, by name", () => {
    expect(moving(steps, 1, -1)).toEqual({
      action: "Move step 2, “What followed” up",
      steps: [steps[1], steps[0], steps[2]],
      at: 0,
    });
    expect([moving(steps, 0, -1), moving(steps, 2, 1), moving(steps, 3, -1)]).toEqual([undefined, undefined, undefined]);
    expect(duplicating(steps, 0).steps).toEqual([steps[0], steps[0], steps[1], steps[2]]);
    expect(deleting(steps, 2)).toEqual({ action: "Delete step 3", steps: steps.slice(0, 2), at: 1 });
    expect(deleting([{}], 0)).toMatchObject({ steps: [], at: 0 });
  });

  it("is written field by field; an empty text is none", () => {
    expect(writing(steps, 0, { field: "until", text: "C1" })).toEqual({
      action: "Change what is hidden in step 1, “Which drug?”",
      steps: [{ question: "Which drug?", until: "C1" }, steps[1], steps[2]],
      at: 0,
    });
    expect(writing(steps, 1, { field: "until", text: "" })?.steps[1]).toEqual({ title: "What followed" });
    expect(writing(steps, 0, { field: "question", text: "Which drug?" })).toBeUndefined();
  });
});
