import { describe, expect, test } from "vitest";
import {
  hasFoldersOfTheTable,
  hasNoCycles,
  hasShortFiles,
  isPureBelowTheScreen,
  keepsTheImportTable,
  keepsToPlainTypeScript,
  namesPackagesWhereAllowed,
  type Rule,
} from "./support/rules";
import { parseSources, readFiles } from "./support/sources";

const sources = parseSources(readFiles("src", [".ts", ".tsx"]));

test("the source is there to be judged", () => {
  expect(sources.map((source) => source.path)).toContain("src/case/schema.ts");
});

describe("the source", () => {
  const rules: Readonly<Record<string, Rule>> = {
    "imports only what the table allows": keepsTheImportTable,
    "has only folders of the table": hasFoldersOfTheTable,
    "names each package only where it belongs": namesPackagesWhereAllowed,
    "is pure below the screen": isPureBelowTheScreen,
    "has no import cycles": hasNoCycles,
    "has no file over 400 lines": hasShortFiles,
    "has no default export, any, enum, class or silenced tool": keepsToPlainTypeScript,
  };
  test.each(Object.entries(rules))("%s", (_, rule) => {
    expect(rule(sources)).toEqual([]);
  });
});

/** What a rule says about one made-up file, or about several. */
const verdict = (rule: Rule, files: Readonly<Record<string, string>>) => rule(parseSources(files));
const about = (rule: Rule, path: string, text: string) => verdict(rule, { [path]: text });

describe("the import table", () => {
  test("refuses an import from above", () => {
    const files = { "src/scene/scene.ts": "export const a = 1;", "src/text/a.ts": '\nimport { a } from "../scene/scene";' };
    expect(verdict(keepsTheImportTable, files)).toEqual(['src/text/a.ts:2 imports "../scene/scene", which text may not']);
  });
  test("refuses a type, a re-export and a lazy import from above as well", () => {
    expect(about(keepsTheImportTable, "src/case/a.ts", 'import type { A } from "../ui/a";')).toHaveLength(1);
    expect(about(keepsTheImportTable, "src/case/a.ts", 'export * from "../ui/a";')).toHaveLength(1);
    expect(about(keepsTheImportTable, "src/case/a.ts", 'const a = await import("../ui/a");')).toHaveLength(1);
    expect(about(keepsTheImportTable, "src/case/a.ts", 'const a: import("../ui/a").A = 1;')).toHaveLength(1);
  });
  test("allows what is below, and the folder itself", () => {
    const text = 'import "./b"; import "../case/a"; import "../time/a"; import "../scene/a"; import "../../text/a";';
    expect(about(keepsTheImportTable, "src/layout/a.ts", text.replace("../../text", "../text"))).toEqual([]);
  });
  test("lets only the screen, the command line and the exporters read files outside of the source", () => {
    expect(about(keepsTheImportTable, "src/ui/assets.ts", 'import a from "../../data/cases/a.json?raw";')).toEqual([]);
    expect(about(keepsTheImportTable, "src/case/a.ts", 'import a from "../../data/cases/a.json?raw";')).toHaveLength(1);
  });
  test("refuses a folder that it does not list", () => {
    expect(about(hasFoldersOfTheTable, "src/utils/a.ts", "")).toEqual(["src/utils is not in the import table"]);
  });
});

describe("the places of packages", () => {
  test.each([
    ["date-fns", "src/time/calendar.ts", "src/time/expression.ts"],
    ["date-fns/addMonths", "src/time/calendar.ts", "src/layout/axis.ts"],
    ["@date-fns/utc", "src/time/calendar.ts", "src/ui/a.tsx"],
    ["zod/mini", "src/case/schema.ts", "src/ui/a.tsx"],
    ["d3", "src/layout/axis.ts", "src/scene/a.ts"],
    ["react", "src/ui/a.tsx", "src/layout/a.ts"],
    ["node:fs", "src/cli/main.ts", "src/export/a.ts"],
  ])("%s may be named in %s and not in %s", (name, allowed, refused) => {
    expect(about(namesPackagesWhereAllowed, allowed, `import { a } from "${name}";`)).toEqual([]);
    expect(about(namesPackagesWhereAllowed, refused, `import { a } from "${name}";`)).toEqual([
      `${refused}:1 names the package "${name}"`,
    ]);
  });
  test("zod is named by its small part alone, and a package nobody chose nowhere", () => {
    expect(about(namesPackagesWhereAllowed, "src/case/a.ts", 'import * as z from "zod";')).toHaveLength(1);
    expect(about(namesPackagesWhereAllowed, "src/ui/a.ts", 'import a from "lodash";')).toHaveLength(1);
  });
});

