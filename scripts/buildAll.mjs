import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensureInstalled } from "./install.mjs";
import { hostedPolicy, policyTag } from "./policy.mjs";
import { endOn, root } from "./run.mjs";

const dist = join(root, "dist");
const scratch = join(root, ".cache", "single");

/** The app for any folder of any static host. */
async function buildHosted() {
  const { build } = await import("vite");
  await build({ root, logLevel: "warn", build: { outDir: dist, emptyOutDir: true } });
  cpSync(join(root, "data/cases"), join(dist, "cases"), { recursive: true });
}

/** The app as one file that opens from a disk. */
async function buildSingleFile() {
  const { build } = await import("vite");
  const { singleFileOf } = await import("./singleFile.mjs");
  await build({
    root,
    logLevel: "warn",
    publicDir: false,
    build: {
      outDir: scratch,
      emptyOutDir: true,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      cssCodeSplit: false,
      chunkSizeWarningLimit: Infinity,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  writeFileSync(join(dist, "courseline.html"), singleFileOf(scratch));
  rmSync(scratch, { recursive: true });
}

/** The element for other people's pages: one script without the app, and a page for frames that holds one element. */
async function buildEmbed() {
  const { build } = await import("vite");
  for (const [name, entry] of [
    ["courseline-embed", "main"],
    ["embed", "page"],
  ]) {
    await build({
      root,
      logLevel: "warn",
      publicDir: false,
      build: {
        outDir: dist,
        emptyOutDir: false,
        modulePreload: false,
        rolldownOptions: {
          input: { [String(name)]: join(root, `src/embed/${entry}.ts`) },
          output: { entryFileNames: "[name].js", codeSplitting: false },
        },
      },
    });
  }
  const page = readFileSync(join(root, "src/embed/embed.html"), "utf8");
  writeFileSync(
    join(dist, "embed.html"),
    page.replace("<!-- policy -->", () => policyTag(hostedPolicy)),
  );
}

/** A script in ASCII is read and compiled byte by byte, any other as twice as many. An escape means the same in a text, a pattern or a comment. */
const inAscii = {
  name: "in-ascii",
  /** @param {unknown} _ @param {Record<string, { type: string, code: string }>} bundle */
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== "chunk") continue;
      chunk.code = chunk.code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
    }
  },
};

/** `commander` asks for processes, which takes as long to load as the rest of it, for commands that are programs of their own. We have none. */
const noProcesses = {
  name: "no-processes",
  enforce: /** @type {const} */ ("pre"),
  /** @param {string} source @param {string | undefined} importer */
  resolveId: (source, importer = "") =>
    source === "node:child_process" && importer.includes("/commander/") ? "\0no-processes" : undefined,
  /** @param {string} id */
  load: (id) => (id === "\0no-processes" ? "export default {};" : undefined),
};

/** The command line for Node, with everything it needs in its folder; what writes files of one format is read when it is asked for. */
async function buildCommandLine() {
  const { build } = await import("vite");
  await build({
    root,
    logLevel: "warn",
    publicDir: false,
    ssr: { noExternal: true },
    plugins: [noProcesses, inAscii],
    build: {
      ssr: true,
      target: "node20",
      outDir: join(dist, "cli"),
      emptyOutDir: true,
      rolldownOptions: {
        input: { courseline: join(root, "src/cli/main.ts"), thread: join(root, "src/cli/thread.ts") },
        output: {
          entryFileNames: "[name].mjs",
          chunkFileNames: "[name].mjs",
          banner: ({ name }) => (name === "courseline" ? "#!/usr/bin/env node" : ""),
          // What every command needs in one script: each of many small ones is looked for, read and compiled on its own.
          codeSplitting: { groups: [{ name: "program", test: /\/src\/cli\/program\.ts$/ }] },
        },
      },
    },
  });
  chmodSync(join(dist, "cli/courseline.mjs"), 0o755);
}

async function writeDist() {
  mkdirSync(dist, { recursive: true });
  await buildHosted();
  await buildSingleFile();
  await buildEmbed();
  await buildCommandLine();
}

/** Writes everything that is shipped into dist/; ends the process with a sentence when that fails. */
export async function buildAll() {
  endOn(await ensureInstalled());
  const problem = await writeDist().catch((error) => `${error.message}\nThe build failed: the message above names the place`);
  endOn(problem);
  console.log(
    "Built dist/: index.html (hosted app), courseline.html (one file), cli/courseline.mjs (command line), courseline-embed.js (for other pages), embed.html and embed.js (for frames), cases/",
  );
}
