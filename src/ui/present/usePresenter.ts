import { useEffect, useState } from "react";
import { listen } from "../useOpening";

/** An empty window that this page may draw into; undefined where the browser opens none, or keeps it to itself. */
function openWindow(): Window | undefined {
  try {
    const opened = window.open("", "", "popup,width=900,height=720");
    if (!opened) return undefined;
    opened.document.title = "Presenter – Courseline";
    opened.document.documentElement.lang = "en";
    return opened;
  } catch {
    return undefined;
  }
}

const noWindow =
  "The browser opened no second window for the presenter. Allow pop-up windows for this page; to a page from a disk some browsers allow none.";

/** The presenter's own window: opened when it is asked for, gone with the page or when it is closed. */
export function usePresenter(warn: (words: string) => void): {
  readonly popup: Window | undefined;
  readonly openPresenter: () => void;
  readonly closePresenter: () => void;
} {
  const [popup, setPopup] = useState<Window>();
  useEffect(() => {
    if (!popup) return undefined;
    const closed = (): void => setPopup(undefined);
    popup.addEventListener("pagehide", closed);
    const stop = listen({ pagehide: () => popup.close() });
    return () => {
      popup.removeEventListener("pagehide", closed);
      stop();
    };
  }, [popup]);
  return {
    popup,
    openPresenter: () => {
      popup?.close();
      const opened = openWindow();
      setPopup(opened);
      warn(opened ? "" : noWindow);
    },
    closePresenter: () => popup?.close(),
  };
}
