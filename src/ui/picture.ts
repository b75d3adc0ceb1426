/** The elements of a figure. The first picture keeps its own for the app, which shows the same scene: they are not made twice. */
import { drawTree } from "../dom/drawTree";
import { svgTree } from "../export/svg/svgTree";
import type { Scene } from "../scene/scene";

const kept = new WeakMap<Scene, Element>();

/** Draws a scene for a place that will be taken over. */
export function keptPicture(scene: Scene): Element {
  const picture = drawTree(svgTree(scene));
  kept.set(scene, picture);
  return picture;
}

/** The elements of a scene, moved here from the place that was taken over. */
export function pictureOf(scene: Scene): Element {
  const picture = kept.get(scene) ?? drawTree(svgTree(scene));
  kept.delete(scene);
  return picture;
}
