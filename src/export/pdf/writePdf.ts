/** Scenes as the pages of a PDF: vector, with the figure's font embedded as a subset, text that can be selected, at their exact sizes. */
import PDFDocument from "pdfkit";
import type { Item, Path, Rect, Scene, Stroke, Text } from "../../scene/scene";
import { measureText } from "../../text";
import { type Face, fontFiles } from "../assets/fontFiles";
import { joinBytes } from "../assets/joinBytes";
import { carriedName } from "../carried/marks";

type Pdf = InstanceType<typeof PDFDocument>;

interface PdfOptions {
  /** Of the case file that the figure is to carry. */
  readonly caseText?: string;
}

export const writePdf = (scene: Scene, options: PdfOptions = {}): Promise<Uint8Array> => writePdfPages([scene], options);

/** A page for every scene, in a list of contents where there are several. The same scenes give the same bytes on one host; another host may compress them otherwise. */
export async function writePdfPages(scenes: readonly Scene[], { caseText }: PdfOptions = {}): Promise<Uint8Array> {
  const { title, description } = scenes[0] ?? { title: "", description: "" };
  const pdf = new PDFDocument({
    autoFirstPage: false,
    tagged: true,
    lang: "en",
    displayTitle: true,
    pdfVersion: "1.7",
    info: { Title: title, Subject: description, Creator: "Courseline", Producer: "Courseline", CreationDate: longAgo },
    // Left alone, it would load a standard font that the page does not use.
    font: null as never,
  });
  const written = collected(pdf);
  for (const [face, bytes] of Object.entries(fontFiles)) pdf.registerFont(face, bytes.buffer);
  for (const scene of scenes) {
    pdf.addPage({ size: [scene.width, scene.height], margin: 0 });
    if (scenes.length > 1) pdf.outline.addItem(scene.title);
    drawPage(pdf, scene);
  }
  if (caseText !== undefined) attachCase(pdf, caseText);
  pdf.end();
  return written;
}

function drawPage(pdf: Pdf, { width, height, title, description, background, items }: Scene): void {
  const figure = pdf.struct("Figure", { alt: description === "" ? title : description, title });
  pdf.addStructure(figure);
  figure.add(
    pdf.struct("Span", {}, () => {
      pdf.rect(0, 0, width, height).fill(background);
      for (const item of items) drawItem(pdf, item);
    }),
  );
  figure.end();
}

/** A time of writing would make every file another one. */
const longAgo = new Date(0);

/** The case file, attached to the document: readers list it beside the page. */
function attachCase(pdf: Pdf, caseText: string): void {
  const { buffer } = new TextEncoder().encode(caseText);
  const about = { type: "application/json", description: "The case that this figure shows", hidden: false };
  pdf.file(buffer, { name: `${carriedName}.json`, ...about, creationDate: longAgo, modifiedDate: longAgo });
}

function collected(pdf: Pdf): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    pdf.on("data", (part: Uint8Array) => parts.push(part));
    pdf.on("error", reject);
    pdf.on("end", () => resolve(joinBytes(parts)));
  });
}

function drawItem(pdf: Pdf, item: Item): void {
  switch (item.kind) {
    case "group":
      for (const child of item.items) drawItem(pdf, child);
      return;
    case "rect":
      pdf.rect(item.x, item.y, item.width, item.height);
      return painted(pdf, item);
    case "path":
      trace(pdf, item);
      return painted(pdf, item);
    case "text":
      return drawText(pdf, item);
    default:
      return item satisfies never;
  }
}

function trace(pdf: Pdf, { commands }: Path): void {
  for (const command of commands) {
    if (command[0] === "M") pdf.moveTo(command[1], command[2]);
    else if (command[0] === "L") pdf.lineTo(command[1], command[2]);
    else if (command[0] === "C") pdf.bezierCurveTo(command[1], command[2], command[3], command[4], command[5], command[6]);
    else pdf.closePath();
  }
}

function painted(pdf: Pdf, { fill, stroke }: Rect | Path): void {
  const inside = fill === undefined ? undefined : colourOf(fill);
  if (inside) pdf.fillColor(inside.colour, inside.opacity);
  if (stroke) setStroke(pdf, stroke);
  if (inside && stroke) pdf.fillAndStroke();
  else if (inside) pdf.fill();
  else if (stroke) pdf.stroke();
  // A path that nobody paints would be painted by whoever comes next.
  else pdf.addContent("n");
}

function setStroke(pdf: Pdf, { color, width, dash }: Stroke): void {
  const { colour, opacity } = colourOf(color);
  pdf.strokeColor(colour, opacity).lineWidth(width);
  if (dash) pdf.dash(dash[0] ?? 1, { space: dash[1] ?? dash[0] ?? 1 });
  else pdf.undash();
}

/** "#rrggbbaa" as a colour and an opacity. */
function colourOf(color: string): { readonly colour: string; readonly opacity: number } {
  const [, solid, alpha] = /^(#[0-9a-f]{6})([0-9a-f]{2})$/i.exec(color) ?? [];
  return solid && alpha ? { colour: solid, opacity: Number.parseInt(alpha, 16) / 255 } : { colour: color, opacity: 1 };
}

const faceOf = ({ bold, italic }: Text): Face => (bold ? "bold" : italic ? "italic" : "regular");
/** How much of its width a text stands left of its anchor. */
const before = { start: 0, middle: 0.5, end: 1 } as const;

function drawText(pdf: Pdf, item: Text): void {
  const { text, x, y, size, anchor, bold = false, angle = 0, fill } = item;
  const { colour, opacity } = colourOf(fill);
  const shift = before[anchor] === 0 ? 0 : before[anchor] * measureText(text, { size, bold });
  pdf.save();
  if (angle !== 0) pdf.rotate(angle, { origin: [x, y] });
  pdf.font(faceOf(item)).fontSize(size).fillColor(colour, opacity);
  pdf.text(text, x - shift, y, { lineBreak: false, baseline: "alphabetic" });
  pdf.restore();
}
