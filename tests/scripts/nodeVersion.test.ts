import { expect, test } from "vitest";
import { nodeVersionProblem } from "../../scripts/nodeVersion.mjs";

test.each(["20.19.0", "20.20.2", "v22.12.0", "22.13.1", "23.0.0", "24.1.0", "100.0.0"])("Node %s will do", (version) => {
  expect(nodeVersionProblem(version)).toBeUndefined();
});

test.each(["20.18.3", "20.9.0", "21.7.0", "22.11.0", "18.20.0", "8.17.0", "0.12.18", "nonsense"])(
  "Node %s is refused",
  (version) => {
    expect(nodeVersionProblem(version)).toBe(
      `Courseline needs Node 20.19, 22.12 or newer, and this is Node ${version}: install a newer one from https://nodejs.org`,
    );
  },
);
