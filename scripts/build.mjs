import { requireNode } from "./nodeVersion.mjs";

requireNode();
void import("./buildAll.mjs").then(({ buildAll }) => buildAll());
