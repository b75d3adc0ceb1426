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
  ["from 2021-05-03T08:30 on", "calendar date", "2021-05-03T08:30"],
  ["on 2021/05/03", "calendar date", "2021/05/03"],
  ["on 03-05-2021", "calendar date", "03-05-2021"],
  ["on 3rd of May 2021", "calendar date", "3rd of May 2021"],
  ["seen on 3 May", "calendar date", "3 May"],
  ["born in 1931", "year of birth", "born in 1931"],
  ["a 93-year-old man", "age over 89", "93-year-old"],
  ["MRN: A12345", "number of a record", "A12345"],
  ["123-45-6789", "number of a record", "123-45-6789"],
  ["see www.example.org/case", "web address", "www.example.org/case"],
  ["from 10.0.12.7", "network address", "10.0.12.7"],
  ["in skin-smith.jpg", "name of a file", "skin-smith.jpg"],
  ["call (555) 123-4567", "telephone", "(555) 123-4567"],
  ["by Prof. Dr. J. Smith-Jones", "title of a person", "Prof. Dr. J. Smith-Jones"],
  ["a man named Anton Meier", "name of a person", "named Anton Meier"],
  ["at Massachusetts General Hospital", "place of care", "Massachusetts General Hospital"],
  ["the Hospital of Lanzhou University", "place of care", "Hospital of Lanzhou University"],
  ["12 Hill Road", "address", "12 Hill Road"],
])("%s", (text, kind, found) => {
  expect(identifiersIn(text)).toContainEqual({ kind, found });
});

it.each([
  "25 mg on days 1-21",
  "doi 10.4084/MJHID.2022.045",
  "70 years",
  "C3D4",
  "121 g/L",
  "course 12",
  "1,234 mg/L",
  "2021",
  "1.5-2 mg",
  "5 may follow",
  "version 5.0",
  "10-12 mg/kg",
  "1-2-3",
])("finds nothing in “%s”", (text) => {
  expect(identifiersIn(text)).toEqual([]);
});
