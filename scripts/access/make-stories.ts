import { db } from "#lib/db/client.ts";
import type { StoryState } from "#lib/stories/states/story-state.ts";
import { storyKey } from "#lib/stories/story-key.ts";
import { makeInvestigations } from "./make-investigations.ts";
import type { TeamKey } from "./things.ts";

type Team = { id: string; key: TeamKey; marker: string };

const prefixes: Record<TeamKey, string> = { private: "PRIV", other: "OTHER", open: "OPEN", archived: "ARCH" };

/** A team's stories, one in each state that something can be done in, with something of all that hangs on a story. */
export async function makeStories({ id: teamId, key, marker }: Team) {
  const prefix = prefixes[key];
  await db.storySettings.create({ data: { teamId, prefix, nextNumber: 100 } });
  const filed = { teamId, customerImpact: marker, affectedGroup: marker, why: marker, reporterName: marker };
  const made = async (state: StoryState, number: number) => {
    const facts = {
      customersLow: 1,
      customersLikely: 2,
      customersHigh: 3,
      effortLow: 1,
      effortLikely: 2,
      effortHigh: 3,
    };
    const data = { ...filed, ...(state === "inbox" ? {} : facts), state, number, title: `${marker} ${state}` };
    const { id } = await db.story.create({ data });
    return { id, key: storyKey(prefix, number) };
  };
  const inboxStory = await made("inbox", 1);
  const framedStory = await made("framed", 2);
  const investigatedStory = await made("investigating", 3);
  const sizedStory = await made("sized", 4);
  const fixingStory = await made("fixing", 5);
  const verifyingStory = await made("verifying", 6);
  const closedStory = await made("closed", 7);
  const waitingStory = await made("investigating", 8);
  const clocklessStory = await made("investigating", 9);
  const stories = { running: investigatedStory.id, paused: waitingStory.id };
  const investigations = await makeInvestigations({ teamId, marker }, stories);
  const said = { storyId: framedStory.id, teamId, text: marker, authorName: marker };
  const note = await db.storyNote.create({ data: said, select: { id: true } });
  const removedNote = await db.storyNote.create({ data: { ...said, deletedAt: new Date() }, select: { id: true } });
  const address = { url: `https://${marker}.example/1`, title: marker };
  const ticket = await db.storyTicket.create({
    data: { storyId: framedStory.id, teamId, ...address, addedBy: marker },
    select: { id: true },
  });
  const storyEvent = await db.storyEvent.create({
    data: { storyId: framedStory.id, teamId, kind: "edited", actorName: marker },
    select: { id: true },
  });
  await db.decision.create({ data: { teamId, kind: "fix", chosen: marker, reason: marker, decidedBy: marker } });
  const view = { teamId, name: marker, query: "state=all", madeBy: marker };
  const teamView = await db.storyView.create({ data: view, select: { id: true } });
  return {
    note,
    removedNote,
    ticket,
    storyEvent,
    teamView,
    inboxStory,
    framedStory,
    investigatedStory,
    sizedStory,
    fixingStory,
    verifyingStory,
    closedStory,
    waitingStory,
    clocklessStory,
    ...investigations,
  };
}
