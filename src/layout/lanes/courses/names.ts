/** The names in and above the bars of regimens. */
import type { PlacedCourses } from "../../../place/types";
import type { Item, Within } from "../../../scene/scene";
import { type LayoutContext, widthOf } from "../../context";
import { inBar, text } from "../../draw";

interface Named {
  readonly line: string;
  readonly name: string;
}

interface NamedBlock extends Named {
  readonly placed: PlacedCourses;
  readonly left: number;
  readonly right: number;
  readonly edges: readonly number[];
}

export const blockWidth = ({ line, name }: Named, size: number): number => widthOf(line, size) + widthOf(name, size, true);

/** A name with its line of therapy before it. */
export function words(
  context: LayoutContext,
  block: Named & { readonly placed: PlacedCourses },
  at: { readonly x: number; readonly y: number; readonly within?: Within | undefined },
): Item[] {
  const size = context.tokens.barText;
  const chip = widthOf(block.line, size);
  const about = { size, record: block.placed.path, ...(at.within && { within: at.within }) };
  return [
    ...(block.line === "" ? [] : [text(block.line.trimEnd(), [at.x, at.y], about)]),
    text(block.name, [at.x + chip, at.y], { ...about, bold: true }),
  ];
}

/** The name in the middle of the bar, or less of it in a part that is seen; from close by every course has its own, where all but the last have room. */
export function insideNames(context: LayoutContext, block: NamedBlock, y: number): Item[] {
  const { tokens, seen, placed } = context;
  const pad = 4 * tokens.clearance;
  const label = placed.case.regimens?.[block.placed.record.regimen]?.label ?? block.placed.record.regimen;
  const whole = [{ placed: block.placed, line: block.line, name: block.name, bar: [block.left, block.right] as const }];
  const each = block.placed.courses.map(({ number }, index) => ({
    placed: block.placed,
    line: block.line,
    name: `${label} ${number}`,
    bar: [block.edges[index - 1] ?? block.left, block.edges[index] ?? block.right] as const,
  }));
  const wide = (one: Named) => blockWidth(one, tokens.barText);
  // The last course may end after days, at the cut-off or as it was stopped: that takes no number from the others.
  const others = each.slice(0, -1);
  const isClose =
    (seen?.level ?? 0) >= 2 && others.length > 0 && others.every((one) => wide(one) + pad <= one.bar[1] - one.bar[0]);
  return (isClose ? each : whole).flatMap((one) => {
    const fewer =
      seen === undefined ? [] : [...(one.line === "" ? [] : [{ ...one, name: label }]), { ...one, line: "", name: label }];
    return [one, ...fewer].flatMap((said) => {
      const x = (one.bar[0] + one.bar[1] - wide(said)) / 2;
      return words(context, said, { x, y, ...inBar(context, one.bar, [x, x + wide(said)], said !== one) });
    });
  });
}
