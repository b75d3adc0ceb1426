import { type ReactNode, useId } from "react";
import type { PlacedCase } from "../place/types";
import type { Scene } from "../scene/scene";
import styles from "./FigureView.module.css";
import { PreviewFilter } from "./PreviewFilter";
import { SceneSvg } from "./SceneSvg";
import type { Look } from "./useLook";
import { useRest } from "./useRest";

interface Props {
  readonly scene: Scene;
  readonly placed: PlacedCase;
  readonly look: Look;
  readonly say: (words: string) => void;
  readonly onShowText: (path: string) => void;
}

/** The figure, and above it what answers to pointer and keys. */
export function FigureView({ look, ...props }: Props): ReactNode {
  const rest = useRest();
  const filter = useId();
  const { preview } = look;
  return (
    <div className={styles.stage}>
      {preview === "normal" ? (
        <SceneSvg scene={props.scene} />
      ) : (
        <div style={{ filter: `url("#${filter}")` }}>
          <PreviewFilter id={filter} preview={preview} />
          <SceneSvg scene={props.scene} />
        </div>
      )}
      {rest && <rest.FigureSurface {...props} />}
    </div>
  );
}
