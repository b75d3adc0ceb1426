/** The figure of the first case, drawn before the app is there to show it: React is as large as reading, placing and layout together. */
import type { OpenCase } from "../store";
import app from "./App.module.css";
import { layOut, placeWhole } from "./drawing";
import figureArea from "./FigureArea.module.css";
import figureView from "./FigureView.module.css";
import { markDrawn } from "./performanceMarks";
import { keptPicture } from "./picture";
import { screenTarget } from "./screenTarget";
import { screenTheme } from "./theme";
import toolbar from "./Toolbar.module.css";

/** Draws into the place of the app what the app will show there; the app replaces it. */
export function drawFirstPicture(place: Element, { file, name }: OpenCase): void {
  const placing = file && placeWhole(file.case);
  if (!placing || !("result" in placing)) return;
  const area = box("main", figureArea.area);
  const column = box("div", figureArea.column, area, box("div", figureArea.strip, box("div", figureArea.stripRoom)));
  const middle = box("div", app.middle, column);
  place.replaceChildren(box("div", app.app, toolbarOf(file.case.title ?? name), middle));
  const size = { width: area.clientWidth, height: area.clientHeight };
  const layout = layOut({ placed: placing.result, figure: file.figure }, screenTarget(size, { theme: screenTheme() }));
  if (!("result" in layout)) return;
  area.append(box("div", figureView.stage, keptPicture(layout.result.scene)));
  markDrawn();
}

/** As high as the toolbar will be, so that nothing jumps. */
function toolbarOf(title: string): HTMLElement {
  const heading = box("h1", toolbar.title, title);
  const state = box("p", toolbar.state, "Nothing leaves this computer");
  return box("header", toolbar.bar, box("div", toolbar.about, heading, state));
}

function box(tag: string, className: string | undefined, ...children: readonly (Node | string)[]): HTMLElement {
  const element = window.document.createElement(tag);
  element.className = className ?? "";
  element.append(...children);
  return element;
}
