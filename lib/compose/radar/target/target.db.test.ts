import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { newTacticSchema } from "#lib/radar/moves/move-schema.ts";
import { addTactic } from "#lib/radar/tactics/add-tactic-store.ts";
import { findTactic } from "#lib/radar/tactics/find-tactic-store.ts";
import type { Result } from "#lib/shared/result.ts";
import { movedWithSentence } from "./moved-with.ts";
import { readTarget } from "./read-target.ts";
import { type ShownTarget, targetSchema } from "./target-schema.ts";
import { clearTarget, setBaseline, setTarget } from "./target-store.ts";

const now = new Date("2026-11-21T10:00:00Z");

let mia: Member;
let stranger: Member;
let testId: string;
let othersTestId: string;
let tactics = 0;

beforeAll(async () => {
  mia = await newTestMember("targets");
  stranger = await newTestMember("strange-targets");
  const ofTeam = async ({ teamId }: Member) =>
    (await db.test.create({ data: { teamId, slug: "checkout", name: "Checkout" } })).id;
  testId = await ofTeam(mia);
  othersTestId = await ofTeam(stranger);
  const days = ["09-10", "09-11", "09-13", "11-20"];
  const data = days.map((day, index) => ({
    teamId: mia.teamId,
    testId,
    number: index + 1,
    status: "ready" as const,
    branch: "main",
    startedAt: new Date(`2026-${day}T02:00:00Z`),
    p95Ms: [400, 424, 320, 300][index] ?? 0,
  }));
  await db.run.createMany({ data });
});

async function aTactic() {
  tactics += 1;
  const input = newTacticSchema.parse({ name: `Tactic ${tactics}`, sector: "design", on: "2026-09-12" });
  const added = await addTactic(mia, input, now);
  if (!added.ok) throw new Error("not added");
  return added.value.slug;
}

async function targetOf(slug: string) {
  const tactic = await findTactic(mia, slug);
  return tactic && readTarget(mia, tactic, now);
}

const set = (slug: string, typed: Record<string, unknown> = {}, shown: ShownTarget = null, member = mia) =>
  setTarget(member, { ...targetSchema.parse({ slug, testId, metric: "p95Ms", ...typed }), shown });
const shownOf = async (slug: string) => (await findTactic(mia, slug))?.target ?? null;
const refusalOf = (result: Result<unknown>) => (result.ok ? null : result.errors[0]?.message);

