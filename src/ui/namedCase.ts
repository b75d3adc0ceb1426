/** A case that the address of the page names: `?case=cases/one.json`. It is fetched from where the page itself comes, and nowhere else. */
import type { OpenCase } from "../store";
import controls from "./controls.module.css";
import type { Outcome } from "./drawing";
import { readChosenFile } from "./openFile";
import { type Reading, startReading, untilShown } from "./reading";
import styles from "./ReadingProgress.module.css";

/** Reads the case; what is refused or cannot be had is said in words. The page's policy refuses other hosts too, also behind a redirect. */
export async function readNamedCase(named: string, { page, place }: Around): Promise<Outcome<OpenCase>> {
  const address = addressOf(named, page);
  if ("failure" in address) return address;
  const fetched = await fetchFile(address.result);
  const read = "failure" in fetched ? fetched : await readChosenFile(fetched.result);
  if ("failure" in read) return read;
  const reading = startReading(read.result);
  const hide = showReading(place, reading);
  const open = await reading.read;
  hide();
  return open ? { result: open } : { failure: `${reading.name} was not opened: its reading was cancelled` };
}

interface Around {
  /** The address of the page. */
  readonly page: string;
  /** Where the app will be: until then it shows how far a large case has come. */
  readonly place: Element;
}

/** As `ReadingProgress` does, before there is an app to do it. */
function showReading(place: Element, { name, done, subscribe, cancel }: Reading): () => void {
  const make = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, about: Partial<HTMLElementTagNameMap[Tag]>) =>
    Object.assign(window.document.createElement(tag), about);
  const bar = make("progress", { className: styles.bar ?? "", ariaLabel: `Reading ${name}`, value: 0 });
  const button = make("button", { type: "button", className: controls.button ?? "", textContent: "Cancel", onclick: cancel });
  const whole = make("div", { className: styles.reading ?? "" });
  whole.append(make("p", { className: styles.words ?? "", textContent: `Reading ${name}` }), bar, button);
  const timer = setTimeout(() => place.replaceChildren(whole), untilShown);
  const end = subscribe(() => {
    bar.value = done();
  });
  return () => {
    clearTimeout(timer);
    end();
    whole.remove();
  };
}

/** Where the case is, when that is where the page comes from. */
export function addressOf(named: string, page: string): Outcome<URL> {
  if (!URL.canParse(named, page)) return { failure: `the address asks for “${named}”, which is no address of a case` };
  const [address, { protocol, origin }] = [new URL(named, page), new URL(page)];
  if (protocol === "file:")
    return {
      failure: `the address asks for “${named}”, and a page from a disk fetches nothing: open the file in the app instead`,
    };
  if (address.origin !== origin)
    return { failure: `the address asks for a case of ${address.host || address.protocol}; only cases of ${origin} are fetched` };
  return { result: address };
}

async function fetchFile(address: URL): Promise<Outcome<File>> {
  try {
    const name = decodeURIComponent(address.pathname.replace(/^.*\//, "")) || address.host;
    const response = await fetch(address, { referrerPolicy: "no-referrer" });
    if (!response.ok) return { failure: `${address.href} could not be fetched: the server says ${response.status}` };
    return { result: new File([await response.blob()], name) };
  } catch {
    return { failure: `${address.href} could not be fetched` };
  }
}
