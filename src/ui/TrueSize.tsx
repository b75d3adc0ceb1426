import type { ReactNode } from "react";
import type { Scene } from "../scene/scene";
import { SceneSvg } from "./SceneSvg";
import styles from "./TrueSize.module.css";

/** What scrolls must be within reach of the keys (WCAG 2.1.1). */
const reachable = (element: HTMLElement | null): void => {
  if (element) element.tabIndex = 0;
};

const millimetresOf = (points: number): number => (points * 25.4) / 72;

/** The figure as it will stand on paper, under a ruler to hold a real one against: screens differ in what they call a millimetre. */
export function TrueSize({ scene }: { readonly scene: Scene }): ReactNode {
  const [across, down] = [scene.width, scene.height].map((length) => Number(millimetresOf(length).toFixed(1)));
  return (
    <figure className={styles.preview} aria-label="Preview at 100 %">
      <figcaption>
        {across} × {down} mm, at 100 %
      </figcaption>
      <section ref={reachable} className={styles.paper} aria-label="Preview">
        <Ruler length={across ?? 0} />
        {/* The figure itself is on screen, and read there. */}
        <div aria-hidden="true">
          <SceneSvg scene={scene} />
        </div>
      </section>
    </figure>
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
