import { createHash } from "node:crypto";

/** @param {Record<string, string>} directives */
const policy = (directives) =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");

const closed = {
  "default-src": "'none'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "require-trusted-types-for": "'script'",
  "trusted-types": "'none'",
};

/**
 * What the app may do where it is served: use its own files, and fetch from its own origin alone. The rasteriser of PNG and TIFF is
 * WebAssembly, which has a permission of its own; it does not allow to run text as code.
 */
export const hostedPolicy = policy({
  ...closed,
  "script-src": "'self' 'wasm-unsafe-eval'",
  "style-src": "'self'",
  "img-src": "'self' data: blob:",
  "font-src": "'self'",
  "connect-src": "'self'",
});

/** @param {string} text of an inline script or style, exactly as it stands between the tags */
export const hashSource = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/**
 * What the app may do as one file on a disk: run its own script and styles, which it names by their hashes, and nothing else.
 * @param {{ script: string, style: string }} inline
 */
export const singleFilePolicy = ({ script, style }) =>
  policy({
    ...closed,
    "script-src": `${hashSource(script)} 'wasm-unsafe-eval'`,
    "style-src": hashSource(style),
    "img-src": "data: blob:",
    "font-src": "data:",
    "connect-src": "'none'",
  });

/**
 * The policy as the page itself states it.
 * @param {string} content without double quotes
 */
export const policyTag = (content) => `<meta http-equiv="Content-Security-Policy" content="${content}" />`;
