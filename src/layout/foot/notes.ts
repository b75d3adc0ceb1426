/** Key and notes at the foot of the figure: only what is used, in the order of the lanes. */
import type { AgentClass } from "../../case/schema";
import { agentClasses } from "../../case/vocabulary";
import { figureNotes } from "../../describe/notes";
import type { Item } from "../../scene/scene";
import { wrapText } from "../../text";
import { saysCutoff } from "../axis/drawAxis";
import { type Explanation, type LayoutContext, widthOf } from "../context";
import { rect, text, thin } from "../draw";
import type { Shown } from "../shown";
import { classFill, secondaryInk } from "../theme";

const classNames: Readonly<Record<AgentClass, string>> = {
  "proteasome inhibitor": "proteasome inhibitor",
  immunomodulator: "immunomodulator",
  antibody: "antibody",
  alkylator: "alkylator",
  steroid: "steroid",
  cellular: "cellular therapy",
  other: "other drug",
};

/** Only classes whose colour is really drawn, as bar or stripe. */
function classesUsed({ fills }: Shown, named: ReadonlySet<AgentClass>): AgentClass[] {
  const known = agentClasses.filter((name) => fills.has(classFill[name].fill) && !named.has(name));
  return known.length > 1 || (known.length === 1 && known[0] !== "other") ? known : [];
}

interface KeyEntry {
  readonly name: AgentClass;
  readonly x: number;
  readonly row: number;
}

function keyEntries(context: LayoutContext, region: Region, shown: Shown, named: ReadonlySet<AgentClass>): KeyEntry[] {
  const { tokens } = context;
  const size = tokens.notesText;
  let x = region.left;
  let row = 0;
  return classesUsed(shown, named).map((name) => {
    const width = size * 1.4 + widthOf(classNames[name], size) + size * 1.2;
    if (x + width > region.right && x > region.left) {
      x = region.left;
      row += 1;
    }
    const entry = { name, x, row };
    x += width;
    return entry;
  });
}

/** Where key and notes may stand. */
export interface Region {
  readonly left: number;
  readonly right: number;
}

export interface FootOptions {
  readonly region: Region;
  readonly used: ReadonlySet<Explanation>;
  /** What lanes held that had to give way. */
  readonly yielded: readonly string[];
  /** What is drawn: its fills are the key's, its abbreviations are explained. */
  readonly shown: Shown;
  /** Classes whose rows are named by them: they need no key. */
  readonly named: ReadonlySet<AgentClass>;
  /** What else must be said of what stands beside the lanes. */
  readonly notes: readonly string[];
}

/** Signs that a presenter's audience reads without being told; a slide has no room for them. */
const selfEvident: ReadonlySet<Explanation> = new Set<Explanation>([
  "dose thickness",
  "dose ticks",
  "planned ticks",
  "one tick per course",
  "gap in values",
  "ungraded",
  "mean month",
  "approximate",
  "in words",
  "censored",
  "absence",
  "window",
  "not done",
  "recovery",
  "assumed end",
  "response in words",
  "ongoing",
  "converted unit",
]);

export interface Foot {
  /** Sentence by sentence. */
  readonly notes: readonly string[];
  readonly lines: readonly string[];
  readonly height: number;
  readonly draw: (top: number) => readonly Item[];
}

const lineHeight = (context: LayoutContext) => context.tokens.notesText * 1.17;

/** Measures key and notes for the width of their region. */
export function foot(context: LayoutContext, { region, used, yielded, shown, named, notes: beside }: FootOptions): Foot {
  const { tokens } = context;
  const size = tokens.notesText;
  const entries = keyEntries(context, region, shown, named);
  const keyRows = entries.length === 0 ? 0 : (entries[entries.length - 1]?.row ?? 0) + 1;
  const said = tokens.preset === "slide" ? new Set([...used].filter((explanation) => !selfEvident.has(explanation))) : used;
  const untitled = tokens.titleText === 0 && context.figure.subtitle !== undefined ? [context.figure.subtitle] : [];
  const extra = [...context.axis.notes, ...beside, ...(context.figure.notes ?? [])];
  const brief = tokens.preset === "slide";
  const hasCutoff = saysCutoff(context);
  const notes = figureNotes(context.placed, {
    used: said,
    first: untitled,
    extra,
    brief,
    hasCutoff,
    yielded,
    words: shown.words,
  });
  const words = notes.join(" ");
  const lines = tokens.hasNotes ? wrapText(words, region.right - region.left, { size }) : [];
  const step = lineHeight(context);
  const keyHeight = keyRows * step + (keyRows > 0 ? tokens.clearance : 0);
  const draw = (top: number): Item[] => [
    ...entries.flatMap(({ name, x, row }) => {
      const y = top + row * step;
      return [
        rect(
          { x, y: y + step * 0.18, width: size, height: size * 0.7 },
          { fill: classFill[name].fill, stroke: thin(tokens.thinLine) },
        ),
        text(classNames[name], [x + size * 1.35, y + size * 0.88], { size, fill: secondaryInk }),
      ];
    }),
    ...lines.map((line, index) =>
      text(line, [region.left, top + keyHeight + index * step + size * 0.9], { size, fill: secondaryInk }),
    ),
  ];
  return { notes, lines, height: keyHeight + lines.length * step, draw };
}
