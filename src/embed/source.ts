/** Where an element has its case from: an address of the page's own origin, or text in the page. */

export type Loaded = { readonly text: string } | { readonly failure: string };

export interface SourceOptions {
  readonly page: string;
  /** The page that holds the element has said that other origins may be asked. */
  readonly allowsOthers: boolean;
  readonly signal: AbortSignal;
}

export async function loadCase(source: string, { page, allowsOthers, signal }: SourceOptions): Promise<Loaded> {
  if (!URL.canParse(source, page)) return { failure: `“${source}” is no address of a case` };
  const address = new URL(source, page);
  if (address.origin !== new URL(page).origin && !allowsOthers)
    return {
      failure: `the case is on ${address.host || "a disk"}, another host than the page: put the file beside the page, or set allow-cross-origin`,
    };
  try {
    const response = await fetch(address, { signal, referrerPolicy: "no-referrer", credentials: "same-origin" });
    return response.ok ? { text: await response.text() } : { failure: `${address.pathname}: the server says ${response.status}` };
  } catch {
    return { failure: `${address.pathname} could not be fetched` };
  }
}

/** The text of a case written into the page: `<script type="application/json">` inside the element. */
export const inlineCase = (element: Element): string | undefined =>
  element.querySelector(':scope > script[type="application/json"]')?.textContent ?? undefined;
