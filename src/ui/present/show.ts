/** What a presentation needs: a script of its own. */
export { Presentation } from "./Presentation";
