import "server-only";
import { recordEdit } from "#lib/audit/record-edit-store.ts";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result } from "#lib/shared/result.ts";
import type { ObjectivesReview } from "./objectives-review-schema.ts";

/** Records who answers for the objectives of a service and when they were reviewed. No file says that: it is of people. */
export function setObjectivesReview(
  member: Member,
  id: string,
  { objectivesOwner, objectivesReviewedOn }: ObjectivesReview,
): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    const where = { id, teamId: member.teamId };
    const before = await tx.service.findFirst({ where });
    if (!before) return gone("service");
    await tx.service.updateMany({ where, data: { objectivesOwner, objectivesReviewedOn } });
    await recordEdit(tx, member, {
      action: "service.edited",
      subject: before.name,
      before: told(before),
      after: told({ objectivesOwner, objectivesReviewedOn }),
    });
    return ok();
  });
}

function told({ objectivesOwner, objectivesReviewedOn }: ObjectivesReview) {
  const reviewed = objectivesReviewedOn?.toISOString().slice(0, 10) ?? "";
  return { "owner of the objectives": objectivesOwner, "objectives reviewed on": reviewed };
}
