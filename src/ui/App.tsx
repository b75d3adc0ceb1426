import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { PresetName } from "../layout";
import { type CaseText, chooseAxis, openCase, openPreviousCase } from "../store";
import styles from "./App.module.css";
import { placeFile, type Outcome } from "./drawing";
import { download, exportName, svgOf } from "./exportFigure";
import { FigureArea } from "./FigureArea";
import { GalleryDialog } from "./GalleryDialog";
import { HelpDialog } from "./HelpDialog";
import { Notice } from "./Notice";
import { readChosenFile, readPasted } from "./openFile";
import { countProblems, lineOf, withLines } from "./problemPlaces";
import { ProblemsPanel } from "./ProblemsPanel";
import { Toolbar } from "./Toolbar";
import { useCase, useCaseStore } from "./useCase";
import { useFileDrop, useHelpKey, usePaste } from "./useOpening";

/** The whole window: toolbar, figure, and beside it the case file with its problems. */
export function App(): ReactNode {
  const store = useCaseStore();
  const open = useCase((state) => state.open);
  const previous = useCase((state) => state.previous);
  const chosenAxis = useCase((state) => state.axis);
  const [dialog, setDialog] = useState<"gallery" | "help">();
  const [panel, setPanel] = useState<{ readonly line?: number }>();
  const [notice, setNotice] = useState("");
  const [said, say] = useState("");

  const placing = useMemo(() => open.file && placeFile(open.file), [open]);
  const placed = placing && "result" in placing ? placing.result : undefined;
  const problems = useMemo(() => withLines(open.text, [...open.problems, ...(placed?.problems ?? [])]), [open, placed]);
  const figure = open.file?.figure;
  const axis = chosenAxis ?? figure?.axis?.kind ?? "calendar";
  const title = open.file?.case.title ?? open.name;

  const openText = useCallback(
    (outcome: Outcome<CaseText>) => {
      if ("failure" in outcome) return setNotice(outcome.failure);
      setNotice("");
      setDialog(undefined);
      return openCase(store, outcome.result);
    },
    [store],
  );
  const openFile = useCallback((file: File) => void readChosenFile(file).then(openText), [openText]);
  const isOver = useFileDrop(openFile);
  usePaste(useCallback((text: string) => openText(readPasted(text)), [openText]));
  useHelpKey(useCallback(() => setDialog("help"), []));

  const isFirst = useRef(true);
  useEffect(() => {
    setPanel(problems.some(({ severity }) => severity === "error") ? {} : undefined);
    if (!isFirst.current) say(`opened ${title}: ${countProblems(problems)}`);
    isFirst.current = false;
  }, [problems, title]);

  const exportAs = (preset: PresetName): void => {
    if (!placed) return;
    const svg = svgOf({ placed, figure }, { preset, axis: chosenAxis });
    if ("failure" in svg) return setNotice(`the figure could not be written: ${svg.failure}`);
    download(exportName(preset, chosenAxis), svg.result);
    return say(`exported as ${exportName(preset, chosenAxis)}`);
  };

  return (
    <div className={styles.app}>
      <Toolbar
        title={title}
        isInvented={open.file?.case.invented ?? false}
        axis={axis}
        hasCourses={(open.file?.case.courses ?? []).length > 0}
        hasFigure={(placed?.records.length ?? 0) > 0}
        problems={countProblems(problems)}
        isPanelOpen={panel !== undefined}
        previousName={previous?.file?.case.title ?? previous?.name}
        onAxis={(kind) => chooseAxis(store, kind)}
        onFile={openFile}
        onGallery={() => setDialog("gallery")}
        onExport={exportAs}
        onPanel={() => setPanel(panel ? undefined : {})}
        onPrevious={() => openPreviousCase(store)}
        onHelp={() => setDialog("help")}
      />
      {notice !== "" && <Notice words={notice} onClose={() => setNotice("")} />}
      <div className={styles.middle}>
        <FigureArea
          placing={placing}
          figure={figure}
          axis={chosenAxis}
          say={say}
          onShowText={(path) => setPanel({ line: lineOf(open.text, path) })}
          onFile={openFile}
          onGallery={() => setDialog("gallery")}
          onHelp={() => setDialog("help")}
        />
        {panel && (
          <ProblemsPanel
            key={`${panel.line ?? 0}`}
            text={open.text}
            problems={problems}
            line={panel.line}
            onClose={() => setPanel(undefined)}
          />
        )}
      </div>
      {dialog === "gallery" && (
        <GalleryDialog onOpen={(entry) => openText({ result: entry })} onClose={() => setDialog(undefined)} />
      )}
      {dialog === "help" && <HelpDialog onClose={() => setDialog(undefined)} />}
      {isOver && <p className={styles.drop}>Drop the case file anywhere</p>}
      <p className={styles.said} role="status">
        {said}
      </p>
    </div>
  );
}
