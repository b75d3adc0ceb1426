import { requireNode } from "./nodeVersion.mjs";

requireNode();
void import("./startApp.mjs").then(({ startApp }) => startApp());
