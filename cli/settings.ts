import { readFileSync } from "node:fs";
import { fileFault } from "#lib/shared/file-fault.ts";
import type { Arguments, Option } from "./arguments.ts";
import { CommandFailure } from "./command-failure.ts";
import type { Variables } from "./variables.ts";

/** Where Headroom is and who asks it. `url` has no slash at its end. */
export type Settings = { url: string; token: string };

export const urlOption: Option = {
  name: "url",
  kind: "text",
  value: "URL",
  help: "where Headroom is (else HEADROOM_URL)",
};

/**
 * From `--url`, HEADROOM_URL and HEADROOM_TOKEN, or the file that HEADROOM_TOKEN_FILE names. A token is never an option,
 * because everybody on a machine can list the arguments of its processes.
 * @throws CommandFailure (usage) saying what is missing
 */
export function settingsOf(given: Arguments, variables: Variables): Settings {
  return { url: urlOf(given.text("url") ?? variables.HEADROOM_URL ?? ""), token: tokenOf(variables) };
}

function urlOf(text: string): string {
  if (text.trim() === "")
    throw new CommandFailure("usage", "Say where Headroom is: HEADROOM_URL=https://headroom.example.org, or --url.");
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new CommandFailure("usage", `${JSON.stringify(text)} is no address as in https://headroom.example.org.`);
  if (url.username !== "" || url.password !== "")
    throw new CommandFailure("usage", "HEADROOM_URL holds a user or a password; the token alone says who asks.");
  return `${url.origin}${url.pathname}`.replace(/\/+$/, "");
}

function tokenOf(variables: Variables): string {
  const token = (variables.HEADROOM_TOKEN || fileOf(variables.HEADROOM_TOKEN_FILE)).trim();
  if (token === "")
    throw new CommandFailure(
      "usage",
      "HEADROOM_TOKEN is empty: set it to a token of yours, as a secret of the pipeline.",
    );
  if (!/^[\x21-\x7e]+$/.test(token))
    throw new CommandFailure("usage", "HEADROOM_TOKEN holds spaces or other characters that no token has.");
  return token;
}

function fileOf(path: string | undefined): string {
  if (!path) return "";
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new CommandFailure("usage", `HEADROOM_TOKEN_FILE: ${fileFault(path, error)}`);
  }
}
