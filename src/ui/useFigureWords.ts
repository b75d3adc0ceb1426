import { useMemo, useState } from "react";
import { figureWords } from "../describe/figureWords";
import type { FigureWords } from "../export";
import type { FigureLayout } from "../layout";
import type { Drawing } from "./drawing";

interface UsedWords {
  /** As they are written into files: the legend as the author has changed it. */
  readonly words: FigureWords;
  /** The legend as it is made from the case. */
  readonly madeLegend: string;
  readonly changeLegend: (legend: string) => void;
}

/** The words of a figure. Another size or case makes another legend; what was typed belongs to the one before. */
export function useFigureWords({ placed, figure }: Drawing, layout: FigureLayout | undefined): UsedWords {
  const made = useMemo(() => figureWords(layout?.placed ?? placed, figure, layout?.notes ?? []), [placed, figure, layout]);
  const [typed, setTyped] = useState({ made: made.legend, legend: made.legend });
  return {
    words: typed.made === made.legend ? { ...made, legend: typed.legend } : made,
    madeLegend: made.legend,
    changeLegend: (legend) => setTyped({ made: made.legend, legend }),
  };
}
