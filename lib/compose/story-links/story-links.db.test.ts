import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { stopSending } from "#lib/jobs/boss.ts";
import { findRegression } from "#lib/load-tests/regressions/regression-list-store.ts";
import { changeRegression } from "#lib/load-tests/regressions/regression-store.ts";
import { listChangesOfStory } from "#lib/load-tests/regressions/story-link-store.ts";
import { findStory } from "#lib/stories/story/story-store.ts";
import { fileStoryOf, linkStory, unlinkStory } from "./link-story-store.ts";

const now = new Date("2026-11-21T10:00:00Z");

let mia: Member;
let stranger: Member;

beforeAll(async () => {
  mia = await newTestMember("linking-team");
  stranger = await newTestMember("linking-strangers");
});
afterAll(stopSending);

let tests = 0;

/** Figures of one test that got worse with one run. */
async function someRegressions(metrics: readonly string[] = ["p95Ms"]) {
  tests += 1;
  const service = await db.service.create({ data: { teamId: mia.teamId, slug: `cart-${tests}`, name: "Cart" } });
  const named = { teamId: mia.teamId, slug: `checkout-${tests}`, name: "Checkout" };
  const load = await db.test.create({ data: { ...named, services: { create: { serviceId: service.id } } } });
  const facts = { teamId: mia.teamId, testId: load.id, branch: "main", asked: "the same" };
  const startedAt = new Date("2026-11-12T02:00:00Z");
  const run = await db.run.create({
    data: { ...facts, number: 61, status: "ready", startedAt, revision: "3f70be2aa10" },
  });
  const level = { runId: run.id, before: 250, after: 280, change: 12, changeLow: 9, changeHigh: 14 };
  const found = { lastRunId: run.id, foundWith: 63, runsBefore: 30, runsAfter: 3, pValue: 0.001, isWorse: true };
  const rows = metrics.map(async (metric) => {
    const history = { ...facts, metric, label: "" };
    const changePoint = await db.changePoint.create({ data: { ...history, ...level, ...found } });
    const { id } = await db.regression.create({ data: { ...history, ...level, changePointId: changePoint.id } });
    return { id, changePointId: changePoint.id };
  });
  const made = await Promise.all(rows);
  return {
    serviceId: service.id,
    testId: load.id,
    ids: made.map(({ id }) => id),
    changePointIds: made.map((one) => one.changePointId),
  };
}

async function aStoryOf(regressionIds: readonly string[]) {
  const filed = await fileStoryOf(mia, { regressionIds, title: "Checkout got slower", customerImpact: "" }, now);
  if (!filed.ok) throw new Error(filed.errors[0]?.message);
  const story = await findStory(mia, filed.value.key);
  if (!story) throw new Error("no story");
  return story;
}

const kindsOf = async (storyId: string) =>
  (await db.storyEvent.findMany({ where: { storyId }, orderBy: { id: "asc" } })).map(({ kind }) => kind);

describe("a story of a regression", () => {
  test("is filed with what its runs tell, and the regression is linked with it", async () => {
    const { ids, serviceId, testId, changePointIds } = await someRegressions();
    const story = await aStoryOf(ids);
    expect(story).toMatchObject({
      state: "inbox",
      fields: {
        title: "Checkout got slower",
        howSlow: "250 ms → 280 ms, 12 % slower (9–14 %)",
        whenSlow: "since run 61, 12 Nov (3f70be2aa1)",
        serviceId,
        metric: { name: "response time", percentile: 95, baseline: 280, target: 250, unit: "ms" },
        watch: { testId, metric: "p95Ms", label: "", branch: "main" },
        sources: { metric: { source: "runs of Checkout", on: "2026-11-12", confidence: "measured" } },
      },
    });
    expect(await findRegression(mia, ids[0] ?? "")).toMatchObject({ state: "linked", storyId: story.id });
    expect(await db.changePoint.findFirst({ where: { id: changePointIds[0] ?? "" } })).toMatchObject({
      storyId: story.id,
    });
    expect(await kindsOf(story.id)).toEqual(["filed", "linked"]);
    const audited = await db.auditEntry.findFirst({ where: { teamId: mia.teamId, action: "regression.linked" } });
    expect(audited).toMatchObject({ subject: "Checkout, p95 since run 61", details: { link: story.key } });
  });

  test("tells of all figures that got worse with the run", async () => {
    const { ids } = await someRegressions(["p95Ms", "p50Ms"]);
    const story = await aStoryOf(ids);
    const told = await listChangesOfStory(mia, story.id);
    expect(told.map(({ name }) => name).toSorted()).toEqual([
      "Checkout, p50 since run 61",
      "Checkout, p95 since run 61",
    ]);
  });
});

