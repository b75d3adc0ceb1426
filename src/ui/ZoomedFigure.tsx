import { memo, type ReactNode, useId, useMemo } from "react";
import { itemNodes } from "../export/svg";
import type { FigureLayout } from "../layout";
import type { Item, Text } from "../scene/scene";
import { laidOutWindow } from "../store";
import { byRow } from "./followWords";
import { toElement } from "./toElement";
import { whole } from "./timeWindow";
import { useCase } from "./useCase";
import { clipOf, fade } from "./windowEdge";
import { shiftOf, wordsOf, zoomerOf } from "./zoomer";

interface Props {
  readonly layout: FigureLayout;
}

/** The figure with a window of its time: what moves is clipped to the plot and shifted, what stands still stands still. */
export function ZoomedFigure({ layout }: Props): ReactNode {
  const window = useCase(laidOutWindow) ?? whole;
  const zoomed = zoomerOf(layout)(window);
  const { scene } = layout;
  const { width, height, background, title } = scene;
  const id = useId();
  const by = shiftOf(zoomed, window);
  const { left, top, right, bottom } = clipOf(layout);
  const across = right - left;
  const box = { y: top, height: bottom - top };
  const shapes = useMemo(() => withoutTexts(zoomed.moving), [zoomed]);
  const { blocks, shown, unnamed } = wordsOf(zoomed, layout, window);
  return (
    <svg width={`${width}pt`} height={`${height}pt`} viewBox={`0 0 ${width} ${height}`} aria-label={title} {...asImage}>
      <rect width={width} height={height} fill={background} />
      <Items items={zoomed.still} name={`${id}-still`} />
      <svg x={left} width={across} {...box} viewBox={`${left} ${top} ${across} ${box.height}`} data-window="">
        <g transform={`translate(${-by} 0)`}>
          <Items items={shapes} name={`${id}-moving`} />
          {blocks.map(({ texts }, index) => (
            <Items key={index} items={texts} name="words" />
          ))}
          {[...shown].map(([item, by], index) => (
            <Follower key={index} item={item} by={by} />
          ))}
        </g>
        {window[0] > 0 && <Fade id={`${id}-from`} x={left} box={box} color={background} isStart />}
        {window[1] < 1 && <Fade id={`${id}-to`} box={box} x={left + across - fade} color={background} />}
      </svg>
      <Unnamed texts={unnamed} x={right + gapToCount} />
    </svg>
  );
}

const gapToCount = 2;

/** How many names and doses of marks in a row have no room in the window, beside that row. */
function Unnamed({ texts, x }: { readonly texts: readonly Text[]; readonly x: number }): ReactNode {
  return byRow(texts).map((row) => (
    <text key={row[0].y} x={x} y={row[0].y} fontSize={row[0].size} fill="currentColor">
      +{row.length}
    </text>
  ));
}

const withoutTexts = (items: readonly Item[]): readonly Item[] =>
  items.flatMap((item): readonly Item[] => {
    if (item.kind === "text") return [];
    return [item.kind === "group" ? { ...item, items: withoutTexts(item.items) } : item];
  });

/** As `svgTree` names the whole figure for screen readers. */
const asImage = { role: "img" };

interface FadeProps {
  readonly id: string;
  readonly x: number;
  readonly box: { readonly y: number; readonly height: number };
  readonly color: string;
  readonly isStart?: boolean;
}

/** The edge of the window: what goes on beyond it fades, so that a cut word is no word. */
function Fade({ id, x, box, color, isStart = false }: FadeProps): ReactNode {
  return (
    <>
      <linearGradient id={id}>
        <stop offset="0" stopColor={color} stopOpacity={isStart ? 1 : 0} />
        <stop offset="1" stopColor={color} stopOpacity={isStart ? 0 : 1} />
      </linearGradient>
      <rect x={x} width={fade} {...box} fill={`url(#${id})`} />
    </>
  );
}

/** Drawn once, however often the window moves. */
const Items = memo(function Items({ items, name }: { readonly items: readonly Item[]; readonly name: string }): ReactNode {
  return useMemo(() => itemNodes(items, name).map((node, index) => toElement(node, String(index))), [items, name]);
});

interface FollowerProps {
  readonly item: Item;
  readonly by: number;
}

/** Words where they have followed what is seen of their bar. */
function Follower({ item, by }: FollowerProps): ReactNode {
  const own = useMemo(() => [item], [item]);
  return (
    <g transform={`translate(${by} 0)`}>
      <Items items={own} name="following" />
    </g>
  );
}
