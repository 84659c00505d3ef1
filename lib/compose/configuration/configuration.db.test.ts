import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { system } from "#lib/audit/audit-actor.ts";
import type { Admin } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { stopSending } from "#lib/jobs/boss.ts";
import { applyConfig, outdatedPlan } from "./apply-config-store.ts";
import { readConfigFile } from "./config-file-store.ts";
import { getConfigState } from "./config-state-store.ts";
import { configText } from "./export-config.ts";

const now = new Date("2026-11-21T03:00:00Z");
const admin = { kind: "admin", userId: "", name: "Ada", address: "" } as unknown as Admin;
const options = { dryRun: false, source: "headroom.yaml", now };

async function apply(text: string, more: Partial<typeof options> = {}) {
  const result = await applyConfig(system, text, { ...options, ...more });
  if (!result.ok) expect.fail(result.errors.map(({ path, message }) => `${path}: ${message}`).join("\n"));
  return result.value.changes.map(({ action, path, fields }) => [action, path, ...fields].join(" "));
}

const refusals = async (text: string) => {
  const result = await applyConfig(system, text, options);
  return result.ok ? [] : result.errors.map(({ path, message, line }) => `${line} ${path}: ${message}`);
};

/** A team with one of everything, under a slug of its own. */
const whole = (team: string) => `
  ${team}:
    name: Shop
    environments: { staging: { name: Staging } }
    infrastructure: { orders-db: { name: Orders DB, kind: database } }
    services:
      cart: { tags: [java], objectives: ["p95 <= 300 ms"] }
      checkout: { dependsOn: [cart, orders-db], repositories: ["https://git.example/checkout"] }
    tests:
      nightly: { environment: staging, services: [checkout], objectives: ["errors <= 1 %"] }
`;
const file = (...teams: string[]) => (teams.length === 0 ? "teams: {}" : `teams:\n${teams.join("")}`);

afterAll(stopSending);

/** Nothing is managed before each. */
beforeEach(async () => {
  await apply(file());
});

