import "server-only";
import { db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";

const mostNames = 200;

/**
 * The condition that somebody's name has this text in it. The names are read first, each once (a skip scan of their
 * index: https://wiki.postgresql.org/wiki/Loose_indexscan), so that a rare one is not looked for in a million entries.
 * When many names match, so do many entries, and a walk through all of them meets enough soon.
 */
export async function namedLike(text: string): Promise<Prisma.Sql> {
  const pattern = `%${text.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await db.$queryRaw<{ name: string }[]>`
    with recursive names as (
      (select "actorName" as name from "AuditEntry" order by "actorName" limit 1)
      union all
      select (select "actorName" from "AuditEntry" where "actorName" > names.name order by "actorName" limit 1)
      from names where names.name is not null
    )
    select name from names where lower(name) like ${pattern} limit ${mostNames + 1}`;
  if (rows.length > mostNames) return Prisma.sql`lower("actorName") like ${pattern}`;
  return Prisma.sql`"actorName" = any(${rows.map(({ name }) => name)}::text[])`;
}
