import { expect, it } from "vitest";
import { writtenDates } from "../../src/ui/writtenDate";

it.each([
  ["Jan 2021", ["2021-01"]],
  ["march 2021", ["2021-03"]],
  ["12 Mar 2018", ["2018-03-12"]],
  ["12 may 22", ["2022-05-12"]],
  ["mar 98", ["1998-03"]],
  ["2021/01/05", ["2021-01-05"]],
  ["2021.1", ["2021-01"]],
  ["course 6", ["C6"]],
  ["25.01.2021", ["2021-01-25"]],
  ["1/25/2021", ["2021-01-25"]],
  ["05.05.2021", ["2021-05-05"]],
])("a reader may write %s", (words, dates) => expect(writtenDates(words)).toEqual(dates));

it("says both days that 05.01.2021 can be", () => expect(writtenDates("05.01.2021")).toEqual(["2021-01-05", "2021-05-01"]));

it("leaves what it does not know as it is", () => {
  expect(writtenDates("D+14")).toEqual(["D+14"]);
  expect(writtenDates("Mum 2021")).toEqual(["Mum 2021"]);
});
