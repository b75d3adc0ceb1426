import { readFragment, type View } from "../store/view";

/** The view that the address of the page says. */
export const viewInAddress = (): View => readFragment(window.location.hash);
