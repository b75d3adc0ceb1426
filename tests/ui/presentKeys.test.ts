import { expect, it } from "vitest";
import { actOf } from "../../src/ui/present/presentKeys";

const press = (key: string, more = {}) => actOf({ key, ctrlKey: false, metaKey: false, altKey: false, ...more });

it("knows what a presenter's remote sends", () => {
  expect(["PageDown", "ArrowRight", "ArrowDown", " ", "Enter"].map((key) => press(key))).toEqual(Array(5).fill("next"));
  expect(["PageUp", "ArrowLeft", "ArrowUp", "Backspace"].map((key) => press(key))).toEqual(Array(4).fill("previous"));
  expect(["b", "B", "."].map((key) => press(key))).toEqual(Array(3).fill("black"));
  expect([press("F5"), press("Escape")]).toEqual(["full screen", "back"]);
});

it("tells small and capital letters apart only where both mean something", () => {
  expect([press("z"), press("Z"), press("O")]).toEqual(["nearer lane", "further lane", "overview"]);
});

it("leaves the keys of the browser to the browser", () => {
  expect([press("r", { ctrlKey: true }), press("F11"), press("Tab"), press("ArrowLeft", { altKey: true })]).toEqual(
    Array(4).fill(undefined),
  );
});
