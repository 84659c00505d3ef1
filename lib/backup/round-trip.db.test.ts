import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { afterAll, beforeEach, expect, test } from "vitest";
import { artifactPath } from "#lib/artifacts/artifact-folder.ts";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import { createToken } from "#lib/auth/token-store.ts";
import { db } from "#lib/db/client.ts";
import { stopSending } from "#lib/jobs/boss.ts";
import { requeueUnfinished } from "#lib/load-tests/runs/requeue-store.ts";
import { manifestOf } from "./archive.test-data.ts";
import { exportInstance } from "./export-store.ts";
import {
  addArtifact,
  addFile,
  addWork,
  clearInstance,
  exported,
  folder,
  imported,
  removeFolder,
  token,
} from "./instance.test-data.ts";

beforeEach(() => clearInstance());
afterAll(async () => {
  await stopSending();
  await removeFolder();
});

test("what was exported and imported is exported the same again, files included", async () => {
  const runId = await addWork();
  const key = await addArtifact(runId, "timeStamp,elapsed\n1,2\n");
  const archive = await exported();
  await clearInstance("second");

  expect(await imported(archive)).toMatchObject({ artifacts: 1, bytes: 22 });
  expect(await manifestOf(await exported())).toEqual(await manifestOf(archive));
  expect(await readFile(artifactPath(folder, key), "utf8")).toBe("timeStamp,elapsed\n1,2\n");
  expect(await db.run.findUnique({ where: { id: runId } })).toMatchObject({
    requests: 9_007_199_254_740_993n,
    p95Ms: 0.1 + 0.2,
  });
  expect(await db.team.findMany({ select: { slug: true } })).toEqual([{ slug: "first" }, { slug: "shop" }]);
});

test("the files of evidence travel, removed ones and links have none, and no way into a team's public form does", async () => {
  await addWork();
  const { id: teamId } = await db.team.findUniqueOrThrow({ where: { slug: "shop" } });
  await db.storySettings.create({ data: { teamId, prefix: "SHP", nextNumber: 2, formHash: "ab".repeat(32) } });
  const { id: storyId } = await db.story.create({ data: { teamId, number: 1, title: "Slow", reporterName: "Eve" } });
  const storeKey = await addFile("a picture");
  const facts = { storyId, teamId, title: "x", takenOn: new Date(0), confidence: "guess", addedBy: "Eve" };
  const sha256 = createHash("sha256").update("a picture").digest("hex");
  const file = { kind: "screenshot" as const, bytes: 9, sha256, mediaType: "image/png" };
  await db.storyEvidence.create({ data: { ...facts, ...file, storeKey } });
  await db.storyEvidence.create({ data: { ...facts, ...file, storeKey: `${storeKey}-gone`, removedAt: new Date(0) } });
  await db.storyEvidence.create({ data: { ...facts, kind: "link", url: "https://example.org" } });
  const archive = await exported();
  await clearInstance("second");

  expect(await imported(archive)).toMatchObject({ artifacts: 1, bytes: 9 });
  expect(await readFile(artifactPath(folder, storeKey), "utf8")).toBe("a picture");
  expect(await db.storyEvidence.count()).toBe(3);
  expect(await db.storySettings.findMany()).toMatchObject([{ prefix: "SHP", nextNumber: 2, formHash: null }]);
  expect(await manifestOf(await exported())).toEqual(await manifestOf(archive));
});

test("every kind of value survives in a table that nobody has heard of, with rows that point at each other", async () => {
  await db.$executeRawUnsafe(`
    create table "Later" (
      id text primary key, next text references "Later", big bigint, small smallint, real double precision, exact numeric(30, 10),
      yes boolean, bytes bytea, words text[], ids uuid[], roles "Role"[], role "Role", doc jsonb, raw json, at timestamptz(3),
      day date, hour time, span interval, address inet, wide char(4), "storeKey 2" text)`);
  await db.$executeRawUnsafe(`
    insert into "Later" values
      ('B', 'a', 9223372036854775807, -1, '-0', 0.1000000000, true, '\\x00ff0a', '{a,NULL,"","x,y","{"}', array[gen_random_uuid(), null],
        '{lead,viewer}', 'member', '{"a": [1e400, null, "\\\\n\\u00e9"]}', '{"b":1, "b" : 2}', '2026-02-28 23:59:59.999+05:45',
        '0044-03-15 BC', '24:00', '1 year -3 days 00:00:00.000001', '192.0.2.1/24', 'ab', E'line\\nfeed \\\\ " \\t \\u2028 🚀'),
      ('a', 'B', -9223372036854775808, null, 'NaN', null, null, '', '{}', '{}', '{}', null, 'null', 'null', 'infinity', '-infinity', null, null, null, '', ''),
      ('ä', 'ä', 0, 0, 1.7976931348623157e308, 1e19, false, null, null, null, null, null, null, null, null, null, null, null, null, null, null),
      ('c', null, 0, 0, 5e-324, 0, false, null, '{{a,b},{c,d}}', null, null, null, '"null"', '[]', null, null, null, null, null, null, null)`);
  const before = await all();
  const constraintsBefore = await constraints();
  const archive = await exported();
  await clearInstance("second");

  await imported(archive);
  expect(await all()).toEqual(before);
  expect(await constraints()).toEqual(constraintsBefore);
  expect(await manifestOf(await exported())).toEqual(await manifestOf(archive));
  await db.$executeRawUnsafe(`drop table "Later"`);
});

