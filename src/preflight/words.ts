/** Checks of words: abbreviations without a meaning, values without a unit, characters without a shape, what is left out, what may identify. */
import type { ClinicalCase } from "../case/schema";
import { labSeries } from "../clinical/labSeries";
import { unitNotStated } from "../clinical/units";
import type { PlacedCase } from "../place/types";
import type { Box } from "../scene/bounds";
import type { Item, Scene } from "../scene/scene";
import { missingGlyphs } from "../text";
import { type Finding, passOr } from "./finding";
import { identifiersIn } from "../deidentify/identifiers";
import { at, leavesOf } from "./leaves";

const textsIn = (scene: Scene, isWanted: (lane: string) => boolean) =>
  leavesOf(scene).flatMap(({ item, lane }) => (item.kind === "text" && isWanted(lane) ? [item] : []));

/** Two capitals and more, alone or with small letters, digits and a slash between: "IgM", "PET/CT", "CRP", "aPTT". */
const abbreviation = /(?<![\p{L}\p{N}])(?=[\p{L}\p{N}/-]*\p{Lu}[\p{Ll}\p{N}/-]*\p{Lu})[\p{L}\p{N}/-]+(?![\p{L}\p{N}])/gu;
/** Units, and what a reader of any journal knows. */
const wellKnown =
  /^(?:mmHg|IU(?:\/L)?|U\/L|kU\/L|FEU|mL\/min(?:\/.*)?|G\d|[A-Z]\d+(?:[A-Z]\d+)*|COVID-19|DNA|RNA|CTCAE|ASTCT|IMWG|WHO)$/;

/** The words before the commas of "Response: CR, complete; MRD, measurable residual disease", and "L1" of "L1: first line". */
const headsOf = (note: string): readonly string[] =>
  note.split(/[;.]/).flatMap((part) =>
    part
      .split(/[,:]/)
      .slice(0, -1)
      .flatMap((head) => head.trim().split(/\s+/)),
  );

export function abbreviationFindings(scene: Scene, clinicalCase: ClinicalCase, notes: readonly string[]): readonly Finding[] {
  const explained = new Set(notes.flatMap(headsOf));
  const regimens = Object.entries(clinicalCase.regimens ?? {}).flatMap(([key, { label }]) => [
    key,
    ...(label?.split(/\s/) ?? []),
  ]);
  const isKnown = (word: string) => wellKnown.test(word) || regimens.includes(word) || explained.has(word);
  const seen = new Set<string>();
  const faults = textsIn(scene, (lane) => lane !== "notes").flatMap((item) =>
    (item.text.match(abbreviation) ?? [])
      .filter((word) => !isKnown(word) && !seen.has(word) && seen.add(word))
      .map((word) => ({ words: `“${word}” is not explained in the notes`, ...at(item) })),
  );
  return passOr("abbreviations", "all explained in the notes", faults);
}

export function unitFindings(scene: Scene, placed: PlacedCase): readonly Finding[] {
  const drawn = new Set(leavesOf(scene).map(({ record }) => record));
  const without = labSeries(placed).filter(
    ({ unit, points }) => unit === unitNotStated && points.some(({ path, number }) => number !== undefined && drawn.has(path)),
  );
  return passOr(
    "units",
    "every analyte that is drawn has one",
    without.map(({ label }) => ({ words: `${label} has no unit in the case file` })),
  );
}

export function fontFindings(scene: Scene): readonly Finding[] {
  const faults = textsIn(scene, () => true).flatMap((item) => {
    const missing = missingGlyphs(item.text);
    return missing.length === 0 ? [] : [{ words: `the font has no “${missing.join("”, “")}” of “${item.text}”`, ...at(item) }];
  });
  return passOr("fonts", "every character can be drawn and embedded", faults);
}

/** What gave way is named in the notes; whether the figure can do without is for its author to say. */
export function leftOutFindings(scene: Scene, notes: readonly string[]): readonly Finding[] {
  const named = notes
    .filter((note) => /^Not (?:drawn|shown)/.test(note))
    .map((words) => ({ check: "left out", verdict: "note" as const, words }));
  const cut = textsIn(scene, (lane) => lane !== "notes")
    .filter(({ text }) => text.endsWith("…"))
    .map((item) => ({ check: "cut words", verdict: "fail" as const, words: `“${item.text}” is cut`, ...at(item) }));
  return [...(named.length === 0 ? [{ check: "left out", verdict: "pass" as const, words: "nothing" }] : named), ...cut];
}

/** Dates and what may name a person, in all that travels with the figure; asked only of a figure that must not have them. */
export function identifierFindings(scene: Scene): readonly Finding[] {
  const hidden = [scene.title, scene.description].map((text) => ({ text }));
  const faults = [...scene.items.flatMap(wordsOf), ...hidden].flatMap(({ text, ...place }) =>
    identifiersIn(text).map(({ kind, found }) => ({ words: `${kind}: “${found}” in “${text}”`, ...place })),
  );
  return passOr("dates and identifiers", "none found; names cannot be found for certain", faults);
}

/** What an item says, what a screen reader is told of it, and what it is called in the file. */
function wordsOf(item: Item): readonly { readonly text: string; readonly at?: Box }[] {
  const own = [item.kind === "text" ? item.text : undefined, item.kind === "group" ? item.name : undefined, item.label];
  const said = own.flatMap((text) => (text === undefined ? [] : [{ text, ...at(item) }]));
  return item.kind === "group" ? [...said, ...item.items.flatMap(wordsOf)] : said;
}
