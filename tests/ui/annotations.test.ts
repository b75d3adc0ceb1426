import { expect, it } from "vitest";
import type { FigureOptions } from "../../src/case";
import { annotationAt, withAnnotation } from "../../src/ui/annotations";

const place = { at: "rash1", lane: "skin" };

it("hangs words on a record, changes them at their place in the list, and takes them away", () => {
  const other = { at: "C3", text: "four days" };
  const written = withAnnotation({ title: "T", annotations: [other] }, place, "first seen");
  expect(written).toEqual({ title: "T", annotations: [other, { at: "rash1", lane: "skin", text: "first seen" }] });
  expect(annotationAt(written, place)).toBe("first seen");
  const changed = withAnnotation(withAnnotation(written, { at: "C3", lane: "courses" }, "four days only"), place, "");
  // A line through all lanes stays one.
  expect(changed).toEqual({ title: "T", annotations: [{ at: "C3", text: "four days only" }] });
  const nothing: FigureOptions = withAnnotation(changed, { at: "C3", lane: "courses" }, "");
  expect([nothing, annotationAt(nothing, place), annotationAt(undefined, place)]).toEqual([{ title: "T" }, "", ""]);
});
