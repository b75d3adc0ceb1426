/** Analytes with one value are no panel: they go to a small table, by when they were measured. */
import { formatNumber } from "../lanes/labs/valueScale";
import { type LabPoint, type LabSeries, labSeries, outOfRange, shownUnit } from "../../clinical/labSeries";
import { momentInWords } from "../../describe/moments";
import type { PlacedCase } from "../../place/types";
import type { Item } from "../../scene/scene";
import { truncateText } from "../../text";
import { type LayoutContext, widthOf } from "../context";
import { text } from "../draw";
import { panelSeries } from "../lanes/labs/labs";
import { secondaryInk } from "../theme";

interface Row {
  readonly name: string;
  readonly value: string;
  readonly path: string;
}

export interface ValueGroup {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** "At diagnosis" where the value points to a record, else its own time. */
function titleOf(placed: PlacedCase, point: LabPoint): string {
  const { record, row } = point.placed;
  const stated = row?.[0] ?? record.sample ?? record.at ?? "";
  const sample = placed.records.find((each) => each.record.id === stated);
  const target = sample?.list === "samples" ? placed.records.find((each) => each.record.id === sample.record.at) : sample;
  const label = target?.record.label;
  if (label !== undefined) return `At ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
  if (point.at === undefined)
    return point.over === undefined
      ? "Not dated"
      : `Between ${momentInWords(placed, point.over.from)} and ${momentInWords(placed, point.over.to)}`;
  const words = momentInWords(placed, point.at);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function rangeWords(point: LabPoint): string {
  const { range } = point;
  const side = outOfRange(point);
  const flag = side === "high" ? " ▲" : side === "low" ? " ▼" : "";
  if (range === undefined) return flag;
  if (range.text !== undefined) return `${flag} (ref. ${range.text})`;
  if (range.low === undefined && range.high === undefined) return flag;
  if (range.low === undefined) return `${flag} (ref. ≤${formatNumber(range.high ?? 0)})`;
  return range.high === undefined
    ? `${flag} (ref. ≥${formatNumber(range.low)})`
    : `${flag} (ref. ${formatNumber(range.low)}–${formatNumber(range.high)})`;
}

function rowOf(series: LabSeries, point: LabPoint): Row {
  const unit = shownUnit(point.unit);
  const remark = point.placed.record.remark ?? point.placed.row?.[2]?.remark;
  const doubt = remark === undefined ? "" : " †";
  return {
    name: series.label,
    value: `${point.value.text}${unit === "" ? "" : ` ${unit}`}${rangeWords(point)}${doubt}`,
    path: point.path,
  };
}

/** The table's groups, in order of time. */
export function singleValues(context: Pick<LayoutContext, "placed" | "figure">): ValueGroup[] {
  const inPanels = new Set(panelSeries(context).map((series) => series.key));
  const groups = new Map<string, { readonly order: number; readonly rows: Row[] }>();
  for (const series of labSeries(context.placed)) {
    for (const point of series.points) {
      const onAxis = inPanels.has(series.key) && (point.at?.drawn !== undefined || point.over?.from.drawn !== undefined);
      if (onAxis) continue;
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

interface TableShape {
  /** A title over all columns, when all values share it. */
  readonly title?: string;
  readonly columns: number;
  readonly perColumn: number;
  readonly cells: readonly Cell[];
  readonly width: number;
}

function shape(context: LayoutContext, groups: readonly ValueGroup[], width: number): TableShape {
  const { tokens } = context;
  const size = tokens.valueText;
  const one = groups.length === 1 ? groups[0]?.title : undefined;
  const cells = groups.flatMap((group): Cell[] => [
    ...(one === undefined ? [{ title: group.title }] : []),
    ...group.rows.map((row) => ({ row })),
  ]);
  const widest = Math.max(
    ...cells.map(({ row, title }) =>
      row === undefined ? widthOf(title ?? "", size, true) : widthOf(row.name, size) + widthOf(row.value, size) + size * 0.8,
    ),
    1,
  );
  const columns = Math.max(1, Math.min(4, Math.floor((width + size * 1.5) / (widest + size * 1.5)), Math.ceil(cells.length / 3)));
  return {
    ...(one !== undefined && { title: one }),
    columns,
    perColumn: Math.ceil(cells.length / columns),
    cells,
    width: Math.min((width - (columns - 1) * size * 1.5) / columns, widest * 1.25),
  };
}

const lineHeight = (context: LayoutContext) => context.tokens.valueText * 1.22;

export function singleValuesHeight(context: LayoutContext, groups: readonly ValueGroup[], width: number): number {
  if (groups.length === 0) return 0;
  const { perColumn, title } = shape(context, groups, width);
  return (perColumn + (title === undefined ? 0 : 1)) * lineHeight(context);
}

export function drawSingleValues(
  context: LayoutContext,
  groups: readonly ValueGroup[],
  box: { readonly left: number; readonly top: number; readonly width: number },
): Item[] {
  const { tokens } = context;
  const size = tokens.valueText;
  const { cells, perColumn, width, title: over } = shape(context, groups, box.width);
  const head = over === undefined ? 0 : 1;
  const heading = over === undefined ? [] : [text(over, [box.left, box.top + 0.8 * lineHeight(context)], { size, bold: true })];
  const body = cells.flatMap(({ title, row }, index) => {
    const left = box.left + Math.floor(index / perColumn) * (width + size * 1.5);
    const base = box.top + ((index % perColumn) + head + 0.8) * lineHeight(context);
    if (row === undefined) return [text(title ?? "", [left, base], { size, bold: true })];
    const room = width - widthOf(row.value, size) - size * 0.6;
    return [
      text(truncateText(row.name, room, { size }), [left, base], { size, record: row.path, fill: secondaryInk }),
      text(row.value, [left + width, base], { size, anchor: "end", record: row.path }),
    ];
  });
  return [...heading, ...body];
}
