import { beforeAll, describe, expect, test, vi } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { jobActor } from "#lib/auth/job-actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { moveSchema } from "#lib/stories/states/move-schema.ts";
import { createStory } from "#lib/stories/story/create-story-store.ts";
import { editStory } from "#lib/stories/story/edit-story-store.ts";
import { moveStory } from "#lib/stories/story/move-story-store.ts";
import { newStorySchema } from "#lib/stories/story/new-story-schema.ts";
import { findStory } from "#lib/stories/story/story-store.ts";
import { verifySchema } from "#lib/stories/verifying/figure-schema.ts";
import { listMeasurements } from "#lib/stories/verifying/measurement-store.ts";
import { tagRegressedStories } from "./regressed-stories.ts";
import { setProvedLevelOf } from "./set-proved-level.ts";
import { listChoosableRuns, verifyStory } from "./verify-story.ts";

const now = new Date("2026-11-21T10:00:00Z");

let mia: Member;
let stranger: Member;
let reporter: string;

beforeAll(async () => {
  mia = await newTestMember("regressed-stories");
  stranger = await newTestMember("regressed-strangers");
  const data = { name: "Ravi", email: "ravi@headroom.test", passwordHash: "none" };
  ({ id: reporter } = await db.user.create({
    data: { ...data, memberships: { create: { teamId: mia.teamId, role: "member" } } },
  }));
});

let tests = 0;

/** A test with five slow runs and six fast ones, the fast ones of revision 3f70be2. */
async function aTest() {
  tests += 1;
  const { id } = await db.test.create({ data: { teamId: mia.teamId, slug: `test-${tests}`, name: "Checkout" } });
  const testId = id;
  let number = 0;
  const addRun = async (p95Ms: number, given: Partial<Prisma.RunUncheckedCreateInput> = {}) => {
    number += 1;
    const startedAt = new Date(Date.UTC(2026, 9, number, 2));
    const facts = {
      teamId: mia.teamId,
      testId,
      number,
      startedAt,
      status: "ready",
      branch: "main",
      asked: "100 users",
    } as const;
    return db.run.create({ data: { ...facts, p95Ms, requests: 10_000, failures: 0, precision: "computed", ...given } });
  };
  for (const value of [410, 412, 405, 420, 415]) await addRun(value);
  for (const value of [280, 281, 279, 285, 277, 282]) await addRun(value, { revision: "3f70be2aa" });
  const check = () => tagRegressedStories(jobActor(mia.teamId), testId, now);
  return { testId, addRun, check };
}

/** A story of it, being verified. */
async function aStory(testId: string, columns: Prisma.StoryUncheckedUpdateInput = {}) {
  const watch = { testId, metric: "p95Ms", label: "", branch: "main" };
  const filed = await createStory(mia, newStorySchema.parse({ title: "Baskets time out", watch }), now);
  if (!filed.ok) throw new Error("not filed");
  const { id, key } = filed.value;
  const data = { state: "verifying", change: "3f70be2", reporterId: reporter, ownerId: mia.userId } as const;
  await db.story.update({ where: { id }, data: { ...data, ...columns } });
  return { id, key };
}

const measure = (key: string) => verifyStory(mia, verifySchema.parse({ key }), now);
const close = (key: string, outcome: string) =>
  moveStory(mia, { key, ...moveSchema.parse({ to: "closed", outcome, outcomeReason: "Measured." }) }, now);

/** A story that was closed as improved, with the level that it was proved to hold. */
async function aClosedStory() {
  const load = await aTest();
  const story = await aStory(load.testId);
  await measure(story.key);
  await close(story.key, "improved");
  const read = () => findStory(mia, story.key);
  return { ...load, ...story, read };
}

const kindsOf = async (storyId: string) =>
  (await db.storyEvent.findMany({ where: { storyId }, orderBy: { id: "asc" } })).map(({ kind }) => kind);

