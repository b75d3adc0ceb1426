/** As Chromium, Firefox and Safari say that a script did not come. */
const noScript = /dynamically imported module|importing a module script/i;

/** What went wrong in words for a reader. */
export function failureOf(error: unknown): { readonly failure: string } {
  const words = error instanceof Error ? error.message : String(error);
  if (!noScript.test(words)) return { failure: words };
  return { failure: "a part of the program could not be fetched; save the case file, then load the page again" };
}
