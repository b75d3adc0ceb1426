import { expect, test } from "vitest";
import { makeCase } from "../../bench/makeCase.mjs";
import { readCaseFile } from "../../src/case";

test("a case of the benchmark is read without a problem, is the same every time, and has spikes and gaps", () => {
  const made = makeCase("L");
  expect(readCaseFile(JSON.stringify(made)).problems).toEqual([]);
  expect(makeCase("L")).toEqual(made);
  const all = made.case.values.flatMap(({ values }) => {
    const numbers = values.map(([, value]) => Number(value));
    return numbers.map((value, index) => value / (numbers[index - 1] ?? value));
  });
  const spikes = all.filter((ratio) => ratio > 2).length;
  expect(spikes / all.length).toBeGreaterThan(0.001);
  expect(spikes / all.length).toBeLessThan(0.004);
});
