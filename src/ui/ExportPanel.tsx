import { type ReactNode, useMemo, useState } from "react";
import { usualPreset } from "../presets";
import { BundleFields } from "./BundleFields";
import { CloseButton } from "./CloseButton";
import { type Drawing, layOut } from "./drawing";
import { FileFields } from "./FileFields";
import type { Frame } from "./frame";
import { LegendField } from "./LegendField";
import styles from "./OptionsPanel.module.css";
import { Proof } from "./Proof";
import { SizeFields } from "./SizeFields";
import { useFigureWords } from "./useFigureWords";
import { usePanel } from "./usePanel";

interface Props {
  readonly drawing: Drawing;
  readonly frame: Frame;
  readonly onClose: () => void;
}

/** The figure as a file, for a journal, a slide or a page: which size, which format, and how it will look at its true size. */
export function ExportPanel({ drawing, frame, onClose }: Props): ReactNode {
  const [preset, setPreset] = useState(usualPreset);
  const [isBusy, setBusy] = useState(false);
  const layout = useMemo(() => {
    const laidOut = layOut(drawing, preset.target);
    return "result" in laidOut ? laidOut.result : undefined;
  }, [drawing, preset]);
  const { words, madeLegend, changeLegend } = useFigureWords(drawing, layout);
  const write = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    frame.say("writing");
    await work();
    setBusy(false);
  };
  const writing = { drawing, preset, words, frame, isBusy, write: (work: () => Promise<void>) => void write(work) };
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
        <SizeFields preset={preset} onChoose={setPreset} />
        <FileFields {...writing} />
        <BundleFields {...writing} />
        {layout && (
          <Proof key={preset.name} drawing={drawing} layout={layout} rules={preset.rules}>
            <LegendField text={madeLegend} onChange={changeLegend} say={frame.say} />
          </Proof>
        )}
      </div>
    </aside>
  );
}
