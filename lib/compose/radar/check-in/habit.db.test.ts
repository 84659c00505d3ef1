import { describe, expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { addTestTactic } from "#lib/radar/moves/tactic.test-data.ts";
import { dayMs } from "#lib/shared/day-ms.ts";
import { now, seated, started, valueOf } from "#lib/team-test/rounds/round.test-data.ts";
import { probesOfTactics } from "../probes/probes-of-tactics.ts";
import { sayPractice } from "./check-in-store.ts";
import { readRound } from "./read-round.ts";
import { revealCheckIns } from "./reveal-check-ins-store.ts";

/** Five runs of a test of the team, in an environment of its own or in one that is shared. */
async function runsIn(member: Member, isOwn: boolean): Promise<void> {
  const { teamId } = member;
  const slug = `habit-${teamId}`;
  const place = await db.environment.create({ data: { teamId: isOwn ? teamId : null, slug, name: "staging" } });
  const { id: testId } = await db.test.create({ data: { teamId, slug: "checkout", name: "Checkout" } });
  const run = { teamId, testId, environmentId: place.id, status: "ready", toolName: "Locust" } as const;
  const day = (number: number) => new Date(now.getTime() - number * dayMs);
  const data = [1, 2, 3, 4, 5].map((number) => ({ ...run, number, startedAt: day(number) }));
  await db.run.createMany({ data });
}

/** A tactic that is practised, and said to be so usually at the review before; returns its id. */
async function usual(member: Member, name: string): Promise<string> {
  const slug = await addTestTactic(member, name, { to: "practising" });
  const { id } = await db.tactic.findUniqueOrThrow({ where: { teamId_slug: { teamId: member.teamId, slug } } });
  await db.tacticReview.create({ data: { tacticId: id, on: new Date("2026-10-24"), usually: 3, by: member.name } });
  return id;
}

/** What a round shows of tactics that two people say to practise usually. */
async function checkedIn(member: Member, tacticIds: readonly string[]) {
  const roundId = await started(member);
  for (const name of ["Ann", "Ben"]) {
    const seat = await seated(member, roundId, name);
    for (const tacticId of tacticIds) valueOf(await sayPractice(seat, { tacticId, said: "usually" }));
  }
  valueOf(await revealCheckIns(member, roundId, now));
  return ((await readRound(roundId))?.tactics ?? []).map(({ name, look }) => [name, look?.proposed, look?.note]);
}

describe("a check-in that comes to usually twice running", () => {
  test("proposes no habit while a probe contradicts, and says why; other tactics are proposed as ever", async () => {
    const member = await newTestMember("habit-against", "lead");
    await runsIn(member, false);
    const ids = [await usual(member, "Team-owned environment"), await usual(member, "Caching")];
    expect(await checkedIn(member, ids)).toEqual([
      ["Caching", "habit", ""],
      [
        "Team-owned environment",
        "practising",
        "Usually, twice running; but the probe of “Own environment for performance tests” says otherwise: None of 5 runs ran in an environment of the team’s own; 5 ran in staging, which is shared.",
      ],
    ]);
  });

  test("proposes a habit with which the probe agrees", async () => {
    const member = await newTestMember("habit-agreed", "lead");
    await runsIn(member, true);
    expect(await checkedIn(member, [await usual(member, "Team-owned environment")])).toEqual([
      ["Team-owned environment", "habit", ""],
    ]);
  });

  test("proposes a habit of which nothing is measured", async () => {
    const member = await newTestMember("habit-unmeasured", "lead");
    expect(await checkedIn(member, [await usual(member, "Team-owned environment")])).toEqual([
      ["Team-owned environment", "habit", ""],
    ]);
  });
});

describe("the probes of tactics", () => {
  const own = { question: "Own environment for performance tests", verdict: "supports" } as const;

  test("are those of the questions that suggest them, one of each, of the team's own sets too, but not of archived ones", async () => {
    const member = await newTestMember("habit-probes");
    await runsIn(member, true);
    const question = (id: string, tactic: string) => ({
      id,
      text: `${id}?`,
      short: `Our ${id}`,
      why: "",
      focus: "technical",
      tactics: [{ id: tactic, name: tactic }],
    });
    const set = { teamId: member.teamId, basedOn: "team-test" };
    const ours = [question("environment", "our-way"), question("tool", "team-owned-environment")];
    await db.questionSet.create({ data: { ...set, name: "Ours", questions: ours } });
    const old = [question("trends", "team-owned-environment")];
    await db.questionSet.create({ data: { ...set, name: "Old", questions: old, archivedAt: now } });

    const probes = await probesOfTactics(member, ["team-owned-environment", "our-way", "caching"], now);
    expect(probes.get("team-owned-environment")).toMatchObject([own, { question: "Our tool", verdict: "supports" }]);
    expect(probes.get("our-way")).toMatchObject([own]);
    expect(probes.get("caching")).toEqual([]);
  });

  test("are asked of the member's own team alone", async () => {
    const [member, other] = [await newTestMember("habit-here"), await newTestMember("habit-there")];
    await runsIn(other, false);
    const probes = await probesOfTactics(member, ["team-owned-environment"], now);
    expect(probes.get("team-owned-environment")).toMatchObject([{ verdict: "no_data" }]);
  });
});
