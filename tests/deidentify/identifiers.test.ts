import { expect, it } from "vitest";
import { identifiersIn } from "../../src/deidentify/identifiers";

it.each([
  ["Seen on 2021-05-03", "calendar date", "2021-05-03"],
  ["in 2021-05", "calendar date", "2021-05"],
  ["03/05/2021 clinic", "calendar date", "03/05/2021"],
  ["relapse May 2021", "calendar date", "May 2021"],
  ["3 December 2020", "calendar date", "3 December 2020"],
  ["a man of 93 years", "age over 89", "93 years"],
  ["record 00123456", "number of a record", "00123456"],
  ["mail a.b@c.org now", "e-mail address", "a.b@c.org"],
  ["Dr. Smith said", "title of a person", "Dr. Smith"],
  ["at Riverside Hospital", "place of care", "Riverside Hospital"],
  ["+41 44 123 45 67", "telephone", "+41 44 123 45 67"],
])("%s", (text, kind, found) => {
  expect(identifiersIn(text)).toContainEqual({ kind, found });
});

it.each(["25 mg on days 1-21", "doi 10.4084/MJHID.2022.045", "70 years", "C3D4", "121 g/L", "course 12", "1,234 mg/L", "2021"])(
  "finds nothing in “%s”",
  (text) => {
    expect(identifiersIn(text)).toEqual([]);
  },
);
