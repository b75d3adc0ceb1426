export * from "./caseStore";
export * from "./history";
export * from "./openCase";
export * from "./view";
