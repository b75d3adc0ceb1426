import type { FigureOptions } from "../case/schema";
import type { Item } from "../scene/scene";
import { wrapText } from "../text";
import type { LayoutContext } from "./context";
import { text } from "./draw";
import type { Tokens } from "./presets";
import { secondaryInk } from "./theme";

export interface Header {
  readonly height: number;
  readonly items: readonly Item[];
}

/** Title and subtitle, on screens and slides only: journals set them as text. */
export function header(figure: FigureOptions, tokens: Tokens, page: LayoutContext["sheet"]): Header {
  if (tokens.titleText === 0 || (figure.title === undefined && figure.subtitle === undefined)) return { height: 0, items: [] };
  const width = page.right - page.left;
  const title = wrapText(figure.title ?? "", width, { size: tokens.titleText, bold: true });
  const subtitle = wrapText(figure.subtitle ?? "", width, { size: tokens.laneText });
  const step = tokens.titleText * 1.2;
  const top = tokens.margin;
  const items = [
    ...title.map((words, index) =>
      text(words, [page.left, top + index * step + tokens.titleText * 0.85], {
        size: tokens.titleText,
        bold: true,
        record: "case",
      }),
    ),
    ...subtitle.map((words, index) =>
      text(words, [page.left, top + title.length * step + index * tokens.laneText * 1.25 + tokens.laneText * 0.9], {
        size: tokens.laneText,
        fill: secondaryInk,
        record: "case",
      }),
    ),
  ];
  return { height: title.length * step + subtitle.length * tokens.laneText * 1.25 + tokens.groupGap, items };
}
