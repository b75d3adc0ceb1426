/** The parts of the app that the first picture does without: one script, fetched right after it. */
export { Details } from "./Details";
export { GalleryDialog } from "./GalleryDialog";
export { HelpDialog } from "./HelpDialog";
export { allWords, passingWords } from "./markWords";
export { ProblemsPanel } from "./ProblemsPanel";
