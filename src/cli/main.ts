import { io, wordsGiven } from "./io";

// A script of its own: what runs many command lines in one process evaluates this one for each, and the program once.
const { run } = await import("./program");
process.exitCode = await run(wordsGiven(), io);
