import { type ReactNode, useMemo, useState } from "react";
import { exportFormats } from "../export";
import { type PresetName, resolutionOf } from "../layout";
import { CloseButton } from "./CloseButton";
import controls from "./controls.module.css";
import { copyFigure } from "./copyFigure";
import { type Drawing, layOut, type Outcome } from "./drawing";
import { exportChoices } from "./exportChoices";
import { type ExportChoices, exportFigure } from "./exportFigure";
import type { Frame } from "./frame";
import styles from "./OptionsPanel.module.css";
import { Proof } from "./Proof";
import { type Options, Select } from "./Select";

interface Props {
  readonly drawing: Drawing;
  readonly frame: Frame;
  readonly onClose: () => void;
}

const sizes: Options<PresetName> = exportChoices.map(({ preset, label, size }) => [preset, `${label}, ${size}`]);
const formats: Options<string> = exportFormats.map(({ ending, label }) => [ending, label]);
const resolutions = [96, 144, 300, 600, 1000, 1200];

/** The figure as a file, for a journal, a slide or a page: which size, which format, and how it will look at its true size. */
export function ExportPanel({ drawing, frame, onClose }: Props): ReactNode {
  const [preset, setPreset] = useState<PresetName>("journal-180");
  const [ending, setEnding] = useState(".svg");
  const [chosenDpi, setDpi] = useState<number>();
  const [grey, setGrey] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const laidOut = useMemo(() => layOut(drawing, { preset }), [drawing, preset]);
  const format = exportFormats.find((each) => each.ending === ending);
  const dpi = chosenDpi ?? resolutionOf(preset);
  const choices: ExportChoices = { preset, format, dpi, grey };
  const write = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    frame.say("writing");
    await work();
    setBusy(false);
  };
  const sayCopied = (copied: Outcome<string>): void =>
    "result" in copied ? frame.say(copied.result) : frame.warn(copied.failure);
  return (
    <aside className={styles.panel} aria-label="Export">
      <header className={styles.header}>
        <h2 className={styles.heading}>Export</h2>
        <CloseButton label="Close the export" onClick={onClose} />
      </header>
      <div className={styles.body}>
        <Select label="Size" value={preset} options={sizes} onChoose={setPreset} />
        <Select label="Format" value={ending} options={formats} onChoose={setEnding} />
        {format?.pixels && (
          <Select
            label="Resolution"
            value={String(dpi)}
            options={resolutions.map((each) => [String(each), `${each} dpi`])}
            onChoose={(next) => setDpi(Number(next))}
          />
        )}
        {format?.label === "TIFF" && (
          <label className={styles.check}>
            <input type="checkbox" checked={grey} onChange={({ target }) => setGrey(target.checked)} />
            Without colours
          </label>
        )}
        <div className={styles.row}>
          <button
            type="button"
            className={`${controls.button} ${controls.primary}`}
            disabled={isBusy}
            onClick={() => void write(() => exportFigure(drawing, choices).then(frame.tell))}
          >
            {isBusy ? "Writing …" : "Write file"}
          </button>
          <button
            type="button"
            className={controls.button}
            disabled={isBusy}
            onClick={() => void write(() => copyFigure(drawing, { preset, dpi }).then(sayCopied))}
          >
            Copy as PNG
          </button>
          <button type="button" className={controls.button} onClick={() => window.print()}>
            Print …
          </button>
        </div>
        {"result" in laidOut && <Proof key={preset} drawing={drawing} layout={laidOut.result} preset={preset} say={frame.say} />}
      </div>
    </aside>
  );
}
