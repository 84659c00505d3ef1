import { nearestNames } from "#lib/shared/nearest-names.ts";
import { version } from "#lib/shared/version.ts";
import { apply } from "./apply.ts";
import { readArguments } from "./arguments.ts";
import type { Command, Surroundings } from "./command.ts";
import { CommandFailure, type ExitCode, exitCodes } from "./command-failure.ts";
import { config } from "./config.ts";
import { exportCommand } from "./export.ts";
import { commandText, overviewText } from "./help.ts";
import { importCommand } from "./import.ts";
import { run } from "./run.ts";
import { upload } from "./upload.ts";
import { verdict } from "./verdict.ts";

const commands: Command[] = [upload, run, verdict, apply, config, exportCommand, importCommand];

/** Does what the arguments say, and returns the exit code. Every failure ends as a line on the error stream. */
export async function headroom(args: readonly string[], around: Surroundings): Promise<ExitCode> {
  try {
    return await perform(args, around);
  } catch (error) {
    const { terminal, signals } = around;
    terminal.clear();
    const { exitCode, message } = failureOf(error, signals.stopped.aborted);
    terminal.say(`headroom: ${message}`);
    if (wantsJson(args)) terminal.print(JSON.stringify({ error: { message, exitCode } }, null, 2));
    return exitCode;
  }
}

async function perform(args: readonly string[], around: Surroundings): Promise<ExitCode> {
  const [name = "help", ...others] = args;
  if (name === "--version" || name === "-v" || name === "version") return printed(`headroom ${version}`, around);
  if (name === "help" || name === "--help" || name === "-h") return printed(helpOn(others[0]), around);
  const command = commandNamed(name);
  const end = command.isWrapper ? others.indexOf("--") : -1;
  const own = end < 0 ? others : others.slice(0, end);
  const isAsked = own.some((arg, index) => (arg === "--help" || arg === "-h") && !own.slice(0, index).includes("--"));
  if (isAsked) return printed(commandText(command), around);
  const wrapped = end < 0 ? [] : others.slice(end + 1);
  return command.run(readArguments(own, command.options), around, wrapped);
}

function helpOn(name: string | undefined): string {
  return name === undefined || name.startsWith("-") ? overviewText(commands) : commandText(commandNamed(name));
}

function commandNamed(name: string): Command {
  const command = commands.find((each) => each.name === name);
  if (command) return command;
  const [nearest] = nearestNames(
    name,
    commands.map((each) => each.name),
    1,
  );
  const meant = nearest ? ` Did you mean ${nearest}?` : " headroom help lists them.";
  throw new CommandFailure("usage", `There is no command ${JSON.stringify(name)}.${meant}`);
}

function printed(text: string, { terminal }: Surroundings): ExitCode {
  terminal.print(text);
  return exitCodes.fine;
}

function wantsJson(args: readonly string[]): boolean {
  const end = args.indexOf("--");
  return (end < 0 ? args : args.slice(0, end)).includes("--json");
}

function failureOf(error: unknown, isStopped: boolean): { exitCode: ExitCode; message: string } {
  if (error instanceof CommandFailure) return error;
  if (isStopped) return { exitCode: exitCodes.interrupted, message: "Stopped." };
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { exitCode: exitCodes.notSent, message: `This is a bug of the command. ${message}` };
}
