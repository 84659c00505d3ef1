import "server-only";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import type { Member, TokenActor } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { nearestNames } from "#lib/shared/nearest-names.ts";
import { slugOf } from "#lib/shared/slug.ts";
import type { RunUpload } from "./run-schema.ts";

/** Who may upload: a token with `runs:write`, or a member with `runs:upload` (checked by the route). */
export type Uploader = TokenActor | Member;

/** Where an upload belongs, or the names that its sender may have meant. */
export type UnknownTarget = { kind: "unknown-test" | "unknown-environment"; nearest: string[] };
export type UploadTarget = { kind: "known" } | UnknownTarget;

/** Whether the named test and environment exist, asked before a gigabyte is received for nothing. */
export async function checkUploadTarget(actor: Uploader, upload: RunUpload): Promise<UploadTarget> {
  if (upload.create) return { kind: "known" };
  const tests = await db.test.findMany({ where: { teamId: actor.teamId, archivedAt: null }, select: { slug: true } });
  const slugs = tests.map((test) => test.slug);
  if (!slugs.includes(slugOf(upload.test))) return { kind: "unknown-test", nearest: nearestNames(upload.test, slugs) };
  if (!upload.environment) return { kind: "known" };
  const environments = await db.environment.findMany({ where: environmentsOf(actor), select: { slug: true } });
  const names = environments.map((environment) => environment.slug);
  if (names.includes(slugOf(upload.environment))) return { kind: "known" };
  return { kind: "unknown-environment", nearest: nearestNames(upload.environment, names) };
}

type FoundTarget = { kind: "known"; testId: string; environmentId: string | null } | UnknownTarget;

/** The same once the files are there; with `create` what is missing is made, and what is archived brought back. */
export async function findOrCreateTarget(tx: Tx, actor: Uploader, upload: RunUpload): Promise<FoundTarget> {
  const environment = await findOrCreateEnvironment(tx, actor, upload);
  if (environment === "unknown") return { kind: "unknown-environment", nearest: [] };
  const slug = slugOf(upload.test);
  const { teamId } = actor;
  const found = await tx.test.findUnique({ where: { teamId_slug: { teamId, slug } } });
  if (found && !found.archivedAt) {
    return { kind: "known", testId: found.id, environmentId: environment?.id ?? found.environmentId };
  }
  if (!upload.create || slug === "") return { kind: "unknown-test", nearest: [] };
  const test = await tx.test.upsert({
    where: { teamId_slug: { teamId, slug } },
    create: { teamId, slug, name: upload.test, environmentId: environment?.id ?? null },
    update: { archivedAt: null },
  });
  await recordMadeByUpload(tx, actor, "test", found !== null, test);
  return { kind: "known", testId: test.id, environmentId: environment?.id ?? test.environmentId };
}

async function findOrCreateEnvironment(tx: Tx, actor: Uploader, upload: RunUpload) {
  if (!upload.environment) return null;
  const slug = slugOf(upload.environment);
  const found = await tx.environment.findFirst({
    where: { ...environmentsOf(actor), slug },
    orderBy: { teamId: "asc" },
  });
  if (found) return found;
  if (!upload.create || slug === "") return "unknown";
  const key = { teamId_slug: { teamId: actor.teamId, slug } };
  const archived = await tx.environment.findUnique({ where: key, select: { id: true } });
  const environment = await tx.environment.upsert({
    where: key,
    create: { teamId: actor.teamId, slug, name: upload.environment },
    update: { archivedAt: null },
  });
  await recordMadeByUpload(tx, actor, "environment", archived !== null, environment);
  return environment;
}

function recordMadeByUpload(
  tx: Tx,
  actor: Uploader,
  noun: "test" | "environment",
  isBack: boolean,
  { name, slug }: { name: string; slug: string },
): Promise<void> {
  const action = `${noun}.${isBack ? ("restored" as const) : ("created" as const)}` as const;
  return recordAudit(tx, actor, { action, subject: name, details: { slug, byUpload: true } });
}

/** The team's own environments and the shared ones. */
function environmentsOf(actor: Uploader) {
  return { OR: [{ teamId: actor.teamId }, { teamId: null }], archivedAt: null };
}
