import { describe, expect, it } from "vitest";
import { readCaseFile } from "../../src/case";
import { layoutView } from "../../src/layout";
import { paper } from "../../src/layout/theme";
import { levelOf } from "../../src/layout/levels";
import { type ZoomedLayout, zoomLayout } from "../../src/layout/zoom";
import { placeCase } from "../../src/place";
import { itemBounds, overlap } from "../../src/scene/bounds";
import type { Item, Rect, Text } from "../../src/scene/scene";
import { measureText } from "../../src/text";
import { byRow, wordsIn } from "../../src/ui/followWords";
import { daysSeen, type TimeWindow } from "../../src/ui/timeWindow";
import { wordsSeen } from "../../src/ui/windowEdge";
import { shiftOf } from "../../src/ui/zoomer";
import { shippedNames, shippedText } from "../cases/shipped";
import { leavesOf } from "../support/drawn";

/** Around the ink: nothing of a number hangs below its line. */
function boxOf(item: Text) {
  const box = itemBounds(item, (words) => measureText(words.text, words));
  return box && { ...box, bottom: /^[\d.<>]+$/.test(item.text) ? item.y : box.bottom };
}

/** A drug that has a row of its own is named in the gutter, and calls of one response share a word. */
const isNamedAtBars = (key: string) => /^(agents:.* \d+$|events|absences|procedures|assessments|scores|stays|courses$)/.test(key);

/** Less of a bar beside a hold is no more than its outline. */
const sliver = 2;

/** A hold is drawn over the end of the bar that it interrupts. */
const shownTo = ({ x, y, width, height }: Rect, bars: readonly Item[]) =>
  bars.reduce((right, over) => {
    const isOver = over.kind === "rect" && over.fill === paper && over.y + over.height === y + height;
    return isOver && over.x > x && over.x < right && over.x + over.width >= right - 0.01 ? over.x - sliver : right;
  }, x + width);

/** Where the count of a row stands. */
const besidePlot = 5;

/** A name stands in the row of its bar or right over it. */
const rowsAround = 9;

/** The same windows in every run, of a few days to several years. */
function* windows(count: number): Generator<TimeWindow> {
  let seed = 7;
  const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
  for (let each = 0; each < count; each++) {
    const width = 0.006 * 120 ** random();
    const from = random() * (1 - width);
    yield [from, from + width];
  }
}

/** All words between the two edges, where the screen has them. */
function wordsOf(zoomed: ZoomedLayout, seen: readonly [number, number]) {
  const { blocks, shown, unnamed } = wordsIn(zoomed, seen);
  const followed = [...shown].flatMap(([item, by]) => (item.kind === "text" ? [{ ...item, x: item.x + by }] : []));
  const all: readonly Text[] = [...followed, ...blocks.flatMap(({ texts }) => texts)];
  return { texts: all, unnamed };
}

describe.each(shippedNames)("in windows of %s", (name) => {
  const { file } = readCaseFile(shippedText(name));
  if (file === undefined) throw new Error("a shipped case cannot be read");
  const placed = placeCase(file.case);
  const sizes = [
    { width: 1068, height: 620 },
    { width: 292, height: 440 },
  ];

  it.each(sizes)(
    "no two words overlap, and every bar of a drug, a regimen or an event is named or counted, at %o points",
    (size) => {
      const layout = layoutView(placed, file.figure, { preset: "screen", ...size });
      const named = new Set(layout.lanes.filter(({ key }) => isNamedAtBars(key)).map(({ name: lane }) => lane));
      for (const window of windows(24)) {
        const zoomed = zoomLayout(layout, window, levelOf(daysSeen(layout.axis, window)));
        const by = shiftOf(zoomed, window);
        const [left, right] = wordsSeen(layout, window).map((x) => x + by);
        const { texts, unnamed } = wordsOf(zoomed, [left ?? 0, right ?? 0]);
        const boxes = texts.flatMap((text) => {
          const box = boxOf(text);
          return box && box.right > (left ?? 0) && box.left < (right ?? 0) ? [{ text: text.text, box }] : [];
        });
        const clashes = boxes.flatMap((one, index) =>
          boxes.slice(index + 1).flatMap((other) => (overlap(one.box, other.box, 0.6) ? [`${one.text} / ${other.text}`] : [])),
        );
        expect(clashes, `window ${window.join("–")}`).toEqual([]);
        const counts = byRow(unnamed).map(([first, ...more]) => ({
          ...first,
          x: layout.plot.right + besidePlot,
          anchor: "start" as const,
          text: `+${more.length + 1}`,
        }));
        const others = leavesOf({ items: zoomed.still }).filter((item) => item.kind !== "path");
        const hidden = counts.flatMap((count, index) => {
          const box = itemBounds(count, (words) => measureText(words.text, words));
          return [...others, ...counts.slice(0, index)].flatMap((other) => {
            const taken = itemBounds(other, (words) => measureText(words.text, words));
            return box && taken && overlap(box, taken, 0.6) ? [{ count, other }] : [];
          });
        });
        expect(hidden, `window ${window.join("–")}`).toEqual([]);
        const said = [...texts, ...unnamed].map(({ record, y }) => ({ record, y }));
        const bars = leavesOf({ items: zoomed.moving.filter((item) => item.kind === "group" && named.has(item.name)) });
        const bare = bars.flatMap((item) => {
          if (item.kind !== "rect" || item.label === undefined || item.label.includes(": ")) return [];
          const [top, bottom] = [item.y - rowsAround, item.y + item.height + rowsAround];
          const isSeen = shownTo(item, bars) > (left ?? 0) && item.x < (right ?? 0);
          const isSaid = said.some(({ record, y }) => record === item.record && y > top && y < bottom);
          return isSeen && !isSaid ? [item.label] : [];
        });
        expect(bare, `window ${window.join("–")}`).toEqual([]);
      }
    },
  );
});