describe("applying", () => {
  test("makes the changes that were planned and no others", async () => {
    const text = file(whole("planned"));
    const dry = await applyConfig(system, text, { ...options, dryRun: true });
    if (!dry.ok) expect.fail("not planned");
    const { plan } = dry.value;
    await apply(file("\n  planned: { name: Somebody else was here }"));
    expect(await applyConfig(system, text, { ...options, plan })).toBe(outdatedPlan);
    expect(await db.service.count({ where: { team: { slug: "planned" } } })).toBe(0);
    const again = await applyConfig(system, text, { ...options, dryRun: true });
    if (!again.ok) expect.fail("not planned");
    expect(await applyConfig(system, text, { ...options, plan: again.value.plan })).toMatchObject({ ok: true });
  });

  test("makes all that is declared, and the second time changes nothing", async () => {
    expect(await apply(file(whole("twice")))).toEqual([
      "create teams.twice",
      "create teams.twice.environments.staging",
      "create teams.twice.infrastructure.orders-db",
      "create teams.twice.services.cart",
      "create teams.twice.services.checkout",
      "create teams.twice.tests.nightly",
    ]);
    expect(await apply(file(whole("twice")))).toEqual([]);
    expect(await getConfigState(admin)).toEqual({ configuredAt: now, configuredBy: "headroom.yaml", managed: 6 });
    const team = await db.team.findUniqueOrThrow({
      where: { slug: "twice" },
      include: {
        services: { include: { dependencies: true, objectives: true }, orderBy: { slug: "asc" } },
        tests: { include: { environment: true, services: { include: { service: true } }, objectives: true } },
      },
    });
    expect(team).toMatchObject({ name: "Shop", visibility: "open", isManaged: true });
    expect(team.services).toMatchObject([
      { slug: "cart", tags: ["java"], objectives: [{ metric: "p95Ms", target: 300 }], isManaged: true },
      { slug: "checkout", repositories: ["https://git.example/checkout"], dependencies: [{}, {}] },
    ]);
    expect(team.tests).toMatchObject([
      {
        name: "Nightly",
        environment: { slug: "staging" },
        services: [{ service: { slug: "checkout" } }],
        objectives: [{ metric: "errorRate", target: 0.01 }],
      },
    ]);
  });

  test("changes what differs, and names the fields", async () => {
    await apply(file(whole("changed")));
    const text = whole("changed")
      .replace("tags: [java]", "tags: [go]")
      .replace("dependsOn: [cart, orders-db]", "dependsOn: [orders-db]")
      .replace("name: Shop", "name: Shop\n    visibility: private")
      .replace("<= 1 %", "<= 2 %");
    expect(await apply(file(text))).toEqual([
      "update teams.changed visibility",
      "update teams.changed.services.cart tags",
      "update teams.changed.services.checkout dependsOn",
      "update teams.changed.tests.nightly objectives",
    ]);
    expect(await apply(file(text))).toEqual([]);
  });

  test("takes over what was made by hand, without touching what says the same already", async () => {
    const { id: teamId } = await db.team.create({ data: { slug: "byhand", name: "Shop" } });
    const service = await db.service.create({ data: { teamId, slug: "cart", name: "The cart", tags: ["java"] } });
    await db.objective.create({
      data: { serviceId: service.id, metric: "p95Ms", comparator: "<=", target: 300 },
    });
    const changes = await apply(file(whole("byhand")));
    expect(changes).toContain("adopt teams.byhand");
    expect(changes).toContain("adopt teams.byhand.services.cart name");
    expect(await db.service.findUnique({ where: { id: service.id } })).toMatchObject({ name: "Cart", isManaged: true });
  });

  test("releases what the file names no longer, with all that it has", async () => {
    await apply(file(whole("released")));
    const shorter = whole("released").replace(/ {4}tests:[^]*/, "");
    expect(await apply(file(shorter))).toEqual(["release teams.released.tests.nightly"]);
    expect(await db.test.findFirst({ where: { team: { slug: "released" } } })).toMatchObject({
      isManaged: false,
      archivedAt: null,
    });
    expect(await apply(file(shorter))).toEqual([]);
  });

  test("archives it with prune, never what was made by hand, and brings it back when it is named again", async () => {
    await apply(file(whole("pruned")));
    const { id: teamId } = await db.team.findUniqueOrThrow({ where: { slug: "pruned" } });
    await db.service.create({ data: { teamId, slug: "own", name: "Own" } });
    const shorter = whole("pruned").replace(/ {4}tests:[^]*/, "");
    expect(await apply(`prune: true\n${file(shorter)}`)).toEqual(["archive teams.pruned.tests.nightly"]);
    expect(await db.test.findFirst({ where: { teamId } })).toMatchObject({ isManaged: false, archivedAt: now });
    expect(await db.service.findFirst({ where: { teamId, slug: "own" } })).toMatchObject({ archivedAt: null });
    expect(await apply(file(whole("pruned")))).toEqual(["restore teams.pruned.tests.nightly"]);
    expect(await db.test.findFirst({ where: { teamId } })).toMatchObject({ isManaged: true, archivedAt: null });
  });

  test("archives a team as a whole, and restores it with what is in it", async () => {
    await apply(file(whole("gone")));
    const changes = await apply(`prune: true\n${file()}`);
    expect(changes).toContain("archive teams.gone");
    expect(changes).toContain("release teams.gone.services.cart");
    expect(await db.service.findFirst({ where: { team: { slug: "gone" }, slug: "cart" } })).toMatchObject({
      archivedAt: null,
    });
    const back = await apply(file(whole("gone")));
    expect(back).toContain("restore teams.gone");
    expect(back).toContain("adopt teams.gone.services.cart");
  });

  test("keeps what a service depends on while that is archived", async () => {
    const withDb = whole("kept");
    await apply(file(withDb));
    const without = withDb.replace(/ {4}infrastructure:.*\n/, "").replace(", orders-db", "");
    await apply(`prune: true\n${file(without)}`);
    const links = await db.serviceDependency.count({ where: { service: { team: { slug: "kept" } } } });
    expect(links).toBe(2);
    expect(await apply(file(without))).toEqual([]);
  });

  test("moves a short name from a service to infrastructure", async () => {
    await apply(file("  moved: { services: { orders: } }\n"));
    expect(await apply(`prune: true\n${file("  moved: { infrastructure: { orders: } }\n")}`)).toEqual([
      "create teams.moved.infrastructure.orders",
      "archive teams.moved.services.orders",
    ]);
  });

  test("is a plan alone when dry", async () => {
    expect(await apply(file(whole("dry")), { dryRun: true })).toHaveLength(6);
    expect(await db.team.count({ where: { slug: "dry" } })).toBe(0);
  });

  test("is refused as a whole where something in the way stays", async () => {
    const { id: teamId } = await db.team.create({ data: { slug: "rival", name: "Rival" } });
    await db.infrastructure.create({ data: { teamId, slug: "orders", name: "Orders", kind: "database" } });
    await db.environment.create({ data: { teamId, slug: "canary", name: "Canary" } });
    const text = "environments: { canary: }\nteams:\n  rival:\n    services: { orders: }\n";
    expect(await refusals(text)).toEqual([
      expect.stringContaining("1 environments.canary: The environment of the team rival has the same short name."),
      expect.stringContaining(
        "4 teams.rival.services.orders: The infrastructure of this team with the same short name is not in this file.",
      ),
    ]);
    expect(await db.environment.count({ where: { teamId: null, slug: "canary" } })).toBe(0);
  });
});

