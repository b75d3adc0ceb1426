/** What the commands share: the machine as they see it, and how they end. */
import type { Command } from "commander";

/** What a command may touch of the machine. The host binding gives the real thing, a test gives its own. */
export interface CommandLineIo {
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** In bytes; fails when there is no such file. */
  readonly fileSize: (path: string) => Promise<number>;
  readonly readStandardInput: () => Promise<Uint8Array>;
  readonly writeFile: (path: string, content: Uint8Array | string) => Promise<void>;
  readonly stdout: (content: Uint8Array | string) => void;
  readonly stderr: (text: string) => void;
  /** Whether somebody watches standard error, so that progress can be shown there. */
  readonly isWatched: boolean;
  /**
   * Runs the same command line once for each part of its work, on all cores; the highest of their codes. `told` hears how many are
   * done.
   */
  readonly runParts: (count: number, told: (done: number) => void) => Promise<ExitCode>;
}

/** 0 fine, 1 problems in the input, 2 wrong use. */
export type ExitCode = 0 | 1 | 2;

export interface CommandContext {
  readonly io: CommandLineIo;
  /** Which part of the work is meant, from 0, where `runParts` asked for one. */
  readonly part?: number | undefined;
  /** Sets the code to leave with when the command is through; 0 when never called. */
  readonly done: (code: ExitCode) => void;
  /** Ends the command for wrong use: message on standard error, code 2. */
  readonly fail: (message: string) => never;
}

/** A command is a function that adds itself to the program. */
export type AddCommand = (program: Command, context: CommandContext) => void;
