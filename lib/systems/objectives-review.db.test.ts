import { expect, test } from "vitest";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { setObjectivesReview } from "./objectives-review-store.ts";

const review = { objectivesOwner: "Ada", objectivesReviewedOn: new Date("2026-11-12T00:00:00Z") };

test("who answers for objectives is the team's to say, also where a file declares the service", async () => {
  const [member, other] = [await newTestMember("review"), await newTestMember("review-other")];
  const { id } = await db.service.create({
    data: { teamId: member.teamId, slug: "cart", name: "Cart", isManaged: true },
  });
  expect(await setObjectivesReview(other, id, review)).toMatchObject({ ok: false });
  expect(await setObjectivesReview(member, id, review)).toMatchObject({ ok: true });
  expect(await db.service.findUniqueOrThrow({ where: { id } })).toMatchObject({ ...review, isManaged: true });
  const entries = await db.auditEntry.findMany({ where: { teamId: member.teamId } });
  expect(entries.map(({ action, subject, details }) => [action, subject, details])).toEqual([
    [
      "service.edited",
      "Cart",
      { "owner of the objectives": ["", "Ada"], "objectives reviewed on": ["", "2026-11-12"] },
    ],
  ]);
});
