/**
 * Everything the app can be told to do, as plain data. The keyboard, the palette and the help read this list: a new action is one line
 * here, and has a name, a place in the palette and a row in the help.
 */
import { type AxisKind, type CaseStore, changeFigure, chooseAxis, redo, undo, changeView } from "../store";
import { generalPresets, type Preset } from "../presets";
import { actionOf } from "./actionOf";
import { exportFigure } from "./exportFigure";
import type { Frame } from "./frame";
import { glideTo, steps, windowOf } from "./moveWindow";
import { moved, scaled, type TimeWindow, whole } from "./timeWindow";
import { pinAt } from "./pins";
import { privateDrawing } from "./privacy";
import { type Look, nextPreview } from "./useLook";
import { saveCase } from "./saveCase";
import { type CaseInView, offersAxis } from "./caseInView";

/** What a command works on: the app it was given in, as it is at that moment. */
export interface CommandContext {
  readonly store: CaseStore;
  readonly view: CaseInView;
  readonly frame: Frame;
  readonly look: Look;
}

export interface Command {
  readonly id: string;
  /** As a command: "Save case file". */
  readonly label: string;
  readonly group: "Case file" | "Figure" | "View" | "Help";
  /**
   * "Mod+S" (Ctrl, or ⌘ on a Mac) wherever the app has the keyboard; a key alone, "R", only in the figure. "?" also where nothing has
   * the keyboard.
   */
  readonly keys?: string;
  readonly run: (context: CommandContext) => void;
  readonly isEnabled?: (context: CommandContext) => boolean;
  /** What it would do just now: "hide Scores" for "Undo". */
  readonly about?: (context: CommandContext) => string | undefined;
}

export const commands: readonly Command[] = [
  { id: "open", label: "Open file …", group: "Case file", keys: "Mod+O", run: ({ frame }) => frame.chooseFile() },
  {
    id: "add table",
    label: "Import a table: paste values, treatments, events …",
    group: "Case file",
    run: ({ frame }) => frame.pasteTable(),
  },
  { id: "examples", label: "Examples …", group: "Case file", run: ({ frame }) => frame.show("gallery") },
  { id: "save", label: "Save case file", group: "Case file", keys: "Mod+S", run: (context) => void save(context) },
  { id: "text", label: "Show the case file and its problems", group: "Case file", run: ({ frame }) => frame.toggle("case file") },
  { id: "about", label: "About this case", group: "Case file", run: ({ frame }) => frame.show("about"), isEnabled: hasFigure },
  {
    id: "undo",
    label: "Undo",
    group: "Case file",
    keys: "Mod+Z",
    run: ({ store }) => undo(store),
    isEnabled: ({ store }) => store.getState().past.length > 0,
    about: ({ store }) => actionOf(store.getState().past),
  },
  {
    id: "redo",
    label: "Redo",
    group: "Case file",
    keys: "Shift+Mod+Z",
    run: ({ store }) => redo(store),
    isEnabled: ({ store }) => store.getState().future.length > 0,
    about: ({ store }) => actionOf(store.getState().future),
  },
  {
    id: "export",
    label: "Export …",
    group: "Figure",
    keys: "Mod+E",
    run: ({ frame }) => frame.toggle("export"),
    isEnabled: hasFigure,
  },
  ...generalPresets.map(
    (preset): Command => ({
      id: `export ${preset.name}`,
      label: `Export as SVG: ${preset.label}`,
      group: "Figure",
      run: (context) => void exportSvg(context, preset),
      isEnabled: hasFigure,
    }),
  ),
  {
    id: "share",
    label: "Put the figure into a page or slides: HTML, reveal.js, Quarto …",
    group: "Figure",
    run: ({ frame }) => frame.show("share"),
    isEnabled: hasFigure,
  },
  { id: "print", label: "Print figure and table …", group: "Figure", run: () => window.print(), isEnabled: hasPrint },
  {
    id: "calendar",
    label: "Draw by calendar",
    group: "Figure",
    run: drawBy("calendar"),
    isEnabled: isDrawnOtherwise("calendar"),
  },
  {
    id: "relative",
    label: "Draw by relative time",
    group: "Figure",
    run: drawBy("relative"),
    isEnabled: isDrawnOtherwise("relative"),
  },
  {
    id: "courses",
    label: "Draw by courses",
    group: "Figure",
    run: drawBy("courses"),
    isEnabled: isDrawnOtherwise("courses"),
  },
  {
    id: "axis",
    label: "Time axis: anchor, second scale, cuts, detail …",
    group: "Figure",
    run: ({ frame }) => frame.toggle("axis"),
    isEnabled: hasFigure,
  },
  {
    id: "lanes",
    label: "Lanes: show, hide, order, fold, overlay, linear or log, height …",
    group: "Figure",
    keys: "L",
    run: ({ frame }) => frame.toggle("lanes"),
    isEnabled: hasFigure,
  },
  {
    id: "labels back",
    label: "Put all moved labels back",
    group: "Figure",
    run: ({ store }) => {
      const { labels: _, ...figure } = store.getState().open.file?.figure ?? {};
      changeFigure(store, { action: "Put all labels back", figure });
    },
    isEnabled: ({ view }) => (view.open.file?.figure?.labels ?? []).length > 0,
  },
  {
    id: "relative or calendar",
    label: "Relative or calendar time",
    group: "Figure",
    keys: "R",
    run: (context) => drawBy(context.view.axis === "relative" ? "calendar" : "relative")(context),
    isEnabled: ({ view }) => offersAxis(view, "relative"),
  },
  zoomCommand("zoom in", { label: "Zoom in", keys: "+", to: (window) => scaled(window, steps.nearer) }),
  zoomCommand("zoom out", { label: "Zoom out", keys: "-", to: (window) => scaled(window, steps.further) }),
  zoomCommand("fit", { label: "Show the whole time", keys: "0", to: () => whole }),
  zoomCommand("earlier", { label: "Earlier", keys: "Shift+ArrowLeft", to: (window) => moved(window, steps.earlier) }),
  zoomCommand("later", { label: "Later", keys: "Shift+ArrowRight", to: (window) => moved(window, steps.later) }),
  {
    id: "steps",
    label: "Steps of a presentation: add what is seen, write, order, hide the future …",
    group: "Figure",
    run: ({ frame }) => frame.toggle("steps"),
    isEnabled: hasFigure,
  },
  {
    id: "present",
    label: "Present: the steps of the case, one by one",
    group: "View",
    keys: "P",
    run: ({ store }) => changeView(store, { step: 1 }),
    isEnabled: hasFigure,
  },
  {
    id: "table",
    label: "Table of the figure",
    group: "View",
    keys: "T",
    run: ({ frame }) => frame.toggleTable(),
    isEnabled: hasFigure,
  },
  {
    id: "summary",
    label: "Summary of the figure in words …",
    group: "View",
    keys: "S",
    run: ({ frame }) => frame.show("summary"),
    isEnabled: hasFigure,
  },
  {
    id: "crosshair",
    label: "Read all lanes at one date",
    group: "View",
    keys: "C",
    run: ({ store }) => changeView(store, { cursor: store.getState().view.cursor === undefined ? middleOf(store) : undefined }),
    isEnabled: hasFigure,
  },
  ...(["a", "b"] as const).map(
    (name): Command => ({
      id: `pin ${name}`,
      label: `Pin ${name.toUpperCase()}, to compare two dates`,
      group: "View",
      keys: name.toUpperCase(),
      run: ({ store }) => pinAt(store, name, store.getState().view.cursor ?? middleOf(store)),
      isEnabled: hasFigure,
    }),
  ),
  {
    id: "unpin",
    label: "Take the crosshair and the pins away",
    group: "View",
    run: ({ store }) => changeView(store, { cursor: undefined, pins: {} }),
    isEnabled: ({ store }) => {
      const { cursor, pins } = store.getState().view;
      return cursor !== undefined || pins.a !== undefined || pins.b !== undefined;
    },
  },
  {
    id: "preview",
    label: "Colours as seen by others: grey, protan, deutan, tritan",
    group: "View",
    keys: "G",
    run: ({ look }) => look.setPreview(nextPreview(look.preview)),
  },
  {
    id: "theme",
    label: "Light or dark background",
    group: "View",
    run: ({ look }) => look.setTheme(look.theme === "dark" ? "light" : "dark"),
  },
  { id: "commands", label: "All commands", group: "Help", keys: "Mod+K", run: ({ frame }) => frame.show("commands") },
  { id: "help", label: "Keys and your data", group: "Help", keys: "?", run: ({ frame }) => frame.show("help") },
];

