import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import type { OpenCase } from "../store";
import type { FigureLayout, Target } from "../layout";
import { type Drawing, layOut, type Outcome } from "./drawing";
import styles from "./FigureArea.module.css";
import { FigureView } from "./FigureView";
import { focusNewFigure } from "./focusFigure";
import { markDrawn } from "./performanceMarks";
import { screenTarget } from "./screenTarget";
import { type Size, useElementSize } from "./useElementSize";
import type { Frame } from "./frame";
import type { CaseInView } from "./caseInView";
import type { Look } from "./useLook";
import { useRest } from "./useRest";

interface Props {
  readonly view: CaseInView;
  readonly frame: Frame;
  readonly look: Look;
  /** Whether a figure that is newly there gets the keyboard where nothing has it. */
  readonly takesKeyboard: boolean;
  readonly onShowText: (path: string) => void;
}

/** Beside a panel the figure has the lanes that it has without: what is read in the panel holds when it is closed. */
function layOutFor(drawing: Drawing, size: Size, look: Pick<Target, "theme">): Outcome<FigureLayout> {
  const { width, widthAlone = width } = size;
  const alone = widthAlone > width ? layOut(drawing, screenTarget({ ...size, width: widthAlone }, look)) : undefined;
  return layOut(drawing, screenTarget(size, look), alone && "result" in alone ? alone.result : undefined);
}

/** The window below the toolbar: the figure laid out for its size, or what to do when there is none. */
export function FigureArea({ view, frame, look, takesKeyboard, onShowText }: Props): ReactNode {
  const area = useRef<HTMLElement>(null);
  const size = useElementSize(area);
  const rest = useRest();
  const { theme, preview } = look;
  const { drawing, placing } = view;
  const layout = useMemo(() => drawing && size && layOutFor(drawing, size, { theme }), [drawing, size, theme]);
  const laidOut = layout && "result" in layout ? layout.result : undefined;
  const isDrawn = laidOut !== undefined;
  const shown = view.open.asRead ?? view.open;
  const marked = useRef<OpenCase>(undefined);
  useLayoutEffect(() => {
    if (!isDrawn || marked.current === shown) return;
    marked.current = shown;
    markDrawn();
  }, [isDrawn, shown]);
  const isLive = isDrawn && rest !== undefined;
  // Keys such as P are heard in the figure alone.
  const focused = useRef<OpenCase>(undefined);
  useEffect(() => {
    if (!isLive || !takesKeyboard || focused.current === shown) return;
    focused.current = shown;
    focusNewFigure(area.current);
  }, [isLive, takesKeyboard, shown]);
  return (
    <div className={styles.row}>
      <div className={styles.column}>
        <main ref={area} className={styles.area}>
          {rest && (
            <rest.EmptyState
              placing={placing}
              layout={layout}
              onOpen={frame.chooseFile}
              onGallery={() => frame.show("gallery")}
            />
          )}
          {drawing && laidOut && (
            <FigureView look={look} layout={laidOut} placed={laidOut.placed} say={frame.say} onShowText={onShowText} />
          )}
          {preview !== "normal" && <output className={styles.preview}>Colours as seen: {preview}</output>}
        </main>
        <div className={styles.strip}>
          <div className={styles.stripRoom}>{rest && laidOut && <rest.TimeStrip layout={laidOut} say={frame.say} />}</div>
        </div>
      </div>
      {rest && drawing && laidOut && frame.isStateShown && (
        <rest.StatePanel layout={laidOut} placed={laidOut.placed} say={frame.say} />
      )}
      {rest && drawing && laidOut && frame.panel?.name === "lanes" && (
        <rest.LanesPanel drawing={drawing} layout={laidOut} say={frame.say} onClose={() => frame.openPanel(undefined)} />
      )}
      {rest && drawing && laidOut && frame.dialog === "summary" && (
        <rest.SummaryDialog drawing={drawing} layout={laidOut} say={frame.say} onClose={() => frame.show(undefined)} />
      )}
    </div>
  );
}
