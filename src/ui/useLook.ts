import { useLayoutEffect, useState, useSyncExternalStore } from "react";
import type { Theme } from "../layout";
import { visions } from "../scene/visions";
import { onScreenTheme, screenTheme } from "./theme";

/** How the figure on screen is looked at: as it is, without colours, or as eyes with a colour vision deficiency see it. */
export const previews = ["normal", ...visions] as const;
export type Preview = (typeof previews)[number];

/** What a reader chooses of how the page looks; no file and no export knows of it. */
export interface Look {
  readonly theme: Theme;
  readonly preview: Preview;
  readonly setTheme: (theme: Theme) => void;
  readonly setPreview: (preview: Preview) => void;
}

export function useLook(): Look {
  const ofScreen = useSyncExternalStore(onScreenTheme, screenTheme);
  const [chosen, setTheme] = useState<Theme>();
  const [preview, setPreview] = useState<Preview>("normal");
  const theme = chosen ?? ofScreen;
  useLayoutEffect(() => {
    if (chosen) window.document.documentElement.dataset["theme"] = chosen;
  }, [chosen]);
  return { theme, preview, setTheme, setPreview };
}

export const nextPreview = (preview: Preview): Preview => previews[(previews.indexOf(preview) + 1) % previews.length] ?? "normal";
