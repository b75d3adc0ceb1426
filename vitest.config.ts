import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

/** What lives below tests/built reads dist/ and needs `npm run build` first. */
const project = (name: string, include: readonly string[], exclude: readonly string[] = []) => ({
  extends: true as const,
  test: { name, include: [...include], exclude: ["**/node_modules/**", ...exclude] },
});

export default defineConfig({
  plugins: [react()],
  assetsInclude: ["**/*.wasm"],
  test: {
    environment: "node",
    pool: "threads",
    isolate: false,
    // One core less is the usual, which is half of a machine that has two.
    maxWorkers: "100%",
    // Style sheets are empty in tests, but for the one that is written into files.
    css: { include: [/export\/html\/viewer\.css/] },
    // Some take seconds, and a minute on a machine that does other things too.
    testTimeout: 60_000,
    projects: [
      project("unit", ["tests/**/*.test.{ts,tsx}"], ["tests/built/**", "tests/e2e/**"]),
      project("built", ["tests/built/**/*.test.ts"]),
    ],
  },
});
