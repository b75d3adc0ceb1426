// Read by versions of Node that are too old for everything else: plain old syntax, no imports.

/**
 * Says what is wrong with a version of Node, in one sentence; undefined when it is fine.
 * @param {string} version such as `20.19.0`
 */
export function nodeVersionProblem(version) {
  var parts = /^v?(\d+)\.(\d+)/.exec(version) || [];
  var major = Number(parts[1]);
  var minor = Number(parts[2]);
  // As Vite has it: the 20 line from 20.19, the 22 line from 22.12, all of 23 and later.
  var fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 23;
  if (fits) return undefined;
  return (
    "Courseline needs Node 20.19, 22.12 or newer, and this is Node " + version + ": install a newer one from https://nodejs.org"
  );
}

/** Ends the process with that sentence when this Node is too old. */
export function requireNode() {
  var problem = nodeVersionProblem(process.versions.node);
  if (!problem) return;
  console.error(problem);
  process.exit(1);
}
