/**
 * Parts of the app that the first picture does without. They are fetched right after it, so that they are there when they are
 * wanted, also when the network has gone since.
 */
import { lazy } from "react";
import { loadReader } from "../store";

const loadDetails = () => import("./Details");
const loadGalleryDialog = () => import("./GalleryDialog");
const loadHelpDialog = () => import("./HelpDialog");
const loadProblemsPanel = () => import("./ProblemsPanel");

export const Details = lazy(async () => ({ default: (await loadDetails()).Details }));
export const GalleryDialog = lazy(async () => ({ default: (await loadGalleryDialog()).GalleryDialog }));
export const HelpDialog = lazy(async () => ({ default: (await loadHelpDialog()).HelpDialog }));
export const ProblemsPanel = lazy(async () => ({ default: (await loadProblemsPanel()).ProblemsPanel }));

/** What is said of a mark needs its description, which comes with the details. */
export const loadMarkWords = () => import("./markWords");

export const loadTheRest = () =>
  Promise.all([loadReader(), loadDetails(), loadMarkWords(), loadGalleryDialog(), loadHelpDialog(), loadProblemsPanel()]);
