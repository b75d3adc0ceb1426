/** Scenes to export, and what is to be found again in the files. */
import { readFileSync } from "node:fs";
import { figureOf, type PresetName } from "../../src";
import type { Item, Scene, Text } from "../../src/scene/scene";

export function sceneOf(name: string, preset: PresetName): Scene {
  const { scene } = figureOf(readFileSync(`data/cases/${name}.json`, "utf8"), { preset });
  if (scene === undefined) throw new Error(`${name} has no figure`);
  return scene;
}

/** All drawn items, without the groups that hold them, in the order of drawing. */
export const leavesOf = (items: readonly Item[]): readonly Exclude<Item, { readonly kind: "group" }>[] =>
  items.flatMap((item) => (item.kind === "group" ? leavesOf(item.items) : [item]));

export const textsOf = ({ items }: Scene): readonly Text[] =>
  leavesOf(items).flatMap((item) => (item.kind === "text" ? [item] : []));

/** A small scene with a red square, a green line and a word, 72 by 36 points. */
export const smallScene: Scene = {
  width: 72,
  height: 36,
  background: "#ffffff",
  title: "Small",
  description: "A square and a word.",
  items: [
    { kind: "rect", x: 6, y: 6, width: 24, height: 24, fill: "#ff0000" },
    {
      kind: "path",
      commands: [
        ["M", 36, 30],
        ["L", 66, 30],
      ],
      stroke: { color: "#00aa00", width: 2 },
    },
    { kind: "text", text: "κ ≥ 1", x: 66, y: 18, size: 8, anchor: "end", fill: "#16202c" },
  ],
};
