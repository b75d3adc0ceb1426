/** A scene as a page of its own: the figure, its legend, its table and a small viewer. It asks for no other file and no network. */
import type { Scene } from "../../scene/scene";
import type { FigureWords, Table } from "../figureWords";
import { svgTree, toMarkup } from "../svg";
import { legal } from "../xml/legal";
import script from "./viewer.js?raw";
import style from "./viewer.css?raw";
import { scriptHash, styleHash } from "./viewerHashes";

export interface PageOptions extends FigureWords {
  /** As BCP 47 has it: "en". */
  readonly language?: string;
}

/** Only the page's own script and style run, and nothing can be asked for: whatever a case holds, it stays text. */
const policy = [
  "default-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "connect-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
  `script-src '${scriptHash}'`,
  `style-src '${styleHash}'`,
].join("; ");

/** The same scene and words always give the same bytes. */
export function writeHtml(scene: Scene, { language = "en", table, legend }: PageOptions): string {
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(scene.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1 dir="auto">${escaped(scene.title)}</h1>
${figureMarkup(scene, legend)}
${tableMarkup(table)}
</main>
<script>${script}</script>
</body>
</html>
`;
}

const figureMarkup = (scene: Scene, legend: string): string => `<figure>
<div id="controls" hidden>
<button type="button" data-zoom="1.5" aria-label="Zoom in">+</button>
<button type="button" data-zoom="0.6667" aria-label="Zoom out">−</button>
<button type="button" data-zoom="0" aria-label="Show all">0</button>
<p id="keys">In the figure: arrow keys walk over the marks, Escape closes the words, + − 0 and Ctrl with the wheel zoom, dragging moves.</p>
</div>
<div id="figure" role="application" aria-roledescription="figure" aria-label="Marks of the figure" aria-describedby="keys" tabindex="0">
${toMarkup(svgTree(scene))}
<div id="card" role="status"></div>
</div>
<figcaption dir="auto">${escaped(legend)}</figcaption>
</figure>`;

const tableMarkup = ({ headings, rows }: Table): string => `<h2 id="timeline">The figure as a table</h2>
<div id="table" role="region" aria-labelledby="timeline" tabindex="0">
<table>
<thead>
<tr>${headings.map((heading) => `<th scope="col">${escaped(heading)}</th>`).join("")}</tr>
</thead>
<tbody>
${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`).join("\n")}
</tbody>
</table>
</div>`;

/** Text of a case as text of the page, also inside quotes. */
const escaped = (text: string): string =>
  legal(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
