/** What the command's exit code says to a pipeline; docs/command.md explains each to people. */
export const exitCodes = {
  fine: 0,
  crossed: 1,
  usage: 2,
  notSent: 3,
  unreadable: 4,
  notComparable: 5,
  noVerdict: 6,
  interrupted: 130,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Why a command ends early. The message is for the person who reads the log: what happened, and what to do. */
export class CommandFailure extends Error {
  override name = "CommandFailure";
  readonly exitCode: ExitCode;

  constructor(reason: keyof typeof exitCodes, message: string) {
    super(message);
    this.exitCode = exitCodes[reason];
  }
}
