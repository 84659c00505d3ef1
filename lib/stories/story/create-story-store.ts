import "server-only";
import { db, type Tx } from "#lib/db/client.ts";
import { ok, type Result } from "#lib/shared/result.ts";
import { columnsOf } from "../fields/stored-fields-store.ts";
import { withSources } from "../fields/with-sources.ts";
import { keepStoryText } from "../search/story-text-store.ts";
import { takeStoryNumber } from "../settings/story-settings-store.ts";
import { type Filer, type StoryActor, whoActs } from "../story-actor.ts";
import { storyKey } from "../story-key.ts";
import { recordStoryEvent } from "../timeline/record-story-event-store.ts";
import { whyNotOfTeam } from "./named-things-store.ts";
import type { NewStoryInput } from "./new-story-schema.ts";

/** Files a story into the inbox of the actor's team. Whoever files it follows it. */
export function createStory(
  actor: StoryActor,
  input: NewStoryInput,
  now: Date,
): Promise<Result<{ id: string; key: string }>> {
  return db.$transaction((tx) => fileStory(tx, actor, input, now));
}

/** How somebody without an account can be reached; both may be empty. */
type OutsideReporter = { name: string; contact: string };

/**
 * The same within a transaction that does more: the public form, an import, office hours. Where it is not said who answers for it, the
 * performance team of the settings does.
 */
export async function fileStory(
  tx: Tx,
  actor: Filer,
  input: NewStoryInput,
  now: Date,
  outside?: OutsideReporter,
): Promise<Result<{ id: string; key: string }>> {
  const unknown = await whyNotOfTeam(tx, actor, input);
  if (unknown) return unknown;
  const { teamId } = actor;
  const { actorId, actorName } = whoActs(actor);
  const { prefix, number, performanceTeamId } = await takeStoryNumber(tx, teamId);
  const { id } = await tx.story.create({
    data: {
      ...columnsOf(withSources(input, {}, { name: actorName, now })),
      title: input.title,
      teamId,
      number,
      reporterId: actorId,
      reporterName: outside?.name ?? actorName,
      reporterContact: outside?.contact ?? "",
      accountableTeamId: input.accountableTeamId ?? performanceTeamId,
      ...(actorId && { people: { create: { userId: actorId, isFollowing: true } } }),
    },
    select: { id: true },
  });
  await keepStoryText(tx, id);
  await recordStoryEvent(tx, actor, { storyId: id, kind: "filed", toState: "inbox", at: now });
  return ok({ id, key: storyKey(prefix, number) });
}
