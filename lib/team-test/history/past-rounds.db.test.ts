import { expect, test } from "vitest";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { aRound } from "./held.test-data.ts";
import { listHeldRounds } from "./held-rounds-store.ts";
import { listPastRounds } from "./past-rounds-store.ts";

test("a closed round is read as counts, and a question with too few anonymous answers as their number", async () => {
  const member = await newTestMember("past-counts");
  const { id: roundId } = await aRound(member, 1, { environment: { yes: 3, no: 1 }, tool: { yes: 3 } });
  await db.agreement.create({
    data: {
      roundId,
      questionId: "environment",
      answer: "yes",
      reason: "ours",
      changedBecause: "it moved",
      agreedBy: "Ann",
    },
  });
  const [round] = await listPastRounds(member);
  expect(round?.results.slice(0, 1)).toEqual([
    {
      questionId: "environment",
      votes: 4,
      tally: { yes: 3, no: 1, unknown: 0, not_ours: 0 },
      agreement: { answer: "yes", reason: "ours", changedBecause: "it moved" },
    },
  ]);
  expect(round?.results.find(({ questionId }) => questionId === "tool")).toMatchObject({ votes: 3, tally: null });
});

test("with names few answers are shown", async () => {
  const member = await newTestMember("past-names");
  await aRound(member, 1, { tool: { yes: 1 } }, { isAnonymous: false });
  const [round] = await listPastRounds(member);
  expect(round?.results.find(({ questionId }) => questionId === "tool")?.tally).toMatchObject({ yes: 1 });
});

test("the history has no round that runs, was closed unseen, chooses, or is another team's", async () => {
  const [member, other] = [await newTestMember("past-own"), await newTestMember("past-other")];
  const votes = { environment: { yes: 4 } };
  await aRound(other, 1, votes);
  await aRound(member, 1, votes, { phase: "answer", revealedAt: null, closedAt: null });
  await aRound(member, 2, votes, { phase: "discuss", closedAt: null });
  await aRound(member, 3, {}, { revealedAt: null });
  const choice = await aRound(member, 4, {}, { mode: "group", revealedAt: null });
  await db.candidate.create({ data: { roundId: choice.id, name: "k6", position: 0 } });
  await aRound(member, 5, {}, { mode: "group", revealedAt: null });
  await aRound(member, 6, votes);
  expect((await listPastRounds(member)).map(({ number, people }) => [number, people])).toEqual([
    [5, null],
    [6, { answered: 4, of: 0 }],
  ]);
  expect((await listPastRounds(member, [6])).map(({ number }) => number)).toEqual([6]);
  expect((await listHeldRounds(member)).map(({ number }) => number)).toEqual([6, 5, 4, 3, 2, 1]);
});
