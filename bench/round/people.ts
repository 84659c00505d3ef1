import { type Member, type Participant, permissions } from "#lib/auth/actor.ts";
import { firstRun } from "#scripts/start/trial-instance.ts";

/** Somebody's browser. */
export type Someone = { cookie: string; participant: Participant };
export type Facilitator = { cookie: string; member: Member };
export type OpenRound = { roundId: string; number: number; code: string };

/** Whoever leads, signed in. */
export async function makeFacilitator(): Promise<Facilitator> {
  const { db } = await import("#lib/db/client.ts");
  const { createSession } = await import("#lib/auth/session-store.ts");
  const { sealSession, sessionCookie } = await import("#lib/auth/session-cookie.ts");
  const user = await db.user.findUniqueOrThrow({ where: { email: firstRun.HEADROOM_INIT_ADMIN_EMAIL } });
  const team = await db.team.create({
    data: { slug: "bench", name: "Bench", memberships: { create: { userId: user.id, role: "lead" } } },
  });
  const sessionId = await createSession(user.id, { userAgent: "bench", address: "127.0.0.1" }, new Date());
  // What findMember makes needs Next; the web servers ask it for every press.
  const facts = {
    kind: "member",
    userId: user.id,
    name: user.name,
    teamId: team.id,
    teamSlug: team.slug,
    role: "lead",
  };
  const member = { ...facts, permissions: new Set(permissions) } as unknown as Member;
  return { cookie: `${sessionCookie().name}=${await sealSession(sessionId)}`, member };
}

/** Starts an anonymous round; the one before it is closed. */
export async function openRound({ member }: Facilitator, mode: "live" | "async"): Promise<OpenRound> {
  const { startRound } = await import("#lib/team-test/rounds/start-round-store.ts");
  const { newRoundSchema } = await import("#lib/team-test/rounds/round-schema.ts");
  const { db } = await import("#lib/db/client.ts");
  const now = new Date();
  const deadline = mode === "async" ? new Date(now.getTime() + 86_400_000).toISOString() : "";
  const input = newRoundSchema.parse({ setId: "team-test", mode, isAnonymous: true, deadline });
  const started = await startRound(member, input, now);
  if (!started.ok) throw new Error(started.errors[0]?.message);
  const { number } = started.value;
  const round = await db.round.findUniqueOrThrow({ where: { teamId_number: { teamId: member.teamId, number } } });
  return { roundId: round.id, number, code: round.code ?? "" };
}

/** Guests who were let in, each with the ballot of an anonymous round. */
export async function makeGuests({ member }: Facilitator, { roundId }: OpenRound, count: number): Promise<Someone[]> {
  const { admitGuest, askForSeat, takeBallot } = await import("#lib/team-test/seats/seat-store.ts");
  const { secretHash } = await import("#lib/auth/secret-hash.ts");
  const { db } = await import("#lib/db/client.ts");
  const { teamId } = member;
  const all: Someone[] = [];
  for (let made = 0; made < count; made += 1) {
    const name = `Guest ${made + 1}`;
    const asked = await askForSeat(roundId, name);
    if (!asked.ok) throw new Error(asked.errors[0]?.message);
    const token = asked.value.seat ?? "";
    const { id: seatId } = await db.seat.findUniqueOrThrow({ where: { tokenHash: secretHash(token) } });
    await admitGuest(member, { roundId, seatId, isIn: true }, new Date());
    const facts = { kind: "participant", teamId, roundId, seatId, name, isGuest: true } as const;
    const ballot = (await takeBallot({ ...facts, ballot: null } as Participant)) ?? "";
    const short = roundId.slice(-12);
    all.push({
      cookie: `headroom.seat-${short}=${token}; headroom.ballot-${short}=${ballot}`,
      participant: { ...facts, ballot: secretHash(ballot.split(".")[1] ?? "") } as Participant,
    });
  }
  return all;
}
