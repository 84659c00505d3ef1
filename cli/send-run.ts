import { randomUUID } from "node:crypto";
import type { RunAnswer } from "#lib/load-tests/runs/run-answer.ts";
import { bytesText } from "#lib/shared/number-text.ts";
import type { Surroundings } from "./command.ts";
import { CommandFailure } from "./command-failure.ts";
import { type HeadroomApi, jsonOf } from "./headroom-api.ts";
import { bytesLine, percentOf } from "./progress-line.ts";
import type { ResultFile } from "./result-files.ts";
import { sendLargeRun, stoppedWhileSending } from "./send-large-run.ts";
import { uploadBody } from "./upload-body.ts";

/** From here on files go in parts: what is smaller is sent again as fast as it is asked for. */
const largeBytes = 16 * 1024 * 1024;

/**
 * Sends the files of one run and returns it as Headroom took it. A broken connection is tried again under the same key,
 * so that there is never a second run; large files go on where they broke off.
 * @throws CommandFailure when it is refused, given up or stopped
 */
export async function sendRun(
  api: HeadroomApi,
  parameters: readonly (readonly [string, string])[],
  files: readonly ResultFile[],
  { around, retrySeconds }: { around: Surroundings; retrySeconds: number },
): Promise<RunAnswer> {
  const { terminal, signals } = around;
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  terminal.say(`Sending ${namesOf(files)} (${bytesText(bytes)})`);
  if (bytes >= largeBytes) {
    try {
      return await sendLargeRun(api, parameters, files, { around, retrySeconds });
    } catch (error) {
      throw signals.stopped.aborted ? stoppedWhileSending() : error;
    } finally {
      terminal.clear();
    }
  }
  const upload = uploadBody(files);
  const total = upload.body.length;
  let sent = 0;
  let startedAt = Date.now();
  const sending = api.sending("/api/v1/runs", {
    method: "POST",
    parameters: [...parameters, ...upload.parameters],
    headers: { ...upload.headers, "idempotency-key": randomUUID() },
    body: {
      length: total,
      open: () => {
        sent = 0;
        startedAt = Date.now();
        return upload.body.open();
      },
    },
    onBytes: (bytes) => {
      sent = bytes;
      terminal.progress(bytesLine("sending", bytes, total, Date.now() - startedAt));
    },
  });
  try {
    const at = () => `at ${percentOf(sent, total)}`;
    const answer = await api.ask(sending, { forSeconds: retrySeconds, again: "sending", at });
    return jsonOf(answer, sending.url) as RunAnswer;
  } catch (error) {
    if (!signals.stopped.aborted) throw error;
    const kept = sent < total ? "Nothing of it was kept." : "Headroom may have taken it all the same.";
    throw new CommandFailure("interrupted", `Stopped while sending. ${kept}`);
  } finally {
    terminal.clear();
  }
}

function namesOf(files: readonly ResultFile[]): string {
  const shown = files.slice(0, 4).map(({ name }) => name);
  const more = files.length - shown.length;
  return shown.join(", ") + (more > 0 ? ` and ${more} more` : "");
}
