import { expect, it } from "vitest";
import type { Work } from "../../src/case/work";
import { inSlices } from "../../src/ui/inSlices";

/** Work of so many steps of a few milliseconds. */
function* busy(steps: number): Work<string> {
  for (let step = 0; step < steps; step++) {
    const end = performance.now() + 3;
    while (performance.now() < end);
    yield step / steps;
  }
  return "done";
}

const never = new AbortController().signal;

it("lets everything else run between two slices, and tells how much is done", async () => {
  let others = 0;
  const timer = setInterval(() => others++, 0);
  const told: number[] = [];
  expect(await inSlices(busy(40), { told: (done) => told.push(done), signal: never })).toBe("done");
  clearInterval(timer);
  expect(others).toBeGreaterThan(5);
  expect(told.length).toBeGreaterThan(5);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
});

it("stops between two slices when it is told to", async () => {
  const controller = new AbortController();
  let last = 0;
  const told = (done: number) => {
    last = done;
    if (done > 0.2) controller.abort();
  };
  expect(await inSlices(busy(40), { told, signal: controller.signal })).toBeUndefined();
  expect(last).toBeLessThan(0.9);
});
