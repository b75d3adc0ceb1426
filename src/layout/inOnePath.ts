/** Marks of a lane that are too many for an item each: one path for all of one look. All are painted, and each can still be pointed at. */
import { type Box, itemBounds } from "../scene/bounds";
import type { Item, Part, Path, PathCommand, Rect } from "../scene/scene";
import type { LayoutContext } from "./context";
import { path } from "./draw";

/** From so many on nobody takes single ones to move them on a slide, and a page with an element for each is slow. */
const many = 120;
/** A filled shape wider than this, in points, is an interval: it is looked at by itself, and words may stand in it. */
const widestMark = 9;

type Context = Pick<LayoutContext, "seen" | "figure">;

/** Whether so many shapes are drawn together; not where a highlight keeps single records. */
export const areMany = ({ figure }: Context, count: number): boolean => count >= many && figure.highlight === undefined;

/** Shapes of one look. Those that would cover each other so that no eye could tell them apart are drawn as one. */
interface Together {
  readonly look: Pick<Path, "fill" | "stroke">;
  readonly parts: Part[];
  readonly commands: PathCommand[];
  readonly bars: { x: number; right: number; readonly y: number; readonly height: number }[];
}

/** The shapes as they are while they are few; `say` names a path of so many records. Those out of sight are left out. */
export function inOnePath(context: Context, items: readonly Item[], say?: (count: number) => string): readonly Item[] {
  if (!areMany(context, items.length)) return items;
  const { seen } = context;
  const looks = new Map<string, Together>();
  const others: Item[] = [];
  for (const item of items) {
    const box = item.kind === "group" ? undefined : itemBounds(item, () => 0);
    if (box !== undefined && seen !== undefined && (box.right < seen.from || box.left > seen.to)) continue;
    if (box === undefined || item.kind === "group" || item.kind === "text" || isInterval(item, box)) others.push(item);
    else add(togetherIn(looks, item), item, box);
  }
  return [...others, ...[...looks.values()].map((each) => pathOf(each, say))];
}

const isInterval = ({ fill }: Rect | Path, { left, right }: Box): boolean => fill !== undefined && right - left > widestMark;

function togetherIn(looks: Map<string, Together>, { fill, stroke }: Rect | Path): Together {
  const name = JSON.stringify([fill, stroke]);
  const look = { ...(fill !== undefined && { fill }), ...(stroke !== undefined && { stroke }) };
  const found = looks.get(name) ?? { look, parts: [], commands: [], bars: [] };
  looks.set(name, found);
  return found;
}

function add({ parts, commands, bars, look }: Together, item: Rect | Path, { left, top, right, bottom }: Box): void {
  const { record, label } = item;
  if (record !== undefined) parts.push({ record, ...(label !== undefined && { label }), left, top, right, bottom });
  if (item.kind === "path") {
    if (!isOnLast(commands, item.commands, (look.stroke?.width ?? 0) / 2)) commands.push(...item.commands);
    return;
  }
  const { x, y, width, height } = item;
  const last = bars.at(-1);
  if (last !== undefined && last.y === y && last.height === height && x >= last.x && x < last.right)
    last.right = Math.max(last.right, x + width);
  else bars.push({ x, y, height, right: x + width });
}

/** Whether a tick would stand on the one before. */
function isOnLast(commands: readonly PathCommand[], tick: readonly PathCommand[], width: number): boolean {
  const [start, end] = [commands.at(-2), commands.at(-1)];
  const isNear = (one: PathCommand = ["Z"], other: PathCommand = ["Z"]): boolean =>
    one[0] !== "Z" && other[0] === one[0] && one[2] === other[2] && Math.abs(one[1] - other[1]) < width;
  return tick.length === 2 && isNear(start, tick[0]) && isNear(end, tick[1]);
}

function pathOf({ look, parts, commands, bars }: Together, say: ((count: number) => string) | undefined): Path {
  const outlines = bars.flatMap(({ x, y, right, height }): PathCommand[] => [
    ["M", x, y],
    ["L", right, y],
    ["L", right, y + height],
    ["L", x, y + height],
    ["Z"],
  ]);
  const all = path([...outlines, ...commands], { ...look, ...(say && parts.length > 0 && { label: say(parts.length) }) });
  return { ...all, parts };
}
