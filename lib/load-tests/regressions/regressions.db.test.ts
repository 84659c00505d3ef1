import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { stopSending } from "#lib/jobs/boss.ts";
import { countOpenRegressions, findRegression, listRegressions } from "./regression-list-store.ts";
import { changeRegression, explainChange } from "./regression-store.ts";

let mia: Member;
let stranger: Member;

beforeAll(async () => {
  mia = await newTestMember("regressed-team");
  stranger = await newTestMember("other-team");
});
afterAll(stopSending);

let tests = 0;

/** A test with one ready run, a change point there and its regression. */
async function aRegression() {
  tests += 1;
  const test = await db.test.create({ data: { teamId: mia.teamId, slug: `test-${tests}`, name: `Test ${tests}` } });
  const facts = { teamId: mia.teamId, testId: test.id, branch: "main", asked: "the same" };
  const run = await db.run.create({ data: { ...facts, number: 1, status: "ready" } });
  const level = { runId: run.id, before: 250, after: 280, change: 12, changeLow: 9, changeHigh: 15 };
  const history = { ...facts, metric: "p95Ms", label: "" };
  const found = { lastRunId: run.id, foundWith: 1, runsBefore: 30, runsAfter: 3, pValue: 0.001, isWorse: true };
  const changePoint = await db.changePoint.create({ data: { ...history, ...level, ...found } });
  const { id } = await db.regression.create({ data: { ...history, ...level, changePointId: changePoint.id } });
  return { id, testId: test.id, runId: run.id, changePointId: changePoint.id };
}

const asSeen = { state: "open", note: "", link: "" } as const;

describe("a regression", () => {
  test("is acknowledged with a note and an owner, and its change point says so", async () => {
    const { id, changePointId } = await aRegression();
    expect(await changeRegression(mia, id, { act: "acknowledge", note: "New index" }, asSeen)).toEqual({
      ok: true,
      value: undefined,
    });
    expect(await findRegression(mia, id)).toMatchObject({ state: "acknowledged", note: "New index", owner: mia.name });
    expect(await db.changePoint.findUnique({ where: { id: changePointId } })).toMatchObject({
      explanation: "New index",
      acknowledgedBy: mia.name,
    });
  });

  test("is linked, and its link is taken away again", async () => {
    const { id } = await aRegression();
    await changeRegression(mia, id, { link: "https://tickets.example/7" }, null);
    expect(await findRegression(mia, id)).toMatchObject({ state: "linked" });
    await changeRegression(mia, id, { link: "" }, null);
    expect(await findRegression(mia, id)).toMatchObject({ state: "open", link: "" });
  });

  test("that somebody else changed meanwhile is left as they left it", async () => {
    const { id } = await aRegression();
    await changeRegression(mia, id, { act: "acknowledge", note: "Mine" }, asSeen);
    expect(await changeRegression(mia, id, { act: "acknowledge", note: "Other" }, asSeen)).toMatchObject({ ok: false });
    expect(await findRegression(mia, id)).toMatchObject({ note: "Mine" });
  });

  test("is accepted with its first run as the new normal, once, and that is taken back", async () => {
    const { id, runId, testId } = await aRegression();
    await changeRegression(mia, id, { act: "accept" }, asSeen);
    expect(await findRegression(mia, id)).toMatchObject({ state: "accepted" });
    expect((await db.run.findUniqueOrThrow({ where: { id: runId } })).acceptedAt).not.toBeNull();
    expect(await changeRegression(mia, id, { act: "accept" }, null)).toMatchObject({ ok: false });
    expect((await countOpenRegressions(mia)).get(testId)).toBeUndefined();
    await changeRegression(mia, id, { act: "reopen" }, null);
    expect(await findRegression(mia, id)).toMatchObject({ state: "open", closedAt: null });
    expect((await db.run.findUniqueOrThrow({ where: { id: runId } })).acceptedAt).toBeNull();
    expect((await countOpenRegressions(mia)).get(testId)).toBe(1);
  });

  test("is muted until a day, and every act is in the audit log", async () => {
    const { id } = await aRegression();
    const mutedUntil = new Date("2030-01-01T00:00:00Z");
    await changeRegression(mia, id, { mutedUntil }, null);
    expect(await findRegression(mia, id)).toMatchObject({ mutedUntil, state: "open" });
    const actions = await db.auditEntry.groupBy({ by: ["action"], where: { teamId: mia.teamId } });
    expect(actions.map(({ action }) => action)).toEqual(
      expect.arrayContaining(["regression.acknowledged", "regression.accepted", "regression.muted"]),
    );
  });

  test("is not there for another team", async () => {
    const { id, testId, changePointId } = await aRegression();
    expect(await changeRegression(stranger, id, { act: "accept" }, null)).toBeNull();
    expect(await findRegression(stranger, id)).toBeNull();
    expect(await listRegressions(stranger, testId)).toEqual([]);
    expect(await explainChange(stranger, changePointId, { note: "x", link: "" })).toBe(false);
    expect(await findRegression(mia, id)).toMatchObject({ state: "open", note: "" });
  });
});
