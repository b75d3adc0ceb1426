import { type ReactNode, useMemo } from "react";
import { describeCase } from "../describe/describeCase";
import { toldOnAxis } from "../layout";
import { DetailRows } from "./DetailRows";
import { Dialog } from "./Dialog";
import type { Drawing } from "./drawing";

interface Props {
  readonly drawing: Drawing;
  readonly onClose: () => void;
}

/** What the case says beside its marks, its times as the axis tells them: the card of the title, for cases and figures without one too. */
export function AboutDialog({ drawing, onClose }: Props): ReactNode {
  const { title, rows, source } = useMemo(() => describeCase(toldOnAxis(drawing.placed, drawing.figure)), [drawing]);
  return (
    <Dialog title={title} onClose={onClose}>
      <DetailRows rows={rows} source={source} />
    </Dialog>
  );
}
