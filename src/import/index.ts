export { importedSource, type Planned, planAdditions } from "./additions";
export { type Column, type Meaning, meaningNames, meanings, type Shape, shapeOf, withMeaning } from "./columns";
export { type Answers, type Question, type Reading, readTable, type Refused } from "./readTable";
export { readSheet, type Sheet } from "./sheet";
