import { type RefObject, useLayoutEffect, useState } from "react";

export interface Size {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Of the same element with nothing beside it in the app. */
  readonly widthAlone?: number;
}

/** A figure is laid out anew for every size, so sizes on the way of a drag are skipped. */
const settleMs = 90;

/** The inner size of an element; the first at once, later ones when they have settled. */
export function useElementSize(ref: RefObject<HTMLElement | null>): Size | undefined {
  const [size, setSize] = useState<Size>();
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const read = (): void =>
      setSize((before) => {
        const { clientWidth: width, clientHeight: height, offsetWidth } = element;
        const widthAlone = (element.closest("[data-app]")?.clientWidth ?? offsetWidth) - (offsetWidth - width);
        const now = { width, height, widthAlone };
        const isSame = before?.width === width && before.height === height && before.widthAlone === widthAlone;
        return isSame ? before : now;
      });
    let timer = 0;
    const observer = new ResizeObserver(() => {
      window.clearTimeout(timer);
      timer = window.setTimeout(read, settleMs);
    });
    read();
    observer.observe(element);
    return () => {
      window.clearTimeout(timer);
      observer.disconnect();
    };
  }, [ref]);
  return size;
}
