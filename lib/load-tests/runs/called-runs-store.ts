import "server-only";
import { z } from "zod";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { parseRunSearch, type RunTerm } from "./run-search.ts";
import { mostSearched } from "./run-search-store.ts";

const mostOffered = 8;
/** Shorter ones would be the beginning of many a revision. */
const shortestRevision = 4;

const row = z.object({ number: z.number(), revision: z.string(), slug: z.string(), name: z.string() });
/** A run with its test, as somebody calls it. */
export type CalledRun = z.output<typeof row>;

/** The newest runs of the team that are called so: "#61 checkout", or by the beginning of their revision. */
export async function listCalledRuns(member: Member, typed: string): Promise<CalledRun[]> {
  const terms = parseRunSearch(typed);
  const isCalled = terms.some(
    (term) => term.kind === "number" || (term.kind === "word" && term.word.length >= shortestRevision),
  );
  if (!isCalled) return [];
  const named = terms.some(({ kind }) => kind === "number");
  const conditions = terms.map((term) => conditionOf(term, named));
  const rows = await db.$queryRaw`
    select run.number, run.revision, test.slug, test.name
    from (
      select number, revision, "testId", "startedAt", id from "Run"
      where "teamId" = ${member.teamId}::uuid and "deletedAt" is null order by "createdAt" desc limit ${mostSearched}
    ) run join "Test" test on test.id = run."testId"
    where ${Prisma.join(conditions, " and ")}
    order by run."startedAt" desc, run.number desc, run.id desc limit ${mostOffered}`;
  return z.array(row).parse(rows);
}

/** Beside a number a word is of the test's name; alone it begins a revision. */
function conditionOf(term: RunTerm, named: boolean): Prisma.Sql {
  if (term.kind === "number") return Prisma.sql`run.number = ${term.number}`;
  if (term.kind !== "word") return Prisma.sql`false`;
  const word = Prisma.sql`lower(${term.word})`;
  return named
    ? Prisma.sql`(strpos(lower(concat_ws(' ', test.name, test.slug)), ${word}) > 0 or starts_with(lower(run.revision), ${word}))`
    : Prisma.sql`starts_with(lower(run.revision), ${word})`;
}
