import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import type { Story } from "#lib/db/generated/client.ts";
import { mergeEdit } from "../fields/merge-edit.ts";
import { fieldsOf } from "../fields/stored-fields-store.ts";
import { missingFor } from "../states/missing-for.ts";
import { factsOf, findGiven, givenOf } from "../story/move-facts-store.ts";
import { whyNotOfTeam } from "../story/named-things-store.ts";
import { parseStoryKey, storyKey } from "../story-key.ts";
import type { EditStoriesInput, MoveStoriesInput } from "./bulk-schema.ts";
import { type BulkPreview, type PreviewedItem, previewOf } from "./preview.ts";

/** What `moveStories` would do, without doing it. */
export function previewMove(member: Member, { keys, move }: MoveStoriesInput, now: Date): Promise<BulkPreview> {
  return db.$transaction(async (tx) => {
    const named = {
      ...move.fields,
      ...(move.investigatorId && { investigatorId: move.investigatorId }),
      ...(move.ownerId && { ownerId: move.ownerId }),
    };
    const unknown = await whyNotOfTeam(tx, member, named);
    const { target, approver } = await findGiven(tx, member, move);
    const stories = await storiesOf(tx, member, keys);
    const counts = await countsOf(tx, [...stories.values()]);
    return preview(keys, stories, (story) => {
      const facts = factsOf(story, move.fields, counts(story.id));
      const given = givenOf({ story, fields: move.fields, move }, { target, approver });
      return { isChanged: true, errors: unknown ? unknown.errors : missingFor(facts, given, now) };
    });
  });
}

/** What `editStories` would do, without doing it. */
export function previewEdit(member: Member, { keys, changes }: EditStoriesInput): Promise<BulkPreview> {
  return db.$transaction(async (tx) => {
    const unknown = await whyNotOfTeam(tx, member, changes);
    return preview(keys, await storiesOf(tx, member, keys), (story) => {
      const current = fieldsOf(story);
      const isChanged = Object.keys(mergeEdit(current, changes, current).changes).length > 0;
      return { isChanged, errors: unknown && isChanged ? unknown.errors : [] };
    });
  });
}

function preview(
  keys: readonly string[],
  stories: ReadonlyMap<string, Story>,
  judge: (story: Story) => Omit<PreviewedItem, "key">,
): BulkPreview {
  const nobody = { isChanged: false, errors: [{ path: "", message: "There is no such story." }] };
  return previewOf(
    keys.map((key) => {
      const story = stories.get(key.trim().toUpperCase());
      return { key, ...(story ? judge(story) : nobody) };
    }),
  );
}

async function storiesOf(tx: Tx, { teamId }: Member, keys: readonly string[]): Promise<Map<string, Story>> {
  const settings = await tx.storySettings.findUnique({ where: { teamId }, select: { prefix: true } });
  const own = keys.map(parseStoryKey).filter((key) => key !== null && key.prefix === settings?.prefix);
  const found = await tx.story.findMany({ where: { teamId, number: { in: own.map((key) => key?.number ?? 0) } } });
  return new Map(found.map((story) => [storyKey(settings?.prefix ?? "", story.number), story]));
}

/** What hangs on the stories and counts for their moves. */
async function countsOf(tx: Tx, stories: readonly Story[]) {
  const of = { storyId: { in: stories.map(({ id }) => id) } };
  const by = ["storyId"] as const;
  const [confirmed, open, measured] = [
    await tx.hypothesis.groupBy({ by: [...by], where: { ...of, state: "confirmed" } }),
    await tx.fix.groupBy({ by: [...by], where: { ...of, status: { in: ["open", "in_progress"] } }, _count: true }),
    await tx.measurement.groupBy({ by: [...by], where: of }),
  ];
  const hasConfirmed = new Set(confirmed.map(({ storyId }) => storyId));
  const openFixes = new Map(open.map(({ storyId, _count }) => [storyId, _count]));
  const hasMeasured = new Set(measured.map(({ storyId }) => storyId));
  return (id: string) => ({
    hasConfirmedHypothesis: hasConfirmed.has(id),
    openFixes: openFixes.get(id) ?? 0,
    hasMeasurement: hasMeasured.has(id),
  });
}
