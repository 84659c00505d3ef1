import { randomUUID } from "node:crypto";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { mkdir, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { artifactFolder, artifactPath, storeKeyOf } from "#lib/artifacts/artifact-folder.ts";
import { beginUpload, noteFinished } from "#lib/artifacts/resumable/upload-store.ts";
import { entriesOf } from "#lib/audit/entries.test-data.ts";
import type { Member, Permission } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { sweepArtifacts } from "#lib/compose/sweep-artifacts.ts";
import { db } from "#lib/db/client.ts";
import { stopSending } from "#lib/jobs/boss.ts";
import { createStory } from "../story/create-story-store.ts";
import { newStorySchema } from "../story/new-story-schema.ts";
import { attachFile } from "./attach-file-store.ts";
import { whyNoRoom } from "./evidence-room-store.ts";
import { addLink, addRun, changeEvidence, findEvidenceFile, listEvidence, removeEvidence } from "./evidence-store.ts";
import { listRunChoices } from "./run-choices-store.ts";

const now = new Date();
const today = now.toISOString().slice(0, 10);
const dataDir = mkdtempSync(path.join(tmpdir(), "headroom-evidence-"));
const folder = artifactFolder(dataDir);
const png = Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR and so on", "latin1");

let mia: Member;
let stranger: Member;
let reader: Member;
let story: { id: string; key: string };

beforeAll(async () => {
  process.env.HEADROOM_DATA_DIR = dataDir;
  process.env.HEADROOM_EVIDENCE_MAX_BYTES = "10000";
  process.env.HEADROOM_SECRET = "of no use to anybody, and long enough";
  mia = await newTestMember("evidence-team");
  stranger = await newTestMember("evidence-strangers");
  const rita = await newTestMember("evidence-readers");
  reader = {
    ...mia,
    userId: rita.userId,
    name: rita.name,
    permissions: new Set<Permission>(["team:read", "stories:file"]),
  };
  story = await aStory("The cart is slow");
});
afterAll(async () => {
  await stopSending();
  rmSync(dataDir, { recursive: true });
});

async function aStory(title: string) {
  const filed = await createStory(mia, newStorySchema.parse({ title }), now);
  return filed.ok ? filed.value : expect.fail("not filed");
}

/** A file that came; less of it than was announced when `came` says so. */
async function sent(who: Member, fileName: string, content: Buffer, came = content.length): Promise<string> {
  const id = randomUUID();
  await beginUpload(who, { id, fileName, bytes: content.length, mostOpen: 20 }, now);
  const file = artifactPath(folder, storeKeyOf(id));
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content.subarray(0, came));
  return id;
}

async function attached(who: Member, fileName: string, content: Buffer) {
  const uploadId = await sent(who, fileName, content);
  const made = await attachFile(who, { key: story.key, uploadId, takenOn: today }, now);
  return made.ok ? { ...made.value, uploadId } : expect.fail(JSON.stringify(made.errors));
}

