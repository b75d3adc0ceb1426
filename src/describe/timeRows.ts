import type { Ending, Moment, PlacedCase, PlacedTime } from "../place/types";
import { isoDay, momentInWords } from "./moments";
import { type Row, row } from "./plainRows";

/** When a record was: as the file says it, between which bounds, and where it is drawn. */
export function timeRows(placed: PlacedCase, time: PlacedTime): readonly Row[] {
  switch (time.shape) {
    case "at":
      return momentRows(placed, { moment: time.at, name: "Time" });
    case "span":
      return [...momentRows(placed, { moment: time.start, name: "Start" }), ...endRows(placed, time)];
    case "over":
      return [
        ...momentRows(placed, { moment: time.from, name: "From" }),
        ...momentRows(placed, { moment: time.to, name: "To", isEnd: true }),
      ];
    case "none":
      return [{ term: "Time", detail: "the file gives none" }];
    default:
      return time satisfies never;
  }
}

const endings: Readonly<Record<Ending, string | undefined>> = {
  known: undefined,
  partial: undefined,
  ongoing: "ongoing: not over at the cut-off",
  unknown: "not known",
  planned: "planned",
};

function endRows(placed: PlacedCase, { start, end, ending }: Extract<PlacedTime, { shape: "span" }>): readonly Row[] {
  const words = endings[ending];
  if (words !== undefined && ending !== "planned") return row("End", words);
  const repeated = groundsOf(start);
  return [
    ...row("End", words),
    ...momentRows(placed, { moment: end, name: "End", isEnd: true }).filter(({ detail }) => detail !== repeated),
  ];
}

interface NamedMoment {
  readonly moment: Moment;
  readonly name: string;
  /** The moment is the first free day; readers count the last day. */
  readonly isEnd?: boolean;
}

function momentRows(placed: PlacedCase, { moment, name, isEnd = false }: NamedMoment): readonly Row[] {
  const { stated, basis } = moment;
  return [
    { term: name, detail: momentBounds(placed, moment, isEnd) },
    ...row(`${name} as stated`, stated === "" ? undefined : `“${stated}”${basis === "reported" ? "" : ` (${basis})`}`),
    ...row(`${name} rests on`, groundsOf(moment)),
  ];
}

/** What bounds a moment beside its own statement, in words. */
function groundsOf({ stated, leansOn }: Moment): string | undefined {
  if (leansOn.length > 0) return leansOn.join("; ");
  return stated === "" ? "other statements of the file; none of its own" : undefined;
}

/** The bounds of a moment, and where it is drawn inside them when they leave a choice: "between A and B, drawn at C". */
export function momentBounds(placed: PlacedCase, moment: Moment, isEnd = false): string {
  const { earliest, latest, drawn, grain } = moment;
  const back = isEnd && grain === "day" ? 1 : 0;
  const day = (at: number): string => dayInWords(placed, moment, at - back);
  const bounds = boundsInWords({ earliest, latest, day });
  if (earliest !== undefined && earliest === latest) return bounds;
  return `${bounds}, ${drawn === undefined ? "so not drawn in time" : `drawn at ${day(drawn)}`}`;
}

interface Bounds {
  readonly earliest: number | undefined;
  readonly latest: number | undefined;
  readonly day: (at: number) => string;
}

function boundsInWords({ earliest, latest, day }: Bounds): string {
  if (earliest === undefined) return latest === undefined ? "not known" : `not after ${day(latest)}`;
  if (latest === undefined) return `not before ${day(earliest)}`;
  return earliest === latest ? day(earliest) : `between ${day(earliest)} and ${day(latest)}`;
}

function dayInWords(placed: PlacedCase, moment: Moment, at: number): string {
  const whole = moment.grain === "day" ? Math.floor(at) : at;
  if (placed.islands[moment.island]?.kind === "calendar") return isoDay(whole, moment.grain);
  return momentInWords(placed, { ...moment, earliest: whole, latest: whole });
}
