import { type ReactNode, useCallback, useEffect, useState } from "react";
import type { PresetName } from "../layout";
import { type CaseText, chooseAxis, loadReader, openCase, readCase, redo, undo } from "../store";
import styles from "./App.module.css";
import type { Outcome } from "./drawing";
import { FigureArea } from "./FigureArea";
import { Notice } from "./Notice";
import { countProblems, lineOf } from "./problemPlaces";
import { Toolbar } from "./Toolbar";
import { useCase, useCaseStore } from "./useCase";
import { type CaseInView, useOpenCase, useStateOf } from "./useOpenCase";
import { useDocumentTitle } from "./useDocumentTitle";
import { useFileDrop, useHelpKey, usePaste } from "./useOpening";
import { useLook } from "./useLook";
import { loadRest, useRest } from "./useRest";

/** The whole window: toolbar, figure, and beside it the case file with its problems. */
export function App(): ReactNode {
  const store = useCaseStore();
  const view = useOpenCase();
  const isFirst = useCase((state) => state.past.length === 0);
  const rest = useRest();
  const look = useLook();
  const { dialog, setDialog, notice, setNotice, isOver, openText, openFile } = useDoors();
  const root = view.open.asRead ?? view.open;
  const [panel, setPanel] = useStateOf<Panel | undefined>(root, hasErrors(view) ? {} : undefined);
  const [said, say] = useStateOf(root, isFirst ? "" : `opened ${view.title}: ${countProblems(view.problems)}`);
  useDocumentTitle(view.open);
  const exportAs = (preset: PresetName): void => {
    const exported = view.drawing && rest?.exportFigure(view.drawing, preset);
    if (exported && "result" in exported) say(`exported as ${exported.result}`);
    else setNotice(`the figure could not be written: ${exported?.failure ?? "there is none"}`);
  };
  return (
    <div className={styles.app}>
      <Toolbar
        view={view}
        look={look}
        isPanelOpen={panel !== undefined}
        onAxis={(kind) => chooseAxis(store, kind)}
        onFile={openFile}
        onGallery={() => setDialog("gallery")}
        onExport={exportAs}
        onPanel={() => setPanel(panel ? undefined : {})}
        onUndo={() => undo(store)}
        onRedo={() => redo(store)}
        onSave={() => void rest?.saveCase(store).then((name) => say(`saved as ${name}`))}
        onAbout={() => setDialog("about")}
        onHelp={() => setDialog("help")}
      />
      {notice !== "" && <Notice words={notice} onClose={() => setNotice("")} />}
      <div className={styles.middle}>
        <FigureArea
          view={view}
          look={look}
          say={say}
          onShowText={(path) => void lineOf(view.open, path).then((line) => setPanel({ line }))}
          onFile={openFile}
          onGallery={() => setDialog("gallery")}
          onHelp={() => setDialog("help")}
        />
        {rest && panel && (
          <rest.ProblemsPanel
            key={panel.line ?? 0}
            open={view.open}
            problems={view.problems}
            line={panel.line}
            onClose={() => setPanel(undefined)}
          />
        )}
      </div>
      {rest && dialog === "gallery" && (
        <rest.GalleryDialog onOpen={(entry) => void openText({ result: entry })} onClose={() => setDialog(undefined)} />
      )}
      {rest && dialog === "about" && view.drawing && (
        <rest.AboutDialog placed={view.drawing.placed} onClose={() => setDialog(undefined)} />
      )}
      {rest && dialog === "help" && <rest.HelpDialog onClose={() => setDialog(undefined)} />}
      {isOver && (
        <p className={styles.drop} aria-hidden="true">
          Drop the case file anywhere
        </p>
      )}
      <output className={styles.said}>{said}</output>
    </div>
  );
}

/** The case file beside the figure, opened at a line when a mark led there. */
interface Panel {
  readonly line?: number;
}

const hasErrors = ({ problems }: CaseInView): boolean => problems.some(({ severity }) => severity === "error");

/** The ways by which another case comes in, and what opens in front of the figure. */
function useDoors() {
  const store = useCaseStore();
  const [dialog, setDialog] = useState<"gallery" | "help" | "about">();
  const [notice, setNotice] = useState("");
  const openText = useCallback(
    async (outcome: Outcome<CaseText>): Promise<void> => {
      if ("failure" in outcome) return setNotice(outcome.failure);
      setNotice("");
      setDialog(undefined);
      return openCase(store, await readCase(outcome.result));
    },
    [store],
  );
  const openFile = useCallback(
    (file: File) =>
      void loadRest()
        .then((rest) => rest.readChosenFile(file))
        .then(openText),
    [openText],
  );
  const isOver = useFileDrop(openFile);
  usePaste(useCallback((text: string) => void loadRest().then((rest) => openText(rest.readPasted(text))), [openText]));
  useHelpKey(useCallback(() => setDialog("help"), []));
  useEffect(() => void loadReader(), []);
  return { dialog, setDialog, notice, setNotice, isOver, openText, openFile };
}
