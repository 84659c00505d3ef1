import { hashPassword } from "#lib/auth/password.ts";
import { sealSession, sessionCookie } from "#lib/auth/session-cookie.ts";
import { createSession } from "#lib/auth/session-store.ts";
import { db } from "#lib/db/client.ts";
import type { Role } from "#lib/db/generated/enums.ts";
import { type Actor, castPassword, guestOf, nobody, type Standings, strangersEmail } from "./actor.ts";
import type { Standing } from "./standing.ts";
import type { TeamKey, Things } from "./things.ts";

type Part = { email?: string; roles: Partial<Record<TeamKey, Role>>; isAdmin?: boolean };

type Stage = { teams: Record<TeamKey, Things>; passwordHash: string };

const parts = {
  "a stranger": { roles: {}, email: strangersEmail },
  "a viewer": { roles: { private: "viewer", archived: "viewer" } },
  "a member": { roles: { private: "member", archived: "member" } },
  "a lead": { roles: { private: "lead", archived: "lead" } },
  "another team's lead": { roles: { other: "lead", open: "lead" } },
  "an admin": { roles: {}, isAdmin: true },
} satisfies Record<string, Part>;

/** They had a session and every right, until a moment ago. */
const parted = { roles: { private: "lead", other: "lead", open: "lead", archived: "lead" } } satisfies Part;

/** Makes the people. Those who are about to lose their rights have them still: `part` takes them. */
export async function makeCast(teams: Record<TeamKey, Things>) {
  const stage = { teams, passwordHash: await hashPassword(castPassword) };
  const actors: Actor[] = [nobody, guestOf(teams.private.round.guestCookie)];
  for (const [name, part] of Object.entries<Part>(parts)) actors.push(await join(name, part, stage));
  const removed = await join("somebody removed from the team", parted, stage);
  const deactivated = await join("somebody deactivated", { ...parted, isAdmin: true }, stage);
  const signedOut = await join("somebody signed out elsewhere", { ...parted, isAdmin: true }, stage);

  /** Takes the rights of three people, whose cookies stay as they are. */
  async function part(): Promise<Actor[]> {
    await db.membership.deleteMany({ where: { userId: removed.userId } });
    await db.user.update({ where: { id: deactivated.userId }, data: { deactivatedAt: new Date() } });
    await db.session.update({ where: { id: signedOut.sessionId }, data: { revokedAt: new Date() } });
    const { standings } = nobody;
    return [
      { ...removed, standings: standingsOf({ roles: {} }) },
      { ...deactivated, standings },
      { ...signedOut, standings },
    ];
  }

  return { actors, leaving: [removed, deactivated, signedOut], part };
}

async function join(
  name: string,
  { roles, isAdmin = false, email = newEmail() }: Part,
  { teams, passwordHash }: Stage,
): Promise<Actor> {
  const user = await db.user.create({ data: { email, name, isAdmin, passwordHash } });
  for (const key of Object.keys(roles) as TeamKey[]) {
    const role = roles[key];
    if (role) await db.membership.create({ data: { teamId: teams[key].id, userId: user.id, role } });
  }
  await tell(user.id, teams.private);
  const sessionId = await createSession(user.id, { userAgent: "test", address: "192.0.2.1" }, new Date());
  const cookie = `${sessionCookie().name}=${await sealSession(sessionId)}`;
  return { name, cookie, userId: user.id, sessionId, standings: standingsOf({ roles, isAdmin }) };
}

/** Of the private team, whether they are in it or not: whoever may not read it is not told there is such a notice. */
async function tell(userId: string, { id: teamId, slug, marker }: Things): Promise<void> {
  await db.notice.create({ data: { userId, teamId, kind: "followed", text: marker, href: `/teams/${slug}` } });
}

const newEmail = () => `${crypto.randomUUID()}@headroom.example`;

function standingsOf({ roles, isAdmin }: { roles: Part["roles"]; isAdmin?: boolean }): Standings {
  const standing = (key: TeamKey, outside: Standing) => (isAdmin ? "admin" : (roles[key] ?? outside));
  return {
    private: standing("private", "stranger"),
    other: standing("other", "stranger"),
    open: standing("open", "reader"),
    archived: standing("archived", "reader"),
  };
}
