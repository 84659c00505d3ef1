import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Readable } from "node:stream";
import { fileFault } from "#lib/shared/file-fault.ts";
import type { Command } from "./command.ts";
import { CommandFailure, exitCodes } from "./command-failure.ts";
import { configErrorsOf, planText } from "./config-text.ts";
import { HeadroomApi, jsonOf } from "./headroom-api.ts";
import { settingsOf, urlOption } from "./settings.ts";

/** `headroom apply`: makes an instance what a headroom.yaml says, or shows what would change. */
export const apply: Command = {
  name: "apply",
  summary: "apply a headroom.yaml, or show what it would change",
  usage: "headroom apply -f FILE [--dry-run]",
  options: [
    { name: "file", short: "f", kind: "text", value: "FILE", help: "the headroom.yaml; - is standard input" },
    { name: "dry-run", kind: "flag", help: "change nothing, print the plan" },
    urlOption,
  ],
  examples: ["headroom apply -f headroom.yaml --dry-run", "generate-config | headroom apply -f -"],
  run: async (given, around) => {
    const settings = settingsOf(given, around.variables);
    const [file = given.text("file"), ...others] = given.operands;
    if (file === undefined || others.length > 0)
      throw new CommandFailure("usage", "Name one file: headroom apply -f headroom.yaml.");
    const text = contentOf(file, around.folder);
    const api = new HeadroomApi(settings, around);
    const sending = api.sending("/api/v1/config", {
      method: "PUT",
      parameters: given.flag("dry-run") ? [["dryRun", "true"]] : [],
      headers: { "content-type": "application/yaml" },
      body: { length: text.length, open: () => Readable.from([text], { objectMode: false }) },
    });
    const answer = await api.request(sending);
    const errors = configErrorsOf(answer, file === "-" ? "standard input" : file);
    if (errors) throw new CommandFailure("unreadable", errors);
    around.terminal.print(planText(jsonOf(api.accepted(answer, sending), sending.url)));
    return exitCodes.fine;
  },
};

function contentOf(file: string, folder: string): Buffer {
  const name = file === "-" ? "Standard input" : file;
  const text = bytesOf(file, folder);
  if (text.length === 0) throw new CommandFailure("unreadable", `${name} is empty.`);
  if (!isUtf8(text)) throw new CommandFailure("unreadable", `${name} is no text in UTF-8.`);
  return text;
}

function bytesOf(file: string, folder: string): Buffer {
  try {
    return readFileSync(file === "-" ? 0 : resolve(folder, file));
  } catch (error) {
    throw new CommandFailure("unreadable", fileFault(file, error));
  }
}
