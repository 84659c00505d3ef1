import { expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { jobActor } from "#lib/auth/job-actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { dayMs } from "#lib/shared/day-ms.ts";
import { usualLimits } from "#lib/team-test/evidence/limits.ts";
import { saveChecklist, saveLimits } from "#lib/team-test/evidence/settings-store.ts";
import { teamTestSet } from "#lib/team-test/question-sets/team-test-set.ts";
import { advanceRound } from "#lib/team-test/rounds/advance-round-store.ts";
import { newRoundSchema } from "#lib/team-test/rounds/round-schema.ts";
import { readRoundState } from "#lib/team-test/rounds/round-state-store.ts";
import { startRound } from "#lib/team-test/rounds/start-round-store.ts";
import { gatherEvidence } from "./gather-evidence.ts";
import { keepRevealEvidence } from "./reveal-evidence.ts";

const now = new Date("2026-11-21T12:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * dayMs);

async function aTest(member: Member, slug: string) {
  return db.test.create({ data: { teamId: member.teamId, slug, name: `Test ${slug}` } });
}

type RunFacts = Partial<{
  environmentId: string;
  toolName: string;
  tags: Record<string, string>;
  p95Ms: number;
  branch: string;
  invalidReason: string;
  deletedAt: Date;
}>;

let runNumber = 0;

async function aRun(test: { id: string; teamId: string }, days: number, facts: RunFacts = {}) {
  runNumber += 1;
  const ready = { status: "ready", toolName: "Locust", p95Ms: 200, startedAt: daysAgo(days) } as const;
  await db.run.create({ data: { teamId: test.teamId, testId: test.id, number: runNumber, ...ready, ...facts } });
}

async function evidenceOf(member: Member, id: string) {
  const [evidence] = await gatherEvidence(member, [{ id }], now);
  return evidence;
}

test("a team without anything has no data to any question that Headroom knows something about", async () => {
  const member = await newTestMember("evidence-empty");
  const evidence = await gatherEvidence(member, teamTestSet.questions, now);
  expect(evidence.map(({ questionId, verdict, sources }) => [questionId, verdict, sources])).toEqual(
    ["environment", "review-checklist", "tool", "requirements", "test-data", "trends"].map((id) => [id, "no_data", []]),
  );
  expect(await gatherEvidence(member, [{ id: "celebrated" }, { id: "q-1" }], now)).toEqual([]);
});

test("runs speak for an environment, a tool, known data and trends; invalid, deleted and other teams' runs do not", async () => {
  const member = await newTestMember("evidence-full");
  const other = await newTestMember("evidence-other");
  const own = await db.environment.create({ data: { teamId: member.teamId, slug: "perf", name: "perf-1" } });
  const checkout = await aTest(member, "checkout");
  const foreign = await aTest(other, "checkout");
  for (let day = 1; day <= 6; day += 1)
    await aRun(checkout, day, { environmentId: own.id, tags: { data_reset: "ok" }, p95Ms: 200 + day });
  await aRun(checkout, 2, { invalidReason: "wrong build", toolName: "JMeter" });
  await aRun(checkout, 2, { deletedAt: now, toolName: "JMeter" });
  for (let day = 1; day <= 9; day += 1) await aRun(foreign, day, { toolName: "k6" });

  expect(await evidenceOf(member, "environment")).toMatchObject({
    verdict: "supports",
    sentence: "6 of 6 runs ran in perf-1.",
    windowDays: 30,
  });
  expect(await evidenceOf(member, "tool")).toMatchObject({ verdict: "supports", sentence: "Locust made 6 of 6 runs." });
  expect(await evidenceOf(member, "test-data")).toMatchObject({
    verdict: "supports",
    sentence: "6 of 6 runs carry data_reset=ok. Between repeats p95 differs by 1 % (Test checkout).",
  });
  expect(await evidenceOf(member, "trends")).toMatchObject({
    verdict: "supports",
    sentence: "Test checkout has 6 points.",
    sources: [{ name: "Test checkout", path: "/load-tests/checkout" }],
  });
  const { sources = [] } = (await evidenceOf(member, "tool")) ?? {};
  expect(sources).toHaveLength(6);
  expect(sources[0]?.path).toMatch(/^\/load-tests\/checkout\/runs\/\d+$/);
});

test("a shared environment, runs without tags and points of many branches contradict or say nothing", async () => {
  const member = await newTestMember("evidence-against");
  const shared = await db.environment.create({ data: { slug: "evidence-shared", name: "staging" } });
  const checkout = await aTest(member, "checkout");
  for (let day = 1; day <= 5; day += 1)
    await aRun(checkout, day, { environmentId: shared.id, branch: `branch-${day}`, toolName: `tool ${day}` });

  expect(await evidenceOf(member, "environment")).toMatchObject({
    verdict: "contradicts",
    sentence: "None of 5 runs ran in an environment of the team’s own; 5 ran in staging, which is shared.",
  });
  expect((await evidenceOf(member, "tool"))?.verdict).toBe("contradicts");
  expect(await evidenceOf(member, "test-data")).toMatchObject({
    verdict: "no_data",
    sentence: "None of 5 runs carries the tag data_reset.",
  });
  expect(await evidenceOf(member, "trends")).toMatchObject({
    verdict: "contradicts",
    sentence: "Test checkout has 1 of p95; the rule asks for 5.",
  });
});

test("what is older than the window is stale, and a longer window takes it in again", async () => {
  const member = await newTestMember("evidence-stale");
  const checkout = await aTest(member, "checkout");
  for (let run = 0; run < 5; run += 1) await aRun(checkout, 40 + run, { tags: { data_reset: "ok" } });
  const verdicts = async () =>
    (await gatherEvidence(member, [{ id: "tool" }, { id: "test-data" }, { id: "trends" }], now)).map(
      ({ verdict }) => verdict,
    );
  expect(await verdicts()).toEqual(["stale", "stale", "stale"]);
  await saveLimits(member, {
    ...usualLimits,
    tool: { days: 60, runs: 3 },
    "test-data": { days: 60, percent: 80 },
    trends: { days: 60, points: 5 },
  });
  expect(await verdicts()).toEqual(["supports", "supports", "supports"]);
});

test("the main figure of a test is that of its key objective", async () => {
  const member = await newTestMember("evidence-key");
  const checkout = await aTest(member, "checkout");
  await db.objective.create({
    data: { testId: checkout.id, metric: "throughputRps", comparator: ">=", target: 100, isKey: true },
  });
  for (let day = 1; day <= 5; day += 1) await aRun(checkout, day);
  expect((await evidenceOf(member, "trends"))?.sentence).toBe(
    "Test checkout has none of throughput; the rule asks for 5.",
  );
});

test("services need an objective that is a number, on them or on a test of theirs, an owner and a review", async () => {
  const member = await newTestMember("evidence-services");
  const { teamId } = member;
  const reviewed = { objectivesOwner: "Ada", objectivesReviewedOn: daysAgo(10) };
  const cart = await db.service.create({ data: { teamId, slug: "cart", name: "Cart", ...reviewed } });
  const search = await db.service.create({ data: { teamId, slug: "search", name: "Search", ...reviewed } });
  await db.service.create({ data: { teamId, slug: "old", name: "Old", archivedAt: now } });
  const checkout = await aTest(member, "checkout");
  await db.testService.create({ data: { testId: checkout.id, serviceId: search.id } });
  const target = { metric: "p95Ms", comparator: "<=", target: 300 };
  await db.objective.create({ data: { serviceId: cart.id, ...target } });
  const relative = await db.objective.create({ data: { testId: checkout.id, ...target, isRelative: true } });
  expect(await evidenceOf(member, "requirements")).toMatchObject({
    verdict: "contradicts",
    sentence: "1 of 2 services meets it: Search has no numeric objective.",
  });
  await db.objective.update({ where: { id: relative.id }, data: { isRelative: false } });
  expect((await evidenceOf(member, "requirements"))?.verdict).toBe("supports");
});

test("the checklist is what the team recorded of it", async () => {
  const member = await newTestMember("evidence-checklist");
  const checklistUrl = "https://wiki.example.org/review";
  await saveChecklist(member, { checklistUrl, checklistReviewedOn: daysAgo(181) });
  expect((await evidenceOf(member, "review-checklist"))?.verdict).toBe("stale");
  await saveChecklist(member, { checklistUrl, checklistReviewedOn: daysAgo(1) });
  expect((await evidenceOf(member, "review-checklist"))?.verdict).toBe("supports");
  const other = await newTestMember("evidence-checklist-other");
  expect((await evidenceOf(other, "review-checklist"))?.verdict).toBe("no_data");
});

test("what is known at the reveal stays with the round as it was then", async () => {
  const member = await newTestMember("evidence-reveal");
  const checkout = await aTest(member, "checkout");
  for (let day = 1; day <= 5; day += 1) await aRun(checkout, day);
  const input = newRoundSchema.parse({ setId: "team-test", mode: "live", isAnonymous: true });
  const started = await startRound(member, input, now);
  expect(started.ok).toBe(true);
  const { id: roundId } = await db.round.findFirstOrThrow({ where: { teamId: member.teamId } });
  await advanceRound(member, { roundId, from: "past_actions" }, now);
  await keepRevealEvidence(member.teamId, roundId, now);
  expect((await db.round.findUniqueOrThrow({ where: { id: roundId } })).evidence).toBeNull();

  await advanceRound(member, { roundId, from: "answer" }, now);
  await keepRevealEvidence(member.teamId, roundId, now);
  await db.run.deleteMany({ where: { testId: checkout.id } });
  await keepRevealEvidence(member.teamId, roundId, now);
  const state = await readRoundState(roundId);
  expect(state?.evidence?.map(({ questionId }) => questionId)).toEqual([
    "environment",
    "review-checklist",
    "tool",
    "requirements",
    "test-data",
    "trends",
  ]);
  expect(state?.evidence?.find(({ questionId }) => questionId === "tool")?.verdict).toBe("supports");
});

test("the worker gathers for the team of its job alone", async () => {
  const member = await newTestMember("evidence-job");
  const other = await newTestMember("evidence-job-other");
  const checkout = await aTest(member, "checkout");
  for (let day = 1; day <= 3; day += 1) await aRun(checkout, day);
  const verdictFor = async (teamId: string) =>
    (await gatherEvidence(jobActor(teamId), [{ id: "tool" }], now))[0]?.verdict;
  expect(await verdictFor(member.teamId)).toBe("supports");
  expect(await verdictFor(other.teamId)).toBe("no_data");
});
