import { type ReactNode, useEffect, useRef } from "react";
import type { Box } from "../scene/bounds";
import type { Scene } from "../scene/scene";
import { SceneSvg } from "./SceneSvg";
import styles from "./TrueSize.module.css";

/** What scrolls must be within reach of the keys (WCAG 2.1.1). */
const reachable = (element: HTMLElement | null): void => {
  if (element) element.tabIndex = 0;
};

interface Props {
  readonly scene: Scene;
  /** A place to be shown, in points of the scene. */
  readonly marked?: Box | undefined;
}

const millimetresOf = (points: number): number => (points * 25.4) / 72;

/** The figure as it will stand on paper, under a ruler to hold a real one against: screens differ in what they call a millimetre. */
export function TrueSize({ scene, marked }: Props): ReactNode {
  const [across, down] = [scene.width, scene.height].map((length) => Number(millimetresOf(length).toFixed(1)));
  return (
    <figure className={styles.preview} aria-label="Preview at 100 %">
      <figcaption>
        {across} × {down} mm, at 100 %
      </figcaption>
      <section ref={reachable} className={styles.paper} aria-label="Preview">
        <Ruler length={across ?? 0} />
        {/* The figure itself is on screen, and read there. */}
        <div aria-hidden="true" className={styles.page}>
          <SceneSvg scene={scene} />
          {marked && <Marked key={Object.values(marked).join(" ")} box={marked} />}
        </div>
      </section>
    </figure>
  );
}

const pixelsPerPoint = 4 / 3;
/** Room around what is shown, in points. */
const around = 3;

/** A frame around one place, which is brought into sight. */
function Marked({ box }: { readonly box: Box }): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  // Chromium 150 answers with a promise, which React would take for a clean-up and call.
  useEffect(() => {
    frame.current?.scrollIntoView({ block: "center", inline: "center" });
  }, []);
  const pixels = (points: number) => points * pixelsPerPoint;
  return (
    <div
      ref={frame}
      className={styles.marked}
      style={{
        left: pixels(box.left - around),
        top: pixels(box.top - around),
        width: pixels(box.right - box.left + 2 * around),
        height: pixels(box.bottom - box.top + 2 * around),
      }}
    />
  );
}

/** Every millimetre a tick, every centimetre a number. */
function Ruler({ length }: { readonly length: number }): ReactNode {
  const ticks = Array.from({ length: Math.floor(length) + 1 }, (_, at) => at);
  return (
    <svg className={styles.ruler} width={`${length + 8}mm`} height="5mm" viewBox={`0 0 ${length + 8} 5`} aria-hidden="true">
      <path
        d={ticks.map((at) => `M${at + 0.05} 5V${at % 10 === 0 ? 2.6 : at % 5 === 0 ? 3.4 : 4.2}`).join("")}
        stroke="currentColor"
        strokeWidth="0.1"
      />
      {ticks
        .filter((at) => at % 10 === 0)
        .map((at) => (
          <text key={at} x={at + 0.4} y="2.4" fontSize="2.4" fill="currentColor">
            {at === 0 ? "mm" : at}
          </text>
        ))}
    </svg>
  );
}
