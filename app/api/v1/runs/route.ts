import { refusalStatus, UploadRefused } from "#lib/artifacts/upload-refused.ts";
import { apiRoute } from "#lib/auth/api-route.ts";
import { type RunUpload, runUploadSchema } from "#lib/load-tests/runs/run-schema.ts";
import { findRunAnswer, waitForRun } from "#lib/load-tests/runs/run-store.ts";
import { checkUploadTarget, type UnknownTarget, type Uploader } from "#lib/load-tests/runs/upload-target-store.ts";
import { configuration } from "#lib/shared/configuration.ts";
import { problem } from "#lib/shared/problem.ts";
import { receiveRun } from "./receive-run.ts";
import { runOfParts } from "./run-of-parts.ts";

const longestKey = 200;

/** Takes a run's files, makes the run and its job, and answers at once or, with `?wait`, with the verdict. */
export const POST = apiRoute({ scope: "runs:write", schema: { query: runUploadSchema } }, async (call) => {
  const { actor, query: upload, request } = call;
  const key = request.headers.get("idempotency-key");
  if (key !== null && (key === "" || key.length > longestKey))
    return problem(400, `Idempotency-Key has 1 to ${longestKey} characters.`);
  const target = await checkUploadTarget(actor, upload);
  if (target.kind !== "known") return unknownTarget(target, upload);
  try {
    const isOfParts = upload.upload.length > 0;
    const created = await (isOfParts ? runOfParts : receiveRun)(request, actor, upload, key);
    if (created instanceof Response) return created;
    if (created.kind === "key-reused")
      return problem(
        422,
        "This Idempotency-Key was used within 24 hours for another upload. A new run needs a new key.",
      );
    if ("runId" in created) return await answer(created.runId, call);
    return unknownTarget(created, upload);
  } catch (error) {
    if (error instanceof UploadRefused) return problem(refusalStatus[error.reason], error.message);
    throw error;
  }
});

async function answer(runId: string, call: { actor: Uploader; query: RunUpload; request: Request }): Promise<Response> {
  const { wait } = call.query;
  const isSettled = wait > 0 && (await waitForRun(call.actor, runId, wait, call.request.signal));
  const run = await findRunAnswer(call.actor, runId, configuration().url);
  if (!run) return problem(404, "The run was deleted meanwhile.");
  const headers = { location: `/api/v1/runs/${run.id}` };
  if (isSettled && run.status === "failed")
    return problem(422, run.error?.message ?? "The files could not be read.", { headers, extensions: { run } });
  return Response.json(run, { status: isSettled ? 200 : 202, headers });
}

function unknownTarget({ kind, nearest }: UnknownTarget, upload: RunUpload): Response {
  const [path, name] = kind === "unknown-test" ? ["test", upload.test] : ["environment", upload.environment];
  const meant = nearest.length > 0 ? ` Did you mean ${nearest.join(" or ")}?` : "";
  const detail = `There is no ${path} ${JSON.stringify(name)} here.${meant} With create=true it is made.`;
  return problem(404, detail, { errors: [{ path, message: "Unknown." }], extensions: { nearest } });
}
