import { useEffect, useState } from "react";
import { failureOf } from "./failureOf";

/** Calls back with a file that is dropped anywhere in the window; true while one hovers above it. */
export function useFileDrop(onFile: (file: File) => void, isOn: boolean): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    if (!isOn) return undefined;
    const over = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setOver(true);
    };
    // Leaving one element for another inside the window is no leaving: then there is a next element.
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      onFile(file);
    };
    return listen({ dragenter: over, dragover: over, dragleave: leave, drop });
  }, [onFile, isOn]);
  return isOver;
}

/** Calls back with text that is pasted anywhere but into a field to write in. */
export function usePaste(onText: (text: string) => void, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return undefined;
    const paste = (event: ClipboardEvent): void => {
      if (isWritable(event.target)) return;
      event.preventDefault();
      onText(event.clipboardData?.getData("text/plain") ?? "");
    };
    return listen({ paste });
  }, [onText, isOn]);
}

/** Calls back with words for what failed where nobody waited for it: a part of the program that could not be fetched, most of all. */
export function useFailures(onFailure: (words: string) => void, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return undefined;
    return listen({ unhandledrejection: ({ reason }) => onFailure(failureOf(reason).failure) });
  }, [onFailure, isOn]);
}

/** Whether what is typed there is text. */
export function isWritable(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return !target.readOnly;
  return target instanceof HTMLInputElement && !["radio", "checkbox", "file", "button", "range"].includes(target.type);
}

type Listeners = { readonly [K in keyof WindowEventMap]?: (event: WindowEventMap[K]) => void };

/** Listens on the window; the result ends it. */
export function listen(listeners: Listeners): () => void {
  const controller = new AbortController();
  for (const [name, listener] of Object.entries(listeners)) {
    window.addEventListener(name, listener as EventListener, { signal: controller.signal });
  }
  return () => controller.abort();
}
