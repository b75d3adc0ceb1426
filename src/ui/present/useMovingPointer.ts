import { type RefObject, useEffect, useState } from "react";

const restMs = 3000;

/** Whether the pointer has moved over an element in the last seconds. */
export function useMovingPointer(root: RefObject<HTMLElement | null>): boolean {
  const [isMoving, setMoving] = useState(false);
  useEffect(() => {
    const element = root.current;
    let timer = 0;
    const move = ({ movementX, movementY }: PointerEvent): void => {
      // Where the page changes under a pointer that rests, browsers tell a movement of nothing.
      if (movementX === 0 && movementY === 0) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setMoving(false), restMs);
      setMoving(true);
    };
    element?.addEventListener("pointermove", move);
    return () => {
      window.clearTimeout(timer);
      element?.removeEventListener("pointermove", move);
    };
  }, [root]);
  return isMoving;
}
