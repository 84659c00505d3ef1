import { version } from "#lib/shared/version.ts";
import type { Option } from "./arguments.ts";
import type { Command } from "./command.ts";

/** What `headroom help` prints. */
export function overviewText(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    `headroom ${version}: load-test results in, verdicts out.`,
    "",
    "Usage: headroom COMMAND [options]",
    "",
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    `  ${"help".padEnd(width)}  say more of a command: headroom help upload`,
    "",
    "HEADROOM_URL says where Headroom is, HEADROOM_TOKEN (or HEADROOM_TOKEN_FILE) who asks.",
    "",
    "Exit codes: 0 pass, or no baseline yet · 1 the verdict crossed --fail-on · 2 usage · 3 could not upload ·",
    "4 the file could not be read · 5 not comparable or invalid · 6 no verdict in time",
  ].join("\n");
}

/** What `headroom help upload` prints. */
export function commandText({ summary, usage, options, examples }: Command): string {
  const heads = options.map(headOf);
  const width = Math.max(0, ...heads.map((head) => head.length));
  return [
    `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`,
    "",
    `Usage: ${usage}`,
    "",
    ...options.map(({ help }, index) => `  ${(heads[index] ?? "").padEnd(width)}  ${help}`),
    "",
    "Examples:",
    ...examples.map((example) => `  ${example}`),
  ].join("\n");
}

function headOf({ name, short, value, kind }: Option): string {
  return `${short ? `-${short}, ` : ""}--${name}${kind === "flag" ? "" : ` ${value ?? "VALUE"}`}`;
}
