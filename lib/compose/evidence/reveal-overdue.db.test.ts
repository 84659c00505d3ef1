import { expect, test } from "vitest";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { advanceTo, answering, now, sayAll, seated, started } from "#lib/team-test/rounds/round.test-data.ts";
import { readRoundState } from "#lib/team-test/rounds/round-state-store.ts";
import { revealIfOverdue, revealOverdue } from "./reveal-overdue.ts";

const deadline = new Date(now.getTime() + 60_000);
const async = { mode: "async", deadline: deadline.toISOString() };

test("the worker reveals what is overdue, with the evidence of that moment, and leaves the rest alone", async () => {
  const [member, other] = [await newTestMember("due"), await newTestMember("not-due")];
  const due = await started(member, async);
  await sayAll(await seated(member, due, "ann"), "yes");
  const live = await answering(other);
  await revealOverdue(new Date(deadline.getTime() - 1));
  expect(await readRoundState(due)).toMatchObject({ phase: "answer", evidence: null });
  await revealOverdue(deadline);
  expect(await readRoundState(due)).toMatchObject({ phase: "reveal", finished: 1, evidence: expect.any(Array) });
  expect(await readRoundState(live)).toMatchObject({ phase: "answer" });
});

test("whoever opens an overdue round sees it revealed", async () => {
  const member = await newTestMember("opened");
  const roundId = await started(member, async);
  await Promise.all([1, 2, 3].map(() => revealIfOverdue(roundId, deadline)));
  expect(await readRoundState(roundId)).toMatchObject({ phase: "reveal", evidence: expect.any(Array) });
});

test("evidence that a killed process did not gather is gathered by the worker", async () => {
  const member = await newTestMember("killed");
  const roundId = await answering(member);
  await advanceTo(member, roundId, "reveal");
  expect(await readRoundState(roundId)).toMatchObject({ evidence: null });
  await revealOverdue(now);
  expect(await readRoundState(roundId)).toMatchObject({ evidence: expect.any(Array) });
});

test("a round whose questions cannot be read keeps no other one waiting", async () => {
  const [broken, member] = [await newTestMember("broken"), await newTestMember("whole")];
  const [first, second] = [await started(broken, async), await started(member, async)];
  await db.round.update({ where: { id: first }, data: { questions: [] } });
  await revealOverdue(deadline);
  expect(await readRoundState(second)).toMatchObject({ phase: "reveal", evidence: expect.any(Array) });
});
