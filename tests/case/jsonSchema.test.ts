import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { recordSchemas } from "../../src/case";
import { caseFileJsonSchema, jsonSchemaText } from "../../src/case/jsonSchema";
import { dictionarySchemas } from "../../src/case/schema";
import { runIn } from "../support/commandLine";

interface Json {
  readonly [key: string]: unknown;
}

const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null;
const schema = caseFileJsonSchema() as Json;

/** What stands at some keys, where a reference to a definition is followed. */
function inside(from: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((found, key) => {
    const part = resolve(found);
    return isJson(part) ? part[key] : undefined;
  }, from);
}

function resolve(part: unknown): unknown {
  const reference = isJson(part) ? part["$ref"] : undefined;
  return typeof reference === "string" ? inside(schema, ...reference.replace("#/", "").split("/")) : part;
}

const ofCase = (...keys: readonly string[]): unknown => inside(schema, "properties", "case", "properties", ...keys);

describe("the published JSON Schema", () => {
  it("is what the definitions say (after a change: npx vitest run tests/case/jsonSchema.test.ts -u)", async () => {
    await expect(jsonSchemaText()).toMatchFileSnapshot("../../public/courseline-1.schema.json");
  });

  it("is what `courseline schema` prints", async () => {
    expect((await runIn(".", ["schema"])).stdout).toBe(jsonSchemaText());
  });

  it("says its draft, and a name that is no address", () => {
    expect(schema).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema", $id: "urn:courseline:case-file:1" });
  });

  it("asks for format and case, and allows a line that names the schema", () => {
    expect(schema["required"]).toEqual(["format", "case"]);
    expect(inside(schema, "properties", "format", "const")).toBe("courseline/1");
    expect(inside(schema, "properties", "$schema", "type")).toBe("string");
  });

  it.each(Object.keys(recordSchemas))("describes the list %s and its records", (list) => {
    expect(ofCase(list, "type")).toBe("array");
    expect(ofCase(list, "items", "description")).toMatch(/^[A-Z].+\.$/);
    expect(ofCase(list, "items", "additionalProperties")).toBe(false);
  });

  it.each(Object.keys(dictionarySchemas))("describes the dictionary %s and its entries", (dictionary) => {
    expect(ofCase(dictionary, "description")).toMatch(/.+/);
    expect(ofCase(dictionary, "additionalProperties", "description")).toMatch(/^[A-Z].+\.$/);
  });

  it("offers the values of a field that has only a few", () => {
    expect(ofCase("procedures", "items", "properties", "type", "enum")).toContain("transplant");
    expect(ofCase("agents", "additionalProperties", "properties", "class", "enum")).toContain("proteasome inhibitor");
  });

  it("explains what a time is wherever one stands", () => {
    const explained = (field: string) => ofCase("courses", "items", "properties", field, "description");
    expect(explained("start")).toMatch(/point in time/);
    expect(explained("end")).toMatch(/last day/);
    expect(explained("length")).toMatch(/length of time/);
  });

  it("allows a row of two and a row of three", () => {
    const rows = ofCase("values", "items", "properties", "values", "items", "anyOf");
    expect(rows).toMatchObject([
      { minItems: 2, maxItems: 2 },
      { minItems: 3, maxItems: 3 },
    ]);
  });

  it("refers to nothing outside of itself", () => {
    const references = jsonSchemaText().match(/"\$ref": "[^"]*"/g) ?? [];
    expect(references.filter((reference) => !reference.includes('"#/$defs/'))).toEqual([]);
  });

  it("stands where the shipped cases look for it", () => {
    for (const name of readdirSync("data/cases").filter((file) => file.endsWith(".json"))) {
      const { $schema } = JSON.parse(readFileSync(`data/cases/${name}`, "utf8")) as Json;
      expect($schema).toBe("../../public/courseline-1.schema.json");
    }
  });
});
