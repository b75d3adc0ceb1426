/** Analytes with one value are no panel: they go to a small table, by when they were measured. */
import { type LabPoint, type LabSeries, isQuantity, labSeries } from "../../clinical/labSeries";
import { oncePer } from "../../clinical/oncePer";
import { outOfRange } from "../../clinical/outOfRange";
import { withUnit } from "../../clinical/units";
import { insideSentence } from "../../describe/insideSentence";
import { lastDay } from "../../describe/lastDay";
import { momentInWords } from "../../describe/moments";
import type { PlacedCase, PlacedRecord } from "../../place/types";
import type { Item } from "../../scene/scene";
import { truncateText } from "../../text";
import { type LayoutContext, widthOf } from "../context";
import { text } from "../draw";
import { isHidden } from "../laneOptions";
import { factsOf } from "../lanes/labs/facts";
import { laneOf } from "../lanes/labs/laneOf";
import { panels } from "../lanes/labs/panels";
import { rangeWords as limitWords } from "../lanes/labs/referenceBand";
import { secondaryInk } from "../theme";

interface Row {
  readonly name: string;
  /** Where the column is too narrow for the name. */
  readonly short: string;
  readonly value: string;
  readonly path: string;
}

export interface ValueGroup {
  readonly title: string;
  readonly rows: readonly Row[];
}

const recordsById = oncePer(
  ({ records }: PlacedCase): ReadonlyMap<string, PlacedRecord> =>
    new Map(records.flatMap((each) => (each.record.id === undefined ? [] : [[each.record.id, each] as const]))),
);

/** "At diagnosis" where the value points to a record, else its own time. */
function titleOf(placed: PlacedCase, point: LabPoint): string {
  const { record, row } = point.placed;
  const stated = row?.[0] ?? record.sample ?? record.at ?? "";
  const known = recordsById(placed);
  const sample = known.get(stated);
  const target = sample?.list === "samples" ? known.get(sample.record.at ?? "") : sample;
  const label = target?.record.label;
  if (label !== undefined) return `At ${insideSentence(label)}`;
  if (point.at === undefined)
    return point.over === undefined
      ? "Not dated"
      : `Between ${momentInWords(placed, point.over.from)} and ${momentInWords(placed, lastDay(point.over.to))}`;
  return `At ${momentInWords(placed, point.at)}`;
}

/** The value's own range, in its own unit, and on which side of it the value lies. */
function rangeWords(point: LabPoint): string {
  const { ownRange } = point;
  const side = outOfRange(point);
  const flag = side === "high" ? " ▲" : side === "low" ? " ▼" : "";
  const words = ownRange === undefined ? "" : limitWords(ownRange);
  return words === "" ? flag : `${flag} (${words})`;
}

/** Words that have no number have no unit either. */
const valueWords = ({ value, unit }: LabPoint) => (isQuantity(value) ? withUnit(value.text, unit) : value.text);

function rowOf(series: LabSeries, point: LabPoint): Row {
  const remark = point.placed.record.remark ?? point.placed.row?.[2]?.remark;
  const doubt = remark === undefined ? "" : " †";
  return { name: series.label, short: series.short, value: `${valueWords(point)}${rangeWords(point)}${doubt}`, path: point.path };
}

/** The table's groups, in order of time. */
export function singleValues(context: Pick<LayoutContext, "placed" | "figure">): ValueGroup[] {
  const inPanels = new Set(panels(context).flatMap(({ series, second }) => [series, second]));
  const groups = new Map<string, { readonly order: number; readonly rows: Row[] }>();
  for (const series of labSeries(context.placed)) {
    if (isHidden(context.figure, laneOf(context.placed, series))) continue;
    for (const point of inPanels.has(series) ? factsOf(series).unplaced : series.points) {
      const title = titleOf(context.placed, point);
      const moment = point.at ?? point.over?.from;
      const order = moment?.drawn === undefined ? Number.POSITIVE_INFINITY : moment.island * 1e7 + moment.drawn;
      const group = groups.get(title) ?? { order, rows: [] };
      group.rows.push(rowOf(series, point));
      groups.set(title, group);
    }
  }
  return [...groups].sort(([, a], [, b]) => a.order - b.order).map(([title, { rows }]) => ({ title, rows }));
}

