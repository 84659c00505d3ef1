import { describe, expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { moveSchema, newTacticSchema } from "#lib/radar/moves/move-schema.ts";
import { moveTactic } from "#lib/radar/moves/move-tactic-store.ts";
import { addTactic } from "#lib/radar/tactics/add-tactic-store.ts";
import { closeRound } from "#lib/team-test/rounds/advance-round-store.ts";
import {
  admitted,
  advanceTo,
  now,
  refusalOf,
  seated,
  started,
  valueOf,
} from "#lib/team-test/rounds/round.test-data.ts";
import { stateFor } from "#lib/team-test/rounds/round-state.ts";
import { leaveAsIs, moveAsProposed, stillSo } from "./after-check-in-store.ts";
import { listOwnCheckIns, sayPractice } from "./check-in-store.ts";
import { readRound } from "./read-round.ts";
import { revealCheckIns } from "./reveal-check-ins-store.ts";

const today = new Date("2026-11-21");

/** A tactic of the team; returns its id. `on`: the day it came there. */
async function tactic(member: Member, name: string, to: string, on = "2026-11-02"): Promise<string> {
  const experiment = { ownerId: member.userId, hypothesis: "It helps.", endsOn: "2026-12-19" };
  const given = newTacticSchema.parse({ name, sector: "design", to, on, ...experiment });
  const { slug } = valueOf(await addTactic(member, given, today));
  return (await db.tactic.findFirstOrThrow({ where: { teamId: member.teamId, slug } })).id;
}

async function tacticsOf(roundId: string) {
  return (await readRound(roundId))?.tactics ?? [];
}

/** A live round of three people, with a tactic that is tried. */
async function aRound(teamSlug: string) {
  const member = await newTestMember(teamSlug, "lead");
  const tacticId = await tactic(member, "Caching", "trying");
  const roundId = await started(member);
  const [ann, ben] = [await seated(member, roundId, "Ann"), await seated(member, roundId, "Ben")];
  return { member, tacticId, roundId, ann, ben };
}

describe("the agenda of a round", () => {
  test("is what is in hand, and what has missed two reviews", async () => {
    const member = await newTestMember("check-in-agenda");
    await tactic(member, "Tried", "trying");
    await tactic(member, "Considered", "considering");
    await tactic(member, "Forgotten", "considering", "2026-08-15");
    await tactic(member, "Habit", "habit");
    await tactic(member, "Old habit", "habit", "2026-10-10");
    const roundId = await started(member);
    const told = (await tacticsOf(roundId)).map(({ name, isAsked, missed, since, look }) => [
      name,
      isAsked,
      missed,
      since,
      look,
    ]);
    expect(told).toEqual([
      ["Forgotten", false, 3, "2026-09-12", null],
      ["Old habit", true, 0, null, null],
      ["Tried", true, 0, null, null],
    ]);
    await advanceTo(member, roundId, "answer");
    expect(await tacticsOf(roundId)).toEqual([]);
  });
});

describe("a check-in", () => {
  test("is told to its person alone, can be changed, and is counted and forgotten by the reveal", async () => {
    const { member, tacticId, roundId, ann, ben } = await aRound("check-in");
    valueOf(await sayPractice(ann, { tacticId, said: "never" }));
    valueOf(await sayPractice(ann, { tacticId, said: "usually" }));
    valueOf(await sayPractice(ben, { tacticId, said: "usually" }));
    expect(await listOwnCheckIns(ann)).toEqual([{ tacticId, said: "usually" }]);
    const [before] = await tacticsOf(roundId);
    expect(before).toMatchObject({ said: 2, look: null });
    expect(JSON.stringify(await readRound(roundId))).not.toContain("usually");

    valueOf(await revealCheckIns(member, roundId, now));
    const counts = { never: 0, sometimes: 0, usually: 2 };
    const [after] = await tacticsOf(roundId);
    expect(after).toMatchObject({ said: 0, place: "trying", look: { ...counts, proposed: "practising", note: "" } });
    expect(await listOwnCheckIns(ann)).toEqual([]);
    expect(await db.checkIn.count({ where: { roundId } })).toBe(0);
    const review = await db.tacticReview.findFirstOrThrow({ where: { roundId } });
    expect(review).toMatchObject({ ...counts, on: today, reviewOn: new Date("2026-12-19"), by: member.name });
    expect(refusalOf(await sayPractice(ann, { tacticId, said: "never" }))).toMatch(/looked at this one already/);
  });

  test("of two who reveal at once, one counts, with all that was said before it", async () => {
    const { member, tacticId, roundId, ann, ben } = await aRound("check-in-race");
    valueOf(await sayPractice(ann, { tacticId, said: "sometimes" }));
    const [first, second, late] = await Promise.all([
      revealCheckIns(member, roundId, now),
      revealCheckIns(member, roundId, now),
      sayPractice(ben, { tacticId, said: "sometimes" }),
    ]);
    expect([first.ok, second.ok]).toEqual([true, true]);
    const reviews = await db.tacticReview.findMany({ where: { roundId } });
    expect(reviews.map(({ sometimes }) => sometimes)).toEqual([late.ok ? 2 : 1]);
    expect(await db.checkIn.count({ where: { roundId } })).toBe(0);
  });

  test("is for the people of the team, of what is in hand or a habit that is due, while the round looks back", async () => {
    const { member, tacticId, roundId, ann } = await aRound("check-in-refused");
    const guest = await admitted(member, roundId, "Gil");
    expect(refusalOf(await sayPractice(guest, { tacticId, said: "usually" }))).toBe(
      "Only the people of the team check in.",
    );
    const state = await readRound(roundId);
    expect(state && stateFor(state, "guest").tactics).toEqual([]);
    const considered = await tactic(member, "Considered", "considering");
    const habit = await tactic(member, "Habit", "habit");
    const others = await tactic(await newTestMember("check-in-others"), "Caching", "trying");
    for (const unknown of [considered, habit, others])
      expect(refusalOf(await sayPractice(ann, { tacticId: unknown, said: "usually" }))).toMatch(/^Nobody is asked/);
    const dueHabit = await tactic(member, "Old habit", "habit", "2026-10-10");
    valueOf(await sayPractice(ann, { tacticId: dueHabit, said: "usually" }));
    await advanceTo(member, roundId, "answer");
    expect(refusalOf(await sayPractice(ann, { tacticId, said: "usually" }))).toMatch(/^The round has gone on/);
    expect(await db.checkIn.count({ where: { roundId } })).toBe(1);
  });

  test("that nobody revealed goes when the round is closed", async () => {
    const { member, tacticId, roundId, ann } = await aRound("check-in-closed");
    valueOf(await sayPractice(ann, { tacticId, said: "usually" }));
    valueOf(await closeRound(member, roundId, now));
    expect(await db.checkIn.count({ where: { roundId } })).toBe(0);
    expect(await db.tacticReview.count({ where: { roundId } })).toBe(0);
    expect(refusalOf(await revealCheckIns(member, roundId, now))).toMatch(/not there any more/);
  });
});

describe("what a check-in proposes", () => {
  test("moves the tactic in one press, with the reason, and once", async () => {
    const { member, tacticId, roundId, ann, ben } = await aRound("check-in-move");
    for (const who of [ann, ben]) valueOf(await sayPractice(who, { tacticId, said: "usually" }));
    const of = { roundId, tacticId, from: "trying" as const, reason: "usually 2, sometimes 0, never 0 in round 1" };
    expect(refusalOf(await moveAsProposed(member, of, now))).toMatch(/proposes nothing/);
    valueOf(await revealCheckIns(member, roundId, now));
    const moved = await Promise.all([moveAsProposed(member, of, now), moveAsProposed(member, of, now)]);
    expect(moved.map(refusalOf)).toEqual([null, null]);
    const moves = await db.tacticMove.findMany({ where: { tacticId }, orderBy: { number: "asc" } });
    expect(moves.map(({ to, reason }) => [to, reason])).toEqual([
      ["trying", ""],
      ["practising", of.reason],
    ]);
    expect((await tacticsOf(roundId))[0]).toMatchObject({ place: "practising" });
  });

  test("is refused of a tactic that stands elsewhere by then, and brings nothing back that was let go of", async () => {
    const { member, tacticId, roundId, ann, ben } = await aRound("check-in-gone");
    for (const who of [ann, ben]) valueOf(await sayPractice(who, { tacticId, said: "usually" }));
    valueOf(await revealCheckIns(member, roundId, now));
    const { slug } = await db.tactic.findUniqueOrThrow({ where: { id: tacticId }, select: { slug: true } });
    const lettingGo = moveSchema.parse({ slug, from: "trying", to: "paused", reason: "Not now." });
    const of = { roundId, tacticId, from: "trying" as const, reason: "So" };
    await Promise.all([moveTactic(member, lettingGo, now), moveTactic(member, lettingGo, now)]);
    expect(refusalOf(await moveAsProposed(member, of, now))).toMatch(/^It stands in Paused now/);
  });

  test("can be left, and is another team's for nobody", async () => {
    const { member, tacticId, roundId, ann, ben } = await aRound("check-in-leave");
    for (const who of [ann, ben]) valueOf(await sayPractice(who, { tacticId, said: "never" }));
    valueOf(await revealCheckIns(member, roundId, now));
    const stranger = await newTestMember("check-in-stranger", "lead");
    const of = { roundId, tacticId };
    for (const refused of [
      await leaveAsIs(stranger, of),
      await stillSo(stranger, of, now),
      await moveAsProposed(stranger, { ...of, from: "trying", reason: "So" }, now),
      await revealCheckIns(stranger, roundId, now),
    ])
      expect(refusalOf(refused)).toMatch(/not there any more/);
    valueOf(await leaveAsIs(member, of));
    expect((await tacticsOf(roundId))[0]?.look).toMatchObject({ proposed: "considering", note: "Left in Trying." });
    expect(await db.tacticMove.count({ where: { tacticId } })).toBe(1);
  });
});

test("a stale tactic that still stands so is looked at once, and is stale no longer", async () => {
  const member = await newTestMember("check-in-still");
  const tacticId = await tactic(member, "Forgotten", "considering", "2026-08-15");
  const roundId = await started(member);
  const of = { roundId, tacticId };
  await Promise.all([stillSo(member, of, now), stillSo(member, of, now)]);
  expect(await db.tacticReview.count({ where: { tacticId } })).toBe(1);
  expect(await tacticsOf(roundId)).toMatchObject([{ missed: 0, since: null, look: { note: "Still so." } }]);
  await advanceTo(member, roundId, "answer");
  expect(await tacticsOf(roundId)).toMatchObject([{ name: "Forgotten" }]);
});
