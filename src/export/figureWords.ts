/** What goes with a figure in words, as plain data, for formats that have a place for it. */
export interface FigureWords {
  readonly legend: string;
  readonly table: Table;
  /** What the presenter of a step says. */
  readonly speakerNotes?: string;
}

/** Cells of text under headings. */
export interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
