import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { awaitData } from "#lib/stories/hypotheses/await-data-store.ts";
import { decideHypothesis } from "#lib/stories/hypotheses/decide-hypothesis-store.ts";
import { decideHypothesisSchema, declareTestSchema } from "#lib/stories/hypotheses/hypothesis-schema.ts";
import { listHypotheses } from "#lib/stories/hypotheses/hypothesis-store.ts";
import { addObservation, strikeObservation } from "#lib/stories/hypotheses/observe-store.ts";
import { editHypothesis, stateHypothesis } from "#lib/stories/hypotheses/state-hypothesis-store.ts";
import { newInvestigatedStory } from "#lib/stories/story/investigated-story.test-data.ts";
import { decideByData } from "./decide-by-data.ts";
import { declareHypothesisTest } from "./declare-hypothesis-test.ts";
import { evaluateHypothesis } from "./evaluate-hypothesis.ts";
import { tendReviews } from "./tend-reviews.ts";

const start = Date.parse("2026-11-21T09:00:00Z");
const hour = 3_600_000;
const at = (hours: number) => new Date(start + hours * hour);
const words = { component: "the pool", metric: "p95 of the login", claim: "2 s longer", population: "everybody" };

let mia: Member;
let stranger: Member;
let testId: string;
let othersTestId: string;
let runs = 0;

beforeAll(async () => {
  mia = await newTestMember("theories");
  stranger = await newTestMember("strange-theories");
  const ofTeam = async ({ teamId }: Member) =>
    (await db.test.create({ data: { teamId, slug: "login", name: "Login" }, select: { id: true } })).id;
  testId = await ofTeam(mia);
  othersTestId = await ofTeam(stranger);
});

async function aRun(hours: number, p95Ms: number | null, more: Record<string, unknown> = {}) {
  runs += 1;
  const facts = { teamId: mia.teamId, testId, number: runs, status: "ready", branch: "main" } as const;
  await db.run.create({ data: { ...facts, startedAt: at(hours), p95Ms, ...more } });
}

async function aHypothesis() {
  const story = await newInvestigatedStory(mia, at(0));
  const stated = await stateHypothesis(mia, { key: story.key, ...words }, at(0));
  if (!stated.ok) throw new Error("not stated");
  return { story, which: { key: story.key, number: stated.value.number } };
}

type Which = { key: string; number: number };
const declared = (which: Which, more: Record<string, unknown> = {}) =>
  declareTestSchema.parse({
    ...which,
    base: 0,
    kind: "runs",
    testId,
    metric: "p95Ms",
    branch: "main",
    comparator: "<",
    threshold: "300",
    minimumSamples: "3",
    windowDays: "7",
    ...more,
  });
const waiting = (which: Which) => ({
  ...which,
  instrumentation: "https://git.example.org/1",
  liveSince: at(1),
  reviewOn: "2026-11-28",
});
const decided = (which: Which, to: string, more = {}) =>
  decideHypothesisSchema.parse({ ...which, to, conclusion: "So it is.", ...more });
const shown = async (storyId: string) => (await listHypotheses(mia, storyId))[0];

