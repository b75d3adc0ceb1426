import { type CaseFile, layoutFigure, type Scene, type Target } from "../../src/index";
import type { Item } from "../../src/scene/scene";
import { placedFrom } from "./placed";

type Leaf = Exclude<Item, { kind: "group" }>;

/** The scene of a case that is written in a test. */
export function sceneFrom(content: CaseFile["case"], target: Target = { preset: "journal-85" }): Scene {
  return layoutFigure(placedFrom(content), undefined, target);
}

export const leavesOf = ({ items }: { readonly items: readonly Item[] }): Leaf[] =>
  items.flatMap((item) => (item.kind === "group" ? leavesOf(item) : [item]));

/** Every line of text of a scene, from the first drawn to the last. */
export const textsOf = (scene: Scene): string[] => leavesOf(scene).flatMap((item) => (item.kind === "text" ? [item.text] : []));
