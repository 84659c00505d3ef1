import type { Arguments, Option } from "./arguments.ts";
import type { ExitCode } from "./command-failure.ts";
import type { Signals } from "./signals.ts";
import type { Terminal } from "./terminal.ts";
import type { Variables } from "./variables.ts";

/** What a command finds around it. */
export type Surroundings = { variables: Variables; folder: string; terminal: Terminal; signals: Signals };

/** One word after `headroom`. `isWrapper`: what stands behind `--` is a command of its own. */
export type Command = {
  name: string;
  summary: string;
  usage: string;
  options: Option[];
  examples: string[];
  isWrapper?: boolean;
  run: (given: Arguments, around: Surroundings, wrapped: readonly string[]) => Promise<ExitCode>;
};
