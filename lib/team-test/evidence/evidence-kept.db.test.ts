import { expect, test } from "vitest";
import { jobActor } from "#lib/auth/job-actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { closeRound } from "../rounds/advance-round-store.ts";
import { advanceTo, answering, now } from "../rounds/round.test-data.ts";
import { readRoundState } from "../rounds/round-state-store.ts";
import type { Evidence } from "./evidence.ts";
import { keepEvidence, listRoundsWithoutEvidence } from "./evidence-store.ts";

const evidence = (sentence: string): Evidence[] => [
  {
    questionId: "trends",
    verdict: "supports",
    sentence,
    rule: "At least 5 points in 30 days.",
    windowDays: 30,
    sources: [{ name: "Checkout", path: "/load-tests/checkout" }],
  },
];

test("evidence is kept as it was at the reveal, not before, once, and for this team alone", async () => {
  const [member, other] = [await newTestMember("evidence"), await newTestMember("curious")];
  const roundId = await answering(member);
  const keep = (sentence: string, teamId = member.teamId) =>
    keepEvidence(jobActor(teamId), roundId, evidence(sentence));
  expect(await keep("Too early")).toBe(false);
  await advanceTo(member, roundId, "reveal");
  expect(await listRoundsWithoutEvidence()).toContainEqual({ id: roundId, teamId: member.teamId });
  expect(await keep("Not theirs", other.teamId)).toBe(false);
  const both = await Promise.all([keep("First"), keep("First")]);
  expect(both.filter((isKept) => isKept)).toHaveLength(1);
  expect(await keep("Later")).toBe(false);
  expect((await readRoundState(roundId))?.evidence).toEqual(evidence("First"));
  expect(await listRoundsWithoutEvidence()).not.toContainEqual({ id: roundId, teamId: member.teamId });
});

test("a round that was closed before the reveal waits for no evidence", async () => {
  const member = await newTestMember("no-evidence");
  const roundId = await answering(member);
  await closeRound(member, roundId, now);
  expect(await listRoundsWithoutEvidence()).not.toContainEqual({ id: roundId, teamId: member.teamId });
  expect((await readRoundState(roundId))?.evidence).toBeNull();
});
