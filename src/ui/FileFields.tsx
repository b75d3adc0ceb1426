import { type ReactNode, useState } from "react";
import { exportFormats, type FigureWords } from "../export";
import type { CaseFile } from "../case";
import type { Preset } from "../presets";
import controls from "./controls.module.css";
import { copyFigure } from "./copyFigure";
import type { Drawing } from "./drawing";
import { exportFigure } from "./exportFigure";
import type { Frame } from "./frame";
import styles from "./OptionsPanel.module.css";
import { type Options, Select } from "./Select";

/** What is written, and how it is said. */
export interface WritingProps {
  readonly drawing: Drawing;
  /** The case file without what identifies, where that is what is written. */
  readonly privateFile: CaseFile | undefined;
  readonly preset: Preset;
  readonly words: FigureWords;
  readonly frame: Frame;
  readonly isBusy: boolean;
  /** Runs what writes, and says that it does. */
  readonly write: (work: () => Promise<void>) => void;
}

const formats: Options<string> = exportFormats.map(({ ending, label }) => [ending, label]);
const resolutions = [96, 144, 300, 600, 1000, 1200];

/** One file of the figure: its format, its pixels where it has any, and where it goes. */
export function FileFields({ drawing, privateFile, preset, words, frame, isBusy, write }: WritingProps): ReactNode {
  const [ending, setEnding] = useState(".svg");
  const [chosenDpi, setDpi] = useState<number>();
  const [grey, setGrey] = useState(false);
  const format = exportFormats.find((each) => each.ending === ending);
  const dpi = chosenDpi ?? preset.dpi;
  const copy = () =>
    copyFigure(drawing, { preset, dpi }).then((copied) =>
      "result" in copied ? frame.say(copied.result) : frame.warn(copied.failure),
    );
  return (
    <>
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
          onClick={() => write(() => exportFigure(drawing, { preset, format, dpi, grey, words }).then(frame.tell))}
        >
          {isBusy ? "Writing …" : "Write file"}
        </button>
        <button type="button" className={controls.button} disabled={isBusy} onClick={() => write(copy)}>
          Copy as PNG
        </button>
        {/* What is printed is the page, and so the case as it is open. */}
        {privateFile === undefined && (
          <button type="button" className={controls.button} onClick={() => window.print()}>
            Print …
          </button>
        )}
      </div>
    </>
  );
}
