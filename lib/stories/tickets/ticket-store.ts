import "server-only";
import type { Member, TokenActor } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { holdStory } from "../story/hold-story-store.ts";
import { type StoryActor, whoActs } from "../story-actor.ts";
import { recordStoryEvent } from "../timeline/record-story-event-store.ts";
import type { StoryTicket } from "./ticket.ts";
import type { TicketInput } from "./ticket-schema.ts";

/** More tickets are not linked from one story. */
const mostTickets = 50;

/** Links a ticket of a tracker elsewhere. */
export function addTicket(
  actor: StoryActor,
  { key, url, title }: TicketInput,
  now: Date,
): Promise<Result<{ id: string }>> {
  return db.$transaction(async (tx) => {
    const story = await holdStory(tx, actor, key);
    if (!story) return gone("story");
    const { id: storyId, teamId } = story;
    const tickets = await tx.storyTicket.findMany({ where: { storyId }, select: { url: true } });
    if (tickets.some((ticket) => ticket.url === url)) return refused("url", "This ticket is linked already.");
    if (tickets.length >= mostTickets) return refused("url", `A story links to ${mostTickets} tickets at most.`);
    const { id } = await tx.storyTicket.create({
      data: { storyId, teamId, url, title, addedBy: whoActs(actor).actorName, createdAt: now },
      select: { id: true },
    });
    await recordStoryEvent(tx, actor, { storyId, kind: "ticket-added", details: { url, title }, at: now });
    return ok({ id });
  });
}

/** Takes a link to a ticket away. Returns what it was, so that it can be put back. */
export function removeTicket(
  actor: StoryActor,
  { id }: { id: string },
  now: Date,
): Promise<Result<{ url: string; title: string }>> {
  return db.$transaction(async (tx) => {
    const ticket = await tx.storyTicket.findFirst({ where: { id, teamId: actor.teamId } });
    if (!ticket) return gone("ticket");
    const { storyId, url, title } = ticket;
    await tx.storyTicket.deleteMany({ where: { id } });
    await recordStoryEvent(tx, actor, { storyId, kind: "ticket-removed", details: { url, title }, at: now });
    return ok({ url, title });
  });
}

/** The tickets that a story links to, in the order in which they were linked. */
export function listTickets(actor: Member | TokenActor, storyId: string): Promise<StoryTicket[]> {
  return db.storyTicket.findMany({
    where: { storyId, teamId: actor.teamId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, url: true, title: true, addedBy: true, createdAt: true },
  });
}
