import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { jobActor } from "#lib/auth/job-actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { stopSending } from "#lib/jobs/boss.ts";
import { findNewestFigures, listNewestLabels } from "../objectives/newest-figures-store.ts";
import { objectiveText } from "../objectives/objective.ts";
import { findObjectiveOffer, keepOfferedObjectives } from "../objectives/objective-offer-store.ts";
import { rejudgeTestsOfService, setServiceObjectives, setTestObjectives } from "../objectives/objective-store.ts";
import { sketchedRun } from "../parsed-run.test-data.ts";
import { startIngest, storeParsedRun } from "../runs/run-ingest-store.ts";
import { runUploadSchema } from "../runs/run-schema.ts";
import { createRun } from "../runs/run-upload-store.ts";
import { objective } from "../verdicts/run.test-data.ts";
import { listTests } from "./test-list-store.ts";
import { testSchema } from "./test-schema.ts";
import { archiveTest, createTest, findTest, listTestNames, updateTest } from "./test-store.ts";

const now = new Date("2026-11-20T02:00:00Z");

let mia: Member;
let stranger: Member;

beforeAll(async () => {
  mia = await newTestMember("checkout-team");
  stranger = await newTestMember("search-team");
});

afterAll(stopSending);

const input = (slug: string, more: object = {}) => testSchema.parse({ name: slug, slug, ...more });

async function aTest(slug: string, more: object = {}) {
  await createTest(mia, input(slug, more));
  return (await findTest(mia, slug)) ?? expect.fail(`no ${slug}`);
}

const aService = (teamId: string, slug: string) => db.service.create({ data: { teamId, slug, name: slug } });
const anEnvironment = (teamId: string | null, slug: string) =>
  db.environment.create({ data: { teamId, slug, name: slug } });

let runs = 0;
async function aRun(slug: string, p95Ms = 300) {
  runs += 1;
  const file = { fileName: "results.jtl", storeKey: `00/${crypto.randomUUID()}`, bytes: 10, sha256: "ab".repeat(32) };
  const made = await createRun(mia, runUploadSchema.parse({ test: slug, branch: "main" }), [file], null, now);
  const runId = "runId" in made ? made.runId : expect.fail(made.kind);
  const startedAt = new Date(now.getTime() + runs * 1000);
  await startIngest(jobActor(mia.teamId), runId);
  await storeParsedRun(
    jobActor(mia.teamId),
    runId,
    sketchedRun({ p95Ms, startedAt, labels: ["GET /cart", "POST /pay"] }),
    now,
  );
  return runId;
}

describe("a test", () => {
  test("keeps its kind, environment and services", async () => {
    const [cart, staging] = [await aService(mia.teamId, "cart"), await anEnvironment(mia.teamId, "staging")];
    const more = { kind: "spike", path: "unhappy", tool: "k6", environmentId: staging.id, services: [cart.id] };
    const made = await aTest("login-spike", more);
    expect(made).toMatchObject({ kind: "spike", path: "unhappy", tool: "k6", environment: { slug: "staging" } });
    expect(made.services).toMatchObject([{ service: { slug: "cart" } }]);
  });

  test("takes up no service and no environment of another team, but a shared environment", async () => {
    const [theirs, index] = [await anEnvironment(stranger.teamId, "theirs"), await aService(stranger.teamId, "index")];
    const made = await aTest("careful", { environmentId: theirs.id, services: [index.id] });
    expect(made).toMatchObject({ environment: null, services: [] });
    const shared = await anEnvironment(null, "shared");
    await updateTest(mia, made.id, input("careful", { environmentId: shared.id }));
    expect(await findTest(mia, "careful")).toMatchObject({ environment: { slug: "shared" } });
  });

  test("is not there for another team, by any way", async () => {
    const { id } = await aTest("secret");
    await aRun("secret");
    expect(await findTest(stranger, "secret")).toBeNull();
    expect(await listTests(stranger)).toEqual([]);
    expect(await updateTest(stranger, id, input("stolen"))).toEqual({ ok: true, value: null });
    expect(await archiveTest(stranger, id, now)).toMatchObject({ ok: false });
    expect(await setTestObjectives(stranger, id, [objective()])).toMatchObject({ ok: false });
    expect(await findObjectiveOffer(stranger, id)).toBeNull();
    expect(await keepOfferedObjectives(stranger, id, ["p95 ≤ 360 ms"])).toMatchObject({ ok: false });
    expect(await findNewestFigures(db, stranger, id)).toBeNull();
    expect(await listNewestLabels(stranger, [id])).toEqual([]);
    expect(await findTest(mia, "secret")).toMatchObject({ name: "secret", archivedAt: null, objectives: [] });
  });

  test("is refused a short name that another of the team has, on making and on renaming", async () => {
    await aTest("taken");
    const other = await aTest("other");
    const refusal = { ok: false, errors: [{ path: "slug" }] };
    expect(await createTest(mia, input("taken"))).toMatchObject(refusal);
    expect(await updateTest(mia, other.id, input("taken"))).toMatchObject(refusal);
  });

  test("comes back from the archive with its runs", async () => {
    const { id } = await aTest("resting");
    await aRun("resting");
    await archiveTest(mia, id, now);
    expect((await listTestNames(mia)).map(({ slug }) => slug)).not.toContain("resting");
    expect((await listTests(mia)).at(-1)).toMatchObject({ slug: "resting", runs: 1 });
    await archiveTest(mia, id, null);
    expect((await listTestNames(mia)).map(({ slug }) => slug)).toContain("resting");
  });

  test("is listed with its newest run and how many there are", async () => {
    await aTest("listed");
    expect((await listTests(mia)).find(({ slug }) => slug === "listed")).toMatchObject({ runs: 0, latest: null });
    await aRun("listed");
    await aRun("listed");
    expect((await listTests(mia)).find(({ slug }) => slug === "listed")).toMatchObject({
      runs: 2,
      latest: { number: 2, status: "ready", verdict: "no baseline" },
    });
  });
});

