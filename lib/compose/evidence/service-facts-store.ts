import "server-only";
import { db } from "#lib/db/client.ts";
import type { ServiceFacts } from "#lib/team-test/evidence/probes/requirements.ts";
import type { EvidenceReader } from "./seen-runs-store.ts";

/** A target of its own; percent over a baseline say nothing of what is needed. */
const isNumber = { isRelative: false };

/** The team's services that are not archived, by name, with what is known of their requirements. */
export async function listServiceFacts({ teamId }: EvidenceReader): Promise<ServiceFacts[]> {
  const services = await db.service.findMany({
    where: { teamId, archivedAt: null },
    select: {
      name: true,
      slug: true,
      objectivesOwner: true,
      objectivesReviewedOn: true,
      _count: {
        select: {
          objectives: { where: isNumber },
          tests: { where: { test: { archivedAt: null, objectives: { some: isNumber } } } },
        },
      },
    },
    orderBy: { name: "asc" },
  });
  return services.map(({ name, slug, objectivesOwner, objectivesReviewedOn, _count }) => ({
    name,
    slug,
    hasNumbers: _count.objectives + _count.tests > 0,
    owner: objectivesOwner,
    reviewedOn: objectivesReviewedOn,
  }));
}
