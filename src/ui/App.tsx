import { type ReactNode, useRef } from "react";
import styles from "./App.module.css";
import unseen from "./unseen.module.css";
import { FigureArea } from "./FigureArea";
import { FileInput } from "./FileInput";
import { Notice } from "./Notice";
import { Toolbar } from "./Toolbar";
import { useCase, useCaseStore } from "./useCase";
import { useDocumentTitle } from "./useDocumentTitle";
import { useFrame } from "./useFrame";
import { useKeys } from "./useKeys";
import { useLook } from "./useLook";
import { useOpenCase } from "./useOpenCase";
import { useRest } from "./useRest";
import { loadShow, useScript } from "./useScript";
import { useViewInAddress } from "./useViewInAddress";

interface Props {
  /** Whether the page is there for this app: then its title, its address, and what is dropped, pasted or typed on it belong to the app. */
  readonly ownsPage: boolean;
  /** What is to be said from the beginning. */
  readonly notice: string;
}

/** The whole window: toolbar, figure, and around it what is opened. */
export function App({ ownsPage, notice: firstNotice }: Props): ReactNode {
  const store = useCaseStore();
  const view = useOpenCase();
  const rest = useRest();
  const fileInput = useRef<HTMLInputElement>(null);
  const look = useLook();
  const frame = useFrame(view, { ownsPage, fileInput, firstNotice });
  const app = useRef<HTMLDivElement>(null);
  useDocumentTitle(view.open, ownsPage);
  useViewInAddress(ownsPage);
  useKeys(app, { context: { store, view, frame, look }, ownsPage });
  const { notice, said, reported } = frame;
  const isPresenting = useCase((state) => state.view.step !== undefined);
  const show = useScript(isPresenting, loadShow);
  if (isPresenting && view.drawing)
    return (
      <div ref={app} className={styles.app} data-app="">
        {show && <show.Presentation open={view.open} drawing={view.drawing} look={look} ownsPage={ownsPage} />}
      </div>
    );
  return (
    <div ref={app} className={styles.app} data-app="">
      <Toolbar view={view} frame={frame} look={look} />
      {rest && frame.reading && <rest.ReadingProgress key={frame.reading.name} reading={frame.reading} />}
      {notice !== "" && <Notice words={notice} onClose={() => frame.warn("")} />}
      <div className={styles.middle}>
        <div className={styles.column}>
          <FigureArea
            view={view}
            frame={frame}
            look={look}
            takesKeyboard={ownsPage}
            onShowText={(path) => void rest?.lineOf(view.open, path).then((line) => frame.openPanel({ name: "case file", line }))}
          />
          {rest && frame.isTableOpen && view.drawing && (
            <rest.TablePanel drawing={view.drawing} say={frame.say} report={frame.report} onClose={frame.toggleTable} />
          )}
        </div>
        {rest && <rest.Panels view={view} frame={frame} />}
      </div>
      {rest && <rest.Dialogs store={store} view={view} frame={frame} look={look} />}
      {rest && view.drawing && <rest.PrintSheet title={view.title} drawing={view.drawing} frame={frame} />}
      <FileInput ref={fileInput} onFile={frame.openFile} />
      {frame.isFileOver && (
        <p className={styles.drop} aria-hidden="true">
          Drop the case file or table anywhere
        </p>
      )}
      {reported && (
        <p key={reported.count} className={styles.reported} aria-hidden="true">
          {reported.words}
        </p>
      )}
      <output className={unseen.unseen}>{said}</output>
    </div>
  );
}
