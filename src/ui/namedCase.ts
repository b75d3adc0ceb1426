/** A case that the address of the page names: `?case=cases/one.json`. It is fetched from where the page itself comes, and nowhere else. */
import { type OpenCase, readCase } from "../store";
import type { Outcome } from "./drawing";
import { readChosenFile } from "./openFile";

/** Reads the case; what is refused or cannot be had is said in words. The page's policy refuses other hosts too, also behind a redirect. */
export async function readNamedCase(named: string, page: string): Promise<Outcome<OpenCase>> {
  const address = addressOf(named, page);
  if ("failure" in address) return address;
  const fetched = await fetchFile(address.result);
  const read = "failure" in fetched ? fetched : await readChosenFile(fetched.result);
  return "failure" in read ? read : { result: await readCase(read.result) };
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
