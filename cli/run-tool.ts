import { spawn } from "node:child_process";
import type { Surroundings } from "./command.ts";
import { CommandFailure } from "./command-failure.ts";

/** How a load test ended. */
export type ToolEnd = { exitCode: number | null; signal: NodeJS.Signals | null };

/**
 * Runs a load test with this terminal as its own. A signal is passed on once; Ctrl-C on a terminal reaches it by itself.
 * @param isQuiet what it prints goes to the error stream, because the output is to be JSON
 * @throws CommandFailure (usage) when it cannot be started
 */
export function runTool(argv: readonly string[], isQuiet: boolean, { folder, signals }: Surroundings) {
  const [program = "", ...args] = argv;
  const child = spawn(program, args, {
    cwd: folder,
    // The token is for Headroom alone, not for a load test and whatever it prints.
    env: { ...process.env, HEADROOM_TOKEN: undefined, HEADROOM_TOKEN_FILE: undefined },
    stdio: ["inherit", isQuiet ? 2 : "inherit", "inherit"],
  });
  const passed = new Set<NodeJS.Signals>();
  const passOn = (signal: NodeJS.Signals) => {
    const hasItAlready = passed.has(signal) || (signal === "SIGINT" && process.stdin.isTTY);
    passed.add(signal);
    if (!hasItAlready) child.kill(signal);
  };
  return signals.handedTo(
    passOn,
    () =>
      new Promise<ToolEnd>((resolve, reject) => {
        child.on("error", (error) => reject(new CommandFailure("usage", notStarted(program, error))));
        child.on("close", (exitCode, signal) => resolve({ exitCode, signal }));
      }),
  );
}

/** In the words of a shell. */
function notStarted(program: string, error: Error): string {
  const code = "code" in error ? error.code : "";
  if (code === "ENOENT") return `${program}: command not found`;
  if (code === "EACCES") return `${program}: permission denied`;
  return `${program}: ${error.message}`;
}
