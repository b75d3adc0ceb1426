import { type ReactNode, useEffect, useState } from "react";
import type { FigureLayout } from "../layout";
import { type Finding, preflight } from "../preflight";
import type { FigureRules } from "../presets";
import type { Box } from "../scene/bounds";
import controls from "./controls.module.css";
import type { Drawing } from "./drawing";
import styles from "./Proof.module.css";
import { TrueSize } from "./TrueSize";

interface Props {
  readonly drawing: Drawing;
  readonly layout: FigureLayout;
  readonly rules: FigureRules;
  readonly isDeidentified: boolean;
  /** What stands under the figure. */
  readonly children: ReactNode;
}

/** The figure as it will be handed in: its checks, its true size, its legend. */
export function Proof({ drawing, layout, rules, isDeidentified, children }: Props): ReactNode {
  const findings = useFindings({ drawing, layout, rules, isDeidentified });
  const [shown, show] = useState<Box>();
  return (
    <>
      <Findings findings={findings} source={rules.source} onShow={show} />
      <TrueSize scene={layout.scene} marked={shown} />
      {children}
    </>
  );
}

/** After the panel is there: looking at every item of a large figure takes a moment. */
function useFindings({ drawing, layout, rules, isDeidentified }: Omit<Props, "children">): readonly Finding[] | undefined {
  const [findings, setFindings] = useState<readonly Finding[]>();
  useEffect(() => {
    const later = window.setTimeout(
      () => setFindings(preflight(drawing.placed, layout, { rules, deidentified: isDeidentified })),
      50,
    );
    return () => window.clearTimeout(later);
  }, [drawing, layout, rules, isDeidentified]);
  return findings;
}

interface FindingsProps {
  readonly findings: readonly Finding[] | undefined;
  readonly source: string;
  readonly onShow: (place: Box) => void;
}

const marks = { pass: "✓", fail: "✗", note: "!" } as const;
const spoken = { pass: "", fail: "To mend: ", note: "To judge: " } as const;

/** What must be looked at first; what passed is one line that opens. */
function Findings({ findings, source, onShow }: FindingsProps): ReactNode {
  if (findings === undefined) return <p className={styles.wait}>Checking …</p>;
  const open = findings.filter(({ verdict }) => verdict !== "pass");
  const passed = findings.filter(({ verdict }) => verdict === "pass");
  const failed = open.filter(({ verdict }) => verdict === "fail").length;
  return (
    <section className={styles.findings} aria-label="Preflight">
      <h3 className={styles.heading}>
        Preflight: {failed === 0 ? "no fault found" : `${failed} to mend`}
        <small> {source}</small>
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
