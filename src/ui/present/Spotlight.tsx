import { type ReactNode, useEffect, useRef } from "react";
import styles from "./Presentation.module.css";

/** Shares of the screen. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

interface Props {
  readonly spot: Spot;
  readonly onMove: (spot: Spot) => void;
}

/** A circle of light that is drawn, so that it is seen on every wall and in every recording, as a laser's point is not. */
export function Spotlight({ spot, onMove }: Props): ReactNode {
  const shade = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const percent = (share: number) => `${(share * 100).toFixed(2)}%`;
    shade.current?.style.setProperty("--x", percent(spot.x));
    shade.current?.style.setProperty("--y", percent(spot.y));
  }, [spot]);
  return (
    <div
      ref={shade}
      className={styles.spotlight}
      data-spotlight=""
      onPointerMove={({ clientX, clientY, currentTarget }) => {
        const { left, top, width, height } = currentTarget.getBoundingClientRect();
        onMove({ x: (clientX - left) / width, y: (clientY - top) / height });
      }}
    />
  );
}
