import { openAsBlob } from "node:fs";
import { z } from "zod";
import { adminToken } from "../../e2e/admin.ts";
import type { Workspace } from "./workspace.ts";

const answerSchema = z.object({ id: z.string(), status: z.literal("ready") });
const waitSeconds = 600;

/** Sends a result file as CI does and waits for its verdict. Throws unless the run could be read. Returns its id. */
export async function uploadRun(
  { url, teamSlug }: Workspace,
  path: string,
  { test, startedAt }: { test: string; startedAt?: Date },
): Promise<string> {
  const query = new URLSearchParams({ team: teamSlug, test, create: "true", wait: String(waitSeconds) });
  query.set("fileName", "results.jtl");
  if (startedAt) query.set("startedAt", startedAt.toISOString());
  const response = await fetch(`${url}/api/v1/runs?${query}`, {
    method: "POST",
    headers: { authorization: `Bearer ${adminToken}` },
    body: await openAsBlob(path),
  });
  const answer = await response.text();
  if (!response.ok) throw new Error(`The upload of ${test} was answered ${response.status}: ${answer}`);
  return answerSchema.parse(JSON.parse(answer)).id;
}
