/** The bytes of a `data:` address: so a file that was built into a script is read alike in a browser, from a disk and in Node. */
export function bytesOf(address: string): Uint8Array<ArrayBuffer> {
  const binary = atob(address.slice(address.indexOf(",") + 1));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
