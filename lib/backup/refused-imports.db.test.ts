import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db/client.ts";
import { type Entries, packed, unpacked } from "./archive.test-data.ts";
import { manifestName, manifestSchema } from "./archive.ts";
import { Digest } from "./digest.ts";
import { addArtifact, addWork, clearInstance, exported, folder, imported, removeFolder } from "./instance.test-data.ts";

let archive: Buffer;
let entries: Entries;

beforeAll(async () => {
  await clearInstance();
  const runId = await addWork();
  await addArtifact(runId, "first");
  await addArtifact(runId, "second");
  archive = await exported();
  entries = await unpacked(archive);
});
beforeEach(() => clearInstance("second"));
afterAll(removeFolder);

describe("an archive is refused, and leaves everything as it was,", () => {
  test.each<[string, () => Buffer | Promise<Buffer>, RegExp]>([
    ["cut in its middle", () => archive.subarray(0, archive.length / 2), /cut short|damaged/],
    ["cut at its last byte", () => archive.subarray(0, -1), /cut short|damaged/],
    ["with a byte changed", () => withByteChanged(archive), /damaged|cut short/],
    ["that is empty", () => Buffer.alloc(0), /not an archive/],
    ["that is no gzip", () => Buffer.from("PK and so on, a zip perhaps"), /not an archive/],
    ["that is another tar.gz", () => packed([["README.md", Buffer.from("hello")]]), /not an archive/],
    ["without its manifest", () => packed(entries.slice(0, -1)), /cut short/],
    ["without its start", () => packed(entries.slice(1)), /not an archive/],
    ["without one uploaded file", () => packed(without("artifacts/")), /uploaded files/],
    ["without the rows of a table", () => packed(without("rows/Test/")), /do not fit together/],
    [
      "with one row less",
      () => packed(edited("rows/Run/", (text) => text.slice(0, text.indexOf("\n") + 1))),
      /rows of Run/,
    ],
    ["with a row twice", () => packed(edited("rows/Run/", (text) => text + text)), /do not fit together/],
    [
      "with a value changed",
      () => packed(edited("rows/Team/", (text) => text.replace("Shop", "Shot"))),
      /rows of Team/,
    ],
    [
      "with a value of another kind",
      () => packed(edited("rows/Run/", (text) => text.replace('"ready"', '"done"'))),
      /do not fit/,
    ],
    [
      "with rows that are no JSON",
      () => packed(edited("rows/Run/", (text) => text.replace("{", ""))),
      /do not fit together/,
    ],
    ["with a file changed", () => packed(edited("artifacts/", () => "firsT")), /uploaded file/],
    [
      "without an admin",
      () => packed(edited("rows/User/", (text) => text.replaceAll('"isAdmin":true', '"isAdmin":false'))),
      /no admin/,
    ],
    ["with an entry in the place of another", () => packed(entries.toReversed()), /not an archive/],
    ["with an entry twice", () => packed(entries.flatMap((entry) => [entry, entry])), /where Headroom writes no such/],
    [
      "with something after its end",
      () => packed([...entries, ["rows/Team/000002.jsonl", Buffer.from("{}\n")]]),
      /no such thing/,
    ],
    ["with a file beside the known ones", () => packed(inserted("notes.txt")), /"notes.txt"/],
    ["with a name that leads out", () => packed(inserted("artifacts/../../etc/passwd")), /no such thing/],
    ["with a file in a folder that is not its own", () => packed(moved()), /no such thing/],
    ["with a row whose file leads out", () => packed(leadingOut("../../../../etc/passwd")), /do not fit together/],
    ["with an absolute name", () => packed(inserted("/etc/passwd")), /no such thing/],
    [
      "with rows of a table that stays behind",
      () => packed(inserted("rows/Session/000001.jsonl", "rows/Team/")),
      /Session/,
    ],
    [
      "with rows of a table that is not there",
      () => packed(inserted("rows/Nonsense/000001.jsonl", "rows/Run/")),
      /Nonsense/,
    ],
    [
      "of another version",
      () => packed(edited("headroom.json", (text) => text.replace("0001_init", "0001_else"))),
      /made by Headroom 0/,
    ],
    [
      "of a layout to come",
      () => packed(edited("headroom.json", (text) => text.replace('"format": 1', '"format": 2'))),
      /made by Headroom/,
    ],
  ])("%s", async (_what, make, why) => {
    const before = await state();
    await expect(imported(await make())).rejects.toThrow(why);
    expect(await state()).toEqual(before);
  });
});

