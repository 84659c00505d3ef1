import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { storedMapping } from "../formats/mapped/csv-mapping-schema.ts";
import type { UploadTargets } from "./upload-targets.ts";

/** The team's tests that take runs, each with its usual environment and the branch with the most runs ("" without one). */
export async function listUploadTargets(member: Member): Promise<Omit<UploadTargets, "environments">> {
  const [tests, groups] = await Promise.all([
    db.test.findMany({
      where: { teamId: member.teamId, archivedAt: null },
      select: { id: true, slug: true, name: true, csvMapping: true, environment: { select: { name: true } } },
      orderBy: { name: "asc" },
    }),
    db.run.groupBy({
      by: ["testId", "branch"],
      where: { teamId: member.teamId, deletedAt: null, branch: { not: "" } },
      _count: true,
      orderBy: { _count: { branch: "desc" } },
      take: 1000,
    }),
  ]);
  return {
    tests: tests.map(({ id, slug, name, environment, csvMapping }) => ({
      slug,
      name,
      environment: environment?.name ?? "",
      csvMapping: storedMapping(csvMapping),
      branch: groups.find(({ testId }) => testId === id)?.branch ?? "",
    })),
    branches: [...new Set(groups.map(({ branch }) => branch))].slice(0, 50),
  };
}
