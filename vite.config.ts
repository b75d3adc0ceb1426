import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { hostedPolicy, policyTag } from "./scripts/policy.mjs";

/** Puts the policy first in the page. Builds only: the development server needs inline scripts for reloading. */
const contentSecurityPolicy: Plugin = {
  name: "content-security-policy",
  apply: "build",
  transformIndexHtml: (page) => page.replace("<head>", () => `<head>\n    ${policyTag(hostedPolicy)}`),
};

/** d3-time makes every interval there is when it loads; with this only those in use are shipped. No getter of ours does anything. */
const treeshake = {
  propertyReadSideEffects: false as const,
  manualPureFunctions: ["timeInterval", "timeWeekday", "utcWeekday", "ticker", "bisector"],
};

export default defineConfig({
  base: "./",
  plugins: [react(), contentSecurityPolicy],
  build: { target: "es2023", modulePreload: { polyfill: false }, assetsInlineLimit: 0, rolldownOptions: { treeshake } },
});
