import { expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { newTacticSchema } from "#lib/radar/moves/move-schema.ts";
import { addTactic } from "#lib/radar/tactics/add-tactic-store.ts";
import { removeTactic } from "#lib/radar/tactics/remove-tactic-store.ts";
import { now, refusalOf, seated, started, valueOf } from "#lib/team-test/rounds/round.test-data.ts";
import { leaveAsIs, moveAsProposed } from "./after-check-in-store.ts";
import { sayPractice } from "./check-in-store.ts";
import { revealCheckIns } from "./reveal-check-ins-store.ts";

/** A tactic of the team that is tried. */
async function tried(member: Member, name: string) {
  const experiment = { ownerId: member.userId, hypothesis: "It helps.", endsOn: "2026-12-19" };
  const given = newTacticSchema.parse({ name, sector: "design", to: "trying", ...experiment });
  const { slug } = valueOf(await addTactic(member, given, now));
  return db.tactic.findFirstOrThrow({ where: { teamId: member.teamId, slug }, select: { id: true, slug: true } });
}

/** A live round that looks back. */
async function aRound(teamSlug: string) {
  const member = await newTestMember(teamSlug, "lead");
  const roundId = await started(member);
  return { member, roundId, ann: await seated(member, roundId, "Ann") };
}

test("a reveal skips what is taken off the radar at the same moment", async () => {
  const { member, roundId, ann } = await aRound("check-in-removed");
  for (let round = 0; round < 3; round += 1) {
    const [gone, stays] = [await tried(member, "Caching"), await tried(member, "Histograms")];
    for (const { id: tacticId } of [gone, stays]) valueOf(await sayPractice(ann, { tacticId, said: "usually" }));
    const [revealed, removed] = await Promise.all([revealCheckIns(member, roundId, now), removeTactic(member, gone)]);
    expect([revealed.ok, removed.ok]).toEqual([true, true]);
    expect(await db.tacticReview.count({ where: { tacticId: gone.id } })).toBe(0);
    expect(await db.tacticReview.count({ where: { tacticId: stays.id } })).toBe(1);
    valueOf(await removeTactic(member, stays));
  }
});

test("somebody who checks in as the tactic is taken off the radar is told so", async () => {
  const { member, roundId, ann } = await aRound("check-in-said-of-none");
  for (let round = 0; round < 3; round += 1) {
    const { id: tacticId, slug } = await tried(member, "Caching");
    const [said] = await Promise.all([sayPractice(ann, { tacticId, said: "usually" }), removeTactic(member, { slug })]);
    expect([null, "Nobody is asked about this tactic."]).toContain(refusalOf(said));
    expect(await db.checkIn.count({ where: { roundId } })).toBe(0);
  }
});

test("of two who decide about one proposal at once, one counts, and the other is told", async () => {
  const { member, roundId, ann } = await aRound("check-in-decided");
  const ben = await seated(member, roundId, "Ben");
  for (let round = 0; round < 3; round += 1) {
    const { id: tacticId, slug } = await tried(member, "Caching");
    for (const who of [ann, ben]) valueOf(await sayPractice(who, { tacticId, said: "usually" }));
    valueOf(await revealCheckIns(member, roundId, now));
    const of = { roundId, tacticId };
    const decided = await Promise.all([
      moveAsProposed(member, { ...of, from: "trying", reason: "We do." }, now),
      leaveAsIs(member, of),
    ]);
    expect([
      [null, "It stands in Practising now: somebody moved it meanwhile."],
      ["Somebody decided meanwhile: Left in Trying.", null],
    ]).toContainEqual(decided.map(refusalOf));
    const { place } = await db.tactic.findUniqueOrThrow({ where: { id: tacticId } });
    const { note } = await db.tacticReview.findFirstOrThrow({ where: of });
    expect([place, note]).toEqual(decided[0].ok ? ["practising", ""] : ["trying", "Left in Trying."]);
    valueOf(await removeTactic(member, { slug }));
  }
});
