import { setFlagsFromString } from "node:v8";
import { io, wordsGiven } from "./io";

// One figure is over before most optimised code would be ready, so it is asked for later: a third of the processor's time on a large case.
// Node 20 alone: later engines have a cheap step between, and no such flag.
if (process.versions.node.startsWith("20.")) setFlagsFromString("--interrupt-budget=1000000");

// A script of its own: what runs many command lines in one process evaluates this one for each, and the program once.
const { run } = await import("./program");
process.exitCode = await run(wordsGiven(), io);
