import { darkPaper } from "../layout/dark";

/** Looks of the element's own: the figure has none. A page may set the five properties. */
export const styleText = `
:host { display: block; position: relative; min-width: 0; color: var(--courseline-ink, #16202c); background: var(--courseline-paper, transparent); font: 14px/1.4 var(--courseline-font, Arial, Helvetica, sans-serif); }
:host([hidden]) { display: none; }
:host([theme="dark"]) { color: var(--courseline-ink, #e8ecf1); background: var(--courseline-paper, ${darkPaper}); }
svg { display: block; width: 100%; height: auto; }
.figure:focus-visible, button:focus-visible { outline: 3px solid var(--courseline-accent, #1d5fc4); outline-offset: 2px; }
[data-record] { cursor: pointer; }
[data-chosen] { outline: 2px solid var(--courseline-accent, #1d5fc4); outline-offset: 2px; }
.steps { display: flex; align-items: center; gap: 8px; margin-top: 6px; }
button { min-width: 44px; min-height: 44px; padding: 0 12px; border: 1px solid currentColor; border-radius: var(--courseline-radius, 4px); background: transparent; color: inherit; font: inherit; cursor: pointer; }
button:disabled { opacity: 0.4; cursor: default; }
.card { min-height: 1.4em; margin: 4px 0 0; font-size: 13px; }
.problem { margin: 0; padding: 12px; border: 1px solid currentColor; }
[hidden] { display: none; }
`;
