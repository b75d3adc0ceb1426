import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { caseFileSchema } from "../../src/case/schema";

const folder = "data/cases";
const names = readdirSync(folder).filter((name) => name.endsWith(".json"));

describe.each(names)("%s", (name) => {
  const text = readFileSync(`${folder}/${name}`, "utf8");

  it("passes the schema", () => {
    const result = caseFileSchema.safeParse(JSON.parse(text));
    expect(result.error?.issues ?? []).toEqual([]);
  });
});