/** Keys that work in the figure and are no commands of their own, for the help. */
export const figureKeys: readonly (readonly [keys: string, effect: string])[] = [
  ["Tab", "to the figure, and past it"],
  ["← →", "to the mark before or after in the same lane"],
  ["↑ ↓", "to the nearest mark of the lane above or below"],
  ["Home, End", "to the first or last mark of the lane"],
  ["Enter", "keeps the details of the mark open"],
  ["M", "takes the label of a value or a milestone: arrows move it, Enter leaves it, Delete puts it back; a mouse drags it"],
  ["← → with the crosshair", "an hour, a day, a week or a month back and on, by how much time is shown"],
  ["Click, Enter with the crosshair", "leave it where it is"],
  ["Esc", "closes the panel or the details, then the crosshair, the pins, then lets go of the mark and of the figure"],
];

function middleOf(store: CaseStore): number {
  const [from, to] = windowOf(store);
  return (from + to) / 2;
}

interface ZoomCommand extends Pick<Command, "label" | "keys"> {
  readonly to: (window: TimeWindow) => TimeWindow;
}

function zoomCommand(id: string, { to, ...shown }: ZoomCommand): Command {
  return { id, ...shown, group: "View", run: ({ store }) => glideTo(store, to(windowOf(store))), isEnabled: hasFigure };
}

async function save({ store, frame }: CommandContext): Promise<void> {
  frame.say(`saved as ${await saveCase(store)}`);
}

/** As the export panel would write it: whoever chose to write without names there must not write with them here. */
async function exportSvg({ view: { drawing, open }, frame }: CommandContext, preset: Preset): Promise<void> {
  const { privacy = "none" } = frame.exportAs;
  if (privacy === "none" || drawing === undefined || open.file === undefined)
    return exportFigure(drawing, { preset }).then(frame.tell);
  const made = await privateDrawing(open.file, { drawing, privacy });
  frame.tell("failure" in made ? made : await exportFigure(made.result.drawing, { preset }));
}

/** What is printed is the page, and so the case as it is open. */
function hasPrint(context: CommandContext): boolean {
  const { privacy = "none" } = context.frame.exportAs;
  return hasFigure(context) && privacy === "none";
}

function hasFigure({ view }: CommandContext): boolean {
  return view.drawing !== undefined;
}

function drawBy(kind: AxisKind): Command["run"] {
  return ({ store }) => chooseAxis(store, kind);
}

function isDrawnOtherwise(kind: AxisKind): (context: CommandContext) => boolean {
  return ({ view }) => offersAxis(view, kind) && view.axis !== kind;
}
