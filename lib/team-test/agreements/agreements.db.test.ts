import { expect, test } from "vitest";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { closeRound } from "../rounds/advance-round-store.ts";
import { advanceTo, answering, now, refusalOf, say, seated, started, valueOf } from "../rounds/round.test-data.ts";
import { readRoundState } from "../rounds/round-state-store.ts";
import { agreeSchema } from "./agreement-schema.ts";
import { agree, unagree } from "./agreement-store.ts";

const yes = (roundId: string, given: Record<string, unknown> = {}) =>
  agreeSchema.parse({ roundId, questionId: "trends", answer: "yes", ...given });

test("a team agrees once it has discussed, beside what each of them said, until the round is closed", async () => {
  const member = await newTestMember("agrees");
  const roundId = await answering(member);
  await say(await seated(member, roundId, "ann"), "trends", "no");
  for (const phase of ["answer", "reveal"] as const) {
    await advanceTo(member, roundId, phase);
    expect(refusalOf(await agree(member, yes(roundId)))).toBe("The team agrees once the answers are discussed.");
  }
  const votes = await db.ballot.findMany({ where: { roundId } });
  for (const phase of ["discuss", "agree", "actions"] as const) {
    await advanceTo(member, roundId, phase);
    valueOf(await agree(member, yes(roundId, { reason: phase, changedBecause: "We bought one" })));
  }
  expect((await readRoundState(roundId))?.agreements).toEqual([
    { questionId: "trends", answer: "yes", reason: "actions", changedBecause: "We bought one", agreedBy: member.name },
  ]);
  expect(await db.ballot.findMany({ where: { roundId } })).toEqual(votes);
  await advanceTo(member, roundId, "closed");
  expect(refusalOf(await agree(member, yes(roundId)))).toBe(
    "This running round is not there any more. Reload the page.",
  );
  expect(refusalOf(await unagree(member, { roundId, questionId: "trends" }))).not.toBeNull();
  expect((await readRoundState(roundId))?.agreements).toHaveLength(1);
});

test("of two who write at once the last counts, and it is one answer with its writer", async () => {
  const member = await newTestMember("writers");
  const roundId = await started(member, { mode: "group" });
  await advanceTo(member, roundId, "agree");
  const other = { ...member, name: "Ben" };
  const both = await Promise.all([
    agree(member, yes(roundId)),
    agree(other, yes(roundId, { answer: "no" })),
    agree(member, yes(roundId)),
  ]);
  expect(both.map(refusalOf)).toEqual([null, null, null]);
  const [row, ...more] = await db.agreement.findMany({ where: { roundId } });
  expect(more).toEqual([]);
  expect(row?.agreedBy).toBe(row?.answer === "no" ? "Ben" : member.name);

  valueOf(await unagree(member, { roundId, questionId: "trends" }));
  valueOf(await unagree(member, { roundId, questionId: "trends" }));
  expect(await db.agreement.count({ where: { roundId } })).toBe(0);
});

test("not ours needs a reason, a question has to be asked, and another team agrees on nothing", async () => {
  const [member, other] = [await newTestMember("reasons"), await newTestMember("strangers")];
  const roundId = await started(member, { mode: "group" });
  await advanceTo(member, roundId, "agree");
  expect(agreeSchema.safeParse({ roundId, questionId: "trends", answer: "not_ours" }).success).toBe(false);
  expect(refusalOf(await agree(member, yes(roundId, { questionId: "ready" })))).toBe(
    "This round does not ask that question.",
  );
  expect(refusalOf(await agree(other, yes(roundId)))).not.toBeNull();
  valueOf(await agree(member, yes(roundId)));
  expect(refusalOf(await unagree(other, { roundId, questionId: "trends" }))).not.toBeNull();
  expect(await db.agreement.count({ where: { roundId } })).toBe(1);
  await closeRound(member, roundId, now);
});
