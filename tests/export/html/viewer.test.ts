import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { scriptHash, styleHash } from "../../../src/export/html/viewerHashes";

const hashOf = (file: string) =>
  `sha256-${createHash("sha256")
    .update(readFileSync(`src/export/html/${file}`))
    .digest("base64")}`;

it("the policy names the viewer's script and style as they are; after a change of them, put these hashes into viewerHashes.ts", () => {
  expect({ scriptHash, styleHash }).toEqual({ scriptHash: hashOf("viewer.js"), styleHash: hashOf("viewer.css") });
});
