import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FigureOptions, readCaseFile } from "../../src/case";
import { editFigure } from "../../src/case/edits";
import { shippedText } from "../cases/shipped";

const seed = shippedText("ixazomib-skin-exfoliation.json");
const figureOf = (text: string): FigureOptions | undefined => readCaseFile(text).file?.figure;

/** The text after its figure was changed. */
function changed(text: string, change: (figure: FigureOptions) => FigureOptions): string {
  const before = figureOf(text);
  return editFigure(text, { before, after: change(before ?? {}) });
}

const byCourses = (figure: FigureOptions): FigureOptions => ({ ...figure, axis: { ...figure.axis, kind: "courses" } });
const caseFile = (rest: string) => `{ "format": "courseline/1", "case": { "title": "figure" }${rest} }`;

describe("a change of the figure in the text of the file", () => {
  it("changes one value where it stands, and no other character", () => {
    expect(changed(seed, byCourses)).toBe(seed.replace('"axis": { "kind": "calendar"', '"axis": { "kind": "courses"'));
  });

  it("adds a field on the line of its neighbours, or on a line of its own as they have", () => {
    const inLine = caseFile(', "figure": { "title": "A" }');
    expect(changed(inLine, (figure) => ({ ...figure, subtitle: "B" }))).toBe(inLine.replace('"A" }', '"A", "subtitle": "B" }'));
    expect(changed(seed, (figure) => ({ ...figure, notes: ["a note"] }))).toBe(
      seed.replace(/\n {2}\}\n\}\n$/, ',\n    "notes": ["a note"]\n  }\n}\n'),
    );
  });

  it("takes a field away with its comma", () => {
    const without = changed(seed, (figure) => ({ ...figure, detail: undefined }));
    expect(without).toBe(seed.replace(/,\s+"detail": \{.*?\}/, ""));
  });

  it("adds the figure to a file that has none", () => {
    expect(changed(caseFile(""), byCourses)).toBe(caseFile(', "figure": { "axis": { "kind": "courses" } }'));
    const lines = '{\r\n\t"format": "courseline/1",\r\n\t"case": {}\r\n}\r\n';
    expect(changed(lines, byCourses)).toBe(
      '{\r\n\t"format": "courseline/1",\r\n\t"case": {},\r\n\t"figure": { "axis": { "kind": "courses" } }\r\n}\r\n',
    );
  });

  it("breaks what is too long for a line", () => {
    const notes = ["one", "two", "three"].map((word) => word.repeat(20));
    const text = changed(seed, (figure) => ({ ...figure, notes }));
    expect(text).toContain(`    "notes": [\n      "${notes[0]}",\n      "${notes[1]}",\n      "${notes[2]}"\n    ]\n  }\n}`);
  });

  it("takes the place of an option that was left out as wrong, so that the file is drawn as it is seen", () => {
    const wrong = caseFile(', "figure": { "axis": { "kind": "by moon" }, "milestones": [] }');
    const text = changed(wrong, byCourses);
    expect(text).toBe(wrong.replace("by moon", "courses"));
    expect(readCaseFile(text).problems.map(({ code }) => code)).toEqual(["empty-case"]);
    expect(figureOf(changed(caseFile(', "figure": 5'), byCourses))).toEqual({ axis: { kind: "courses" } });
  });

  it("keeps unknown fields, and counts the last of two fields with one name, as reading does", () => {
    const twice = caseFile(', "figure": { "title": "A", "mine": [1,2], "title": "B" }');
    expect(changed(twice, (figure) => ({ ...figure, title: "C" }))).toBe(twice.replace('"B"', '"C"'));
  });

  it("keeps the mark that some editors put before the text, and a figure that stands before the case", () => {
    const early = '\uFEFF{ "figure": { "title": "A" }, "case": { "title": "A" }, "format": "courseline/1" }';
    const longer = "A longer title than before";
    expect(changed(early, () => ({ title: longer }))).toBe(early.replace('"A"', `"${longer}"`));
  });

  const options: fc.Arbitrary<FigureOptions> = fc.record(
    {
      title: fc.string(),
      subtitle: fc.string({ unit: "binary", maxLength: 200 }),
      axis: fc.record(
        {
          kind: fc.constantFrom("calendar", "relative", "courses"),
          label: fc.string(),
          unit: fc.constantFrom("d", "wk"),
          first: fc.constantFrom(0, 1),
        },
        { requiredKeys: [] },
      ),
      notes: fc.array(fc.string()),
    },
    { requiredKeys: [] },
  );
  const layouts = [(file: object) => JSON.stringify(file), (file: object) => JSON.stringify(file, null, 2), printedByHand];

  it("gives a file that reads as the figure that was wanted, whatever it was, and leaves the case alone", () => {
    fc.assert(
      fc.property(
        fc.option(options, { nil: undefined }),
        fc.array(options, { maxLength: 4 }),
        fc.constantFrom(...layouts),
        (first, wanted, print) => {
          const text = print({ format: "courseline/1", case: { title: '"figure": {}' }, ...(first && { figure: first }) });
          let [now, before] = [text, first];
          for (const after of wanted) {
            now = editFigure(now, { before, after });
            before = after;
            expect(JSON.parse(now)).toEqual({
              format: "courseline/1",
              case: { title: '"figure": {}' },
              ...((first ?? now !== text) && { figure: after }),
            });
          }
        },
      ),
    );
  });
});

function printedByHand(file: object): string {
  const fields = Object.entries(file).map(([key, value]) => `\n\t${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `{${fields.join(",")}\n}\n`;
}