describe("an instance is not overwritten", () => {
  test("when there is work in it; the message counts it", async () => {
    await addWork();
    const before = await state();
    await expect(imported(archive)).rejects.toThrow(/in use \(rows: .*Run 2.*\)/);
    expect(await state()).toEqual(before);
  });

  test.each([
    ["a second team", () => db.team.create({ data: { slug: "other", name: "Other" } })],
    [
      "a person who is no admin",
      () => db.user.create({ data: { email: "b@x.test", name: "B", passwordHash: "none" } }),
    ],
    ["an environment", () => db.environment.create({ data: { slug: "staging", name: "Staging" } })],
  ])("when there is %s", async (_what, make) => {
    await make();
    await expect(imported(archive)).rejects.toThrow(/in use/);
  });

  test("by two imports at once: one wins, whichever", async () => {
    const outcomes = await Promise.allSettled([imported(archive), imported(archive)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db.run.count()).toBe(2);
    await expect(imported(archive)).rejects.toThrow(/in use/);
  });

  test("when what has to follow the rows fails", async () => {
    const before = await state();
    await expect(imported(archive, async () => Promise.reject(new Error("killed")))).rejects.toThrow("killed");
    expect(await state()).toEqual(before);
  });
});

/** Everything that an import could change. */
async function state() {
  const [teams, users, runs, keys] = await Promise.all([
    db.team.findMany({ select: { slug: true } }),
    db.user.findMany({ select: { email: true } }),
    db.run.count(),
    db.$queryRaw`select conname::text from pg_constraint
      where condeferrable and connamespace = 'public'::regnamespace`,
  ]);
  const names = await readdir(folder.root, { recursive: true, withFileTypes: true }).catch(() => []);
  return { teams, users, runs, keys, files: names.filter((name) => name.isFile()).map(({ name }) => name) };
}

function edited(prefix: string, edit: (text: string) => string): Entries {
  const at = entries.findIndex(([name]) => name.startsWith(prefix));
  return entries.map(([name, body], index) => [name, index === at ? Buffer.from(edit(String(body))) : body]);
}

function without(prefix: string): Entries {
  const at = entries.findIndex(([name]) => name.startsWith(prefix));
  return entries.filter((_, index) => index !== at);
}

/** With another entry before the first of that prefix. */
function inserted(name: string, before = "rows/"): Entries {
  const at = entries.findIndex(([each]) => each.startsWith(before));
  return entries.toSpliced(at, 0, [name, Buffer.from('{"id":1}\n')]);
}

/** With the first file in another folder of the store. */
function moved(): Entries {
  const at = entries.findIndex(([name]) => name.startsWith("artifacts/"));
  return entries.map(([name, body], index) => [index === at ? name.replace(/\/..\//, "/00/") : name, body]);
}

/** Whose first file stands elsewhere by its row, is not there, and whose manifest says so: nothing contradicts. */
function leadingOut(storeKey: string): Entries {
  const [[gone] = [""], ...files] = entries.filter(([name]) => name.startsWith("artifacts/"));
  const isRows = (name: string) => name.startsWith("rows/Artifact/");
  const others = edited("rows/Artifact/", (text) => text.replace(gone.slice("artifacts/".length), storeKey)).filter(
    ([name]) => name !== gone && name !== manifestName,
  );
  const rows = others.find(([name]) => isRows(name))?.[1] ?? Buffer.alloc(0);
  const digest = new Digest(["Artifact"]);
  digest.addRows("Artifact", 2, rows);
  for (const [name, body] of files) {
    const sha256 = createHash("sha256").update(body).digest("hex");
    digest.addArtifact({ storeKey: name.slice("artifacts/".length), bytes: body.length, sha256 });
  }
  const { tables, artifacts } = digest.manifest([storeKey]);
  const said = manifestSchema.parse(JSON.parse(String(entries.at(-1)?.[1])));
  const manifest = { tables: { ...said.tables, ...tables }, artifacts };
  return [...others, [manifestName, Buffer.from(JSON.stringify(manifest))]];
}

/** In the packed bytes, about the middle. */
function withByteChanged(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  const at = Math.floor(bytes.length / 2);
  changed.writeUInt8(bytes.readUInt8(at) ^ 0xff, at);
  return changed;
}
