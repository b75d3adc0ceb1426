/** A strict reader of the XML that our packages hold: elements, attributes and text, no comments, no declarations but the first. */

export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

interface Open {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const illegal = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;
const piece = /<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;

/** Throws with what is wrong when the text is not well formed. */
export function parseXml(source: string): Element {
  if (illegal.test(source)) throw new Error("a character that XML forbids");
  const body = source.replace(/^<\?xml version="1\.0" encoding="UTF-8"[^>]*\?>\s*/, "");
  if (body === source) throw new Error("no declaration");
  const top: Open = { tag: "", attributes: {}, children: [], text: "" };
  const stack = [top];
  piece.lastIndex = 0;
  while (piece.lastIndex < body.length) {
    const at = piece.lastIndex;
    const found = piece.exec(body);
    if (!found) throw new Error(`no element or text at "${body.slice(at, at + 30)}"`);
    read(found, stack);
  }
  const [root, ...more] = top.children;
  if (stack.length !== 1 || !root || more.length > 0 || top.text.trim() !== "") throw new Error("not one closed root");
  return root;
}

function read([, closed, opened, attributes = "", selfClosed, text]: RegExpExecArray, stack: Open[]): void {
  const around = stack.at(-1);
  if (!around) throw new Error("nothing is open");
  if (text !== undefined) around.text += unescaped(text);
  else if (opened !== undefined) {
    const element: Open = { tag: opened, attributes: attributesOf(attributes), children: [], text: "" };
    around.children.push(element);
    if (selfClosed !== "/") stack.push(element);
  } else if (around.tag === closed) stack.pop();
  else throw new Error(`</${closed}> closes <${around.tag}>`);
}

function attributesOf(text: string): Readonly<Record<string, string>> {
  const pairs = [...text.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, unescaped(value)] as const);
  if (new Set(pairs.map(([name]) => name)).size !== pairs.length)
    throw new Error(`an attribute stands twice in "${text.trim()}"`);
  return Object.fromEntries(pairs);
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescaped(text: string): string {
  if (/&(?!(amp|lt|gt|quot|apos|#\d+);)/.test(text)) throw new Error(`a bare ampersand in "${text}"`);
  return text.replace(/&(?:#(\d+)|(\w+));/g, (_, code?: string, name = "") =>
    code ? String.fromCodePoint(Number(code)) : (named[name] ?? ""),
  );
}

export const childOf = (element: Element, tag: string): Element | undefined => element.children.find((each) => each.tag === tag);

/** The element and all below it, from top to bottom. */
export const everyElement = (element: Element): readonly Element[] => [element, ...element.children.flatMap(everyElement)];

export const allOf = (element: Element, tag: string): readonly Element[] =>
  everyElement(element).filter((each) => each.tag === tag);
