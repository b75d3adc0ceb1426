import { spawn } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildAll } from "./buildAll.mjs";
import { endOn, root } from "./run.mjs";
import { fileServer, listen } from "./serve.mjs";

const usualPort = 4173;

/**
 * The port to try first. Of `npm start --port 5000`, without the two dashes that npm wants, npm keeps `--port` for itself and hands
 * on a bare 5000; `--port=5000` it keeps whole, as a setting. Both are what the reader meant.
 * @param {readonly string[]} parameters
 * @param {NodeJS.ProcessEnv} environment
 * @returns {{ port: number } | { problem: string }}
 */
export function wantedPort(parameters, environment) {
  const options = /** @type {const} */ ({ port: { type: "string" } });
  try {
    const { values, positionals } = parseArgs({ args: [...parameters], options, allowPositionals: true });
    const setting = environment.npm_config_port === "true" ? undefined : environment.npm_config_port;
    const [text = String(usualPort)] = [values.port, ...positionals, setting].filter((word) => word !== undefined);
    const port = /^\d+$/.test(text) ? Number(text) : NaN;
    return port <= 65535 ? { port } : { problem: `expected a port from 0 to 65535, found "${text}"` };
  } catch (error) {
    return { problem: `${error instanceof Error ? error.message : String(error)}: the one option is --port N` };
  }
}

/**
 * The command that opens an address in the reader's browser; undefined where nobody would see it.
 * @param {string} address
 * @param {{ platform: string, environment: NodeJS.ProcessEnv }} host
 * @returns {[string, ...string[]] | undefined}
 */
export function openCommand(address, { platform, environment }) {
  if (environment.CI) return undefined;
  if (platform === "darwin") return ["open", address];
  if (platform === "win32") return ["cmd", "/c", "start", "", address];
  return environment.DISPLAY || environment.WAYLAND_DISPLAY ? ["xdg-open", address] : undefined;
}

/** @param {string} address */
function openBrowser(address) {
  const command = openCommand(address, { platform: process.platform, environment: process.env });
  if (!command) return;
  const [program, ...parameters] = command;
  // Where there is no such program the printed address is enough.
  spawn(program, parameters, { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}

/** Installs what is missing, builds, and serves the app on this machine until Ctrl-C. */
export async function startApp() {
  const wanted = wantedPort(process.argv.slice(2), process.env);
  if ("problem" in wanted) return endOn(wanted.problem, 2);
  await buildAll();
  const server = fileServer(join(root, "dist"));
  const port = await listen(server, wanted.port).catch(() => undefined);
  if (port === undefined) return endOn(`No port from ${wanted.port} on is free: name another one with --port N`);
  if (port !== wanted.port && wanted.port !== 0) console.log(`Port ${wanted.port} is taken`);
  const address = `http://127.0.0.1:${port}/`;
  console.log(`Courseline is at ${address} on this machine only. Ctrl-C ends it.`);
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => {
      console.log("\nCourseline has ended");
      server.close(() => process.exit(0));
      server.closeAllConnections();
    });
  }
  openBrowser(address);
}