describe("a hypothesis tested by runs", () => {
  test("awaits data once a test was declared, and is confirmed by runs that started after that, as many as it said", async () => {
    const { story, which } = await aHypothesis();
    expect(await awaitData(mia, waiting(which), at(2))).toMatchObject({ ok: false, errors: [{ path: "test" }] });
    await aRun(1.5, 100);
    expect(await declareHypothesisTest(mia, declared(which), at(2))).toMatchObject({ value: { version: 1 } });
    expect(await decideByData(mia, decided(which, "confirmed"), at(2))).toMatchObject({ errors: [{ path: "to" }] });
    expect(await awaitData(mia, waiting(which), at(2))).toMatchObject({ ok: true });
    await aRun(3, 250);
    await aRun(4, 280);
    await aRun(4.1, 100, { invalidReason: "The network broke." });
    await aRun(4.2, 100, { branch: "other" });
    await aRun(4.3, 100, { deletedAt: at(5) });
    await aRun(4.4, null);
    const early = await evaluateHypothesis(mia, which, at(5));
    expect(early).toMatchObject({ value: { samples: 2, met: 2, value: null, isMet: null } });
    expect(await decideByData(mia, decided(which, "confirmed"), at(5))).toMatchObject({ errors: [{ path: "to" }] });
    await aRun(6, 340);
    expect(await evaluateHypothesis(mia, which, at(7))).toMatchObject({
      value: { samples: 3, met: 2, value: 280, isMet: true },
    });
    expect(await decideByData(mia, decided(which, "confirmed", { conclusion: "" }), at(7))).toMatchObject({
      errors: [{ path: "conclusion" }],
    });
    expect(await decideByData(mia, decided(which, "confirmed"), at(7))).toMatchObject({ ok: true });
    await aRun(8, 9000);
    const [result] = (await shown(story.id))?.results ?? [];
    expect(result).toMatchObject({ samples: 3, value: 280, kept: [{ value: 250 }, { value: 280 }, { value: 340 }] });
    expect(await shown(story.id)).toMatchObject({ state: "confirmed", decidedBy: mia.name });
    expect(await evaluateHypothesis(mia, which, at(9))).toMatchObject({ ok: false });
  });

  test("is judged by what comes after its newest version, and keeps both beside each other", async () => {
    const { story, which } = await aHypothesis();
    await declareHypothesisTest(mia, declared(which, { minimumSamples: 2, branch: "versions" }), at(100));
    await awaitData(mia, waiting(which), at(100));
    await aRun(101, 250, { branch: "versions" });
    await aRun(102, 260, { branch: "versions" });
    expect(await evaluateHypothesis(mia, which, at(103))).toMatchObject({ value: { isMet: true } });
    const easier = declared(which, { base: 1, minimumSamples: 2, branch: "versions", threshold: 500 });
    expect(await declareHypothesisTest(mia, { ...easier, threshold: 300 }, at(104))).toMatchObject({
      value: { version: 1 },
    });
    const both = await Promise.all([1, 2].map(() => declareHypothesisTest(mia, easier, at(104))));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await shown(story.id)).toMatchObject({
      tests: [
        { version: 2, threshold: 500 },
        { version: 1, threshold: 300 },
      ],
    });
    expect(await decideByData(mia, decided(which, "confirmed"), at(105))).toMatchObject({ errors: [{ path: "to" }] });
    expect((await shown(story.id))?.results[0]).toMatchObject({ testVersion: 2, samples: 0 });
  });

  test("reads the newest results alone, and samples only of the one that counts", async () => {
    const { story, which } = await aHypothesis();
    await declareHypothesisTest(mia, declared(which, { branch: "many" }), at(100));
    await awaitData(mia, waiting(which), at(100));
    await aRun(101, 250, { branch: "many" });
    for (let times = 0; times < 22; times += 1) await evaluateHypothesis(mia, which, at(102 + times));
    const results = (await shown(story.id))?.results ?? [];
    expect(results.map(({ samples, met, kept }) => [samples, met, kept.length])).toEqual([
      [1, 1, 1],
      ...Array.from({ length: 19 }, () => [1, 1, 0]),
    ]);
    expect(results[0]?.at).toEqual(at(123));
  });

  test("takes an error rate in percent, and no test of another team", async () => {
    const { story, which } = await aHypothesis();
    await declareHypothesisTest(mia, declared(which, { metric: "errorRate", threshold: "0,5" }), at(2));
    expect(await shown(story.id)).toMatchObject({ tests: [{ threshold: 0.005, unit: "%" }] });
    const others = declared(which, { base: 1, testId: othersTestId });
    expect(await declareHypothesisTest(mia, others, at(2))).toMatchObject({ errors: [{ path: "testId" }] });
  });

  test("is not there for another team", async () => {
    const { story, which } = await aHypothesis();
    expect(await listHypotheses(stranger, story.id)).toEqual([]);
    expect(await stateHypothesis(stranger, { key: which.key, ...words }, at(1))).toMatchObject({ ok: false });
    expect(await declareHypothesisTest(stranger, declared(which), at(1))).toMatchObject({ ok: false });
    expect(await evaluateHypothesis(stranger, which, at(1))).toMatchObject({ ok: false });
    expect(await decideHypothesis(stranger, decided(which, "withdrawn"), at(1))).toMatchObject({ ok: false });
  });

  test("tells who stated it once when its day has come, with what its runs gave", async () => {
    const { story, which } = await aHypothesis();
    await declareHypothesisTest(mia, declared(which, { branch: "review" }), at(2));
    await awaitData(mia, waiting(which), at(2));
    await tendReviews(new Date("2026-11-27T23:59:00Z"));
    const told = () => db.notice.findMany({ where: { storyId: story.id, kind: "decision" } });
    expect(await told()).toEqual([]);
    const due = new Date("2026-11-28T00:01:00Z");
    await Promise.all([tendReviews(due), tendReviews(due)]);
    await tendReviews(due);
    expect(await told()).toMatchObject([{ userId: mia.userId, text: expect.stringContaining("0 of the 3 runs") }]);
    expect((await shown(story.id))?.results).toHaveLength(1);
    const evaluated = {
      storyId: story.id,
      kind: "hypothesis-changed",
      details: { path: ["what"], equals: "evaluated" },
    };
    expect(await db.storyEvent.count({ where: evaluated })).toBe(1);
    await awaitData(mia, { ...waiting(which), reviewOn: "2026-12-05" }, due);
    await tendReviews(new Date("2026-12-05T00:01:00Z"));
    expect(await told()).toHaveLength(2);
  });
});

