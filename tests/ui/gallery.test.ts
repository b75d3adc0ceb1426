import { describe, expect, it } from "vitest";
import { readCase } from "../../src/store";
import { loadGallery } from "../../src/ui/gallery";
import { seedCase } from "../../src/ui/seedCase";

describe("seedCase", () => {
  it("is what the reader makes of it, though it is shown before the reader is there", async () => {
    const read = await readCase(seedCase);
    expect(read.problems).toEqual([]);
    expect(seedCase).toEqual(read);
  });
});

describe("loadGallery", () => {
  it("holds the shipped cases, the open one first, each with a title and whose it is", async () => {
    const entries = await loadGallery();
    expect(entries[0]?.name).toBe(seedCase.name);
    expect(entries.length).toBeGreaterThanOrEqual(5);
    for (const { name, title, origin } of entries) {
      expect([name, title.length > 10, origin.length > 5]).toEqual([name, true, true]);
      expect(origin.startsWith("Invented")).toBe(name.startsWith("invented"));
    }
  });
});