describe("the purity below the screen", () => {
  test.each([
    ["document.title", "document"],
    ["const w = window", "window"],
    ["globalThis.process.env", "globalThis"],
    ["Date.now()", "Date.now"],
    ["new Date()", "new Date()"],
    ["Math.random()", "Math.random"],
    ["[].sort((a, b) => a.localeCompare(b))", "localeCompare"],
    ["(3).toLocaleString()", "toLocaleString"],
    ["new Date(0).getMonth()", "getMonth"],
    ["new Intl.NumberFormat()", "Intl"],
    ["process.exit()", "process"],
    ["const a = { window }", "window"],
    ['import { timeMonth } from "d3"', "timeMonth"],
  ])("refuses %s", (text, word) => {
    expect(about(isPureBelowTheScreen, "src/layout/a.ts", text)).toContain(`src/layout/a.ts:1 names ${word}`);
  });
  test.each([
    "const window = 1; export const a = { window, b: window };",
    "export const a = (process: string) => process;",
    "export interface A { readonly window: string; readonly process?: number }",
    "export const a = (x: { window: string }) => x.window;",
    "// the window of a document\nexport const a = 'document';",
    "export const a = new Date(0).getUTCMonth() + Math.round(1);",
    'import { utcMonth } from "d3"; utcMonth(new Date(0));',
  ])("allows %s", (text) => {
    expect(about(isPureBelowTheScreen, "src/layout/a.ts", text)).toEqual([]);
  });
  test("does not ask it of the screen and the command line", () => {
    expect(about(isPureBelowTheScreen, "src/ui/a.ts", "document.title")).toEqual([]);
    expect(about(isPureBelowTheScreen, "src/cli/main.ts", "process.exit()")).toEqual([]);
  });
});

describe("the other rules", () => {
  test("a cycle is told with all its files", () => {
    const files = { "src/a/a.ts": 'import "./b";', "src/a/b.ts": 'import "./c";', "src/a/c.ts": 'import "./b";' };
    expect(verdict(hasNoCycles, files)).toEqual(["src/a/b.ts > src/a/c.ts > src/a/b.ts"]);
  });
  test("a file of 401 lines is too long, unless it says that it is generated", () => {
    expect(about(hasShortFiles, "src/a/a.ts", "a;\n".repeat(400))).toEqual([]);
    expect(about(hasShortFiles, "src/a/a.ts", "a;\n".repeat(401))).toEqual(["src/a/a.ts has 401 lines, more than 400"]);
    expect(about(hasShortFiles, "src/a/a.ts", `// Generated by a script.\n${"a;\n".repeat(900)}`)).toEqual([]);
  });
  test.each([
    ["export default 1", "a default export"],
    ["const a = 1; export { a as default }", "a default export"],
    ["type A = any", "any"],
    ["const a = (b: readonly any[]) => b", "any"],
    ["enum A { B }", "an enum"],
    ["class A {}", "a class"],
    ["const a = 1 as unknown as string", "a cast of a cast"],
  ])("%s is refused", (text, word) => {
    expect(about(keepsToPlainTypeScript, "src/case/a.ts", text)).toEqual([expect.stringContaining(`has ${word}`)]);
  });
  test("a silenced tool is refused, and the word any in prose is not", () => {
    expect(about(keepsToPlainTypeScript, "src/case/a.ts", "// @ts-expect-error\nf();")).toHaveLength(1);
    expect(about(keepsToPlainTypeScript, "src/case/a.ts", "// any value\nconst any = 1;")).toEqual([]);
  });
});
