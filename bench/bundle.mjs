/** The project's own code as a module for Node, built as it is now. */
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const folder = join(root, "node_modules/.cache/bench");

/** Bundles an entry under `src` and returns where the module is. */
export async function bundle(entry, name) {
  const { build } = await import("vite");
  mkdirSync(folder, { recursive: true });
  await build({
    root,
    logLevel: "error",
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: name } },
    },
  });
  return join(folder, name);
}
