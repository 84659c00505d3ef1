import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { eventDetailsOf } from "../timeline/event-details.ts";
import type { JourneyEvent } from "./journey-facts.ts";

const kinds = ["moved", "regressed", "no-longer-regressed"] as const;
const mostEvents = 500;

/** The moves of a story and what runs did to it, oldest first; without those that were undone. */
export async function listJourneyEvents({ teamId }: Member, storyId: string): Promise<JourneyEvent[]> {
  const rows = await db.storyEvent.findMany({
    where: { storyId, teamId, kind: { in: [...kinds] }, undoneAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: mostEvents,
  });
  return rows.flatMap(({ createdAt, actorName, kind: stored, fromState, toState, reason, details }) => {
    const kind = kinds.find((one) => one === stored);
    if (!kind) return [];
    const told = eventDetailsOf(details);
    return [
      {
        at: createdAt,
        by: actorName,
        kind,
        from: fromState,
        to: toState,
        reason,
        details: told,
        text: textOf(details),
      },
    ];
  });
}

function textOf(details: unknown): string {
  const isTold = typeof details === "object" && details !== null && "text" in details;
  return isTold && typeof details.text === "string" ? details.text : "";
}
