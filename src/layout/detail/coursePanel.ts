/** One course magnified day by day: what was planned (open) against what was given (filled), and where it stopped. */
import { courseDays } from "../../clinical/courseDays";
import { courseNamed } from "../../clinical/courseNamed";
import { agentLabel, dosesOf } from "../../clinical/exposures";
import type { PlacedCase, PlacedCourse, PlacedCourses, PlacedRecord } from "../../place/types";
import type { Item } from "../../scene/scene";
import { groupKey } from "../axis/extent";
import { type Explanation, type LayoutContext, widthOf } from "../context";
import { baselineFor, glyph, line, rect, text, thin } from "../draw";
import { axisInk, classFill, columnFill, ink, paper, quietFill, secondaryInk } from "../theme";

interface DrugRow {
  readonly label: string;
  readonly short: string;
  readonly dose: string;
  /** Undefined where the plan names no days. */
  readonly planned: readonly number[] | undefined;
  /** Undefined where the file does not say which doses were given. */
  readonly given: readonly number[] | undefined;
  readonly fill: string;
}

interface Incident {
  readonly path: string;
  readonly day: number;
  readonly words: string;
}

export interface CoursePanel {
  readonly block: PlacedCourses;
  readonly course: PlacedCourse;
  readonly rows: readonly DrugRow[];
  readonly incidents: readonly Incident[];
  readonly days: number;
  readonly lastDay: number;
  readonly stop?: string;
  readonly title: string;
  readonly explains: readonly Explanation[];
}

function rowsOf(placed: PlacedCase, block: PlacedCourses, number: number): DrugRow[] {
  const { given, planned, detail } = dosesOf(placed.case, block.record, number);
  const reported = detail?.given === undefined ? [] : given;
  const drugs = [...new Set([...planned, ...reported].map((dose) => dose.drug))];
  return drugs.map((drug) => {
    const plan = planned.find((dose) => dose.drug === drug);
    const was = reported.find((dose) => dose.drug === drug);
    return {
      ...agentLabel(placed.case, drug),
      dose: was?.dose ?? plan?.dose ?? "",
      planned: courseDays(plan?.days),
      given: was === undefined && detail?.given === undefined ? undefined : (courseDays(was?.days) ?? []),
      fill: classFill[placed.case.agents?.[drug]?.class ?? "other"].fill,
    };
  });
}

/** Events fixed to a day of the course, however uncertain the course itself is. */
function incidentsOf(placed: PlacedCase, course: PlacedCourse, days: number): Incident[] {
  const start = course.start.drawn;
  if (start === undefined) return [];
  return placed.records.flatMap((record: PlacedRecord) => {
    if (record.list !== "events" || record.time.shape !== "at") return [];
    const { at } = record.time;
    const fixed = at.drawn !== undefined && groupKey(at) === groupKey(course.start);
    const day = (at.drawn ?? 0) - start + 1;
    return fixed && day >= 1 && day <= days
      ? [{ path: record.path, day, words: record.record.label ?? record.record.term ?? "Event" }]
      : [];
  });
}

/** The panel that the figure options ask for; undefined where the course does not exist. */
export function coursePanel(context: Pick<LayoutContext, "placed" | "figure">): CoursePanel | undefined {
  const { placed, figure } = context;
  const reference = figure.detail?.course;
  const found = reference === undefined ? undefined : courseNamed(placed, reference);
  if (found === undefined) return undefined;
  const { block, course } = found;
  const rows = rowsOf(placed, block, course.number);
  const given = rows.flatMap((row) => row.given ?? []);
  const lastGiven = course.length?.days ?? Math.max(0, ...given);
  const days = Math.max(figure.detail?.days ?? 0, lastGiven, ...rows.flatMap((row) => row.planned ?? []), ...given);
  const stop = block.record.each?.find((each) => each.course === course.number)?.stopped?.reason;
  const regimen = placed.case.regimens?.[block.record.regimen]?.label ?? block.record.regimen;
  return {
    block,
    course,
    rows,
    incidents: incidentsOf(placed, course, days),
    days,
    lastDay: lastGiven,
    ...(stop !== undefined && { stop }),
    title: figure.detail?.label ?? `Course ${course.number} (${regimen}), days`,
    explains: rows.some((row) => row.given === undefined) ? ["plan only"] : ["planned dose"],
  };
}

