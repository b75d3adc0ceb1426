import { requireNode } from "./nodeVersion.mjs";

requireNode();
import("./buildAll.mjs").then(({ buildAll }) => buildAll());
