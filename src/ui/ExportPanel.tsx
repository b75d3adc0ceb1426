import { type ReactNode, useMemo, useState } from "react";
import type { PresetName } from "../layout";
import { BundleFields } from "./BundleFields";
import { CloseButton } from "./CloseButton";
import { type Drawing, layOut } from "./drawing";
import { exportChoices } from "./exportChoices";
import { FileFields } from "./FileFields";
import type { Frame } from "./frame";
import { LegendField } from "./LegendField";
import styles from "./OptionsPanel.module.css";
import { Proof } from "./Proof";
import { type Options, Select } from "./Select";
import { useFigureWords } from "./useFigureWords";
import { usePanel } from "./usePanel";

interface Props {
  readonly drawing: Drawing;
  readonly frame: Frame;
  readonly onClose: () => void;
}

const sizes: Options<PresetName> = exportChoices.map(({ preset, label, size }) => [preset, `${label}, ${size}`]);

/** The figure as a file, for a journal, a slide or a page: which size, which format, and how it will look at its true size. */
export function ExportPanel({ drawing, frame, onClose }: Props): ReactNode {
  const [preset, setPreset] = useState<PresetName>("journal-180");
  const [isBusy, setBusy] = useState(false);
  const layout = useMemo(() => {
    const laidOut = layOut(drawing, { preset });
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
        <Select label="Size" value={preset} options={sizes} onChoose={setPreset} />
        <FileFields {...writing} />
        <BundleFields {...writing} />
        {layout && (
          <Proof key={preset} drawing={drawing} layout={layout} preset={preset}>
            <LegendField text={madeLegend} onChange={changeLegend} say={frame.say} />
          </Proof>
        )}
      </div>
    </aside>
  );
}
