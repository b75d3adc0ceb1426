import react from "@vitejs/plugin-react";
import { minify } from "terser";
import { defineConfig, type Plugin } from "vite";
import { hostedPolicy, policyTag } from "./scripts/policy.mjs";

/** Puts the policy first in the page. Builds only: the development server needs inline scripts for reloading. */
const contentSecurityPolicy: Plugin = {
  name: "content-security-policy",
  apply: "build",
  transformIndexHtml: (page) => page.replace("<head>", () => `<head>\n    ${policyTag(hostedPolicy)}`),
};

/** The app comes right after the first picture, which must not share its way with it: asked for beforehand, at low priority. */
const announceApp: Plugin = {
  name: "announce-app",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler: (_, { bundle }) => {
      const chunks = Object.values(bundle ?? {}).filter((file) => file.type === "chunk");
      const app = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith("/src/ui/mount.tsx")));
      const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
      const withImports = (names: readonly string[]) => {
        const found = new Set(names);
        for (const name of found) for (const other of byName.get(name)?.imports ?? []) found.add(other);
        return found;
      };
      const entries = chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName);
      // What the first picture is made of comes first; a script that only the entry names would be asked for too late.
      const first = withImports(entries);
      const later = withImports(app ? [app.fileName] : []);
      const link = (name: string, priority: "high" | "low") => ({
        tag: "link",
        injectTo: "head" as const,
        attrs: { rel: "modulepreload", fetchpriority: priority, crossorigin: true, href: `./${name}` },
      });
      return [
        ...[...first].filter((name) => !entries.includes(name)).map((name) => link(name, "high")),
        ...[...later].filter((name) => !first.has(name)).map((name) => link(name, "low")),
      ];
    },
  },
};

/** With one style sheet nothing has to be fetched beside a later script: Vite's helper for that would be in the first load. */
const plainImports: Plugin = {
  name: "plain-imports",
  apply: "build",
  enforce: "pre",
  load: (id) => (id.endsWith("vite/preload-helper.js") ? "export const __vitePreload = (load) => load();" : undefined),
};

/** A second compressor takes a seventieth off what the first picture waits for. */
const compressAgain: Plugin = {
  name: "compress-again",
  apply: "build",
  enforce: "post",
  generateBundle: async (_, bundle) => {
    for (const file of Object.values(bundle))
      if (file.type === "chunk" && file.name === "figure")
        file.code = (await minify(file.code, { module: true, compress: { passes: 2 } })).code ?? file.code;
  },
};

/** No getter of ours or of our packages does anything, so reading a property is no reason to keep code. */
const treeshake = { propertyReadSideEffects: false as const };

/**
 * The first picture and all it needs in one script, and the app in another: each of many small ones has imports, exports and a compression
 * of its own. What also opens a case that the address names is with the first picture, so that its picture waits for no app either.
 */
const codeSplitting = {
  groups: [
    {
      name: "figure",
      test: /\/src\/ui\/(firstPicture\.ts|controls\.module\.css)|\/src\/store\/openCase\.ts|preload-helper/,
      priority: 2,
    },
    { name: "mount", test: /\/src\/ui\/mount\.tsx$/, priority: 1 },
  ],
};

export default defineConfig({
  base: "./",
  // Built into a script of its own, as the fonts of exports are: there is nothing to fetch from a disk.
  assetsInclude: ["**/*.wasm"],
  plugins: [react(), contentSecurityPolicy, announceApp, plainImports, compressAgain],
  build: {
    target: "es2023",
    // The rasteriser, which is WebAssembly in a script, and the PDF writer are that large; neither is in the first load.
    chunkSizeWarningLimit: 4000,
    modulePreload: false,
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    rolldownOptions: { treeshake, output: { codeSplitting } },
  },
});
