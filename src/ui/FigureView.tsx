import { type ReactNode, useRef } from "react";
import type { FigureLayout } from "../layout";
import type { PlacedCase } from "../place/types";
import { laidOutWindow } from "../store";
import styles from "./FigureView.module.css";
import { Previewed } from "./Previewed";
import { SceneSvg } from "./SceneSvg";
import type { Look } from "./useLook";
import { useCase } from "./useCase";
import { useRest } from "./useRest";

interface Props {
  readonly layout: FigureLayout;
  readonly placed: PlacedCase;
  readonly look: Look;
  readonly say: (words: string) => void;
  readonly onShowText: (path: string) => void;
}

/** The figure, all of it just as a file has it or a window of its time, and above it what answers to pointer and keys. */
export function FigureView(props: Props): ReactNode {
  const rest = useRest();
  const isZoomed = useCase((state) => laidOutWindow(state) !== undefined);
  const stage = useRef<HTMLDivElement>(null);
  return (
    <div ref={stage} className={styles.stage}>
      <Previewed preview={props.look.preview}>
        {rest && isZoomed ? <rest.ZoomedFigure layout={props.layout} /> : <SceneSvg scene={props.layout.scene} />}
        {rest && <rest.MovingFigure layout={props.layout} />}
      </Previewed>
      {rest && <rest.LiveFigure {...props} stage={stage} />}
    </div>
  );
}
