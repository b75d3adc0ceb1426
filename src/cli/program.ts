/** The command line without its host: arguments in, texts and an exit code out. */
import { Command, CommanderError } from "commander";
import { addBundle } from "./bundle";
import { addCase } from "./caseFile";
import { addCheck } from "./check";
import type { AddCommand, CommandContext, CommandLineIo, ExitCode } from "./command";
import { addImport } from "./importTable";
import { addLegend } from "./legend";
import { addPreflight } from "./preflight";
import { addRender } from "./render";
import { addSchema } from "./schema";
import { addTable } from "./table";

const commands: readonly AddCommand[] = [
  addRender,
  addBundle,
  addCheck,
  addTable,
  addImport,
  addCase,
  addLegend,
  addPreflight,
  addSchema,
];

/** Runs one command line (without the program's own name), or one part of it, and says with which code to leave. Never throws. */
export async function run(words: readonly string[], io: CommandLineIo, part?: number): Promise<ExitCode> {
  let code: ExitCode = 0;
  const done = (given: ExitCode) => {
    code = given;
  };
  try {
    await createProgram({ io, done, part }).parseAsync([...words], { from: "user" });
    return code;
  } catch (error) {
    return exitCodeOf(error, io);
  }
}

function createProgram(given: Omit<CommandContext, "fail">): Command {
  const { io } = given;
  const program = new Command("courseline");
  program.description("Draws one patient's treatment on one honest time axis.");
  program.exitOverride().configureOutput({ writeOut: io.stdout, writeErr: io.stderr });
  program.showHelpAfterError("(courseline --help lists the commands)");
  const fail = (message: string) => {
    io.stderr(`courseline: ${message}\n`);
    throw new CommanderError(2, "courseline.use", message);
  };
  for (const add of commands) add(program, { ...given, fail });
  return program;
}

/** Wrong use is 2, and so is a fault of ours; asking for help is neither. */
function exitCodeOf(error: unknown, io: CommandLineIo): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  io.stderr(`courseline: unexpected fault: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return 2;
}
