import type { ChangeEvent, ReactNode, Ref } from "react";

interface Props {
  readonly ref: Ref<HTMLInputElement>;
  readonly onFile: (file: File) => void;
}

/** The browser's own file picker, opened by whoever clicks it. */
export function FileInput({ ref, onFile }: Props): ReactNode {
  const choose = ({ currentTarget: field }: ChangeEvent<HTMLInputElement>): void => {
    const file = field.files?.[0];
    if (!file) return;
    onFile(file);
    // The same file may be chosen again after it was corrected.
    field.value = "";
  };
  return (
    <input
      ref={ref}
      type="file"
      accept=".json,application/json,.csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
      hidden
      onChange={choose}
      aria-label="Case file"
    />
  );
}
