import type { Item } from "../scene/scene";
import { truncateText, wrapText } from "../text";
import { type Lane, type LaneLabel, type LayoutContext, widthOf } from "./context";
import { baselineFor, text } from "./draw";
import { ink, secondaryInk } from "./theme";

interface LabelLine {
  readonly words: string;
  readonly bold: boolean;
  readonly quiet: boolean;
}

/** The full name on one line or two; else the short one; else as many lines as the lane is high. */
function titleLines(
  title: string,
  short: string | undefined,
  room: { readonly width: number; readonly size: number; readonly bold: boolean; readonly lines: number },
): readonly string[] {
  const { width, size, bold, lines } = room;
  if (widthOf(title, size, bold) <= width) return [title];
  const wrapped = wrapText(title, width, { size, bold });
  const most = short === undefined || short === title ? lines : Math.min(lines, 2);
  const broken = title.split(" ").some((word) => widthOf(word, size, bold) > width);
  if (wrapped.length <= most && !broken) return wrapped;
  const shorter = wrapText(short ?? title, width, { size, bold });
  const whole = shorter.length <= lines && !(short ?? title).split(" ").some((word) => widthOf(word, size, bold) > width);
  return whole ? shorter : cutLines(short ?? title, room);
}

/** What does not fit ends in an ellipsis: a name cut at a word might be another name. */
function cutLines(
  words: string,
  { width, size, bold, lines }: { readonly width: number; readonly size: number; readonly bold: boolean; readonly lines: number },
): readonly string[] {
  const whole = words.split(" ").map((word) => truncateText(word, width, { size, bold }));
  const wrapped = wrapText(whole.join(" "), width, { size, bold });
  if (wrapped.length <= lines) return wrapped;
  const rest = `${wrapped.slice(lines - 1).join(" ")}…`;
  return [...wrapped.slice(0, lines - 1), truncateText(rest, width, { size, bold })];
}

/** A mark on the first day of the axis reaches half its width into the gutter; words end before it. */
const labelRight = ({ tokens, axis }: Pick<LayoutContext, "tokens" | "axis">, label: LaneLabel) =>
  axis.left - Math.max(tokens.clearance * 2.5, tokens.mark / 2 + tokens.clearance) - (label.inset ?? 0);

function titleOf({ tokens, axis, page }: LayoutContext, { label }: Lane, height: number): readonly string[] {
  if (label === undefined || label.title === "") return [];
  const step = tokens.laneText * 1.15;
  const width = labelRight({ tokens, axis }, label) - page.left;
  const lines = Math.max(1, Math.floor((height + tokens.rowGap * 2) / step) - (label.subtitle === undefined ? 0 : 1));
  return titleLines(label.title, label.short, { width, size: tokens.laneText, bold: label.bold ?? false, lines });
}

/** A unit that would need more lines than there are is cut with an ellipsis; the table and the details have it whole. */
function subtitleLines(
  { subtitle, shortSubtitle }: LaneLabel,
  room: { readonly width: number; readonly size: number; readonly lines: number },
): readonly string[] {
  const { width, size, lines } = room;
  if (subtitle === undefined) return [];
  const whole = wrapText(subtitle, width, { size });
  const wrapped = whole.length <= lines ? whole : wrapText(shortSubtitle ?? subtitle, width, { size });
  return wrapped.length <= lines
    ? wrapped
    : [...wrapped.slice(0, lines - 1), truncateText(wrapped.slice(lines - 1).join(" "), width, { size })];
}

/** A lane of exactly that height has all its lines. */
const rounding = 0.01;

/** How high a lane must be, in points, for all the words of its label. */
export function labelHeight({ tokens, axis, page }: LayoutContext, label: LaneLabel): number {
  const width = labelRight({ tokens, axis }, label) - page.left;
  const room = { width, size: tokens.laneText, bold: label.bold ?? false, lines: Number.POSITIVE_INFINITY };
  const title = titleLines(label.title, label.short, room);
  const subtitle = wrapText(label.subtitle ?? "", width, { size: tokens.valueText });
  return (title.length + subtitle.length) * tokens.laneText * 1.15 - tokens.rowGap * 2 + rounding;
}

/** The words in the gutter, right-aligned to the plot and in the middle of their lane. */
export function laneLabel(context: LayoutContext, lane: Lane, box: { readonly top: number; readonly height: number }): Item[] {
  const { label } = lane;
  if (label === undefined) return [];
  const { tokens, axis, page } = context;
  const right = labelRight({ tokens, axis }, label);
  const width = right - page.left;
  const size = tokens.laneText;
  const step = size * 1.15;
  const bold = label.bold ?? false;
  const title = titleOf(context, lane, box.height);
  const spare = Math.max(1, Math.floor((box.height + tokens.rowGap * 2) / step) - title.length);
  const subtitle = subtitleLines(label, { width, size: tokens.valueText, lines: spare });
  const lines: LabelLine[] = [
    ...title.map((words) => ({ words, bold, quiet: false })),
    ...subtitle.map((words) => ({ words, bold: false, quiet: true })),
  ];
  const middle = box.top + (label.middle ?? box.height / 2);
  return lines.map(({ words, bold: heavy, quiet }, index) =>
    text(words, [right, baselineFor(middle + (index - (lines.length - 1) / 2) * step, size)], {
      size: quiet ? tokens.valueText : size,
      bold: heavy,
      anchor: "end",
      fill: quiet ? secondaryInk : ink,
    }),
  );
}