describe("a hypothesis tested by observations", () => {
  test("counts what was seen since its test was declared, each once, and keeps a snapshot with each", async () => {
    const { story, which } = await aHypothesis();
    const seen = {
      kind: "observed",
      testId: "",
      metric: "locks held",
      minimumSamples: "2",
      unit: "locks",
      threshold: 10,
    };
    await declareHypothesisTest(mia, declared(which, seen), at(2));
    await awaitData(mia, waiting(which), at(2));
    const observe = (hours: number, value: number, source = "trace 1") =>
      addObservation(mia, { ...which, at: at(hours), value, source }, at(10));
    expect(await observe(1, 3)).toMatchObject({ errors: [{ path: "at" }] });
    expect(await observe(11, 3)).toMatchObject({ errors: [{ path: "at" }] });
    expect(await observe(3, 3)).toMatchObject({ value: { samples: 1, isMet: null } });
    expect(await observe(3, 4)).toMatchObject({ errors: [{ path: "at" }] });
    expect(await decideByData(mia, decided(which, "confirmed"), at(10))).toMatchObject({ errors: [{ path: "to" }] });
    expect(await observe(3, 5, "trace 2")).toMatchObject({ value: { samples: 2, value: 4, isMet: true } });
    const sampleId = (await shown(story.id))?.results[0]?.kept[0]?.id ?? "";
    expect(await strikeObservation(stranger, { ...which, sampleId }, at(10))).toMatchObject({ ok: false });
    expect(await strikeObservation(mia, { ...which, sampleId }, at(10))).toMatchObject({ value: { samples: 1 } });
    expect((await shown(story.id))?.results).toHaveLength(3);
    expect(await evaluateHypothesis(mia, which, at(10))).toMatchObject({ ok: false });
  });

  test("that is disproved keeps the hours that it saved", async () => {
    const { story, which } = await aHypothesis();
    await declareHypothesisTest(mia, declared(which), at(2));
    await awaitData(mia, waiting(which), at(2));
    expect(await decideHypothesis(mia, decided(which, "disproved", { savedHours: "24" }), at(3))).toMatchObject({
      ok: true,
    });
    expect(await shown(story.id)).toMatchObject({ state: "disproved", savedHours: 24 });
    expect(await decideHypothesis(mia, decided(which, "confirmed"), at(3))).toMatchObject({ errors: [{ path: "to" }] });
  });
});

test("a draft is worded anew over what was shown, and found by its words", async () => {
  const { story, which } = await aHypothesis();
  const draft = await shown(story.id);
  const edit = { ...which, ...words, component: "the vestibule", base: draft?.updatedAt.toISOString() ?? "" };
  expect(await editHypothesis(mia, edit)).toMatchObject({ ok: true });
  expect(await editHypothesis(mia, { ...edit, component: "the attic" })).toMatchObject({ ok: false });
  expect(await db.storyText.findFirst({ where: { storyId: story.id, kind: "hypothesis" } })).toMatchObject({
    text: expect.stringContaining("the vestibule causes p95"),
  });
});

test("what was seen before its data were live anew proves nothing any more", async () => {
  const { which } = await aHypothesis();
  const rule = { kind: "observed", testId: "", metric: "login", unit: "s", threshold: "5", minimumSamples: "2" };
  await declareHypothesisTest(mia, declared(which, { ...rule, branch: "" }), at(1));
  await awaitData(mia, waiting(which), at(2));
  for (const hours of [3, 4])
    expect(await addObservation(mia, { ...which, value: 3, at: at(hours), source: "trace" }, at(5))).toMatchObject({
      ok: true,
    });
  expect(await awaitData(mia, { ...waiting(which), liveSince: at(6) }, at(7))).toMatchObject({ ok: true });
  expect(await decideByData(mia, decided(which, "confirmed"), at(8))).toMatchObject({ errors: [{ path: "to" }] });
  await awaitData(mia, waiting(which), at(9));
  expect(await decideByData(mia, decided(which, "confirmed"), at(10))).toMatchObject({ ok: true });
});
