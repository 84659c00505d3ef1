import "server-only";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import type { Member } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { findStoryId, holdStory } from "../story/hold-story-store.ts";
import type { StoryActor } from "../story-actor.ts";
import { recordStoryEvent } from "../timeline/record-story-event-store.ts";
import { type Evidence, mostEvidence } from "./evidence.ts";
import type { ChangeEvidenceInput, NewLinkInput, NewRunInput } from "./evidence-schema.ts";

const verdictWords = { status: true, sentence: true } as const;

/** What shows that a story of the actor's team is so, in the order in which it came. */
export async function listEvidence(actor: StoryActor, storyId: string): Promise<Evidence[]> {
  const rows = await db.storyEvidence.findMany({
    where: { storyId, teamId: actor.teamId, removedAt: null },
    include: { run: { select: { number: true, test: { select: { slug: true } }, verdict: { select: verdictWords } } } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ fileName, run, storeKey, bytes, mediaType, takenOn, confidence, ...row }) => ({
    id: row.id,
    kind: row.kind,
    title: row.title,
    source: row.source,
    takenOn: dayOf(takenOn),
    confidence: confidence === "measured" || confidence === "estimate" ? confidence : "guess",
    url: row.url,
    run: run && { number: run.number, testSlug: run.test.slug, verdict: run.verdict },
    file: storeKey === null ? null : { name: fileName, bytes: Number(bytes), mediaType },
    addedBy: row.addedBy,
    addedById: row.addedById,
    createdAt: row.createdAt,
  }));
}

/** A file of a story of the member's team, as the artifact store knows it. */
export async function findEvidenceFile(member: Member, id: string) {
  const where = { id, teamId: member.teamId, removedAt: null, storeKey: { not: null } };
  const select = { fileName: true, storeKey: true, bytes: true, sha256: true, mediaType: true };
  const row = await db.storyEvidence.findFirst({ where, select });
  return row?.storeKey ? { ...row, storeKey: row.storeKey, bytes: row.bytes ?? 0n } : null;
}

export function addLink(member: Member, { key, ...link }: NewLinkInput, now: Date): Promise<Result<{ id: string }>> {
  const title = link.title || new URL(link.url).host;
  return db.$transaction((tx) =>
    addEvidence(tx, member, { ...link, key, title, kind: "link", takenOn: day(link.takenOn) }, now),
  );
}

/** A run of the team, which says of itself what it measured and when. */
export function addRun(
  member: Member,
  { key, runId, source }: NewRunInput,
  now: Date,
): Promise<Result<{ id: string }>> {
  return db.$transaction(async (tx) => {
    const run = await tx.run.findFirst({
      where: { id: runId, teamId: member.teamId, deletedAt: null },
      select: { number: true, startedAt: true, test: { select: { name: true } } },
    });
    if (!run) return refused("runId", "This run is not there any more. Choose another one.");
    const storyId = await findStoryId(tx, member, key);
    if (storyId && (await tx.storyEvidence.count({ where: { storyId, runId, removedAt: null } })) > 0)
      return refused("runId", "This run is among the evidence already.");
    const title = `${run.test.name}, run ${run.number}`;
    const takenOn = day(dayOf(run.startedAt ?? now));
    const facts = { key, title, kind: "run" as const, runId, source: source || "load test", takenOn };
    return addEvidence(tx, member, { ...facts, confidence: "measured" }, now);
  });
}

type NewEvidence = { key: string } & Omit<
  Prisma.StoryEvidenceUncheckedCreateInput,
  "storyId" | "teamId" | "addedById" | "addedBy" | "createdAt"
>;

/** Adds a row within a transaction, and tells it in the timeline. */
export async function addEvidence(
  tx: Tx,
  member: Member,
  { key, ...facts }: NewEvidence,
  now: Date,
): Promise<Result<{ id: string }>> {
  const story = await holdStory(tx, member, key);
  if (!story) return gone("story");
  if ((await tx.storyEvidence.count({ where: { storyId: story.id, removedAt: null } })) >= mostEvidence)
    return refused("", `A story has ${mostEvidence} pieces of evidence at most. Remove some first.`);
  const by = { addedById: member.userId, addedBy: member.name };
  const { id } = await tx.storyEvidence.create({
    data: { ...facts, ...by, storyId: story.id, teamId: member.teamId, createdAt: now },
    select: { id: true },
  });
  const details = { title: facts.title, kind: facts.kind };
  await recordStoryEvent(tx, member, { storyId: story.id, kind: "evidence-added", details });
  return ok({ id });
}

/** Changes what is said of it: by whoever added it, or who works on the story. */
export function changeEvidence(
  member: Member,
  { key, id, takenOn, ...said }: ChangeEvidenceInput,
): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    const found = await findOwn(tx, member, { key, id }, member.permissions.has("stories:edit"));
    if (!found) return gone("piece of evidence");
    await tx.storyEvidence.update({ where: { id }, data: { ...said, takenOn: day(takenOn) } });
    const details = { title: said.title };
    await recordStoryEvent(tx, member, { storyId: found.storyId, kind: "evidence-changed", details });
    return ok();
  });
}

/** Removes it for good, its file with the next sweep: by whoever added it, or a lead. */
export function removeEvidence(
  member: Member,
  { key, id }: { key: string; id: string },
  now: Date,
): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    const found = await findOwn(tx, member, { key, id }, member.permissions.has("stories:set-up"));
    if (!found) return gone("piece of evidence");
    const { title, storyId } = found;
    await tx.storyEvidence.update({ where: { id }, data: { removedAt: now } });
    await recordStoryEvent(tx, member, { storyId, kind: "evidence-removed", details: { title } });
    await recordAudit(tx, member, { action: "evidence.removed", subject: `${title} from ${key.toUpperCase()}` });
    return ok();
  });
}

async function findOwn(tx: Tx, member: Member, { key, id }: { key: string; id: string }, mayAll: boolean) {
  const story = await holdStory(tx, member, key);
  if (!story) return null;
  const own = mayAll ? {} : { addedById: member.userId };
  return tx.storyEvidence.findFirst({ where: { id, storyId: story.id, removedAt: null, ...own } });
}

function day(text: string): Date {
  return new Date(`${text}T00:00:00Z`);
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
