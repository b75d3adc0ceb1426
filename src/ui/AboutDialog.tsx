import { type ReactNode, useMemo } from "react";
import { describeCase } from "../describe/describeCase";
import type { PlacedCase } from "../place/types";
import { DetailRows } from "./DetailRows";
import { Dialog } from "./Dialog";

interface Props {
  readonly placed: PlacedCase;
  readonly onClose: () => void;
}

/** What the case says beside its marks: the card of the title, for cases and figures without one too. */
export function AboutDialog({ placed, onClose }: Props): ReactNode {
  const { title, rows, source } = useMemo(() => describeCase(placed), [placed]);
  return (
    <Dialog title={title} onClose={onClose}>
      <DetailRows rows={rows} source={source} />
    </Dialog>
  );
}
