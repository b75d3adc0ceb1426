import type { ReactNode } from "react";
import type { PlacedCase } from "../place/types";
import type { Scene } from "../scene/scene";
import styles from "./FigureView.module.css";
import { SceneSvg } from "./SceneSvg";
import { useRest } from "./useRest";

interface Props {
  readonly scene: Scene;
  readonly placed: PlacedCase;
  readonly say: (words: string) => void;
  readonly onShowText: (path: string) => void;
  readonly onHelp: () => void;
}

/** The figure, and above it what answers to pointer and keys. */
export function FigureView(props: Props): ReactNode {
  const rest = useRest();
  return (
    <div className={styles.stage}>
      <SceneSvg scene={props.scene} />
      {rest && <rest.FigureSurface {...props} />}
    </div>
  );
}
