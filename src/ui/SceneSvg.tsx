import { memo, type ReactNode, useLayoutEffect, useRef } from "react";
import type { Scene } from "../scene/scene";
import { pictureOf } from "./picture";
import styles from "./SceneSvg.module.css";

/** The figure on screen: the same element tree that the SVG file is printed from. It is put there whole: React would compare each of its elements. */
export const SceneSvg = memo(function SceneSvg({ scene }: { readonly scene: Scene }): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => place.current?.replaceChildren(pictureOf(scene)), [scene]);
  return <div ref={place} className={styles.scene} />;
});
