export { caseFileText } from "./caseFileText";
export { maximumBytes, maximumDepth, maximumProblems, tooLarge } from "./limits";
export { placeProblems } from "./listProblems";
export { formatPath, type Path, type PathPart, parsePath } from "./path";
export type { Problem } from "./problem";
export { type ProblemCode, problemCodes } from "./problemCodes";
export { type ReadCase, readCaseFile } from "./readCaseFile";
export {
  type Agent,
  type AgentClass,
  type Analyte,
  type Basis,
  type CaseFile,
  type ClinicalCase,
  type Clock,
  type CourseDetail,
  currentFormat,
  type Dose,
  type DrugStep,
  type FigureOptions,
  type PresentationStep,
  type RecordList,
  type RecordOf,
  recordSchemas,
  type ReferenceRange,
  type Regimen,
  responseCategories,
  type SeriesRow,
  type ValueExtras,
} from "./schema";
export { didYouMean, nearest } from "./suggestions";
export { type Comparator, type ParsedValue, parseValue } from "./valueText";
