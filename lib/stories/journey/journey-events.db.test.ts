import { expect, test } from "vitest";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { moveSchema } from "../states/move-schema.ts";
import { createStory } from "../story/create-story-store.ts";
import { moveStory } from "../story/move-story-store.ts";
import { newStorySchema } from "../story/new-story-schema.ts";
import { undoEvent } from "../undo/undo-event-store.ts";
import { listJourneyEvents } from "./journey-events-store.ts";

const now = new Date();

test("the moves of a story are told in their order, without those that were undone, and to its team alone", async () => {
  const [mia, stranger] = [await newTestMember("travelling"), await newTestMember("travelling-strangers")];
  const fields = { title: "Slow", customerImpact: "They wait.", affectedGroup: "all", responsibleTeamId: mia.teamId };
  const filed = await createStory(mia, newStorySchema.parse(fields), now);
  if (!filed.ok) throw new Error("not filed");
  const { id, key } = filed.value;
  const declined = await moveStory(mia, { key, ...moveSchema.parse({ to: "declined", reason: "By design." }) }, now);
  if (!declined.ok) throw new Error("not declined");
  await undoEvent(mia, { eventId: declined.value.eventId }, now);
  await moveStory(mia, { key, ...moveSchema.parse({ to: "framed" }) }, now);
  expect(await listJourneyEvents(mia, id)).toMatchObject([
    { kind: "moved", from: "inbox", to: "framed", by: mia.name },
  ]);
  expect(await listJourneyEvents(stranger, id)).toEqual([]);
});