describe("verifying a story", () => {
  test("compares the runs before and after the revision that its change names, and keeps what it gave", async () => {
    const { testId } = await aTest();
    const { id, key } = await aStory(testId);
    expect(await measure(key)).toMatchObject({ ok: true });
    const [measurement] = await listMeasurements(mia, id);
    expect(measurement).toMatchObject({
      testId,
      madeBy: mia.name,
      result: {
        proposed: "improved",
        sentence: "p95 fell from 412 to 281 ms (−30 to −33 %), 5 runs before, 6 after.",
        figure: { testName: "Checkout", metricName: "p95", branch: "main" },
      },
    });
    expect(await kindsOf(id)).toEqual(["filed", "measured"]);
  });

  test("offers the runs of both sides, those that were asked for something else unticked", async () => {
    const { testId, addRun } = await aTest();
    await addRun(500, { number: 90, config: { users: "50" }, startedAt: new Date("2026-10-05T12:00:00Z") });
    const last = { config: { users: "100" }, revision: "3f70be2aa" };
    await addRun(283, { number: 91, ...last });
    const { key } = await aStory(testId);
    const found = await listChoosableRuns(mia, verifySchema.parse({ key }), now);
    if (!found.ok) throw new Error("nothing to choose");
    const { before, after, sinceRun, branches } = found.value;
    expect({ sinceRun, branches, after: after.length }).toEqual({ sinceRun: 6, branches: ["main"], after: 7 });
    expect(before[0]).toMatchObject({
      number: 90,
      differs: "50 users instead of 100 users",
      isChosen: false,
      value: "500 ms",
    });
    expect(before.slice(1).every(({ isChosen }) => isChosen)).toBe(true);
  });

  test("takes the runs that somebody ticked, never one on both sides", async () => {
    const { testId } = await aTest();
    const { id, key } = await aStory(testId);
    const runs = await db.run.findMany({ where: { testId }, orderBy: { number: "asc" } });
    const ids = runs.map((run) => run.id);
    const asked = { key, figure: { testId, metric: "p95Ms" } };
    const both = verifySchema.parse({ ...asked, runs: { before: ids.slice(0, 3), after: ids.slice(2, 6) } });
    expect(await verifyStory(mia, both, now)).toMatchObject({ ok: false, errors: [{ path: "runs" }] });
    const few = verifySchema.parse({ ...asked, runs: { before: ids.slice(0, 3), after: ids.slice(5) } });
    await verifyStory(mia, few, now);
    expect(await listMeasurements(mia, id)).toMatchObject([
      { result: { proposed: "unproven", sentence: "Not enough runs to compare p95: 3 of 4 before the change." } },
    ]);
  });

  test("of another team's story or test finds nothing", async () => {
    const { testId } = await aTest();
    const { id, key } = await aStory(testId);
    expect(await verifyStory(stranger, verifySchema.parse({ key }), now)).toMatchObject({ ok: false });
    expect(await listMeasurements(stranger, id)).toEqual([]);
    const theirs = await db.test.create({ data: { teamId: stranger.teamId, slug: "theirs", name: "Theirs" } });
    const asked = verifySchema.parse({ key, figure: { testId: theirs.id, metric: "p95Ms" } });
    expect(await verifyStory(mia, asked, now)).toMatchObject({ ok: false, errors: [{ path: "figure.testId" }] });
  });

  test("without a figure asks for one, and then watches it", async () => {
    const { testId } = await aTest();
    const { key } = await aStory(testId, { watchTestId: null, watchMetric: "", watchBranch: "" });
    expect(await measure(key)).toMatchObject({ ok: false, errors: [{ path: "figure" }] });
    await verifyStory(mia, verifySchema.parse({ key, figure: { testId, metric: "p99Ms", branch: "main" } }), now);
    expect((await findStory(mia, key))?.fields.watch).toEqual({ testId, metric: "p99Ms", label: "", branch: "main" });
  });
});

describe("the proved level", () => {
  test("is stored when a story is closed as improved", async () => {
    const { read } = await aClosedStory();
    expect((await read())?.provedLevel).toBeCloseTo(294.6, 0);
  });

  test("is none when it is closed as worse", async () => {
    const { testId } = await aTest();
    const { key } = await aStory(testId);
    await measure(key);
    await close(key, "worse");
    expect(await findStory(mia, key)).toMatchObject({ state: "closed", provedLevel: null });
  });
});

test("a closed story that watches another figure from then on is held to no level", async () => {
  const { key, testId, addRun, check, read } = await aClosedStory();
  await addRun(402);
  await addRun(410);
  await check();
  const base = (await read())?.fields.watch ?? null;
  const watch = { testId, metric: "p50Ms", label: "", branch: "main" };
  expect(await editStory(mia, { key, base: { watch: base }, changes: { watch } }, now)).toMatchObject({ ok: true });
  expect(await read()).toMatchObject({ provedLevel: null, regressed: null, fields: { watch } });
  const asked = { key, level: 300, shown: null, reason: "The target." };
  expect(await setProvedLevelOf(mia, asked, now)).toMatchObject({ ok: true });
  expect(await setProvedLevelOf(mia, asked, now)).toMatchObject({ ok: false, errors: [{ path: "level" }] });
  expect(await setProvedLevelOf(stranger, asked, now)).toMatchObject({ ok: false });
  expect(await read()).toMatchObject({ provedLevel: 300, regressed: null });
});

