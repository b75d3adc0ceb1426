import { readAwaitedStep, readFragment, type View } from "../store/view";

/** The view that the address of the page says. */
export const viewInAddress = (): View => readFragment(window.location.hash);

/** The step that was presented of a case that has to be opened again. */
export const awaitedStepInAddress = (): number | undefined => readAwaitedStep(window.location.hash);