describe("a file", () => {
  test("is what its content says, is a guess of whoever added it, and stands in the timeline", async () => {
    const { id, note } = await attached(mia, "slow.txt", png);
    expect(note).toBe("");
    const one = (await listEvidence(mia, story.id)).find((evidence) => evidence.id === id);
    expect(one).toMatchObject({
      kind: "screenshot",
      title: "slow.txt",
      confidence: "guess",
      source: mia.name,
      takenOn: today,
    });
    expect(one?.file).toEqual({ name: "slow.txt", bytes: png.length, mediaType: "image/png" });
    const told = await db.storyEvent.findFirst({ where: { storyId: story.id, kind: "evidence-added" } });
    expect(told).toMatchObject({ actorId: mia.userId, details: { title: "slow.txt", kind: "screenshot" } });
  });

  test("that is a page under the name of a picture is kept to be saved, and said so", async () => {
    const { id, note } = await attached(
      mia,
      "slow.png",
      Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>"),
    );
    expect(note).toContain("no picture");
    expect((await findEvidenceFile(mia, id))?.mediaType).toBe("text/plain");
  });

  test("asked for twice is attached once, and no other story gets it", async () => {
    const { id, uploadId } = await attached(mia, "twice.png", png);
    const again = await attachFile(mia, { key: story.key, uploadId, takenOn: today }, now);
    expect(again).toEqual({ ok: true, value: { id, note: "" } });
    expect(await db.upload.count({ where: { id: uploadId } })).toBe(0);
    const both = await sent(mia, "both.png", png);
    await noteFinished(mia, both, { finishedAt: now, sha256: "ab".repeat(32) });
    const input = { key: story.key, uploadId: both, takenOn: today };
    const [one, other] = await Promise.all([attachFile(mia, input, now), attachFile(mia, input, now)]);
    expect(one).toEqual(other);
    expect(await db.storyEvidence.count({ where: { storeKey: storeKeyOf(both) } })).toBe(1);
  });

  test("has room in its team or is refused before it is sent, with what is used", async () => {
    const crowd = await newTestMember("evidence-crowd");
    const mostBytes = 10_000;
    const filed = await createStory(crowd, newStorySchema.parse({ title: "Full" }), now);
    const { id: storyId, key } = filed.ok ? filed.value : expect.fail("not filed");
    const kept = { storyId, teamId: crowd.teamId, kind: "log" as const, title: "log", takenOn: now, addedBy: "Ada" };
    const add = (bytes: number, removedAt: Date | null = null) =>
      db.storyEvidence.create({ data: { ...kept, confidence: "guess", bytes, storeKey: randomUUID(), removedAt } });
    await add(9_000);
    await add(9_000, now);
    expect(await whyNoRoom(crowd, { bytes: 1_000, mostBytes })).toBeNull();
    expect(await whyNoRoom(crowd, { bytes: 1_001, mostBytes })).toBe(
      "There is no room for it: evidence of this team has 9.0 kB of the 10.0 kB that a team may keep. Remove some that nobody needs, or add a link to the file.",
    );
    expect(await whyNoRoom(stranger, { bytes: 9_999, mostBytes })).toBeNull();
    const uploadId = await sent(crowd, "large.log", Buffer.alloc(1_001, "x"));
    expect(await attachFile(crowd, { key, uploadId, takenOn: today }, now)).toMatchObject({
      ok: false,
      errors: [{ message: expect.stringContaining("no room") }],
    });
    expect(await db.upload.count({ where: { id: uploadId } })).toBe(1);
  });

  test("that is not whole, or somebody else's, is not attached", async () => {
    const uploadId = await sent(mia, "half.webm", png, 5);
    expect(await attachFile(mia, { key: story.key, uploadId, takenOn: today }, now)).toMatchObject({ ok: false });
    const whole = await sent(mia, "mine.png", png);
    for (const other of [stranger, reader])
      expect(await attachFile(other, { key: story.key, uploadId: whole, takenOn: today }, now)).toMatchObject({
        ok: false,
      });
  });

  test("is not there for another team", async () => {
    const { id } = await attached(mia, "secret.png", png);
    expect(await findEvidenceFile(stranger, id)).toBeNull();
    expect(await listEvidence(stranger, story.id)).toEqual([]);
    expect(await removeEvidence(stranger, { key: story.key, id }, now)).toMatchObject({ ok: false });
  });

  test("stays as long as it is evidence, and goes with the next sweep once it is removed", async () => {
    const { id, uploadId } = await attached(mia, "gone.png", png);
    const file = artifactPath(folder, storeKeyOf(uploadId));
    const longAgo = new Date(now.getTime() - 9 * 86_400_000);
    await utimes(file, longAgo, longAgo);
    await sweepArtifacts(now);
    expect(existsSync(file)).toBe(true);
    expect(await removeEvidence(mia, { key: story.key, id }, now)).toEqual({ ok: true, value: undefined });
    expect(await findEvidenceFile(mia, id)).toBeNull();
    await sweepArtifacts(now);
    expect(existsSync(file)).toBe(false);
    expect((await entriesOf(mia)).at(-1)).toBe(`Mia of evidence-team removed the evidence gone.png from ${story.key}`);
  });
});

describe("who may file", () => {
  test("adds evidence, changes and removes their own, and nobody else's", async () => {
    const own = await attached(reader, "mine.png", png);
    const mias = await attached(mia, "mias.png", png);
    const said = {
      title: "What I saw",
      source: "support desk",
      takenOn: "2026-11-01",
      confidence: "measured",
    } as const;
    expect(await changeEvidence(reader, { key: story.key, id: own.id, ...said })).toMatchObject({ ok: true });
    expect(await changeEvidence(reader, { key: story.key, id: mias.id, ...said })).toMatchObject({ ok: false });
    expect(await removeEvidence(reader, { key: story.key, id: mias.id }, now)).toMatchObject({ ok: false });
    const listed = await listEvidence(mia, story.id);
    expect(listed.find(({ id }) => id === own.id)).toMatchObject(said);
    expect(await removeEvidence(reader, { key: story.key, id: own.id }, now)).toMatchObject({ ok: true });
  });
});

test("a link is called by its host where it has no title", async () => {
  const link = { key: story.key, url: "https://grafana.example.org/d/1", title: "", source: "", takenOn: today };
  const made = await addLink(mia, { ...link, confidence: "estimate" }, now);
  const id = made.ok ? made.value.id : expect.fail("no link");
  const one = (await listEvidence(mia, story.id)).find((evidence) => evidence.id === id);
  expect(one).toMatchObject({
    kind: "link",
    title: "grafana.example.org",
    url: link.url,
    file: null,
    confidence: "estimate",
  });
});

test("a run of the team says what it is, once; another team's is none", async () => {
  const runOf = async ({ teamId }: Member) => {
    const named = await db.test.create({ data: { teamId, slug: "checkout", name: "Checkout" } });
    return db.run.create({
      data: { teamId, testId: named.id, number: 7, status: "ready", startedAt: new Date("2026-11-20T02:00:00Z") },
    });
  };
  const [own, others] = [await runOf(mia), await runOf(stranger)];
  expect(await listRunChoices(mia)).toMatchObject([{ id: own.id, number: 7, test: "Checkout", verdict: null }]);
  const other = await aStory("The search is slow");
  expect(await addRun(mia, { key: other.key, runId: others.id, source: "" }, now)).toMatchObject({ ok: false });
  expect(await addRun(mia, { key: other.key, runId: own.id, source: "" }, now)).toMatchObject({ ok: true });
  expect(await addRun(mia, { key: other.key, runId: own.id, source: "" }, now)).toMatchObject({ ok: false });
  expect(await listEvidence(mia, other.id)).toMatchObject([
    {
      kind: "run",
      title: "Checkout, run 7",
      takenOn: "2026-11-20",
      confidence: "measured",
      run: { number: 7, testSlug: "checkout" },
    },
  ]);
});
