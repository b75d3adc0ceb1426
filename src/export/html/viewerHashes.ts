/** Of viewer.js and viewer.css, byte by byte; the test of the viewer says them after a change. */
export const scriptHash = "sha256-UoamDuctaVYHe5qDayhY/sXkbKdNTBuNWlDjmOoliAI=";
export const styleHash = "sha256-VYm6mdx1rvIM/0S0D3R454nJKxp8oXzWj9cTAo6fRCg=";
