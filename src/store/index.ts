export * from "./caseStore";
