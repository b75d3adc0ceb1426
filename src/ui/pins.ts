import { type CaseStore, changeView } from "../store";

/** Pins one of the two moments that are compared, or takes it away. */
export function pinAt(store: CaseStore, name: "a" | "b", fraction: number | undefined): void {
  const { [name]: _, ...others } = store.getState().view.pins;
  changeView(store, { pins: fraction === undefined ? others : { ...others, [name]: fraction } });
}
