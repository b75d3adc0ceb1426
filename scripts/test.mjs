import { requireNode } from "./nodeVersion.mjs";

requireNode();
void import("./testAll.mjs").then(({ testAll }) => testAll(process.argv.slice(2)));
