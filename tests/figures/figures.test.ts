/** Every `*.figure.ts` is an example, a gallery entry and a test: the picture is compared with output/<name>.svg. */
import { describe, expect, it } from "vitest";
import { figureOf, writeSvg } from "../../src/index";
import { checkScene } from "../../src/scene/checkScene";
import { measureText } from "../../src/text";
import type { Figure } from "./figure";

const modules = import.meta.glob<{ readonly figure: Figure }>("./*.figure.ts", { eager: true });
const figures = Object.entries(modules).map(([path, { figure }]) => ({ name: path.slice(2, -".figure.ts".length), figure }));

describe.each(figures)("the figure of $name", ({ name, figure }) => {
  const text = JSON.stringify({ format: "courseline/1", case: figure.case, ...(figure.figure && { figure: figure.figure }) });
  const { scene, problems } = figureOf(text, figure.target);

  it(`shows ${figure.shows}, as it did before`, async () => {
    expect(problems).toEqual([]);
    await expect(scene && writeSvg(scene)).toMatchFileSnapshot(`./output/${name}.svg`);
  });

  it("has no overlapping, clipped, tiny or empty text", () => {
    expect(scene && checkScene(scene, { widthOf: (item) => measureText(item.text, item) })).toEqual([]);
  });
});