interface Cell {
  readonly title?: string;
  readonly row?: Row;
}

/** Cells column by column; a title never stands alone at the foot of one. */
function columnsOf(cells: readonly Cell[], count: number): Cell[][] {
  const rows = Math.ceil(cells.length / count);
  const columns: Cell[][] = [[]];
  for (const cell of cells) {
    const column = columns[columns.length - 1] ?? [];
    const full = column.length >= rows || (cell.title !== undefined && column.length === rows - 1 && rows > 1);
    if (full && columns.length < count) columns.push([cell]);
    else column.push(cell);
  }
  return columns;
}

interface TableShape {
  /** A title over all columns, when all values share it. */
  readonly title?: string;
  readonly columns: readonly (readonly Cell[])[];
  readonly rows: number;
  readonly width: number;
}

function shape(context: LayoutContext, groups: readonly ValueGroup[], width: number): TableShape {
  const size = context.tokens.valueText;
  const gap = size * 1.5;
  const one = groups.length === 1 ? groups[0]?.title : undefined;
  const cells = groups.flatMap((group): Cell[] => [
    ...(one === undefined ? [{ title: group.title }] : []),
    ...group.rows.map((row) => ({ row })),
  ]);
  const cellWidth = ({ row, title }: Cell) =>
    row === undefined ? widthOf(title ?? "", size, true) : widthOf(row.name, size) + widthOf(row.value, size) + size * 0.8;
  const widest = Math.max(...cells.map(cellWidth), 1);
  const count = Math.max(1, Math.min(4, Math.floor((width + gap) / (widest + gap)), Math.ceil(cells.length / 3)));
  const columns = columnsOf(cells, count);
  return {
    ...(one !== undefined && { title: one }),
    columns,
    rows: Math.max(...columns.map((column) => column.length)),
    width: Math.min((width - (count - 1) * gap) / count, widest * 1.25),
  };
}

const lineHeight = (context: LayoutContext) => context.tokens.valueText * 1.17;

export function singleValuesHeight(context: LayoutContext, groups: readonly ValueGroup[], width: number): number {
  if (groups.length === 0) return 0;
  const { rows, title } = shape(context, groups, width);
  return (rows + (title === undefined ? 0 : 1)) * lineHeight(context);
}

function drawCell(
  context: LayoutContext,
  { title, row }: Cell,
  at: { readonly left: number; readonly base: number; readonly width: number },
): Item[] {
  const size = context.tokens.valueText;
  const { left, base, width } = at;
  if (row === undefined)
    return [text(truncateText(title ?? "", width, { size, bold: true }), [left, base], { size, bold: true })];
  const room = width - widthOf(row.value, size) - size * 0.6;
  return [
    text(truncateText(widthOf(row.name, size) <= room ? row.name : row.short, room, { size }), [left, base], {
      size,
      record: row.path,
      fill: secondaryInk,
    }),
    text(row.value, [left + width, base], { size, anchor: "end", record: row.path }),
  ];
}

export function drawSingleValues(
  context: LayoutContext,
  groups: readonly ValueGroup[],
  box: { readonly left: number; readonly top: number; readonly width: number },
): Item[] {
  const size = context.tokens.valueText;
  const step = lineHeight(context);
  const { columns, width, title: over } = shape(context, groups, box.width);
  const head = over === undefined ? 0 : 1;
  const heading = over === undefined ? [] : [text(over, [box.left, box.top + 0.8 * step], { size, bold: true })];
  const body = columns.flatMap((column, index) =>
    column.flatMap((cell, row) =>
      drawCell(context, cell, {
        left: box.left + index * (width + size * 1.5),
        base: box.top + (row + head + 0.8) * step,
        width,
      }),
    ),
  );
  return [...heading, ...body];
}
