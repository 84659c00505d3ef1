import { expect, test } from "vitest";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { advanceRound, closeRound, listOverdueRounds, revealOverdueRound } from "./advance-round-store.ts";
import { deleteRound } from "./delete-round-store.ts";
import {
  admitted,
  advanceTo,
  answering,
  now,
  questionIds,
  refusalOf,
  say,
  sayAll,
  seated,
  started,
  valueOf,
} from "./round.test-data.ts";
import { newRoundSchema } from "./round-schema.ts";
import { readRoundState } from "./round-state-store.ts";
import { startRound } from "./start-round-store.ts";
import { lookAt, moveDeadline, setTimer } from "./steer-round-store.ts";

const later = (ms: number) => new Date(now.getTime() + ms);
const hour = 3_600_000;
const inAnHour = { mode: "async", deadline: later(hour).toISOString() };

test("two who press next at once advance one phase", async () => {
  const member = await newTestMember("twice");
  const roundId = await started(member);
  const both = await Promise.all([1, 2].map(() => advanceRound(member, { roundId, from: "past_actions" }, now)));
  expect(both.filter((result) => valueOf(result).isNew)).toHaveLength(1);
  expect((await readRoundState(roundId))?.phase).toBe("answer");
});

test("two who start a round of one set at once start one", async () => {
  const member = await newTestMember("starts");
  const input = newRoundSchema.parse({ setId: "team-test", mode: "live" });
  const both = await Promise.all([1, 2].map(() => startRound(member, input, now)));
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.map(refusalOf)).toContain("Round 1 of this set is still running. Close it first.");
  valueOf(await startRound(member, newRoundSchema.parse({ setId: "readiness", mode: "group" }), now));
  expect(await db.round.count({ where: { teamId: member.teamId } })).toBe(2);
});

test.each([
  ["false", false],
  ["on", true],
  [false, false],
  [true, true],
])("a round is anonymous when %j was chosen: %s", (isAnonymous, chosen) => {
  expect(newRoundSchema.parse({ setId: "team-test", mode: "live", isAnonymous }).isAnonymous).toBe(chosen);
});

test("a closed round has no code, and what nobody saw is gone", async () => {
  const member = await newTestMember("closes");
  for (const isAnonymous of [true, false]) {
    const roundId = await answering(member, { isAnonymous });
    await sayAll(await seated(member, roundId, "ann"), "no");
    const both = await Promise.all([1, 2].map(() => closeRound(member, roundId, now)));
    expect(both.every(({ ok }) => ok)).toBe(true);
    expect(await db.round.findUnique({ where: { id: roundId } })).toMatchObject({
      phase: "closed",
      code: null,
      closedAt: now,
      revealedAt: null,
    });
    expect(await db.ballot.count({ where: { roundId } })).toBe(0);
    expect(await db.ballotKey.count({ where: { roundId } })).toBe(0);
    expect(await readRoundState(roundId)).toMatchObject({ results: null, finished: 0 });
  }
  const audited = await db.auditEntry.count({ where: { teamId: member.teamId, action: "round.closed" } });
  expect(audited).toBe(2);
});

test("the room looks at a question that is asked, from the reveal on until the end", async () => {
  const member = await newTestMember("looks");
  const roundId = await answering(member);
  const look = async (questionId: string) => refusalOf(await lookAt(member, { roundId, questionId }));
  expect(await look("trends")).toBe("Wait for the reveal: until then everybody answers on their own.");
  await advanceTo(member, roundId, "discuss");
  expect(await look("another")).toBe("This round does not ask that question.");
  expect(await look("trends")).toBeNull();
  expect(await readRoundState(roundId)).toMatchObject({ questionId: "trends" });
  expect(await look("")).toBeNull();
  await closeRound(member, roundId, now);
  expect(await look("trends")).toBe("This running round is not there any more. Reload the page.");
});

test("the timer runs by the server's time, for all, and stands at the next phase", async () => {
  const member = await newTestMember("timer");
  const roundId = await started(member);
  const timer = async () => (await readRoundState(roundId))?.timer;
  await Promise.all([1, 2].map(() => setTimer(member, { roundId, act: "start", ms: 120_000 }, now)));
  expect(await timer()).toEqual({ ms: 120_000, leftMs: 120_000, endsAt: later(120_000).toISOString() });
  await Promise.all([1, 2].map(() => setTimer(member, { roundId, act: "stop" }, later(20_000))));
  expect(await timer()).toEqual({ ms: 120_000, leftMs: 100_000, endsAt: null });
  await setTimer(member, { roundId, act: "start" }, later(50_000));
  await advanceRound(member, { roundId, from: "past_actions" }, now);
  expect(await timer()).toEqual({ ms: 120_000, leftMs: 120_000, endsAt: null });
});

