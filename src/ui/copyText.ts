interface Options {
  readonly say: (words: string) => void;
  /** What is said when it is done. */
  readonly done?: string;
}

/** Puts text on the clipboard and says so, or what to do where a browser does not let a page do that. */
export async function copyText(text: string, { say, done = "copied" }: Options): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(done);
  } catch {
    say("this browser does not let a page copy; select the text instead");
  }
}
