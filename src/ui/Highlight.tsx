import type { ReactNode } from "react";
import type { Box } from "../scene/bounds";
import styles from "./FigureSurface.module.css";
import { framesOf, type Mark } from "./marks";
import { useCase } from "./useCase";

interface Props {
  readonly width: number;
  readonly height: number;
  /** The mark that is looked at, and the others of the same record. */
  readonly mark: Mark | undefined;
  readonly others: readonly Mark[];
}

/** Frames around marks that stand still, in a picture of its own above the figure: nothing of it can end up in a file. */
export function Highlight({ width, height, mark, others }: Props): ReactNode {
  const isMoving = useCase(({ held }) => held !== undefined);
  if (isMoving) return null;
  return (
    <svg className={styles.highlight} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {others.flatMap((other) =>
        framesOf(other).map((box, index) => <Frame key={`${other.lane} ${index}`} box={box} className={styles.other} />),
      )}
      {mark && framesOf(mark).map((box, index) => <Frame key={index} box={box} className={styles.frame} />)}
    </svg>
  );
}

const margin = 1.5;

function Frame({ box, className }: { readonly box: Box; readonly className: string | undefined }): ReactNode {
  const { left, top, right, bottom } = box;
  return (
    <rect
      className={className}
      x={left - margin}
      y={top - margin}
      width={right - left + 2 * margin}
      height={bottom - top + 2 * margin}
      rx={1.5}
    />
  );
}
