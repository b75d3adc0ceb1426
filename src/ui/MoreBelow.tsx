import { type ReactNode, useEffect, useRef, useState } from "react";
import controls from "./controls.module.css";
import styles from "./TimeStrip.module.css";

/** So little of the figure under its window is margin, in pixels. */
const margin = 12;

/** Says that the figure goes on below, as its notes may on a screen of little height, and goes there. */
export function MoreBelow(): ReactNode {
  const place = useRef<HTMLSpanElement>(null);
  const [isMore, setMore] = useState(false);
  useEffect(() => {
    const area = areaOf(place.current);
    if (!area) return undefined;
    const read = (): void => setMore(area.scrollHeight - area.clientHeight - area.scrollTop > margin);
    const observer = new ResizeObserver(read);
    for (const each of [area, ...area.children]) observer.observe(each);
    area.addEventListener("scroll", read, { passive: true });
    read();
    return () => {
      observer.disconnect();
      area.removeEventListener("scroll", read);
    };
  }, []);
  const go = (): void => {
    const area = areaOf(place.current);
    area?.scrollBy({ top: area.clientHeight * 0.8 });
  };
  return (
    <span ref={place} className={styles.more}>
      {isMore && (
        <button type="button" className={controls.button} onClick={go}>
          More below ▾
        </button>
      )}
    </span>
  );
}

const areaOf = (element: HTMLElement | null): HTMLElement | null | undefined =>
  element?.closest("[data-app]")?.querySelector<HTMLElement>("main");
