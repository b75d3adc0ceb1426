/** Everything that a submission asks for beside the manuscript, in one ZIP file: the figure, its legend, its words, the data behind it. */
import { strToU8, zipSync } from "fflate";
import type { Scene } from "../../scene/scene";
import { longAgo } from "../archive";
import type { FigureWords, Table } from "../figureWords";
import type { ExportFormat, WriteOptions } from "../index";
import { csvOf } from "./csv";

export interface BundleOptions extends WriteOptions {
  readonly formats: readonly ExportFormat[];
  readonly words: FigureWords;
  /** All values of the case. */
  readonly values: Table;
  /** The case file; it is in the bundle only when it is given. */
  readonly caseText?: string;
}

/** The same scene and options give the same bytes, as far as the formats do: a PDF is compressed by its host. */
export async function writeBundle(scene: Scene, options: BundleOptions): Promise<Uint8Array> {
  const { words, values, caseText } = options;
  const figures = await figuresOf(scene, options);
  const files: readonly (readonly [name: string, content: Uint8Array | string])[] = [
    ...figures,
    ["legend.txt", `${words.legend}\n`],
    ["alt-text.txt", `${[scene.title, scene.description].filter((part) => part !== "").join("\n\n")}\n`],
    ["values.csv", csvOf(values)],
    ["timeline.csv", csvOf(words.table)],
    ...(caseText === undefined ? [] : [["case.json", caseText] as const]),
  ];
  const bytes = files.map(([name, content]) => [name, typeof content === "string" ? strToU8(content) : content] as const);
  return zipSync(Object.fromEntries(bytes), { level: 6, mtime: longAgo });
}

/** One after the other: pixels of two formats at once would need twice the memory. */
async function figuresOf(scene: Scene, options: BundleOptions): Promise<(readonly [string, Uint8Array | string])[]> {
  const figures: (readonly [string, Uint8Array | string])[] = [];
  for (const { ending, load } of options.formats) {
    const write = await load();
    figures.push([`figure${ending}`, await write(scene, options)]);
  }
  return figures;
}
