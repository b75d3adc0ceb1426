import { useEffect } from "react";
import type { View } from "../store";
import type { Frame, Panel } from "./frame";
import { useCaseStore } from "./useCase";
import { useMedia } from "./useMedia";

interface Options {
  readonly panel: Panel | undefined;
  readonly setPanel: (panel: Panel | undefined) => void;
  readonly isTableOpen: boolean;
  readonly setTableOpen: (isOpen: boolean) => void;
}

/** Narrower windows leave the figure no room beside two panels. */
const twoPanels = "(min-width: 1360px)";
/** In narrower ones everything stands under the figure, the table too. */
const tableAndPanel = "(min-width: 1081px)";

const isRead = ({ cursor, pins }: View): boolean => cursor !== undefined || pins.a !== undefined || pins.b !== undefined;

/** Where there is room for one thing beside the figure, what is opened takes the place of what was; what is read at a date waits. */
export function usePlaces(options: Options): Pick<Frame, "openPanel" | "toggleTable" | "isStateShown"> {
  const { panel, setPanel, isTableOpen, setTableOpen } = options;
  const store = useCaseStore();
  const hasTwo = useMedia(twoPanels);
  const hasTable = useMedia(tableAndPanel);
  useEffect(
    () =>
      store.subscribe((state, before) => {
        if (!isRead(state.view) || isRead(before.view)) return;
        if (!hasTwo) setPanel(undefined);
        if (!hasTable) setTableOpen(false);
      }),
    [store, hasTwo, hasTable, setPanel, setTableOpen],
  );
  return {
    isStateShown: (hasTwo || panel === undefined) && (hasTable || !isTableOpen),
    openPanel: (next) => {
      if (next && !hasTable) setTableOpen(false);
      setPanel(next);
    },
    toggleTable: () => {
      if (!isTableOpen && !hasTable) setPanel(undefined);
      setTableOpen(!isTableOpen);
    },
  };
}
