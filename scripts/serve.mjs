import { createReadStream, realpathSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, sep } from "node:path";
import { hostedPolicy } from "./policy.mjs";

/** @type {Readonly<Record<string, string>>} */
const mimeTypes = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
};

const always = {
  "Cache-Control": "no-store",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

/**
 * The file that an address asks for; undefined when there is none below the folder. Nothing outside of it, no hidden file, no
 * link that leads out.
 * @param {string} folder
 * @param {string} address path and query of a request
 */
export function fileOf(folder, address) {
  try {
    const path = decodeURIComponent(address.replace(/[?#].*$/s, ""));
    if (/[\0\\]|\/\./.test(path) || !path.startsWith("/")) return undefined;
    const file = realpathSync(join(folder, path.endsWith("/") ? `${path}index.html` : path));
    return file.startsWith(realpathSync(folder) + sep) && statSync(file).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The headers of a file. A page that is one file states its own policy, with the hash of its script; the app's would forbid it.
 * @param {string} file
 */
export function headersOf(file) {
  const type = mimeTypes[extname(file)] ?? "application/octet-stream";
  const ownPolicy = extname(file) === ".html" && !file.endsWith(`${sep}index.html`);
  const policy = ownPolicy ? "frame-ancestors 'none'" : `${hostedPolicy}; frame-ancestors 'none'`;
  return { ...always, "Content-Type": type, "Content-Security-Policy": policy };
}

/**
 * A server of the files below a folder, and of nothing else.
 * @param {string} folder
 */
export function fileServer(folder) {
  return createServer((request, response) => {
    const refuse = (/** @type {number} */ status, /** @type {string} */ reason) => {
      response.writeHead(status, { ...always, "Content-Type": "text/plain; charset=utf-8" }).end(`${reason}\n`);
    };
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(405, "only GET and HEAD");
    const file = fileOf(folder, request.url ?? "/");
    if (!file) return refuse(404, "no such file");
    response.writeHead(200, { ...headersOf(file), "Content-Length": statSync(file).size });
    if (request.method === "HEAD") return response.end();
    return createReadStream(file).pipe(response);
  });
}

/**
 * Listens on this machine alone, on the wanted port or the next one that is free; port 0 takes any. Resolves with the port.
 * @param {import("node:http").Server} server
 * @param {number} wanted
 * @returns {Promise<number>}
 */
export function listen(server, wanted, tries = 20) {
  return new Promise((resolve, reject) => {
    const refused = (/** @type {NodeJS.ErrnoException} */ error) => {
      const next = wanted + 1;
      const taken = error.code === "EADDRINUSE" || error.code === "EACCES";
      if (taken && tries > 1 && next <= 65535) resolve(listen(server, next, tries - 1));
      else reject(error);
    };
    server.once("error", refused);
    server.listen(wanted, "127.0.0.1", () => {
      server.off("error", refused);
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : wanted);
    });
  });
}