const pitch = (context: LayoutContext) =>
  Math.max(context.tokens.agentBar + context.tokens.rowGap * 2, context.tokens.valueText * 1.3);

const incidentsHeight = ({ tokens }: LayoutContext, panel: CoursePanel) =>
  panel.incidents.length > 0 ? Math.max(tokens.markRow, tokens.barText * 1.4) : 0;

/** Height of the panel: a row per drug, a row per incident, the day axis. */
export function coursePanelHeight(context: LayoutContext, panel: CoursePanel): number {
  return (
    incidentsHeight(context, panel) + pitch(context) * panel.rows.length + context.tokens.valueText * 2 + context.tokens.doseTick
  );
}

export interface PanelBox {
  /** Where the names of the rows may begin. */
  readonly namesLeft: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

function days(panel: CoursePanel, box: PanelBox) {
  const step = (box.right - box.left) / panel.days;
  return { step, x: (day: number) => box.left + (day - 0.5) * step };
}

function drawRow(
  context: LayoutContext,
  panel: CoursePanel,
  at: { readonly row: DrugRow; readonly y: number; readonly box: PanelBox },
): Item[] {
  const { tokens } = context;
  const { row, y, box } = at;
  const { x, step } = days(panel, box);
  const size = Math.min(tokens.agentBar * 1.05, step * 0.8);
  const record = panel.block.path;
  const given = new Set(row.given ?? []);
  const untold = row.given === undefined;
  const circles = (row.planned ?? [])
    .filter((day) => !given.has(day))
    .map((day) =>
      glyph("circle", [x(day), y], {
        size: size * 0.82,
        fill: untold ? columnFill : paper,
        stroke: thin(tokens.thinLine * 1.3, axisInk),
        record,
        label: `${row.label}, day ${day}: planned, ${untold ? "whether given is not stated" : "not given"}`,
      }),
    );
  const squares = [...given].map((day) =>
    glyph("square", [x(day), y], {
      size,
      fill: row.fill,
      stroke: thin(tokens.thinLine, ink),
      record,
      label: `${row.label} ${row.dose}, day ${day}: given`,
    }),
  );
  const unknown = row.planned === undefined ? unknownPlan(context, panel, { y, box, after: Math.max(0, ...given) }) : [];
  return [...unknown, ...circles, ...squares];
}

/** A plan without days is a dashed line and words, never circles on days that nobody stated. */
function unknownPlan(
  context: LayoutContext,
  panel: CoursePanel,
  at: { readonly y: number; readonly box: PanelBox; readonly after: number },
): Item[] {
  const { tokens } = context;
  const { x, step } = days(panel, at.box);
  const from = x(at.after) + step * 0.75 + (panel.stop === undefined ? 0 : tokens.clearance * 2);
  const words = "planned days not stated";
  const size = tokens.valueText;
  const width = widthOf(words, size);
  if (from + width > at.box.right) return [];
  return [text(words, [from, baselineFor(at.y, size)], { size, fill: secondaryInk, italic: true, record: panel.block.path })];
}

function drawStop(context: LayoutContext, panel: CoursePanel, box: PanelBox & { readonly bottom: number }): Item[] {
  if (panel.stop === undefined) return [];
  const { step } = days(panel, box);
  const x = box.left + panel.lastDay * step;
  return [
    line(
      [x, box.top],
      [x, box.bottom],
      { color: ink, width: context.tokens.outline * 1.6 },
      { record: panel.block.path, label: `stopped after day ${panel.lastDay}: ${panel.stop}` },
    ),
  ];
}

function drawIncidents(context: LayoutContext, panel: CoursePanel, at: { readonly y: number; readonly box: PanelBox }): Item[] {
  const { tokens } = context;
  const { x, step } = days(panel, at.box);
  const size = tokens.barText;
  return panel.incidents.flatMap((incident, index) => {
    const cx = x(incident.day);
    const stopX = panel.stop === undefined ? cx : at.box.left + panel.lastDay * step;
    const left = Math.max(cx + tokens.mark / 2, stopX) + tokens.clearance * 2;
    const whole = `${incident.words}, day ${incident.day}${panel.stop === undefined ? "" : ": stopped"}`;
    const fits = (words: string) => left + widthOf(words, size, true) <= context.sheet.right;
    const words = [whole, `${incident.words}, day ${incident.day}`].find(fits) ?? incident.words;
    const stroke = { color: ink, width: tokens.outline * 1.4 };
    const mark = glyph("square", [cx, at.y], {
      size: tokens.mark * 0.9,
      fill: paper,
      stroke,
      record: incident.path,
      label: whole,
    });
    return index === 0
      ? [mark, text(words, [left, baselineFor(at.y, size)], { size, bold: true, record: incident.path })]
      : [mark];
  });
}

function dayAxis(context: LayoutContext, panel: CoursePanel, at: { readonly y: number; readonly box: PanelBox }): Item[] {
  const { tokens } = context;
  const { x, step } = days(panel, at.box);
  const size = tokens.valueText;
  const room = widthOf("28", size) + tokens.clearance * 2;
  // Where not every day has room, the first of each week: plans name these, days 1, 8, 15 and 22.
  const shown = (day: number) => step >= room || day % 7 === 1 || day === panel.lastDay;
  const items: Item[] = [line([at.box.left, at.y], [at.box.right, at.y], thin(tokens.thinLine, ink))];
  let free = Number.NEGATIVE_INFINITY;
  for (let day = 1; day <= panel.days; day++) {
    items.push(line([x(day), at.y], [x(day), at.y + tokens.doseTick * 0.6], thin(tokens.thinLine, ink)));
    const width = widthOf(String(day), size);
    if (!shown(day) || x(day) - width / 2 < free) continue;
    free = x(day) + width / 2 + tokens.clearance;
    items.push(text(String(day), [x(day), at.y + tokens.doseTick + size * 0.85], { size, anchor: "middle" }));
  }
  return items;
}

/** Names in the gutter: the panel's title, then drug and dose for each row. */
function names(context: LayoutContext, panel: CoursePanel, box: PanelBox): Item[] {
  const { tokens } = context;
  const right = box.left - tokens.clearance * 2.5;
  const size = tokens.laneText;
  const step = pitch(context);
  return panel.rows.flatMap((row, index) => {
    const fits = (words: string) => widthOf(words, size) <= right - box.namesLeft;
    const words = [`${row.label} ${row.dose}`.trim(), `${row.short} ${row.dose}`.trim(), row.label].find(fits) ?? row.short;
    return [
      text(words, [right, baselineFor(box.top + (index + 0.5) * step, size)], {
        size,
        anchor: "end",
        record: panel.block.path,
      }),
    ];
  });
}

export function drawCoursePanel(context: LayoutContext, panel: CoursePanel, box: PanelBox): Item[] {
  const step = pitch(context);
  const rowsBottom = box.top + step * panel.rows.length;
  const incidents = incidentsHeight(context, panel);
  const axisY = rowsBottom + incidents;
  const { step: dayStep } = days(panel, box);
  const given = rect({ x: box.left, y: box.top, width: panel.lastDay * dayStep, height: axisY - box.top }, { fill: quietFill });
  return [
    given,
    ...names(context, panel, box),
    ...panel.rows.flatMap((row, index) => drawRow(context, panel, { row, y: box.top + (index + 0.5) * step, box })),
    ...drawStop(context, panel, { ...box, bottom: axisY }),
    ...drawIncidents(context, panel, { y: rowsBottom + incidents / 2, box }),
    ...dayAxis(context, panel, { y: axisY, box }),
  ];
}
