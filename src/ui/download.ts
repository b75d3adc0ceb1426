export interface Download {
  readonly name: string;
  readonly content: Uint8Array | string;
  /** MIME type. */
  readonly type: string;
}

/** Hands a file to the browser's own download, without a request. */
export function download({ name, content, type }: Download): void {
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = window.document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
