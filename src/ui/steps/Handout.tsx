import { type ReactNode, useEffect, useMemo } from "react";
import { createPortal } from "react-dom";
import type { CaseFile } from "../../case/schema";
import type { Drawing } from "../drawing";
import { SceneSvg } from "../SceneSvg";
import styles from "./Handout.module.css";
import { stepPages } from "./saveSteps";

interface Props {
  readonly file: CaseFile;
  readonly drawing: Drawing;
  /** The paper is printed, or nobody wanted it. */
  readonly onPrinted: () => void;
}

/** What is printed in place of the page: every step, two to a sheet of paper, with room to write. */
export function Handout({ file, drawing, onPrinted }: Props): ReactNode {
  const pages = useMemo(() => stepPages(file, drawing), [file, drawing]);
  useEffect(() => {
    // Browsers print the title of the page on every sheet, and that of a case knows the ending.
    const { title } = window.document;
    window.document.title = "Hand-out";
    window.addEventListener("afterprint", onPrinted);
    window.print();
    return () => {
      window.removeEventListener("afterprint", onPrinted);
      window.document.title = title;
    };
  }, [onPrinted]);
  return createPortal(
    <article className={styles.handout} data-handout="" aria-label="Hand-out">
      {pages.map(
        (page, index) =>
          page && (
            <section className={styles.step} key={index}>
              <SceneSvg scene={page.scene} />
            </section>
          ),
      )}
    </article>,
    document.body,
  );
}
