import type { RunAnswer } from "#lib/load-tests/runs/run-answer.ts";
import { CommandFailure } from "./command-failure.ts";
import { type HeadroomApi, jsonOf } from "./headroom-api.ts";
import { fieldErrorsOf } from "./refusal.ts";
import { refuseEarly } from "./refuse-early.ts";
import type { ResultFile } from "./result-files.ts";
import { type PartsOptions, removeUpload, sendParts } from "./send-parts.ts";
import { UploadNotes } from "./upload-notes.ts";

/**
 * Sends the files of one run in parts, then has the run made of them, if they hash to what they hash to here. Started
 * again for the same files, it goes on where it was; a run that was made and whose answer was lost is found.
 * @throws CommandFailure when it is refused or given up
 */
export async function sendLargeRun(
  api: HeadroomApi,
  asked: readonly (readonly [string, string])[],
  files: readonly ResultFile[],
  { around, retrySeconds }: Pick<PartsOptions, "around" | "retrySeconds">,
): Promise<RunAnswer> {
  await refuseEarly(api, asked, around, ".");
  const parameters = asked.filter(([name]) => name === "team");
  const { url } = api.sending("/api/v1/runs", {
    parameters: asked.filter(([name]) => name === "team" || name === "test"),
  });
  const notes = new UploadNotes(around.variables, url.href);
  for (let isLast = false; ; isLast = true) {
    const sent = await sendParts(api, files, { parameters, notes, around, retrySeconds });
    const made = api.sending("/api/v1/runs", {
      method: "POST",
      parameters: [
        ...asked,
        ...sent.flatMap(({ id, sha256 }): [string, string][] => [
          ["upload", id],
          ["sha256", sha256],
        ]),
      ],
      headers: { "content-length": "0" },
      // It may have to read the files once more.
      idleMs: 600_000,
    });
    const answer = await api.request(made, { forSeconds: retrySeconds, again: "asking" });
    const isDamaged = answer.status === 422 && fieldErrorsOf(answer.text).some(({ path }) => path === "sha256");
    if (isDamaged || answer.status < 300) for (const file of files) notes.forget(file);
    if (!isDamaged || isLast) return jsonOf(api.accepted(answer, made), made.url) as RunAnswer;
    around.terminal.say("What came differs from the file here: sending it anew.");
    for (const { id } of sent) await removeUpload(api, id, parameters);
  }
}

export function stoppedWhileSending(): CommandFailure {
  return new CommandFailure(
    "interrupted",
    "Stopped while sending. What was sent is kept for three days: the same command goes on from there.",
  );
}
