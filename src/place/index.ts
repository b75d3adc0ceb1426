export { placeCase } from "./placeCase";
export type * from "./types";
