/** Times as people and figures write them, as the grammar of case files has them. */

const months = "january february march april may june july august september october november december".split(" ");

const iso = (year: string, month: number, day?: string): string =>
  [year, two(month), ...(day === undefined ? [] : [two(Number(day))])].join("-");
const two = (number: number): string => String(number).padStart(2, "0");

/** As the import of tables reads years of two digits. */
const fullYear = (year: string): string => (year.length > 2 ? year : `${Number(year) < 50 ? 20 : 19}${year}`);

/** "Jan 2021", "12 March 2018", "12 mar 18". */
function withMonthName(text: string): string | undefined {
  const [, day, word = "", year = ""] = /^(?:(\d{1,2})\.?\s+)?([a-z]{3,9})\.?\s+(\d{4}|\d{2})$/i.exec(text) ?? [];
  const month = months.findIndex((name) => word !== "" && name.startsWith(word.toLowerCase()));
  return month < 0 ? undefined : iso(fullYear(year), month + 1, day);
}

/** "2021/01/05", "2021.1". */
function withYearFirst(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})[/.](\d{1,2})(?:[/.](\d{1,2}))?$/.exec(text) ?? [];
  return year === undefined ? undefined : iso(year, Number(month), day);
}

/** "25.01.2021", "1/25/2021": one date, or the two that it can be. */
function withYearLast(text: string): readonly string[] {
  const [, first = "", second = "", year] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text) ?? [];
  if (year === undefined) return [];
  const dayFirst = Number(second) <= 12 ? [iso(year, Number(second), first)] : [];
  const monthFirst = Number(first) <= 12 ? [iso(year, Number(first), second)] : [];
  return [...new Set([...dayFirst, ...monthFirst])];
}

/** The times that written words may mean, in the grammar of case files: one, or two where day and month can be either. */
export function writtenDates(words: string): readonly string[] {
  const text = words.trim();
  const course = /^course\s*(\d+)$/i.exec(text)?.[1];
  if (course !== undefined) return [`C${course}`];
  const named = withMonthName(text) ?? withYearFirst(text);
  if (named !== undefined) return [named];
  const either = withYearLast(text);
  return either.length > 0 ? either : [text];
}
