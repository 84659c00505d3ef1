import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { storyKey } from "../story-key.ts";
import type { DecisionEntry } from "./decision.ts";

const perPage = 50;

/** The team's decisions, the newest first; `after` is the id of the last one that was shown. */
export async function listDecisions(
  { teamId }: Member,
  after: string | null,
): Promise<{ entries: DecisionEntry[]; next: string | null }> {
  const rows = await db.decision.findMany({
    where: { teamId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: perPage + 1,
    ...(after !== null && { cursor: { id: after }, skip: 1 }),
    include: {
      story: { select: { number: true, title: true, state: true } },
      team: { select: { storySettings: { select: { prefix: true } } } },
    },
  });
  const entries = rows.slice(0, perPage).map(({ story, team, ...row }) => ({
    id: row.id,
    kind: row.kind === "next" ? ("next" as const) : ("fix" as const),
    chosen: row.chosen,
    reason: row.reason,
    alternatives: (row.alternatives as { key: string; title: string }[]).map(({ key, title }) => ({ key, title })),
    inputs: row.inputs as Record<string, unknown>,
    isUndone: "undoneAt" in (row.inputs as Record<string, unknown>),
    decidedBy: row.decidedBy,
    at: row.createdAt,
    story: story && {
      key: storyKey(team.storySettings?.prefix ?? "", story.number),
      title: story.title,
      state: story.state,
    },
  }));
  return { entries, next: rows.length > perPage ? (entries.at(-1)?.id ?? null) : null };
}
