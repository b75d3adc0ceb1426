import type { Ending, Moment, PlacedCase, PlacedTime } from "../place/types";
import { lastDay } from "./lastDay";
import { isoDay, statedTime } from "./fileTimes";
import { momentInWords, toldTime } from "./moments";
import { type Row, row } from "./plainRows";
import { recordTitle } from "./recordTitle";

interface NamedMoment {
  readonly moment: Moment;
  readonly name: string;
}

/** When a record was: first as the file says it, then between which bounds, and where it is drawn. */
export function timeRows(placed: PlacedCase, time: PlacedTime): readonly Row[] {
  if (time.shape === "none") return [{ term: "Time", detail: "the file gives none" }];
  const ending = time.shape === "span" ? endings[time.ending] : undefined;
  return [...momentsOf(time).flatMap((each) => momentRows(placed, each)), ...row("End", ending)];
}

/** What the bounds rest on beside the words of the file; said once where start and end rest on the same. */
export function groundRows(time: PlacedTime): readonly Row[] {
  const rows = momentsOf(time).flatMap(({ moment, name }) => row(`${name} rests on`, groundsOf(moment)));
  const [first, second] = rows;
  return first !== undefined && first.detail === second?.detail ? [{ term: "Times rest on", detail: first.detail }] : rows;
}

const endings: Readonly<Record<Ending, string | undefined>> = {
  known: undefined,
  partial: undefined,
  ongoing: "ongoing: not over at the cut-off",
  unknown: "not known",
  planned: "planned",
};

function momentsOf(time: PlacedTime): readonly NamedMoment[] {
  switch (time.shape) {
    case "at":
      return [{ moment: time.at, name: "Time" }];
    case "span": {
      const start = { moment: time.start, name: "Start" };
      const isOpen = time.ending === "ongoing" || time.ending === "unknown";
      return isOpen ? [start] : [start, { moment: lastDay(time.end), name: "End" }];
    }
    case "over":
      return [
        { moment: time.from, name: "From" },
        { moment: lastDay(time.to), name: "To" },
      ];
    case "none":
      return [];
    default:
      return time satisfies never;
  }
}

function momentRows(placed: PlacedCase, { moment, name }: NamedMoment): readonly Row[] {
  const stated = statedWords(placed, moment);
  const bounds = momentBounds(placed, moment);
  // The same time is said once, with what the file says of it.
  if (statedTime(placed, moment) === bounds) return [{ term: name, detail: stated }];
  return [...row(`${name} in the case file`, stated), { term: name, detail: bounds }];
}

/** The expression as it was written, with what its names stand for: "after dx (dx: Diagnosis)". */
function statedWords(placed: PlacedCase, moment: Moment): string {
  const { basis } = moment;
  const stated = statedTime(placed, moment);
  const names = new Set(stated.match(/[a-z][\w-]*/g));
  const meant = placed.records.flatMap((record) => {
    const { id = "" } = record.record;
    const title = recordTitle(placed, record);
    return names.has(id) && title.toLowerCase() !== id.toLowerCase() ? [`${id}: ${title}`] : [];
  });
  const asides = [...meant, ...(stated === "" || basis === "reported" ? [] : [basis])];
  return asides.length === 0 ? stated : `${stated} (${asides.join("; ")})`;
}

const plainDate = /^(?:(?:early|mid|late) )?\d{4}[-\dTX:~?]*$/;

/**
 * What bounds a moment beside its own statement. The placed case names the assumptions; which dates and orders bind is a path through
 * the whole network and is not kept.
 */
function groundsOf({ stated, leansOn, earliest, latest }: Moment): string | undefined {
  const isUnbounded = earliest === undefined && latest === undefined;
  const isSaid = isUnbounded || (stated !== "" && (earliest === latest || plainDate.test(stated)));
  const others = isSaid ? [] : ["the dates, lengths and order of the file’s records"];
  return [...leansOn.toSorted(), ...others].join("; ") || undefined;
}

/** The bounds of a moment, and where it is drawn inside them when they leave a choice: "between A and B, drawn at C". */
export function momentBounds(placed: PlacedCase, moment: Moment): string {
  const { earliest, latest, drawn } = moment;
  const day = (at: number): string => dayInWords(placed, moment, at);
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
  const island = placed.islands[moment.island];
  if (island?.kind === "calendar") return isoDay(whole, moment.grain);
  const words = momentInWords(placed, { ...moment, earliest: whole, latest: whole });
  const day = island?.told === undefined ? words : toldTime({ first: island.first ?? 0 }, whole, moment.grain);
  return words === day ? words : `${words} (${day})`;
}
