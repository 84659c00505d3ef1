import "server-only";
import { db } from "#lib/db/client.ts";
import { slugOf } from "#lib/shared/slug.ts";
import type { Uploader } from "./upload-target-store.ts";

type Asked = { runId: string; uploads: readonly string[]; test: string };

/** Whether a run has just these uploads as its files, and is of that test. */
export async function findRunOfUploads(actor: Uploader, { runId, uploads, test }: Asked): Promise<boolean> {
  const run = await db.run.findFirst({
    where: { id: runId, teamId: actor.teamId },
    select: { test: { select: { slug: true } }, uploads: { select: { id: true } } },
  });
  if (run?.test.slug !== slugOf(test)) return false;
  const used = new Set(run.uploads.map(({ id }) => id));
  return used.size === uploads.length && uploads.every((id) => used.has(id));
}