function all() {
  return db.$queryRawUnsafe(`select l::text as row from "Later" l order by id collate "C"`);
}

function constraints() {
  return db.$queryRawUnsafe(
    `select conname::text, condeferrable, condeferred, convalidated, pg_get_constraintdef(oid) from pg_constraint order by 1, 5`,
  );
}

test("runs that nobody has read and verdicts that are stale are queued anew", async () => {
  const runId = await addWork();
  await db.verdict.create({
    data: {
      runId,
      status: "pass",
      rules: 1,
      isStale: true,
      sentence: "",
      explanation: "",
      isWorse: false,
      whole: [],
      evidence: {},
    },
  });
  const archive = await exported();
  await clearInstance("second");
  await db.$executeRaw`delete from pgboss.job`;
  await imported(archive, requeueUnfinished);
  const jobs = await db.$queryRaw`select name, data->>'runId' is not null as "hasRun" from pgboss.job order by name`;
  expect(jobs).toEqual([
    { name: "ingest", hasRun: true },
    { name: "judge", hasRun: false },
  ]);
});

test("a file that is lost, or was changed on the disk, does not stand in the way of the others", async () => {
  const runId = await addWork();
  const kept = await addArtifact(runId, "whole");
  const lost = await addArtifact(runId, "lost", { isLost: true });
  const changed = await addArtifact(runId, "changed");
  await writeFile(artifactPath(folder, changed), "CHANGED");
  const archive = await exported();
  await clearInstance("second");

  expect(await imported(archive)).toMatchObject({ artifacts: 2 });
  const faulty = [lost, changed].sort();
  expect((await manifestOf(await exported())).artifacts).toMatchObject({ files: 2, faulty });
  expect(await readFile(artifactPath(folder, kept), "utf8")).toBe("whole");
});

test("sessions end, tokens of the instance stay, and the audit log keeps both sides", async () => {
  await addWork();
  await recordAudit(db, token, { action: "team.created", subject: "there" });
  const archive = await exported();
  await clearInstance("second");
  const { id: userId } = await db.user.findFirstOrThrow();
  await db.session.create({ data: { userId, expiresAt: inAnHour() } });
  const { id } = await createToken({
    teamId: null,
    name: "CI",
    scopes: ["export:read"],
    expiresAt: inAnHour(),
    madeById: userId,
  });
  await recordAudit(db, token, { action: "team.edited", subject: "here" });

  await imported(archive);
  expect(await db.session.count()).toBe(0);
  expect(await db.token.findMany({ select: { id: true, madeById: true } })).toEqual([{ id, madeById: null }]);
  expect(await db.auditEntry.findMany({ select: { action: true, subject: true } })).toEqual(
    expect.arrayContaining([
      { action: "team.edited", subject: "here" },
      { action: "team.created", subject: "there" },
      expect.objectContaining({ action: "instance.exported" }),
      expect.objectContaining({ action: "instance.imported" }),
    ]),
  );
});

test("an upload while the export runs is not in it, and breaks nothing", async () => {
  const runId = await addWork();
  await addArtifact(runId, Buffer.alloc(3_000_000, "1,2\n"));
  const reading = (await exportInstance(token, folder, new Date()))[Symbol.asyncIterator]();
  const first = await reading.next();
  await addArtifact(runId, "later");
  await db.run.update({ where: { id: runId }, data: { notes: "changed meanwhile" } });
  const chunks = [first.value];
  for (let next = await reading.next(); !next.done; next = await reading.next()) chunks.push(next.value);
  const archive = Buffer.concat(chunks);
  await clearInstance("second");
  expect(await imported(archive)).toMatchObject({ artifacts: 1 });
  expect(await db.run.findUnique({ where: { id: runId } })).toMatchObject({ notes: "" });
});

const inAnHour = () => new Date(Date.now() + 3_600_000);
