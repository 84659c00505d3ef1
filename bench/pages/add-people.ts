import { withDatabase } from "./with-database.ts";

export const people = 1_000;
export const entries = 1_000_000;
const [members, tokens] = [60, 40];

/** Fills the instance with accounts and an old audit log, and the team with people and tokens. */
export function addPeople(dataDir: string, teamSlug: string): Promise<void> {
  return withDatabase(dataDir, async (client) => {
    await client.query(
      `insert into "User" (id, email, name, "passwordHash")
       select gen_random_uuid(), 'person-' || n || '@example.org', 'Person ' || n, 'none' from generate_series(1, ${people}) n`,
    );
    await client.query(
      `insert into "Membership" ("teamId", "userId", role)
       select team.id, u.id, 'member' from "Team" team,
         (select id from "User" where "passwordHash" = 'none' limit ${members}) u where team.slug = $1`,
      [teamSlug],
    );
    await client.query(
      `insert into "Token" (id, "teamId", name, hash, scopes, "expiresAt")
       select gen_random_uuid(), id, 'Pipeline ' || n, gen_random_uuid()::text, '{runs:write,runs:read}', now() + n * interval '1 day'
       from "Team", generate_series(1, ${tokens}) n where slug = $1`,
      [teamSlug],
    );
    await client.query(
      `insert into "AuditEntry" (id, "createdAt", "actorKind", "actorName", "teamId", action, subject)
       select gen_random_uuid(), now() - n * interval '20 seconds', 'person', 'Person ' || n % 500,
         case when n % 10 = 0 then team.id end,
         (array['session.signed-in', 'run.uploaded', 'test.edited', 'token.revoked'])[1 + n % 4], 'Subject ' || n
       from "Team" team, generate_series(1, ${entries}) n where slug = $1`,
      [teamSlug],
    );
    await client.query("vacuum analyze");
  });
}
