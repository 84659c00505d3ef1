import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import type { RunChoice } from "./evidence.ts";

const mostOffered = 200;

/** The team's newest runs that were read, whatever became of them. */
export async function listRunChoices({ teamId }: Member): Promise<RunChoice[]> {
  const runs = await db.run.findMany({
    where: { teamId, deletedAt: null, status: "ready" },
    select: {
      id: true,
      number: true,
      startedAt: true,
      test: { select: { name: true } },
      verdict: { select: { status: true } },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: mostOffered,
  });
  return runs.map(({ test, verdict, ...run }) => ({ ...run, test: test.name, verdict: verdict?.status ?? null }));
}
