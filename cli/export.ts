import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { bytesText } from "#lib/shared/number-text.ts";
import type { Command, Surroundings } from "./command.ts";
import { CommandFailure, exitCodes } from "./command-failure.ts";
import { codeOf, faultOfAnswer, faultOfError } from "./connection-fault.ts";
import { HeadroomApi } from "./headroom-api.ts";
import { openAnswer, readAnswer, type Sending } from "./http.ts";
import { bytesLine } from "./progress-line.ts";
import { refusalOf } from "./refusal.ts";
import { settingsOf, urlOption } from "./settings.ts";
import { type Attempt, tryAgain } from "./try-again.ts";

type Saved = { path: string; bytes: number };

/** `headroom export`: saves the whole instance as one archive. */
export const exportCommand: Command = {
  name: "export",
  summary: "save the whole instance as one archive",
  usage: "headroom export [-o FILE]",
  options: [
    { name: "output", short: "o", kind: "text", value: "FILE", help: "where to (headroom-export-DATE.tar.gz)" },
    urlOption,
  ],
  examples: ["headroom export -o backup.tar.gz"],
  run: async (given, around) => {
    const settings = settingsOf(given, around.variables);
    if (given.operands.length > 0)
      throw new CommandFailure("usage", "Name the file with -o: headroom export -o backup.tar.gz.");
    const { terminal, signals } = around;
    const sending = new HeadroomApi(settings, around).sending("/api/v1/export", {
      headers: { accept: "application/gzip, application/problem+json" },
    });
    const { path, bytes } = await tryAgain(() => save(sending, given.text("output"), around), {
      forSeconds: 120,
      again: "exporting",
      say: (line) => terminal.say(line),
      signal: signals.stopped,
    });
    terminal.print(`${path} (${bytesText(bytes)})`);
    return exitCodes.fine;
  },
};

/**
 * The file is called by its name once it is whole; until then `.part` stands behind it. It is for its owner alone: it
 * holds password hashes.
 */
async function save(sending: Sending, output: string | undefined, around: Surroundings): Promise<Attempt<Saved>> {
  const { terminal, folder } = around;
  let unfinished: string | null = null;
  let bytes = 0;
  try {
    const response = await openAnswer(sending);
    const status = response.statusCode ?? 0;
    if (status !== 200) {
      const fault = faultOfAnswer(status, response.headers["retry-after"], Date.now());
      if (fault) return { kind: "fault", fault, at: "" };
      throw new CommandFailure("notSent", refusalOf(await readAnswer(response), sending.url));
    }
    const path = resolve(folder, output ?? nameOf(response.headers["content-disposition"]));
    unfinished = `${path}.part`;
    // What an attempt before has left, or somebody else has put there.
    await rm(unfinished, { force: true });
    const startedAt = Date.now();
    const total = Number(response.headers["content-length"]) || null;
    response.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      terminal.progress(bytesLine("saving", bytes, total, Date.now() - startedAt));
    });
    await pipeline(response, createWriteStream(unfinished, { flags: "wx", mode: 0o600, flush: true }));
    await rename(unfinished, path);
    return { kind: "done", value: { path, bytes } };
  } catch (error) {
    if (unfinished) await rm(unfinished, { force: true });
    if (error instanceof CommandFailure) throw error;
    sending.signal?.throwIfAborted();
    if (fileErrors.has(codeOf(error)))
      throw new CommandFailure(
        "unreadable",
        `The archive cannot be written: ${error instanceof Error ? error.message : error}`,
      );
    return { kind: "fault", fault: faultOfError(error, sending.url), at: bytes > 0 ? `after ${bytesText(bytes)}` : "" };
  } finally {
    terminal.clear();
  }
}

const fileErrors = new Set(["ENOENT", "EACCES", "EISDIR", "ENOSPC", "EROFS", "EPERM", "ENOTDIR", "EDQUOT"]);

/** The server's name of the file, where it is one of an export: whatever answers must not choose what is written over. */
function nameOf(disposition: string | undefined): string {
  return /filename="(headroom-export-[\w-]+\.tar\.gz)"/.exec(disposition ?? "")?.[1] ?? "headroom-export.tar.gz";
}
