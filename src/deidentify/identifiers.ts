/** Words that may tell who a patient is: heuristics for a person to judge, after the identifiers of 45 CFR 164.514(b)(2). */

export interface Identifier {
  readonly kind: string;
  readonly found: string;
}

const months = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec";
const month = `(?:${months})[a-z]*\\.?`;
const year = "(?:19|20)\\d{2}";
const titles = "Dr|Mr|Mrs|Ms|Miss|Prof|Professor|Doctor|Herr|Frau";
/** "Smith", "O’Neil", "Smith-Jones". */
const capitalised = "\\p{Lu}[\\p{L}'’-]+";
const careWords = "Hospital|Clinic|Infirmary|Hospice|Medical Cent(?:er|re)|Klinik|Spital";
export const recordNumber = "number of a record";

const patterns: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ["calendar date", /\b\d{4}-\d{2}(?:-\d{2}(?:T\d{2}:\d{2})?)?(?!\d)/g],
  ["calendar date", /\b\d{4}([/.])\d{1,2}\1\d{1,2}\b/g],
  ["calendar date", /\b\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})\b/g],
  [
    "calendar date",
    new RegExp(`\\b(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? )?${month} (?:\\d{1,2}(?:st|nd|rd|th)?, )?${year}\\b`, "g"),
  ],
  ["calendar date", new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${months})(?:\\.|[a-z]{2,})?(?!\\p{L}| ${year})`, "gu")],
  ["year of birth", new RegExp(`\\b[Bb]orn (?:in |on )?${year}\\b`, "g")],
  ["age over 89", /\b(?:9\d|1[0-2]\d)[ -]years?(?:[ -]olds?)?\b/gi],
  ["age over 89", /\b(?:9\d|1[0-2]\d) ?y\/?o\b/gi],
  ["age over 89", /\bage[d:]? (?:9\d|1[0-2]\d)\b/gi],
  [recordNumber, /(?<![\d.])\d{6,}(?![\d.]*\d)/g],
  [
    recordNumber,
    /(?<=\b(?:MRN|PID|SSN|[Rr]ecord|[Aa]ccession|[Ss]erial|[Pp]olicy|[Ll]icen[cs]e)(?: [Nn]o\.?| number)?[:#]? ?)[A-Z]*\d[\dA-Z-]{3,}/g,
  ],
  [recordNumber, /\b\d{3}-\d{2}-\d{4}\b/g],
  ["e-mail address", /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g],
  ["web address", /\bhttps?:\/\/\S+|\bwww\.\S+/g],
  ["network address", /\b(?:\d{1,3}\.){3}\d{1,3}\b/g],
  ["name of a file", /[\w./\\~-]+\.(?:jpe?g|png|gif|heic|tiff?|dcm|pdf|docx?|xlsx?|csv|json)\b/gi],
  ["telephone", /\+\d[\d ()-]{7,}\d|\(\d{3,5}\) ?\d[\d -]{4,}\d|\b\d{3}[- ]\d{3}[- ]\d{4}\b/g],
  ["telephone", /\b(?:[Tt]el|[Pp]hone|[Ff]ax)[.:]* ?\d[\d /()-]{4,}\d/g],
  ["title of a person", new RegExp(`\\b(?:${titles})\\b\\.?(?: (?:(?:${titles})\\b\\.?|\\p{Lu}\\.|${capitalised}))+`, "gu")],
  ["name of a person", new RegExp(`\\b[Nn]amed? ?:? ${capitalised}(?: ${capitalised})*`, "gu")],
  ["place of care", new RegExp(`\\b(?:St\\. |${capitalised} )+(?:${careWords})\\b(?:,? of(?: the)?(?: ${capitalised})+)?`, "gu")],
  ["place of care", new RegExp(`\\b(?:${careWords}) of(?: the)?(?: ${capitalised})+`, "gu")],
  ["address", new RegExp(`\\b\\d{1,4} ${capitalised} (?:Street|St|Road|Rd|Avenue|Ave)\\b`, "gu")],
  ["address", /\b[A-Z]{2} \d{5}\b/g],
];

/** Every place in a text that looks like an identifier, each once. */
export function identifiersIn(text: string): readonly Identifier[] {
  const found = patterns.flatMap(([kind, pattern]) => (text.match(pattern) ?? []).map((each) => ({ kind, found: each })));
  return found.filter((each, index) => found.findIndex((other) => other.found === each.found) === index);
}

const isTitle = new RegExp(`^(?:${titles})$`);

/** Names that stand behind a title somewhere in these texts: "Smith" of "Dr. J. Smith", to be found where they stand alone. */
export function personsIn(texts: readonly string[]): readonly string[] {
  const titled = texts.flatMap(identifiersIn).filter(({ kind }) => kind === "title of a person" || kind === "name of a person");
  const words = titled.flatMap(({ found }) => found.match(/\p{Lu}[\p{L}'’]{2,}/gu) ?? []);
  return [...new Set(words)].filter((word) => !isTitle.test(word) && !/^Named?$/.test(word));
}
