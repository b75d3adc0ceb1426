/** Light or dark: as the reader chose for this page, else as the machine is set. Nothing of it is kept. */
import type { Theme } from "../layout";

const darkScreen = (): MediaQueryList => window.matchMedia("(prefers-color-scheme: dark)");

/** As the machine is set. */
export const screenTheme = (): Theme => (darkScreen().matches ? "dark" : "light");

/** Calls back when the machine changes from light to dark or back, as many do in the evening; the result ends it. */
export function onScreenTheme(callback: () => void): () => void {
  const screen = darkScreen();
  screen.addEventListener("change", callback);
  return () => screen.removeEventListener("change", callback);
}
