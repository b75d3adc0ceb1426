import { type ReactNode, useEffect, useState } from "react";
import type { FigureLayout, PresetName } from "../layout";
import { type Finding, figureRules, preflight } from "../preflight";
import type { Box } from "../scene/bounds";
import controls from "./controls.module.css";
import type { Drawing } from "./drawing";
import styles from "./Proof.module.css";
import { TrueSize } from "./TrueSize";

interface Props {
  readonly drawing: Drawing;
  readonly layout: FigureLayout;
  readonly preset: PresetName;
  /** What stands under the figure. */
  readonly children: ReactNode;
}

/** The figure as it will be handed in: its checks, its true size, its legend. */
export function Proof({ drawing, layout, preset, children }: Props): ReactNode {
  const findings = useFindings({ drawing, layout, preset });
  const [shown, show] = useState<Box>();
  return (
    <>
      <Findings findings={findings} preset={preset} onShow={show} />
      <TrueSize scene={layout.scene} marked={shown} />
      {children}
    </>
  );
}

/** After the panel is there: looking at every item of a large figure takes a moment. */
function useFindings({ drawing, layout, preset }: Omit<Props, "children">): readonly Finding[] | undefined {
  const [findings, setFindings] = useState<readonly Finding[]>();
  useEffect(() => {
    const later = window.setTimeout(() => setFindings(preflight(drawing.placed, layout, { preset })), 50);
    return () => window.clearTimeout(later);
  }, [drawing, layout, preset]);
  return findings;
}

interface FindingsProps {
  readonly findings: readonly Finding[] | undefined;
  readonly preset: PresetName;
  readonly onShow: (place: Box) => void;
}

const marks = { pass: "✓", fail: "✗", note: "!" } as const;
const spoken = { pass: "", fail: "To mend: ", note: "To judge: " } as const;

/** What must be looked at first; what passed is one line that opens. */
function Findings({ findings, preset, onShow }: FindingsProps): ReactNode {
  if (findings === undefined) return <p className={styles.wait}>Checking …</p>;
  const open = findings.filter(({ verdict }) => verdict !== "pass");
  const passed = findings.filter(({ verdict }) => verdict === "pass");
  const failed = open.filter(({ verdict }) => verdict === "fail").length;
  return (
    <section className={styles.findings} aria-label="Preflight">
      <h3 className={styles.heading}>
        Preflight: {failed === 0 ? "no fault found" : `${failed} to mend`}
        <small> {figureRules[preset].source}</small>
      </h3>
      <ul className={styles.list}>
        {open.map((finding, index) => (
          <Line key={index} finding={finding} onShow={onShow} />
        ))}
      </ul>
      <details>
        <summary>{passed.length} checks passed</summary>
        <ul className={styles.list}>
          {passed.map((finding, index) => (
            <Line key={index} finding={finding} onShow={onShow} />
          ))}
        </ul>
      </details>
    </section>
  );
}

function Line({ finding, onShow }: { readonly finding: Finding; readonly onShow: (place: Box) => void }): ReactNode {
  const { verdict, check, words, at } = finding;
  return (
    <li className={styles[verdict]}>
      <span aria-hidden="true">{marks[verdict]}</span>
      <span>
        {spoken[verdict]}
        <strong>{check}</strong>: {words}
        {at && (
          <button type="button" className={controls.link} onClick={() => onShow({ ...at })}>
            Show
          </button>
        )}
      </span>
    </li>
  );
}