describe("the target of a tactic", () => {
  test("is a figure of a test, with its trend around the first move", async () => {
    const slug = await aTactic();
    expect(await targetOf(slug)).toBeNull();
    expect(await set(slug, { goal: "300" })).toMatchObject({ ok: true });
    const target = await targetOf(slug);
    expect(target).toMatchObject({
      told: { direction: "down", baseline: 412, now: 310, goal: 300, since: "2026-09-12" },
      before: { value: 412, runs: 2 },
      now: { value: 310, runs: 2 },
      total: 4,
    });
    expect(target && movedWithSentence(target.told)).toBe(
      "p95 of Checkout moved with it: 412 → 310 ms since 12 September.",
    );
    expect(await setBaseline(mia, { slug, baseline: 412, shown: await shownOf(slug) })).toMatchObject({ ok: true });
    expect((await shownOf(slug))?.baseline).toBe(412);
    expect(await clearTarget(mia, { slug, shown: await shownOf(slug) })).toMatchObject({ ok: true });
    expect(await targetOf(slug)).toBeNull();
  });

  test("keeps error rates as shares", async () => {
    const slug = await aTactic();
    await set(slug, { metric: "errorRate", baseline: "2,5", goal: "0.1" });
    expect(await shownOf(slug)).toMatchObject({ baseline: 0.025, goal: 0.001, direction: "down" });
  });

  test("is not written over by somebody who saw another one", async () => {
    const slug = await aTactic();
    await set(slug, { goal: "300" });
    expect(refusalOf(await set(slug, { goal: "200" }))).toMatch(/meanwhile/);
    expect(refusalOf(await clearTarget(mia, { slug, shown: null }))).toMatch(/meanwhile/);
    const late = { slug, baseline: 1, shown: { ...(await shownOf(slug)), goal: 200 } as ShownTarget };
    expect(refusalOf(await setBaseline(mia, late))).toMatch(/meanwhile/);
    expect((await shownOf(slug))?.goal).toBe(300);
  });

  test("is no test and no tactic of another team", async () => {
    const slug = await aTactic();
    expect(refusalOf(await set(slug, { testId: othersTestId }))).toBe("Choose a test of the team.");
    expect(refusalOf(await set(slug, { testId: othersTestId }, null, stranger))).toMatch(/not there any more/);
    expect(refusalOf(await clearTarget(stranger, { slug, shown: null }))).toMatch(/not there any more/);
    expect(await shownOf(slug)).toBeNull();
  });

  test("is of the whole run, or of a label that a run of its test has", async () => {
    const slug = await aTactic();
    const [{ id: runId }, { id: others }] = await Promise.all([
      db.run.findFirstOrThrow({ where: { testId, number: 1 } }),
      db.run.create({ data: { teamId: stranger.teamId, testId: othersTestId, number: 1, status: "ready" } }),
    ]);
    await db.runLabel.create({ data: { runId, ordinal: 0, label: "GET /cart" } });
    await db.runLabel.create({ data: { runId: others, ordinal: 0, label: "GET /theirs" } });
    for (const label of ["GET /crat", "GET /theirs", "get /cart"])
      expect(await set(slug, { label })).toMatchObject({
        ok: false,
        errors: [{ path: "label", message: `No run of Checkout has “${label}”. Left empty, it is the whole run.` }],
      });
    expect(await shownOf(slug)).toBeNull();
    expect(await set(slug, { label: " GET /cart " })).toMatchObject({ ok: true });
    const before = await shownOf(slug);
    expect(before?.label).toBe("GET /cart");

    await db.run.update({ where: { id: runId }, data: { deletedAt: now } });
    expect(await set(slug, { label: "GET /cart", goal: "300" }, before)).toMatchObject({ ok: true });
    const kept = await shownOf(slug);
    await clearTarget(mia, { slug, shown: kept });
    expect(refusalOf(await set(slug, { label: "GET /cart" }))).toMatch(/^No run of Checkout has/);
    const input = targetSchema.parse({ slug, testId, metric: "p95Ms", label: "GET /cart" });
    expect(await setTarget(mia, { ...input, shown: null, isPutBack: true })).toMatchObject({ ok: true });
    await db.run.update({ where: { id: runId }, data: { deletedAt: null } });
  });

  test("says so when its test was deleted, and knows of one that is archived", async () => {
    const slug = await aTactic();
    const { id } = await db.test.create({ data: { teamId: mia.teamId, slug: "cart", name: "Cart" } });
    await set(slug, { testId: id, goal: "300" });
    await db.test.update({ where: { id }, data: { archivedAt: now } });
    expect((await targetOf(slug))?.test?.archivedAt).toEqual(now);
    await db.test.delete({ where: { id } });
    const target = await targetOf(slug);
    expect(target).toMatchObject({ test: null, runs: [], total: 0 });
    expect(target && movedWithSentence(target.told)).toBe(
      "p95: its test was deleted, so what became of it is unknown.",
    );
  });

  test.each([
    [{ goal: "abc" }, "goal"],
    [{ baseline: "-1" }, "baseline"],
    [{ baseline: "300", goal: "412" }, "goal"],
    [{ metric: "throughputRps", baseline: "300", goal: "200" }, "goal"],
    [{ metric: "errorRate", goal: "101" }, "goal"],
    [{ metric: "p96Ms" }, "metric"],
    [{ testId: "none" }, "testId"],
  ])("refuses %j at %s", (typed, path) => {
    const read = targetSchema.safeParse({ slug: "x", testId, metric: "p95Ms", ...typed });
    expect(read.error?.issues.map((issue) => issue.path.join("."))).toContain(path);
  });
});