test("what is exported is applied without a change but that it is managed", async () => {
  const { id: teamId } = await db.team.create({ data: { slug: "odd", name: "Odd: #1", visibility: "private" } });
  const data = { teamId, slug: "nightly", name: "yes", description: "one\ntwo: three\n\n # four" };
  const test = await db.test.create({ data });
  const objective = { testId: test.id, metric: "p95Ms", comparator: "<=", target: 1 / 3, label: 'GET "/a", # b' };
  await db.objective.createMany({
    data: [
      { ...objective, isKey: true },
      { ...objective, position: 1, target: 3 },
    ],
  });
  await db.service.create({ data: { teamId, slug: "old", name: "Old", archivedAt: now } });
  const text = configText(await readConfigFile(system), { url: "https://headroom.example", now });
  const changes = await apply(text);
  expect(changes.filter((change) => !/^adopt \S+$/.test(change))).toEqual([]);
  expect(changes).toContain("adopt teams.odd.tests.nightly");
  expect(text).not.toContain("Old");
  expect(await apply(text)).toEqual([]);
  expect(configText(await readConfigFile(system), { url: "https://headroom.example", now })).toBe(text);
});

test("changed objectives of a test or of its services judge its newest run anew, and nothing else does", async () => {
  await apply(file(whole("judged")));
  const { id: testId, teamId } = await db.test.findFirstOrThrow({ where: { team: { slug: "judged" } } });
  const run = await db.run.create({ data: { teamId, testId, number: 1, status: "ready" } });
  const said = { status: "pass", rules: 1, sentence: "", explanation: "", isWorse: false, whole: [], evidence: {} };
  await db.verdict.create({ data: { runId: run.id, ...said } });
  const isJudgedAnew = async (text: string) => {
    await db.verdict.update({ where: { runId: run.id }, data: { isStale: false } });
    await apply(file(text));
    return (await db.verdict.findUniqueOrThrow({ where: { runId: run.id } })).isStale;
  };
  const text = whole("judged");
  expect(await isJudgedAnew(text.replace("name: Shop", "name: Store"))).toBe(false);
  const ofTest = text.replace("errors <= 1 %", "errors <= 2 %");
  expect(await isJudgedAnew(ofTest)).toBe(true);
  const ofService = ofTest.replace("dependsOn: [cart, orders-db]", 'objectives: ["p99 <= 1 s"]');
  expect(await isJudgedAnew(ofService)).toBe(true);
  expect(await isJudgedAnew(ofService.replace("services: [checkout]", "services: [cart]"))).toBe(true);
  const jobs = await db.$queryRaw`select data from pgboss.job where name = 'judge'`;
  expect(jobs).toContainEqual({ data: { testId, teamId } });
});

test("of two applies at once one waits for the other, and both are whole", async () => {
  const results = await Promise.all(Array.from({ length: 4 }, () => apply(file(whole("racing")))));
  expect(results.filter((changes) => changes.some((change) => change.startsWith("create")))).toHaveLength(1);
  expect(results.filter((changes) => changes.length === 0)).toHaveLength(3);
});

test("the audit log tells it once for the instance and once for each team that changes", async () => {
  await apply(file(whole("audited")));
  const { id: teamId } = await db.team.findUniqueOrThrow({ where: { slug: "audited" } });
  const entries = await db.auditEntry.findMany({ where: { action: "configuration.applied", teamId } });
  expect(entries).toMatchObject([{ actorKind: "system", subject: "headroom.yaml", details: { create: 6 } }]);
  const before = await db.auditEntry.count();
  await apply(file(whole("audited")));
  expect(await db.auditEntry.count()).toBe(before);
  expect(await db.instance.findFirst()).toMatchObject({ configuredAt: now, configuredBy: "headroom.yaml" });
});

test("ten thousand things are applied within a minute", async () => {
  const services = Array.from({ length: 100 }, (_, index) => `s${index}`);
  const teams = Array.from({ length: 49 }, (_, team) => {
    const lines = services.map(
      (slug, index) =>
        `      ${slug}: { dependsOn: [${index > 0 ? `s${index - 1}` : ""}], objectives: ["p95 <= 300 ms"] }`,
    );
    const tests = services.map(
      (slug) => `      t-${slug}: { services: [${slug}], objectives: ["errors <= 1 %", "p95 <= 1 s"] }`,
    );
    return `  big-${team}:\n    services:\n${lines.join("\n")}\n    tests:\n${tests.join("\n")}\n`;
  });
  const startedAt = performance.now();
  expect((await apply(file(...teams))).filter((change) => change.startsWith("create"))).toHaveLength(49 * 201);
  const appliedAt = performance.now();
  expect(await apply(file(...teams))).toEqual([]);
  expect(appliedAt - startedAt).toBeLessThan(60_000);
});