test("a level that is set by hand is held against the runs since at once", async () => {
  const { id, key, addRun, read } = await aClosedStory();
  await addRun(290);
  await addRun(291);
  const level = (await read())?.provedLevel ?? null;
  await setProvedLevelOf(mia, { key, level: 285, shown: level, reason: "Customers notice less." }, now);
  expect(await read()).toMatchObject({ provedLevel: 285, regressed: {} });
  await setProvedLevelOf(mia, { key, level: null, shown: 285, reason: "The test was rewritten." }, now);
  expect(await read()).toMatchObject({ provedLevel: null, regressed: null });
  const told = await db.storyEvent.findFirst({ where: { storyId: id }, orderBy: { id: "desc" } });
  expect(told).toMatchObject({
    kind: "proved-level",
    reason: "The test was rewritten.",
    details: { text: "from 285 ms to none" },
  });
});

describe("a closed story", () => {
  test("is regressed once two valid runs running break its level, and its people are told once", async () => {
    const { id, addRun, check, read } = await aClosedStory();
    const first = await addRun(402);
    await check();
    expect((await read())?.regressed).toBeNull();
    await addRun(410);
    await check();
    await check();
    expect(await read()).toMatchObject({ state: "closed", regressed: { runId: first.id } });
    const notices = await db.notice.findMany({ where: { storyId: id, kind: "regressed" } });
    expect(new Set(notices.map(({ userId }) => userId))).toEqual(new Set([mia.userId, reporter]));
    expect(notices[0]?.text).toMatch(
      /regressed: p95 was 402 ms in run 12 and 410 ms in run 13, above the 29\d ms that/,
    );
    expect(await kindsOf(id)).toEqual(["filed", "measured", "moved", "regressed"]);
    await addRun(280);
    await addRun(281);
    await check();
    expect((await read())?.regressed).not.toBeNull();
  });

  test.each([
    ["a run that holds", {}, 280],
    ["the second one is invalid", { invalidReason: "no data" }, 410],
    ["the second one is deleted", { deletedAt: now }, 410],
    ["the second one is of another branch", { branch: "experiment" }, 410],
    ["the second one was asked for something else", { asked: "900 users" }, 410],
    ["the second one tells percentiles of another kind", { precision: "reported" }, 410],
  ])("is not regressed when %s", async (_what, given, value) => {
    const { addRun, check, read } = await aClosedStory();
    await addRun(402);
    await addRun(value, given);
    await check();
    expect((await read())?.regressed).toBeNull();
  });

  test("is regressed across runs that do not count", async () => {
    const { addRun, check, read } = await aClosedStory();
    await addRun(402);
    await addRun(280, { invalidReason: "the cache was warm" });
    await addRun(290, { asked: "900 users" });
    await addRun(402);
    await check();
    expect((await read())?.regressed).not.toBeNull();
  });

  test.each([
    ["invalid", { invalidReason: "no data" }],
    ["deleted", { deletedAt: now }],
  ])("is no longer regressed when one of the two runs turns out to be %s", async (_what, data) => {
    const { id, addRun, check, read } = await aClosedStory();
    await addRun(402);
    const second = await addRun(410);
    await check();
    await db.run.update({ where: { id: second.id }, data });
    await check();
    expect((await read())?.regressed).toBeNull();
    expect(await kindsOf(id)).toEqual(["filed", "measured", "moved", "regressed", "no-longer-regressed"]);
  });

  test("is tagged by the runs of the moment at which it is held, not by those that were there before", async () => {
    const { id, addRun, check, read } = await aClosedStory();
    await addRun(402);
    const second = await addRun(410);
    let checking: Promise<void> | undefined;
    await db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "Story" WHERE "id" = ${id}::uuid FOR UPDATE`;
      checking = check();
      await vi.waitUntil(async () => {
        const [waiting] = await db.$queryRaw<{ count: number }[]>`
          SELECT count(*)::int FROM pg_stat_activity
          WHERE wait_event_type = 'Lock' AND query LIKE '%"Story"%' AND datname = current_database()`;
        return waiting?.count === 1;
      });
      await db.run.update({ where: { id: second.id }, data: { invalidReason: "no data" } });
    });
    await checking;
    expect((await read())?.regressed).toBeNull();
    expect(await kindsOf(id)).toEqual(["filed", "measured", "moved"]);
  });

  test("that was framed again is left alone", async () => {
    const { key, addRun, check, read } = await aClosedStory();
    await moveStory(mia, { key, ...moveSchema.parse({ to: "framed", reason: "It is back." }) }, now);
    await addRun(402);
    await addRun(410);
    await check();
    expect(await read()).toMatchObject({ state: "framed", regressed: null });
  });
});
