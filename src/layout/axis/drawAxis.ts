import type { Item } from "../../scene/scene";
import { truncateText, wrapText } from "../../text";
import { type LayoutContext, widthOf } from "../context";
import { line, text, thin } from "../draw";
import { ink, secondaryInk } from "../theme";
import type { Segment } from "./timeAxis";

/** Words in the gutter that name a single scale. */
function gutterLines({ tokens, axis, page }: LayoutContext): string[] {
  const [only, ...others] = axis.segments;
  if (only?.title === undefined || others.length > 0) return [];
  return wrapText(only.title, axis.left - tokens.clearance * 4 - page.left, { size: tokens.valueText });
}

/** Height of what stands under the axis: tick labels, the years, the names of the scales. */
export function axisHeight(context: LayoutContext): number {
  const { tokens, axis } = context;
  const under = axis.segments.some((segment) => segment.ticks.some((tick) => tick.under !== undefined)) ? 1 : 0;
  const titled = axis.segments.length > 1 && axis.segments.some((segment) => segment.title !== undefined) ? 1 : 0;
  const lines = 1 + Math.max(under, titled, gutterLines(context).length - 1);
  return tokens.doseTick + lines * tokens.valueText * 1.2 + tokens.clearance;
}

/** Labels that would touch the one before them give way; their ticks stay. */
function labelItems(context: LayoutContext, segment: Segment, top: number): Item[] {
  const { tokens, axis, page } = context;
  const size = tokens.valueText;
  const base = top + tokens.doseTick + size;
  let free = Number.NEGATIVE_INFINITY;
  let underFree = Number.NEGATIVE_INFINITY;
  return segment.ticks.flatMap((tick) => {
    const x = axis.x(segment.island, tick.day);
    if (x === undefined || tick.label === undefined) return [];
    const width = widthOf(tick.label, size);
    const items: Item[] = [];
    if (x - width / 2 >= free && x + width / 2 <= page.right + 1) {
      items.push(text(tick.label, [x, base], { size, anchor: "middle" }));
      free = x + width / 2 + tokens.clearance * 1.5;
    }
    if (tick.under !== undefined) {
      const underWidth = widthOf(tick.under, size, true);
      if (x - underWidth / 2 >= underFree && x + underWidth / 2 <= page.right + 1) {
        items.push(text(tick.under, [x, base + size * 1.15], { size, anchor: "middle", bold: true }));
        underFree = x + underWidth / 2 + tokens.clearance * 1.5;
      }
    }
    return items;
  });
}

/** A single scale is named in the gutter, beside its labels; several are named under their own stretch. */
function titleItems(context: LayoutContext, segment: Segment, at: { readonly words: string; readonly top: number }): Item[] {
  const { tokens, axis } = context;
  const size = tokens.valueText;
  const base = at.top + tokens.doseTick + size;
  const style = { size, fill: secondaryInk };
  if (axis.segments.length > 1) {
    const words = truncateText(at.words, segment.right - segment.left, { size });
    const whole = words === at.words ? {} : { label: at.words };
    return [text(words, [(segment.left + segment.right) / 2, base + size * 1.2], { ...style, ...whole, anchor: "middle" })];
  }
  const right = axis.left - tokens.clearance * 4;
  return gutterLines(context).map((words, index) =>
    text(words, [right, base + index * size * 1.15], { ...style, anchor: "end" }),
  );
}

function segmentItems(context: LayoutContext, segment: Segment, top: number): Item[] {
  const { tokens, axis } = context;
  const stroke = thin(tokens.thinLine, ink);
  const ticks = segment.ticks.flatMap((tick) => {
    const x = axis.x(segment.island, tick.day);
    if (x === undefined || (tick.label !== undefined && !tick.major)) return [];
    return [line([x, top], [x, top + tokens.doseTick * (tick.major ? 1 : 0.6)], stroke)];
  });
  const title = segment.title === undefined ? [] : titleItems(context, segment, { words: segment.title, top });
  return [
    line([segment.left, top], [segment.right, top], thin(tokens.outline, ink)),
    ...ticks,
    ...labelItems(context, segment, top),
    ...title,
  ];
}

/** Two slashes where the scale breaks between islands; no line of the figure crosses them. */
export function breakItems(context: LayoutContext, span: { readonly top: number; readonly bottom: number }): Item[] {
  const { tokens, axis } = context;
  const reach = tokens.valueText * 0.45;
  return axis.segments.slice(1).flatMap((segment, index) => {
    const before = axis.segments[index];
    if (before === undefined) return [];
    const middle = (before.right + segment.left) / 2;
    const slash = (x: number, y: number) =>
      line([x - reach * 0.4, y + reach], [x + reach * 0.4, y - reach], thin(tokens.outline, ink), {
        label: "the scale breaks here",
      });
    return [slash(middle - 1.2, span.bottom), slash(middle + 1.2, span.bottom)];
  });
}

export function drawAxis(context: LayoutContext, top: number): Item[] {
  return context.axis.segments.flatMap((segment) => segmentItems(context, segment, top));
}
