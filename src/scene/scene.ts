/**
 * The display list: what a picture is, after every decision has been made.
 *
 * Points (1/72 inch), y down, absolute coordinates rounded to 0.01 pt. The scene holds only what PowerPoint can draw as a
 * native shape: no gradient, filter, clip, CSS or transform but a quarter turn of text. Exporters never measure or decide.
 */

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly background: string;
  readonly title: string;
  readonly description: string;
  readonly items: readonly Item[];
}

export type Item = Group | Rect | Path | Text;

interface ItemBase {
  /** The path or id of the case record this item shows: hover, selection and details find it by this. */
  readonly record?: string;
  /** What a screen reader says for this item. */
  readonly label?: string;
  /** On a screen that magnifies time it stays where it is. */
  readonly stays?: true;
  /** Words that stay in the part of their bar that is seen, on a screen that magnifies time. */
  readonly within?: Within;
}

/** The bar, and the block of words in it or beside it, as x. */
export interface Within {
  readonly bar: readonly [left: number, right: number];
  readonly words: readonly [left: number, right: number];
  /** They stand only where those before them, which say the same in more words or in another place, have no room. */
  readonly instead?: true;
  /** They name a mark and leave out its dose, which is counted where nothing else says it. */
  readonly lacks?: true;
  /** They name nothing: they stand only where the words before them have named the same, 2 only where those said their dose too. */
  readonly after?: 1 | 2;
  /** Of words beside a mark: where nothing else stands, so that they may change sides. */
  readonly free?: readonly [left: number, right: number];
  /** The ground of words that stand on their bar because no side of it is seen; drawn only then. */
  readonly isGround?: true;
}

/** Structure for readers, screen readers and PowerPoint grouping. Moves and hides nothing. */
export interface Group extends ItemBase {
  readonly kind: "group";
  readonly name: string;
  readonly items: readonly Item[];
}

export interface Stroke {
  readonly color: string;
  readonly width: number;
  /** Lengths of dash and gap in points. */
  readonly dash?: readonly number[];
}

export interface Rect extends ItemBase {
  readonly kind: "rect";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill?: string;
  readonly stroke?: Stroke;
}

export type PathCommand =
  | readonly ["M", number, number]
  | readonly ["L", number, number]
  | readonly ["C", number, number, number, number, number, number]
  | readonly ["Z"];

export interface Path extends ItemBase {
  readonly kind: "path";
  readonly commands: readonly PathCommand[];
  readonly fill?: string;
  readonly stroke?: Stroke;
  /** What can be pointed at in a path that shows many records; it says nothing of what is painted. */
  readonly parts?: readonly Part[];
}

/** One of many records in a path, where it stands. */
export interface Part {
  readonly record: string;
  readonly label?: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type Anchor = "start" | "middle" | "end";

/** One line of text on an alphabetic baseline. */
export interface Text extends ItemBase {
  readonly kind: "text";
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor: Anchor;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly angle?: 0 | -90;
  readonly fill: string;
}
