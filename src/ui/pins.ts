import { type CaseStore, changeView } from "../store";

/** Pins one of the two moments that are compared, or takes it away. Where no crosshair stands one is put up there: the arrows take it to the other moment. */
export function pinAt(store: CaseStore, name: "a" | "b", fraction: number | undefined): void {
  const { cursor, pins } = store.getState().view;
  const { [name]: _, ...others } = pins;
  changeView(
    store,
    fraction === undefined ? { pins: others } : { cursor: cursor ?? fraction, pins: { ...others, [name]: fraction } },
  );
}
