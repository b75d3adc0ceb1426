/** How a figure gets into somebody else's page or slides, ready to paste. */

export interface Recipe {
  readonly where: string;
  /** What to do, in a sentence. */
  readonly how: string;
  /** What to paste; absent where a file of the app's own is all. */
  readonly code?: string;
  /** Where it was seen to work. */
  readonly tried: string;
}

export interface Shared {
  /** Name of the case file beside the page. */
  readonly file: string;
  /** Text of that file. */
  readonly text: string;
  /** Number of the step that alone is published, from 1; absent for the whole case. What stands beside the page then must not tell more. */
  readonly step?: number;
}

const script = '<script type="module" src="courseline-embed.js"></script>';
const notTried = "Not tried yet.";
const inBrowser = "Tried in a browser.";

export function recipesFor({ file, text, step }: Shared): readonly Recipe[] {
  const element = `<courseline-timeline src="${file}"></courseline-timeline>`;
  const frame = `<iframe src="embed.html?case=${file}" width="960" height="680" title="Treatment timeline"></iframe>`;
  return [
    { where: "A page of HTML", how: "Both files lie beside the page.", code: `${script}\n${element}`, tried: inBrowser },
    {
      where: "A page that has the case in it",
      how: "One file fewer: whoever sees the page can read all of this case file.",
      code: `${script}\n<courseline-timeline><script type="application/json">${inPage(text)}</script></courseline-timeline>`,
      tried: inBrowser,
    },
    {
      where: "A frame",
      how: "embed.html, embed.js and courseline-embed.js all lie beside the case; without one of them the frame stays empty.",
      code: frame,
      tried: inBrowser,
    },
    {
      where: "reveal.js",
      how: "The deck keeps its keys; Page Up and Page Down are the figure’s once it has the focus.",
      code: `${script}\n<section>${element}</section>`,
      tried: "Tried with reveal.js 6.0.",
    },
    {
      where: "Quarto",
      how: `Name courseline-embed.js and ${file} under “resources:” of the document.`,
      code: `\`\`\`{=html}\n${script}\n${element}\n\`\`\``,
      tried: notTried,
    },
    ...(step === undefined ? filesOfWhole : filesOfStep(step)),
  ];
}

/** JSON that cannot end the script it stands in. */
const inPage = (text: string): string => JSON.stringify(JSON.parse(text)).replaceAll("<", "\\u003c");

const powerPoint = "Tried in LibreOffice, not in PowerPoint.";

const filesOfWhole: readonly Recipe[] = [
  {
    where: "PowerPoint",
    how: "Export as PowerPoint, or save all steps as one PowerPoint file: every mark is a shape, every text can be edited.",
    tried: powerPoint,
  },
  { where: "Moodle, H5P", how: "Export as HTML page and upload it as a file.", tried: notTried },
  { where: "Google Slides, Notion", how: "Export as PNG and insert it as a picture.", tried: notTried },
];

/** “Export …” writes the whole case with its ending; what a step shows alone comes by other ways. */
function filesOfStep(step: number): readonly Recipe[] {
  const stills = "“Steps …”, “All steps”, “Stills (ZIP)”";
  return [
    {
      where: "PowerPoint",
      how: `${stills} has each step as a slide of its own: take the one of step ${step}.`,
      tried: powerPoint,
    },
    {
      where: "Moodle, H5P",
      how: `Write the page of this step with the command line, and upload it as a file. “Export …” would write the whole case.`,
      code: `courseline render case.json --step ${step} -o step-${step}.html`,
      tried: notTried,
    },
    { where: "Google Slides, Notion", how: `${stills} has each step as a PNG: insert the one of step ${step}.`, tried: notTried },
  ];
}
