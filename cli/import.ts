import { bytesText, numberText } from "#lib/shared/number-text.ts";
import type { Command } from "./command.ts";
import { CommandFailure, exitCodes } from "./command-failure.ts";
import { HeadroomApi, jsonOf } from "./headroom-api.ts";
import { bytesLine } from "./progress-line.ts";
import { resultFiles } from "./result-files.ts";
import { settingsOf, urlOption } from "./settings.ts";
import { uploadBody } from "./upload-body.ts";

/** What `POST /api/v1/import` answers. */
type Imported = { tables: number; rows: number; artifacts: number; bytes: number };

/** Putting the rows of a large instance in place takes a while in which no byte flows. */
const longestSilenceMs = 3_600_000;

/** `headroom import`: fills an empty instance with an archive. */
export const importCommand: Command = {
  name: "import",
  summary: "fill an empty instance with an archive of headroom export",
  usage: "headroom import FILE",
  options: [urlOption],
  examples: ["headroom import headroom-export-2026-11-20.tar.gz"],
  run: async (given, around) => {
    const settings = settingsOf(given, around.variables);
    const { terminal } = around;
    const [file, ...others] = given.operands;
    if (file === undefined || others.length > 0)
      throw new CommandFailure("usage", "Name one archive: headroom import headroom-export-2026-11-20.tar.gz.");
    const { body } = uploadBody(resultFiles([file], around.folder));
    const startedAt = Date.now();
    const api = new HeadroomApi(settings, around);
    const sending = api.sending("/api/v1/import", {
      method: "POST",
      headers: { "content-type": "application/gzip" },
      body,
      idleMs: longestSilenceMs,
      onBytes: (sent) => terminal.progress(bytesLine("sending", sent, body.length, Date.now() - startedAt)),
    });
    // Once: nobody knows whether an import that broke off went through, and a second one is refused if it did.
    const result = await api.attempt(sending);
    if (result.kind === "fault")
      throw new CommandFailure(
        "notSent",
        `${result.fault.sentence}. An import is all or nothing: look whether it went through, else do it again.`,
      );
    const { rows, tables, artifacts, bytes } = jsonOf(api.accepted(result.value, sending), sending.url) as Imported;
    terminal.print(
      `Imported ${numberText(rows)} rows of ${tables} tables and ${numberText(artifacts)} files (${bytesText(bytes)}).`,
    );
    return exitCodes.fine;
  },
};
