import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { inOrder, type SessionState, type Slot } from "#lib/office-hours/queue/slot.ts";
import type { OfficeHours } from "#lib/office-hours/series/office-hours.ts";
import { hostOf, type Occurrence } from "#lib/office-hours/series/rhythm.ts";
import { storyKey } from "#lib/stories/story-key.ts";

const story = { select: { number: true, title: true } } as const;
const slots = {
  orderBy: [{ position: "asc" as const }, { id: "asc" as const }],
  include: { story, outcomeStory: story },
};

/** A sitting with its queue, also one that nobody has queued for yet. */
export async function findSessionState(
  member: Member,
  series: OfficeHours,
  { startsAt, endsAt }: Occurrence,
  now: Date,
): Promise<SessionState> {
  const where = { officeHoursId_startsAt: { officeHoursId: series.id, startsAt }, teamId: member.teamId };
  const [row, prefix] = await Promise.all([
    db.officeSession.findUnique({ where, include: { slots } }),
    findPrefix(member),
  ]);
  return {
    id: row?.id ?? null,
    startsAt: startsAt.toISOString(),
    endsAt: (row?.endsAt ?? endsAt).toISOString(),
    host: row?.hostName ?? hostOf(series.hosts, series, startsAt)?.name ?? "",
    openedAt: row?.openedAt?.toISOString() ?? null,
    closedAt: row?.closedAt?.toISOString() ?? null,
    slotMs: series.slotMinutes * 60_000,
    slots: inOrder((row?.slots ?? []).map((slot) => slotOf(slot, prefix))),
    now: now.toISOString(),
  };
}

/** The sittings before a time that were opened, the newest first, with what became of each talk. `next`: there are more before that. */
export async function listPastSessions(
  member: Member,
  officeHoursId: string,
  before: Date,
): Promise<{ sessions: PastSession[]; next: Date | null }> {
  const [rows, prefix] = await Promise.all([
    db.officeSession.findMany({
      where: { officeHoursId, teamId: member.teamId, startsAt: { lt: before }, openedAt: { not: null } },
      orderBy: { startsAt: "desc" },
      take: mostPast + 1,
      include: { slots },
    }),
    findPrefix(member),
  ]);
  const sessions = rows.slice(0, mostPast).map(({ startsAt, hostName, notes, closedAt, slots: held }) => ({
    startsAt,
    host: hostName,
    notes,
    isOpen: closedAt === null,
    slots: inOrder(held.map((slot) => slotOf(slot, prefix))),
  }));
  return { sessions, next: rows.length > mostPast ? (sessions.at(-1)?.startsAt ?? null) : null };
}

export type PastSession = { startsAt: Date; host: string; notes: string; isOpen: boolean; slots: Slot[] };
const mostPast = 10;

async function findPrefix({ teamId }: Member): Promise<string> {
  return (await db.storySettings.findUnique({ where: { teamId }, select: { prefix: true } }))?.prefix ?? "";
}

type Linked = { number: number; title: string } | null;
type Row = {
  id: string;
  userId: string | null;
  name: string;
  topic: string;
  state: Slot["state"];
  startedAt: Date | null;
  endedAt: Date | null;
  addedMs: number;
  outcome: Slot["outcome"];
  notes: string;
  story: Linked;
  outcomeStory: Linked;
};

function slotOf({ id, userId, name, topic, state, addedMs, outcome, notes, ...row }: Row, prefix: string): Slot {
  const linked = (other: Linked) => other && { key: storyKey(prefix, other.number), title: other.title };
  return {
    id,
    userId,
    name,
    topic,
    state,
    addedMs,
    outcome,
    notes,
    story: linked(row.story),
    outcomeStory: linked(row.outcomeStory),
    startedAt: row.startedAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
  };
}
