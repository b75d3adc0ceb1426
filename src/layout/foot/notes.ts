/** Key and notes at the foot of the figure: only what is used, in the order of the lanes. */
import type { AgentClass } from "../../case/schema";
import { agentClasses } from "../../case/vocabulary";
import { explanations, figureNotes, type NoteOptions, noteParagraphs } from "../../describe/notes";
import type { Item } from "../../scene/scene";
import { wrapText } from "../../text";
import { saysCutoff } from "../axis/drawAxis";
import { type Explanation, type LayoutContext, widthOf } from "../context";
import { rect, text, thin } from "../draw";
import type { Shown } from "../shown";
import { classFill, secondaryInk } from "../theme";
import { type Sign, signs } from "./signs";

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
  return agentClasses.filter((name) => fills.has(classFill[name].fill) && !named.has(name));
}

interface KeyEntry extends Sign {
  readonly x: number;
  readonly row: number;
}

const classSign = (name: AgentClass): Sign => ({
  words: classNames[name],
  width: 1,
  draw: ({ tokens }, { x, y, size }) => [
    rect(
      { x, y: y - size * 0.35, width: size, height: size * 0.7 },
      { fill: classFill[name].fill, stroke: thin(tokens.thinLine) },
    ),
  ],
});

/** From one sign to its words, from these to the next sign, and between two signs that mean the same, in sizes of type. */
const [besideSign, betweenSigns, betweenAlike] = [0.45, 1.1, 0.8] as const;

/** Signs that mean the same stand together before their words, which are said once. */
function joined(all: readonly Sign[]): readonly Sign[] {
  const meanings = [...new Set(all.map(({ words }) => words))];
  return meanings.map((words) => {
    const alike = all.filter((sign) => sign.words === words);
    const starts = alike.map((_, index) => alike.slice(0, index).reduce((sum, { width }) => sum + width + betweenAlike, 0));
    return {
      words,
      width: alike.reduce((sum, { width }) => sum + width + betweenAlike, -betweenAlike),
      draw: (context, at) =>
        alike.flatMap((sign, index) => sign.draw(context, { ...at, x: at.x + (starts[index] ?? 0) * at.size })),
    };
  });
}

/** One sign after the other, in as many rows as they need. */
function keyEntries(context: LayoutContext, region: Region, used: readonly Sign[]): KeyEntry[] {
  const size = context.tokens.notesText;
  let x = region.left;
  let row = 0;
  return used.map((sign) => {
    const width = size * (sign.width + besideSign) + widthOf(sign.words, size);
    if (x + width > region.right && x > region.left) {
      x = region.left;
      row += 1;
    }
    const entry = { ...sign, x, row };
    x += width + size * betweenSigns;
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
  "undated absence",
  "window",
  "not done",
  "recovery",
  "assumed end",
  "undated end",
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
  const brief = tokens.preset === "slide";
  // An audience hears what signs mean; there the few that must be explained are words.
  const inKey = brief ? [] : explanations.flatMap((each) => (used.has(each) && signs[each] !== undefined ? [each] : []));
  const classes = classesUsed(shown, named).map(classSign);
  const entries = keyEntries(context, region, joined([...classes, ...inKey.flatMap((each) => signs[each] ?? [])]));
  const keyRows = entries.length === 0 ? 0 : (entries[entries.length - 1]?.row ?? 0) + 1;
  const said = tokens.preset === "slide" ? new Set([...used].filter((explanation) => !selfEvident.has(explanation))) : used;
  const untitled = tokens.titleText === 0 && context.figure.subtitle !== undefined ? [context.figure.subtitle] : [];
  const extra = [...context.axis.notes, ...beside, ...(context.figure.notes ?? [])];
  const hasCutoff = saysCutoff(context);
  const options: NoteOptions = { used: said, first: untitled, extra, brief, hasCutoff, yielded, words: shown.words };
  const inWords = new Set([...said].filter((each) => !inKey.includes(each)));
  const drawn = tokens.hasNotes ? noteParagraphs(context.placed, { ...options, used: inWords }) : [];
  // Paragraphs cost lines, of which a narrow column and a slide have none to spare.
  const paragraphs = brief || tokens.shortNames ? [drawn.flat()] : drawn;
  const lines = paragraphs.flatMap((notes) =>
    notes.length === 0 ? [] : wrapText(notes.join(" "), region.right - region.left, { size }),
  );
  const step = lineHeight(context);
  const keyHeight = keyRows * step + (keyRows > 0 ? tokens.clearance : 0);
  const draw = (top: number): Item[] => [
    ...entries.flatMap(({ words, width, x, row, draw: sign }) => {
      const y = top + row * step;
      return [
        ...sign(context, { x, y: y + size * 0.56, size }),
        text(words, [x + size * (width + besideSign), y + size * 0.88], { size, fill: secondaryInk }),
      ];
    }),
    ...lines.map((line, index) =>
      text(line, [region.left, top + keyHeight + index * step + size * 0.9], { size, fill: secondaryInk }),
    ),
  ];
  return { notes: figureNotes(context.placed, options), lines, height: keyHeight + lines.length * step, draw };
}
