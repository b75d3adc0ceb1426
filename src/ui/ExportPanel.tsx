import { type ReactNode, useMemo, useState } from "react";
import { type CaseFile, caseFileText } from "../case";
import { type Preset, usualPreset } from "../presets";
import { BundleFields } from "./BundleFields";
import { CloseButton } from "./CloseButton";
import { writeText } from "../store";
import { type Drawing, layOut } from "./drawing";
import { FileFields } from "./FileFields";
import type { Frame } from "./frame";
import { LegendField } from "./LegendField";
import styles from "./OptionsPanel.module.css";
import { Private } from "./Private";
import { Proof } from "./Proof";
import { SizeFields } from "./SizeFields";
import { useCaseStore } from "./useCase";
import { useFigureWords } from "./useFigureWords";
import { usePanel } from "./usePanel";

interface Props {
  readonly drawing: Drawing;
  readonly frame: Frame;
  readonly onClose: () => void;
}

/** The figure as a file, for a journal, a slide or a page: which size, which format, and how it will look at its true size. */
export function ExportPanel({ drawing, frame, onClose }: Props): ReactNode {
  const { preset = usualPreset } = frame.exportAs;
  const panel = usePanel({ onEscape: onClose });
  return (
    <aside ref={panel} className={styles.panel} aria-label="Export">
      <header className={styles.header}>
        <h2 className={styles.heading} tabIndex={-1}>
          Export
        </h2>
        <CloseButton label="Close the export" onClick={onClose} />
      </header>
      <div className={styles.body}>
        <SizeFields preset={preset} onChoose={(next) => frame.chooseExport({ ...frame.exportAs, preset: next })} />
        <Private drawing={drawing} frame={frame}>
          {(made) => <Writing drawing={made.drawing} privateFile={made.file} preset={preset} frame={frame} />}
        </Private>
      </div>
    </aside>
  );
}

interface WritingPanelProps {
  readonly drawing: Drawing;
  /** The case file without what identifies, where that is what is written. */
  readonly privateFile: CaseFile | undefined;
  readonly preset: Preset;
  readonly frame: Frame;
}

/** What can be written of a drawing, and its proof. */
function Writing({ drawing, privateFile, preset, frame }: WritingPanelProps): ReactNode {
  const store = useCaseStore();
  const [isBusy, setBusy] = useState(false);
  const layout = useMemo(() => {
    const laidOut = layOut(drawing, preset.target);
    return "result" in laidOut ? laidOut.result : undefined;
  }, [drawing, preset]);
  const textOfCase = async (): Promise<string> => (privateFile ? caseFileText(privateFile) : writeText(store.getState().open));
  const { words, madeLegend, changeLegend } = useFigureWords(drawing, layout);
  const write = async (work: () => Promise<void>): Promise<void> => {
    // A button that is disabled while it works would lose the keyboard, and Escape with it.
    if (isBusy) return;
    setBusy(true);
    frame.say("writing");
    await work();
    setBusy(false);
  };
  const writing = {
    drawing,
    isDeidentified: privateFile !== undefined,
    textOfCase,
    preset,
    words,
    frame,
    isBusy,
    write: (work: () => Promise<void>) => void write(work),
  };
  return (
    <>
      <FileFields {...writing} />
      <BundleFields {...writing} />
      {layout && (
        <Proof
          key={preset.name}
          drawing={drawing}
          layout={layout}
          rules={preset.rules}
          isDeidentified={privateFile !== undefined}
        >
          <LegendField text={madeLegend} onChange={changeLegend} say={frame.report} />
        </Proof>
      )}
    </>
  );
}
