import { area, curveStepAfter, line, symbol, symbolDiamond } from "d3";
import { describe, expect, it } from "vitest";
import { pathRecorder } from "../../src/scene/pathRecorder";
import type { PathCommand } from "../../src/scene/scene";

/** Where a command ends. */
const endOf = (command: PathCommand): readonly number[] => command.slice(-2) as number[];

describe("pathRecorder", () => {
  it("records a line that d3 draws, rounded to 0.01 pt", () => {
    const recorder = pathRecorder();
    line().context(recorder as unknown as CanvasRenderingContext2D)([
      [0, 1 / 3],
      [10, 5],
    ]);
    expect(recorder.commands).toEqual([
      ["M", 0, 0.33],
      ["L", 10, 5],
    ]);
  });

  it("records areas, steps and symbols", () => {
    const recorder = pathRecorder();
    const context = recorder as unknown as CanvasRenderingContext2D;
    area().curve(curveStepAfter).context(context)([
      [0, 4],
      [10, 6],
    ]);
    symbol(symbolDiamond, 10).context(context)();
    expect(recorder.commands.filter(([letter]) => letter === "Z")).toHaveLength(2);
    expect(recorder.commands.flat().every((part) => typeof part === "string" || Number.isFinite(part))).toBe(true);
  });

  it("draws a circle as four curves on its radius", () => {
    const recorder = pathRecorder();
    recorder.arc(10, 10, 5, 0, 2 * Math.PI);
    expect(recorder.commands.map(([letter]) => letter).join("")).toBe("MCCCC");
    expect(recorder.commands.map(endOf)).toEqual([
      [15, 10],
      [10, 15],
      [5, 10],
      [10, 5],
      [15, 10],
    ]);
  });

  it("draws an arc the short way round when asked to go counterclockwise", () => {
    const recorder = pathRecorder();
    recorder.arc(0, 0, 5, 0, -Math.PI / 2, true);
    expect(recorder.commands).toEqual([
      ["M", 5, 0],
      ["C", 5, -2.76, 2.76, -5, 0, -5],
    ]);
  });

  it("turns a quadratic curve into the same cubic one", () => {
    const recorder = pathRecorder();
    recorder.moveTo(0, 0);
    recorder.quadraticCurveTo(3, 6, 6, 0);
    expect(recorder.commands[1]).toEqual(["C", 2, 4, 4, 4, 6, 0]);
  });
});
