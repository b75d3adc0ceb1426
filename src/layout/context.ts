import type { Explanation } from "../describe/notes";
import type { FigureOptions } from "../case/schema";
import type { Exposure } from "../clinical/exposures";
import type { PlacedCase } from "../place/types";
import type { Item } from "../scene/scene";
import { measureText } from "../text";
import type { TimeAxis } from "./axis/timeAxis";
import type { Tokens } from "./presets";

/** The part of a wide axis that is drawn, in points. */
export interface Near {
  readonly from: number;
  readonly to: number;
  /** How close the reader has come (`levelOf`): from 2 on, single courses and values are named. */
  readonly level: number;
  /** Rows of marks as they are when all is seen, by lane: nothing leaves its row. */
  readonly rowsOf: (lane: string) => MarkRows | undefined;
  /** The figure when all is seen: what shares a row there shares it here. */
  readonly whole: LayoutContext;
  /** A row that drugs share, with its top; a figure that is seen whole has no use for it, and so does not wait for its script. */
  readonly drawShared: (context: LayoutContext, drugs: readonly Exposure[], top: number) => readonly Item[];
}

/** Where a mark stands, on which side of it its words, and in how many lines. */
export interface MarkPlace {
  readonly row: number;
  readonly side: "left" | "right";
  readonly lines: number;
}

/** The rows of a lane of marks: how many, and by path in which a mark stands and on which side of it its words. */
export interface MarkRows {
  readonly count: number;
  readonly places: ReadonlyMap<string, MarkPlace>;
}

/** What is seen of an axis that is wider than its page; what does not move stands at the edges of that. */
interface Seen extends Near {
  readonly axisRight: number;
  readonly pageRight: number;
}

/** What every lane is given. */
export interface LayoutContext {
  readonly placed: PlacedCase;
  /** The same case with its own dates, where `placed` counts from an anchor. */
  readonly dated: PlacedCase;
  readonly figure: FigureOptions;
  readonly tokens: Tokens;
  readonly axis: TimeAxis;
  /** Drugs of one class share rows, because the page is short of height. */
  readonly sharedRows: boolean;
  /** The axis stands over the lanes as well, because the plot is high. */
  readonly hasTopAxis: boolean;
  /** Groups of moments that move with a course (`groupKey`). */
  readonly courseGroups: ReadonlySet<string>;
  /** Islands with clock times: there a whole day is a range. */
  readonly timedIslands: ReadonlySet<number>;
  /** Left and right edge of what belongs to the lanes. */
  readonly page: { readonly left: number; readonly right: number };
  /** Left and right edge of the whole sheet inside its margin. */
  readonly sheet: { readonly left: number; readonly right: number };
  /** Only where the axis is drawn wider than the page. */
  readonly seen?: Seen;
}

/** Words in the left gutter: what the lane shows, and how to read it. */
export interface LaneLabel {
  readonly title: string;
  readonly short?: string;
  readonly subtitle?: string;
  /** The same in fewer letters, where the whole does not fit. */
  readonly shortSubtitle?: string;
  readonly bold?: boolean;
  /** The label stands at this height of the lane (points from its top) instead of its middle. */
  readonly middle?: number;
  /** Room kept free between label and plot, for the ticks of a value axis. */
  readonly inset?: number;
}

/** A horizontal strip of the figure, measured and ready to be drawn. */
export interface Lane {
  /** What options, zoom and the app call it: unique in a figure, the same in every view of the case. */
  readonly key: string;
  /** Lanes that options may name together; what stands before the colon of the key where absent. */
  readonly family?: string;
  readonly name: string;
  readonly label?: LaneLabel;
  /** Lanes of one group touch; groups stand apart. */
  readonly group: string;
  /** In points; `asked` is what of the least height was asked for beyond the usual one. */
  readonly height: { readonly min: number; readonly preferred: number; readonly max?: number; readonly asked?: number };
  readonly draw: (top: number, height: number) => readonly Item[];
  readonly rows?: MarkRows;
  /**
   * Where height is limited, lanes with a number may give way, the highest number first; the notes then list what they hold.
   */
  readonly yields?: { readonly rank: number; readonly words: readonly string[] };
  /** The part of the lane that weighs most, for pages without room for all of it: with a lower rank, and with the rest in `lacks`. */
  readonly less?: Lane;
  /** What the lane holds and has no room to print; the notes list it. */
  readonly lacks?: readonly string[];
  /** What the notes must say of it in words of its own. */
  readonly notes?: readonly string[];
  /** What the notes must explain because this lane shows it. */
  readonly explains?: readonly Explanation[];
}

/** A kind of lane: from the case to the strips it needs, none where the case has nothing for it. */
export interface LaneKind {
  readonly name: string;
  readonly lanes: (context: LayoutContext) => readonly Lane[];
}

export type { Explanation };

export const widthOf = (text: string, size: number, bold = false): number => measureText(text, { size, bold });
