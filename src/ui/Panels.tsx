import type { ReactNode } from "react";
import { AxisPanel } from "./AxisPanel";
import { ExportPanel } from "./ExportPanel";
import type { Frame } from "./frame";
import { ProblemsPanel } from "./ProblemsPanel";
import type { CaseInView } from "./caseInView";
import { loadSteps, useScript } from "./useScript";

interface Props {
  readonly view: CaseInView;
  readonly frame: Frame;
}

/** What is open beside the figure: one panel, or none. */
export function Panels({ view, frame }: Props): ReactNode {
  const { name, line } = frame.panel ?? {};
  const { drawing, open, problems } = view;
  const steps = useScript(name === "steps", loadSteps);
  const onClose = (): void => frame.openPanel(undefined);
  switch (name) {
    case "case file":
      return <ProblemsPanel key={line ?? 0} open={open} problems={problems} line={line} onClose={onClose} />;
    case "axis":
      return drawing && <AxisPanel drawing={drawing} onClose={onClose} />;
    case "steps":
      return (
        steps && drawing && open.file && <steps.StepsPanel file={open.file} drawing={drawing} frame={frame} onClose={onClose} />
      );
    case "export":
      return drawing && <ExportPanel drawing={drawing} frame={frame} onClose={onClose} />;
    // Nearer to the figure, whose layout it needs.
    case "lanes":
    case undefined:
      return null;
    default:
      return name satisfies never;
  }
}