describe("the newest run", () => {
  const isStale = async (runId: string) => (await db.verdict.findUniqueOrThrow({ where: { runId } })).isStale;

  test("is judged anew when its test exercises other services, or their objectives change, come or go", async () => {
    const search = await aService(mia.teamId, "search");
    const { id } = await aTest("stale");
    const runId = await aRun("stale");
    await updateTest(mia, id, input("stale"));
    expect(await isStale(runId)).toBe(false);
    await updateTest(mia, id, input("stale", { services: [search.id] }));
    expect(await isStale(runId)).toBe(true);
    await db.verdict.update({ where: { runId }, data: { isStale: false } });
    expect(await setServiceObjectives(stranger, search.id, [objective()])).toMatchObject({ ok: false });
    expect(await setServiceObjectives(mia, search.id, [objective()])).toMatchObject({ ok: true });
    expect(await isStale(runId)).toBe(true);
    await db.verdict.update({ where: { runId }, data: { isStale: false } });
    await rejudgeTestsOfService(stranger, search.id);
    expect(await isStale(runId)).toBe(false);
    await rejudgeTestsOfService(mia, search.id);
    expect(await isStale(runId)).toBe(true);
  });

  test("names the labels to offer, without the one that holds the rest", async () => {
    const { id } = await aTest("labelled");
    await aRun("labelled");
    expect(await listNewestLabels(mia, [id])).toEqual(["GET /cart", "POST /pay"]);
  });
});

describe("objectives from a test's first run", () => {
  const textsOf = async (testId: string) =>
    (await findObjectiveOffer(mia, testId))?.suggestions.map(({ objective }) => objectiveText(objective)) ?? [];

  test("are offered once it was read, and no more once there are some", async () => {
    const { id } = await aTest("offered");
    expect(await findObjectiveOffer(mia, id)).toBeNull();
    await aRun("offered", 300);
    const texts = await textsOf(id);
    expect(texts[0]).toMatch(/^p95 ≤ 3[67]\d ms$/);
    expect(await keepOfferedObjectives(mia, id, texts.slice(0, 2))).toEqual({ ok: true, value: { count: 2 } });
    expect((await findTest(mia, "offered"))?.objectives).toHaveLength(2);
    expect(await findObjectiveOffer(mia, id)).toBeNull();
  });

  test("are only those that were offered: a text from elsewhere is refused, and nothing is kept", async () => {
    const { id } = await aTest("tampered");
    await aRun("tampered");
    const texts = await textsOf(id);
    expect(await keepOfferedObjectives(mia, id, [...texts, "p95 ≤ 9999 ms"])).toMatchObject({ ok: false });
    expect((await findTest(mia, "tampered"))?.objectives).toEqual([]);
  });

  test("do not replace what somebody else has set meanwhile", async () => {
    const { id } = await aTest("raced");
    await aRun("raced");
    const texts = await textsOf(id);
    await setTestObjectives(mia, id, [objective({ target: 1 })]);
    expect(await keepOfferedObjectives(mia, id, texts)).toMatchObject({ ok: false });
    expect((await findTest(mia, "raced"))?.objectives).toMatchObject([{ target: 1 }]);
  });
});

describe("objectives that are saved many times at once", () => {
  const atOnce = (save: () => Promise<unknown>) => Promise.all(Array.from({ length: 8 }, save));

  test("are there once", async () => {
    const { id: testId } = await aTest("twice");
    const { id: serviceId } = await aService(mia.teamId, "twice");
    await atOnce(() => setTestObjectives(mia, testId, [objective()]));
    await atOnce(() => setServiceObjectives(mia, serviceId, [objective()]));
    expect(await db.objective.count({ where: { testId } })).toBe(1);
    expect(await db.objective.count({ where: { serviceId } })).toBe(1);
  });

  test("are there once, too, when they were offered", async () => {
    const { id: testId } = await aTest("kept-twice");
    await aRun("kept-twice");
    const offer = (await findObjectiveOffer(mia, testId)) ?? expect.fail("no offer");
    const texts = offer.suggestions.map((one) => objectiveText(one.objective));
    await atOnce(() => keepOfferedObjectives(mia, testId, texts));
    expect(await db.objective.count({ where: { testId } })).toBe(texts.length);
  });
});