describe("a regression", () => {
  test("is linked with a story by its key, moved to another, and taken out of it", async () => {
    const [one, other] = [await aStoryOf((await someRegressions()).ids), await aStoryOf((await someRegressions()).ids)];
    const { ids: regressionIds } = await someRegressions();
    const state = async () => (await findRegression(mia, regressionIds[0] ?? ""))?.state;
    expect(await linkStory(mia, { regressionIds, key: one.key.toLowerCase() }, now)).toMatchObject({ ok: true });
    expect(await linkStory(mia, { regressionIds, key: other.key }, now)).toMatchObject({ ok: true });
    expect(await listChangesOfStory(mia, one.id)).toHaveLength(1);
    expect(await listChangesOfStory(mia, other.id)).toHaveLength(2);
    expect(await state()).toBe("linked");
    expect(await unlinkStory(mia, { regressionIds }, now)).toMatchObject({ ok: true });
    expect(await listChangesOfStory(mia, other.id)).toHaveLength(1);
    expect(await state()).toBe("open");
    expect(await kindsOf(one.id)).toEqual(["filed", "linked", "linked", "unlinked"]);
  });

  test("stays linked with its story when its link to a ticket is taken away", async () => {
    const { ids } = await someRegressions();
    await aStoryOf(ids);
    const id = ids[0] ?? "";
    await changeRegression(mia, id, { link: "https://tickets.example/7" }, null);
    await changeRegression(mia, id, { link: "" }, null);
    expect(await findRegression(mia, id)).toMatchObject({ state: "linked", link: "" });
  });

  test("that is over is not linked, and no story is filed of it", async () => {
    const { ids } = await someRegressions();
    await db.regression.updateMany({ where: { id: { in: ids } }, data: { state: "fixed" } });
    const before = await db.story.count();
    expect(await fileStoryOf(mia, { regressionIds: ids, title: "Late", customerImpact: "" }, now)).toMatchObject({
      ok: false,
    });
    expect(await db.story.count()).toBe(before);
  });

  test("of another team is not there, nor is another team's story", async () => {
    const { ids: regressionIds, changePointIds } = await someRegressions();
    const { key } = await aStoryOf((await someRegressions()).ids);
    const theirs = { regressionIds, title: "Mine", customerImpact: "" };
    expect(await fileStoryOf(stranger, theirs, now)).toMatchObject({ ok: false });
    expect(await linkStory(stranger, { changePointId: changePointIds[0] ?? "", key }, now)).toMatchObject({
      ok: false,
    });
    expect(await unlinkStory(stranger, { regressionIds }, now)).toMatchObject({ ok: false });
    expect(await linkStory(mia, { regressionIds, key: "LINKIN-99" }, now)).toMatchObject({ errors: [{ path: "key" }] });
  });
});

test("a change that is no regression is linked, too", async () => {
  const { ids, changePointIds } = await someRegressions();
  await db.regression.deleteMany({ where: { id: { in: ids } } });
  const story = await aStoryOf((await someRegressions()).ids);
  await linkStory(mia, { changePointId: changePointIds[0] ?? "", key: story.key }, now);
  expect(await listChangesOfStory(mia, story.id)).toMatchObject([{ isRegression: true }, { isRegression: false }]);
  await unlinkStory(mia, { changePointId: changePointIds[0] ?? "" }, now);
  expect(await listChangesOfStory(mia, story.id)).toHaveLength(1);
});