test("a deadline is moved while it is not over, and only in a round that has one", async () => {
  const member = await newTestMember("deadline");
  const roundId = await started(member, inAnHour);
  const move = async (deadline: Date, at = now) => refusalOf(await moveDeadline(member, { roundId, deadline }, at));
  expect(await move(later(2 * hour))).toBeNull();
  expect((await readRoundState(roundId))?.deadline).toBe(later(2 * hour).toISOString());
  expect(await move(later(-1))).toBe("The deadline is in the past.");
  expect(await move(later(3 * hour), later(2 * hour))).toBe("The deadline is over: the answers are revealed.");
  await closeRound(member, roundId, now);
  const live = await started(member);
  expect(refusalOf(await moveDeadline(member, { roundId: live, deadline: later(hour) }, now))).toBe(
    "Only a round that people answer until a deadline has one.",
  );
});

test("an async round takes answers until its deadline, and is revealed once, whoever comes first", async () => {
  const member = await newTestMember("overdue");
  const roundId = await started(member, { ...inAnHour, isAnonymous: true });
  const ann = await seated(member, roundId, "ann");
  await sayAll(ann, "yes");
  expect(await revealOverdueRound(roundId, later(hour - 1))).toBeNull();
  expect(await listOverdueRounds(later(hour))).toContainEqual({ id: roundId, teamId: member.teamId });
  const all = await Promise.all([1, 2, 3].map(() => revealOverdueRound(roundId, later(hour))));
  expect(all.filter((revealed) => revealed !== null)).toEqual([{ id: roundId, teamId: member.teamId }]);
  expect(await readRoundState(roundId)).toMatchObject({ phase: "reveal", finished: 1 });
  expect(await db.auditEntry.count({ where: { teamId: member.teamId, action: "round.revealed" } })).toBe(1);
});

test("a deadline that was moved in the last moment is not over", async () => {
  const member = await newTestMember("moved");
  const roundId = await started(member, inAnHour);
  await moveDeadline(member, { roundId, deadline: later(2 * hour) }, now);
  expect(await revealOverdueRound(roundId, later(hour))).toBeNull();
  expect((await readRoundState(roundId))?.phase).toBe("answer");
});

test("a round goes on where it was, whichever process asks", async () => {
  const member = await newTestMember("restart");
  const roundId = await answering(member, { isAnonymous: true });
  const [ann, ben] = [await seated(member, roundId, "ann"), await admitted(member, roundId, "ben")];
  await sayAll(ann, "yes");
  await say(ben, "trends", "no");
  await setTimer(member, { roundId, act: "start" }, now);
  const { now: _before, ...before } = (await readRoundState(roundId)) ?? { now: "" };
  await db.$disconnect();
  const { now: _after, ...after } = (await readRoundState(roundId)) ?? { now: "" };
  expect(after).toEqual(before);
  await sayAll(ben, "no");
  await advanceTo(member, roundId, "reveal");
  expect(await readRoundState(roundId)).toMatchObject({ finished: 2 });
});

test("a closed round can be deleted, with all that is in it, and a running one not", async () => {
  const member = await newTestMember("deletes", "lead");
  const roundId = await answering(member);
  await sayAll(await seated(member, roundId, "ann"), "yes");
  expect(refusalOf(await deleteRound(member, { roundId }))).toBe("Close the round first.");
  await advanceTo(member, roundId, "closed");
  valueOf(await deleteRound(member, { roundId }));
  expect(await readRoundState(roundId)).toBeNull();
  expect(await db.ballot.count({ where: { roundId } })).toBe(0);
  const [entry] = await db.auditEntry.findMany({ where: { teamId: member.teamId, action: "round.deleted" } });
  expect(entry?.subject).toBe("round 1, Team test for performance engineering");
});

test("another team finds nothing, and changes nothing", async () => {
  const [member, other] = [await newTestMember("mine", "lead"), await newTestMember("theirs", "lead")];
  const roundId = await answering(member);
  await seated(member, roundId, "ann");
  const before = await db.round.findUnique({ where: { id: roundId } });
  const tried = [
    await advanceRound(other, { roundId, from: "answer" }, now),
    await closeRound(other, roundId, now),
    await deleteRound(other, { roundId }),
    await lookAt(other, { roundId, questionId: questionIds[0] ?? "" }),
    await setTimer(other, { roundId, act: "start" }, now),
    await moveDeadline(other, { roundId, deadline: later(hour) }, now),
  ];
  expect(tried.map(({ ok }) => ok)).toEqual(tried.map(() => false));
  expect(await db.round.findUnique({ where: { id: roundId } })).toEqual(before);
});
