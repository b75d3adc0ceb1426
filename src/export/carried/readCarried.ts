/** The case that a figure carries: the text of the case file that was put into it when it was written. */
import { strFromU8, strToU8, unzipSync, unzlibSync } from "fflate";
import { carriedName } from "./marks";

/** The text of the case file in a figure of any format that can carry one; undefined where there is none. Throws where the file is damaged. */
export function readCarried(bytes: Uint8Array): string | undefined {
  const format = formats.find(({ begins }) => begins.every((byte, index) => bytes[index] === byte));
  return format === undefined ? inSvg(bytes) : format.read(bytes);
}

interface Format {
  /** The first bytes of every such file. */
  readonly begins: readonly number[];
  readonly read: (bytes: Uint8Array) => string | undefined;
}

const formats: readonly Format[] = [
  { begins: [0x89, 0x50, 0x4e, 0x47], read: inPng },
  { begins: [0x25, 0x50, 0x44, 0x46], read: inPdf },
  { begins: [0x50, 0x4b, 0x03, 0x04], read: inPptx },
];

/** The text of the first element of that kind in XML without entities of its own. */
function elementText(markup: string, pattern: RegExp): string | undefined {
  const text = pattern.exec(markup)?.[1];
  return text
    ?.replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#13;", "\r")
    .replaceAll("&amp;", "&");
}

const inSvg = (bytes: Uint8Array) => elementText(strFromU8(bytes), new RegExp(`<metadata data-name="${carriedName}">([^<]*)<`));

/** Chunks of PNG (ISO/IEC 15948): a length, a kind, the bytes, a checksum. */
function inPng(bytes: Uint8Array): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const kind = strFromU8(bytes.subarray(at + 4, at + 8), true);
    const content = bytes.subarray(at + 8, at + 8 + length);
    // The keyword, its end, compressed by the only method, no language, no translation.
    const head = carriedName.length + 5;
    if (kind === "iTXt" && strFromU8(content.subarray(0, carriedName.length), true) === carriedName)
      return strFromU8(unzlibSync(content.subarray(head)));
    at += length + 12;
  }
  return undefined;
}

/** The stream of the embedded file; its length stands in the dictionary before it. */
function inPdf(bytes: Uint8Array): string | undefined {
  const dictionary = indexOf(bytes, "/Type /EmbeddedFile", 0);
  if (dictionary < 0 || indexOf(bytes, carriedName, 0) < 0) return undefined;
  const begin = indexOf(bytes, "stream\n", dictionary);
  const length = /\/Length (\d+)/.exec(strFromU8(bytes.subarray(dictionary, begin), true))?.[1];
  const stream = bytes.subarray(begin + 7, begin + 7 + Number(length));
  return strFromU8(unzlibSync(stream));
}

function indexOf(bytes: Uint8Array, words: string, from: number): number {
  const wanted = strToU8(words, true);
  for (let at = bytes.indexOf(wanted[0] ?? 0, from); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
  return -1;
}

function inPptx(bytes: Uint8Array): string | undefined {
  const path = "customXml/item1.xml";
  const part = unzipSync(bytes, { filter: ({ name }) => name === path })[path];
  return part && elementText(strFromU8(part), new RegExp(`<case xmlns="${carriedName}"[^>]*>([^<]*)<`));
}
