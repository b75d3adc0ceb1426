type Source = string | readonly string[] | undefined;

/** Where something stands in the source: "P3, Fig 2". */
export const sourceWords = (source: Source): string | undefined =>
  source === undefined ? undefined : [source].flat().join(", ") || undefined;

/** Words with their own source behind them, where several sources meet in one place. */
export function withSource(words: string, source: Source): string {
  const place = sourceWords(source);
  return words === "" || place === undefined ? words : `${words} (source: ${place})`;
}
