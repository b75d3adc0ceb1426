import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { svgTree, toMarkup, writeSvg } from "../../../src/export/svg";
import type { Item, Scene } from "../../../src/scene/scene";

const millimetre = 72 / 25.4;

function sceneOf(items: readonly Item[], change: Partial<Scene> = {}): Scene {
  return {
    width: 85 * millimetre,
    height: 60 * millimetre,
    background: "#FFFFFF",
    title: "A case",
    description: "Two courses.",
    items,
    ...change,
  };
}

/** The lines of the file after the root, the two texts about it and the background. */
const bodyOf = (items: readonly Item[]): string[] => writeSvg(sceneOf(items)).trim().split("\n").slice(4, -1);

const word = { kind: "text", x: 10, y: 20, size: 7, anchor: "start", fill: "#16202C" } as const;

describe("writeSvg", () => {
  it("is as wide as the journal asks, in millimetres, over a view box in points", () => {
    const [root] = writeSvg(sceneOf([])).split("\n");
    expect(root).toContain('width="85mm" height="60mm" viewBox="0 0 240.94 170.08"');
    const [onGrid] = writeSvg(sceneOf([], { width: 240.94, height: 510.24 })).split("\n");
    expect(onGrid).toContain('width="85mm" height="180mm"');
    expect(root).toContain('role="img"');
    expect(root).toContain('font-family="Arial, Helvetica, Liberation Sans, Arimo, sans-serif"');
  });

  it("names the figure by its title and description", () => {
    const markup = writeSvg(sceneOf([]));
    const [, labels] = /aria-labelledby="([^"]+)"/.exec(markup) ?? [];
    const [title, description] = (labels ?? "").split(" ");
    expect(markup).toContain(`<title id="${title}">A case</title>`);
    expect(markup).toContain(`<desc id="${description}">Two courses.</desc>`);
  });

  it("writes a rect with fill and dashed stroke", () => {
    const stroke = { color: "#16202C", width: 0.75, dash: [2, 1.5] };
    expect(bodyOf([{ kind: "rect", x: 1, y: 2.004, width: 10.126, height: -0, fill: "#355BAE80", stroke }])).toEqual([
      '<rect x="1" y="2" width="10.13" height="0" fill="#355BAE" fill-opacity="0.5" stroke="#16202C" stroke-width="0.75" stroke-dasharray="2 1.5"/>',
    ]);
  });

  it("writes a path without fill as an open line", () => {
    const commands = [["M", 1, 2], ["L", 3.456, 4], ["C", 1, 2, 3, 4, 5, 6], ["Z"]] as const;
    expect(bodyOf([{ kind: "path", commands, stroke: { color: "#000000", width: 0.5 } }])).toEqual([
      '<path d="M1 2L3.46 4C1 2 3 4 5 6Z" fill="none" stroke="#000000" stroke-width="0.5"/>',
    ]);
  });

  it("keeps text as text, with its anchor, weight, slope and quarter turn", () => {
    expect(bodyOf([{ ...word, text: "Id 1–2" }])).toEqual(['<text x="10" y="20" font-size="7" fill="#16202C">Id 1–2</text>']);
    expect(bodyOf([{ ...word, text: "Skin", anchor: "end", bold: true, italic: true, angle: -90 }])).toEqual([
      '<text x="10" y="20" font-size="7" text-anchor="end" font-weight="bold" font-style="italic" transform="rotate(-90 10 20)" fill="#16202C">Skin</text>',
    ]);
  });

  it("keeps blanks that a reader of XML would drop", () => {
    expect(bodyOf([{ ...word, text: "a  b" }])[0]).toContain('xml:space="preserve"');
    expect(bodyOf([{ ...word, text: "a b" }])[0]).not.toContain("xml:space");
  });

  it("escapes text and drops the characters that XML forbids", () => {
    expect(bodyOf([{ ...word, text: '<script>"&\u0000\u000b\ud800\uffff' }])).toEqual([
      '<text x="10" y="20" font-size="7" fill="#16202C">&lt;script&gt;"&amp;</text>',
    ]);
  });

  it("marks an item with its record and what is said of it, without a tooltip of the browser", () => {
    const [line] = bodyOf([{ ...word, text: "35", record: "case.values[0]", label: 'marrow "35 %"\n<5' }]);
    expect(line).toContain('data-record="case.values[0]" role="img" aria-label="marrow &quot;35 %&quot;&#10;&lt;5"');
    expect(line).not.toContain("<title");
  });

  it("keeps groups under readable names with ids that differ", () => {
    const group = { kind: "group", name: "Lane: Skin", items: [] } as const;
    const ids = bodyOf([group, group, { ...group, name: "title" }, { ...group, name: "骨" }]).map((line) =>
      /id="f[a-z0-9]+-([^"]+)" data-name="([^"]+)"/.exec(line)?.slice(1),
    );
    expect(ids).toEqual([
      ["lane-skin", "Lane: Skin"],
      ["lane-skin_2", "Lane: Skin"],
      ["title_2", "title"],
      ["group", "骨"],
    ]);
  });

  it("gives two figures different ids, and one figure the same bytes twice", () => {
    const idsOf = (scene: Scene) => [...writeSvg(scene).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const one = sceneOf([{ kind: "group", name: "axis", items: [] }]);
    const other = sceneOf([{ kind: "group", name: "axis", items: [{ ...word, text: "Jan" }] }]);
    expect(idsOf(one).filter((id) => idsOf(other).includes(id))).toEqual([]);
    expect(writeSvg(one)).toBe(writeSvg(structuredClone(one)));
  });

  it("holds no style, class, script or foreign object, whatever the texts say", () => {
    const allowed = /^(svg|title|desc|g|rect|path|text)$/;
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
        const markup = writeSvg(
          sceneOf([{ kind: "group", name: text, items: [{ ...word, text, record: text, label: text }] }], { title: text }),
        );
        for (const [, tag] of markup.matchAll(/<([a-zA-Z]+)/g)) expect(tag).toMatch(allowed);
        expect(markup).not.toMatch(/<[^>]* (style|class|on\w+)=/);
      }),
    );
  });
});

describe("svgTree", () => {
  it("is what the file is printed from", () => {
    const scene = sceneOf([{ ...word, text: "Vd 13" }]);
    expect(writeSvg(scene)).toBe(`${toMarkup(svgTree(scene))}\n`);
  });
});
