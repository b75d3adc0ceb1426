import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Sheet } from "../import";
import { type CaseText, loadReader } from "../store";
import type { Outcome } from "./drawing";
import type { DialogName, ExportAs, Frame, Panel, PanelName, Report } from "./frame";
import { countProblems } from "./countProblems";
import { useCase, useCaseStore } from "./useCase";
import type { CaseInView } from "./caseInView";
import { useStateOf } from "./useOpenCase";
import { useFailures, useFileDrop, usePaste } from "./useOpening";
import { usePlaces } from "./usePlaces";
import type { Reading } from "./reading";
import { loadRest } from "./useRest";
import { awaitedStepInAddress } from "./viewInAddress";

interface Options {
  /** Whether what is dropped or pasted anywhere on the page is for this app. */
  readonly ownsPage: boolean;
  readonly fileInput: RefObject<HTMLInputElement | null>;
  readonly firstNotice: string;
}

/** Panel and words belong to the open case: another one starts without. */
export function useFrame(view: CaseInView, { ownsPage, fileInput, firstNotice }: Options): Frame {
  const root = view.open.asRead ?? view.open;
  const isFirst = useCase(({ past }) => past.length === 0);
  const [{ dialog, query }, setDialog] = useState<{ readonly dialog?: DialogName; readonly query: string }>({ query: "" });
  const [isTableOpen, setTableOpen] = useState(false);
  const [exportAs, chooseExport] = useState<ExportAs>({});
  const [awaited] = useState(() => (ownsPage ? awaitedStepInAddress() : undefined));
  const [notice, warn] = useState(
    awaited === undefined ? firstNotice : `Open the case again: its presentation comes back at step ${awaited}.`,
  );
  const [panel, setPanel] = useStateOf<Panel | undefined>(root, hasErrors(view) ? { name: "case file" } : undefined);
  const places = usePlaces({ panel, setPanel, isTableOpen, setTableOpen });
  const { openPanel } = places;
  const [said, say] = useStateOf(root, isFirst ? "" : `opened ${view.title}: ${countProblems(view.problems)}`);
  const [lastReport, setLastReport] = useState<Report>();
  const report = useCallback(
    (words: string): void => {
      say(words);
      setLastReport((before) => ({ words, count: (before?.count ?? 0) + 1 }));
    },
    [say],
  );
  const show = useCallback<Frame["show"]>((next, words = "") => setDialog({ ...(next && { dialog: next }), query: words }), []);
  const { openText, openFile, isFileOver, reading, sheet, pasteTable } = useDoors({ show, warn, ownsPage, awaited });
  return {
    dialog,
    query,
    sheet,
    panel,
    ...places,
    isTableOpen,
    exportAs,
    chooseExport,
    notice,
    said,
    reported: said === lastReport?.words ? lastReport : undefined,
    isFileOver,
    reading,
    show,
    say,
    report,
    warn,
    openText,
    openFile,
    toggle: (name) => {
      const isOpen = panel?.name === name;
      openPanel(isOpen ? undefined : { name });
      say(`${panelTitles[name]} ${isOpen ? "closed" : "opened; Escape closes it"}`);
    },
    tell: (written) => {
      if (written && "result" in written) report(`written to ${written.result}`);
      else warn(`the figure could not be written: ${written?.failure ?? "there is none"}`);
    },
    chooseFile: () => fileInput.current?.click(),
    pasteTable,
  };
}

const panelTitles: Readonly<Record<PanelName, string>> = {
  "case file": "case file and its problems",
  axis: "time axis",
  lanes: "lanes",
  steps: "steps of a presentation",
  export: "export",
};

const hasErrors = ({ problems }: CaseInView): boolean => problems.some(({ severity }) => severity === "error");

interface DoorOptions extends Pick<Frame, "show" | "warn">, Pick<Options, "ownsPage"> {
  /** The step at which the first case that is opened is presented. */
  readonly awaited: number | undefined;
}

/** The ways by which another case comes in. */
function useDoors({
  show,
  warn,
  ownsPage,
  awaited,
}: DoorOptions): Pick<Frame, "openText" | "openFile" | "isFileOver" | "reading" | "sheet" | "pasteTable"> {
  const store = useCaseStore();
  const [sheet, setSheet] = useState<Sheet>();
  const waiting = useRef(awaited);
  const [reading, setReading] = useState<Reading>();
  const underWay = useRef<Reading>(undefined);
  const openText = useCallback(
    async (text: Outcome<CaseText>): Promise<void> =>
      (await loadRest()).openText(text, { store, warn, show, setSheet, setReading, underWay, waiting }),
    [store, show, warn],
  );
  const openFile = useCallback(
    (file: File) =>
      void loadRest()
        .then((rest) => rest.readChosenFile(file))
        .then(openText),
    [openText],
  );
  const paste = useCallback((text: string) => void loadRest().then((rest) => openText(rest.readPasted(text))), [openText]);
  const pasteTable = useCallback(() => {
    setSheet(undefined);
    show("table");
  }, [show]);
  const isFileOver = useFileDrop(openFile, ownsPage);
  usePaste(paste, ownsPage);
  useFailures(warn, ownsPage);
  useEffect(() => void loadReader(), []);
  return useMemo(
    () => ({ openText, openFile, isFileOver, reading, sheet, pasteTable }),
    [openText, openFile, isFileOver, reading, sheet, pasteTable],
  );
}
