import { expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { addTestTactic, experiment } from "#lib/radar/moves/tactic.test-data.ts";
import { now, refusalOf, seated, started, valueOf } from "#lib/team-test/rounds/round.test-data.ts";
import { moveAsProposed } from "./after-check-in-store.ts";
import { sayPractice } from "./check-in-store.ts";
import { readRound } from "./read-round.ts";
import { revealCheckIns } from "./reveal-check-ins-store.ts";

/** A tactic in Practising, with what is known of an experiment; returns its id. */
async function practised(member: Member, name: string, known: object): Promise<string> {
  const slug = await addTestTactic(member, name, { to: "practising", ...known });
  return (await db.tactic.findUniqueOrThrow({ where: { teamId_slug: { teamId: member.teamId, slug } } })).id;
}

/** A round in which two people say never of these; returns its id. */
async function neverSaid(member: Member, tacticIds: readonly string[]): Promise<string> {
  const roundId = await started(member);
  for (const name of ["Ann", "Ben"]) {
    const seat = await seated(member, roundId, name);
    for (const tacticId of tacticIds) valueOf(await sayPractice(seat, { tacticId, said: "never" }));
  }
  valueOf(await revealCheckIns(member, roundId, now));
  return roundId;
}

test("what nobody practises goes to Trying where an experiment runs, else to Considering, in one press", async () => {
  const member = await newTestMember("check-in-outwards", "lead");
  const ids = [
    await practised(member, "Running", experiment(member)),
    await practised(member, "Over", { ...experiment(member), endsOn: "2026-11-20" }),
    await practised(member, "Nobody's", { ...experiment(member), ownerId: null }),
    await practised(member, "None", {}),
  ];
  const roundId = await neverSaid(member, ids);
  for (const tacticId of ids)
    valueOf(await moveAsProposed(member, { roundId, tacticId, from: "practising", reason: "Nobody does." }, now));
  expect((await readRound(roundId))?.tactics.map(({ name, place }) => [name, place])).toEqual([
    ["Nobody's", "considering"],
    ["None", "considering"],
    ["Over", "considering"],
    ["Running", "trying"],
  ]);
});

test("where the experiment is over by the time of the press, whoever leads the round is told the way on", async () => {
  const member = await newTestMember("check-in-over", "lead");
  const tacticId = await practised(member, "Running", experiment(member));
  const roundId = await neverSaid(member, [tacticId]);
  await db.tactic.update({ where: { id: tacticId }, data: { endsOn: new Date("2026-11-20") } });
  const of = { roundId, tacticId, from: "practising" as const, reason: "Nobody does." };
  expect(refusalOf(await moveAsProposed(member, of, now))).toBe(
    "No experiment with Running is under way any more. Move it on its own page, or leave it.",
  );
});
