import { type ReactNode, useId, useState } from "react";
import { exportFormats, type FigureWords } from "../export";
import type { Preset } from "../presets";
import controls from "./controls.module.css";
import { type CopyFormat, copyFigure } from "./copyFigure";
import type { Drawing } from "./drawing";
import { exportFigure } from "./exportFigure";
import type { Frame } from "./frame";
import styles from "./OptionsPanel.module.css";
import { type Options, Select } from "./Select";

/** What is written, and how it is said. */
export interface WritingProps {
  readonly drawing: Drawing;
  /** Whether what is written is made without what identifies. */
  readonly isDeidentified: boolean;
  /** Of the case file that belongs to what is written. */
  readonly textOfCase: () => Promise<string>;
  readonly preset: Preset;
  readonly words: FigureWords;
  readonly frame: Frame;
  readonly isBusy: boolean;
  /** Runs what writes, and says that it does. */
  readonly write: (work: () => Promise<void>) => void;
}

const formats: Options<string> = exportFormats.map(({ ending, label }) => [ending, label]);
const copyFormats = ["PNG", "SVG"] as const;
const resolutions = [96, 144, 300, 600, 1000, 1200];

/** One file of the figure: its format, its pixels where it has them, and where it goes. */
export function FileFields({
  drawing,
  isDeidentified,
  textOfCase,
  preset,
  words,
  frame,
  isBusy,
  write,
}: WritingProps): ReactNode {
  const [ending, setEnding] = useState(".svg");
  const [chosenDpi, setDpi] = useState<number>();
  const [grey, setGrey] = useState(false);
  const [carries, setCarries] = useState(false);
  const carriedId = useId();
  const format = exportFormats.find((each) => each.ending === ending);
  const dpi = chosenDpi ?? preset.dpi;
  const carried = carries ? { caseText: textOfCase } : {};
  const copy = (as: CopyFormat) =>
    copyFigure(drawing, { as, preset, dpi }).then((copied) =>
      "result" in copied ? frame.report(copied.result) : frame.warn(copied.failure),
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
      {format?.carriesCase && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={carries}
            aria-describedby={carriedId}
            onChange={({ target }) => setCarries(target.checked)}
          />
          The figure carries its case
        </label>
      )}
      {format?.carriesCase && carries && (
        <p className={styles.note} id={carriedId}>
          The file then holds the whole case file, also what the figure does not show. Opened or dropped here it is the case
          again.
        </p>
      )}
      <div className={styles.row}>
        <button
          type="button"
          className={`${controls.button} ${controls.primary}`}
          aria-disabled={isBusy}
          onClick={() => write(() => exportFigure(drawing, { preset, format, dpi, grey, words, ...carried }).then(frame.tell))}
        >
          {isBusy ? "Writing …" : "Write file"}
        </button>
        {copyFormats.map((as) => (
          <button key={as} type="button" className={controls.button} aria-disabled={isBusy} onClick={() => write(() => copy(as))}>
            Copy as {as}
          </button>
        ))}
        {/* What is printed is the page, and so the case as it is open. */}
        {!isDeidentified && (
          <button type="button" className={controls.button} onClick={() => window.print()}>
            Print …
          </button>
        )}
      </div>
    </>
  );
}
