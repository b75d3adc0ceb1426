import type { ReactNode } from "react";
import type { PrivateDrawing } from "./deidentifyDrawing";
import type { Drawing } from "./drawing";
import type { Frame } from "./frame";
import styles from "./OptionsPanel.module.css";
import { PrivacyFields } from "./PrivacyFields";
import { usePrivacy } from "./usePrivacy";

interface Props {
  readonly drawing: Drawing;
  readonly frame: Pick<Frame, "exportAs" | "chooseExport">;
  /** What is written, from what may leave the page. */
  readonly children: (made: Partial<PrivateDrawing> & { readonly drawing: Drawing }) => ReactNode;
}

/** Dates and names as they are or not: one choice, which holds for every file wherever it is written from, and is seen there. */
export function Private({ drawing, frame, children }: Props): ReactNode {
  const { privacy = "none" } = frame.exportAs;
  const outcome = usePrivacy(drawing, privacy);
  const made = outcome && "result" in outcome ? outcome.result : undefined;
  return (
    <>
      <PrivacyFields
        privacy={privacy}
        done={made?.done ?? []}
        replaced={made?.replaced ?? []}
        onChoose={(next) => frame.chooseExport({ ...frame.exportAs, privacy: next })}
      />
      {outcome && "failure" in outcome && <p className={styles.wrong}>{outcome.failure}</p>}
      {made && children(made)}
    </>
  );
}
