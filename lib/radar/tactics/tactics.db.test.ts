import { expect, test } from "vitest";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { newTacticSchema } from "../moves/move-schema.ts";
import { addTestTactic, experiment, moveTestTactic, testNow } from "../moves/tactic.test-data.ts";
import { takeMoveBack } from "../moves/take-move-back-store.ts";
import { addTactic } from "./add-tactic-store.ts";
import { editTacticSchema } from "./edit-tactic-schema.ts";
import { editTactic } from "./edit-tactic-store.ts";
import { readRadar } from "./radar-store.ts";
import { removeTactic } from "./remove-tactic-store.ts";

type Actor = Awaited<ReturnType<typeof newTestMember>>;

const edit = (actor: Actor, slug: string, changes: object, base: object = {}) =>
  editTactic(actor, editTacticSchema.parse({ slug, base, changes }));
const add = (actor: Actor, fields: object) =>
  addTactic(actor, newTacticSchema.parse({ sector: "design", ...fields }), testNow);
const found = (actor: Actor, slug: string) =>
  db.tactic.findUnique({ where: { teamId_slug: { teamId: actor.teamId, slug } } });

test("a tactic of the catalogue keeps its id as its slug, one's own gets one of its name, and no page's", async () => {
  const mia = await newTestMember("slugs");
  expect(await addTestTactic(mia, "connection Pooling")).toBe("connection-pooling");
  expect(await addTestTactic(mia, "Größere Maschinen")).toBe("grossere-maschinen");
  for (const name of ["Add", "Choose", "Import", "Settings", "Export"])
    expect(await addTestTactic(mia, name)).toBe(`${name.toLowerCase()}-2`);
  expect(await addTestTactic(mia, "遅延")).toBe("tactic");
  expect(await addTestTactic(mia, "Größere: Maschinen")).toBe("grossere-maschinen-2");
});

test("no tactic is on a radar twice, whatever it is called there", async () => {
  const mia = await newTestMember("twice");
  await addTestTactic(mia, "Caching");
  expect(await add(mia, { name: "CACHING" })).toMatchObject({ ok: false, errors: [{ path: "name" }] });
  await edit(mia, "caching", { name: "Keep it near" });
  expect(await add(mia, { name: "Caching" })).toMatchObject({
    ok: false,
    errors: [{ path: "name", message: "“Caching” is on the radar already, as “Keep it near”." }],
  });
  expect(await db.tactic.count({ where: { teamId: mia.teamId } })).toBe(1);
});

test("of two who add one tactic at once one is told that it is there", async () => {
  const mia = await newTestMember("twice-at-once");
  const both = await Promise.all([1, 2].map(() => add(mia, { name: "Caching" })));
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
});

test("what a team does already comes onto its radar at its place; what comes onto the tray says why", async () => {
  const mia = await newTestMember("first-places");
  expect(await add(mia, { name: "Caching", to: "habit" })).toMatchObject({ ok: true });
  expect(await add(mia, { name: "Spike test", to: "dropped" })).toMatchObject({
    ok: false,
    errors: [{ path: "why", message: "Say why it is dropped." }],
  });
  expect(await add(mia, { name: "Stress test", to: "trying" })).toMatchObject({
    ok: false,
    errors: [{ path: "ownerId" }, { path: "hypothesis" }, { path: "endsOn" }],
  });
  expect(await add(mia, { name: "Stress test", to: "trying", ...experiment(mia) })).toMatchObject({ ok: true });
  expect((await readRadar(mia)).tactics.map(({ slug, moves }) => [slug, moves[0]?.to])).toEqual([
    ["caching", "habit"],
    ["stress-test", "trying"],
  ]);
});

test("each team reads its own radar", async () => {
  const mia = await newTestMember("reading-own");
  await addTestTactic(mia, "Caching");
  const eve = await newTestMember("reading-other");
  expect((await readRadar(eve)).tactics).toEqual([]);
  expect((await readRadar(mia)).tactics).toHaveLength(1);
});

test("an edit is kept with what it changed in the audit log; one that changes nothing leaves no line", async () => {
  const mia = await newTestMember("editing");
  const slug = await addTestTactic(mia, "Caching");
  const saved = await edit(mia, slug, { why: "Slow baskets", ownerId: mia.userId }, { why: "", ownerId: null });
  expect(saved).toMatchObject({ ok: true, value: { kind: "saved" } });
  expect(await found(mia, slug)).toMatchObject({ why: "Slow baskets", ownerName: mia.name });
  await edit(mia, slug, { why: "Slow baskets" }, { why: "" });
  const lines = await db.auditEntry.findMany({ where: { teamId: mia.teamId, action: "tactic.edited" } });
  expect(lines).toMatchObject([{ subject: "Caching", details: { why: ["", "Slow baskets"], owner: ["", mia.name] } }]);
});

test("what two people write differently comes back to the second, and nothing of theirs is lost", async () => {
  const mia = await newTestMember("editing-at-once");
  const slug = await addTestTactic(mia, "Caching");
  const both = await Promise.all([
    edit(mia, slug, { why: "Mine", notes: "My notes" }, { why: "", notes: "" }),
    edit(mia, slug, { why: "Theirs", notes: "Their notes" }, { why: "", notes: "" }),
  ]);
  expect(new Set(both.map((one) => one.ok && one.value.kind))).toEqual(new Set(["saved", "conflict"]));
  const kept = await found(mia, slug);
  expect([kept?.why, kept?.notes]).toEqual(kept?.why === "Mine" ? ["Mine", "My notes"] : ["Theirs", "Their notes"]);
  await Promise.all([
    edit(mia, slug, { description: "Near at hand" }, { description: "" }),
    edit(mia, slug, { hypothesis: "Fewer reads" }, { hypothesis: "" }),
  ]);
  expect(await found(mia, slug)).toMatchObject({ description: "Near at hand", hypothesis: "Fewer reads" });
});

test("a tactic in Trying keeps what an experiment needs", async () => {
  const mia = await newTestMember("editing-tried");
  const slug = await addTestTactic(mia, "Caching", { to: "trying", ...experiment(mia) });
  expect(await edit(mia, slug, { ownerId: null, hypothesis: "", endsOn: "2026-09-30" })).toMatchObject({
    ok: false,
    errors: [{ path: "ownerId" }, { path: "hypothesis" }, { path: "endsOn", message: "It ends before it begins." }],
  });
  expect(await edit(mia, slug, { endsOn: "2027-01-31", notes: "Longer" })).toMatchObject({ ok: true });
  await moveTestTactic(mia, slug, { from: "trying", to: "habit" });
  expect(await edit(mia, slug, { ownerId: null, endsOn: null })).toMatchObject({ ok: true });
});

test("an experiment may end before a move that was taken back", async () => {
  const mia = await newTestMember("editing-taken-back");
  const slug = await addTestTactic(mia, "Caching", { to: "trying", ...experiment(mia) });
  await moveTestTactic(mia, slug, { from: "trying", to: "habit" });
  await takeMoveBack(mia, { slug, number: 2 }, testNow);
  expect(await edit(mia, slug, { endsOn: "2026-09-30" })).toMatchObject({ ok: false, errors: [{ path: "endsOn" }] });
  expect(await edit(mia, slug, { endsOn: "2026-11-01" })).toMatchObject({ ok: true });
});

test("in another sector it stands at a free slot for all of its history, and nobody else moves", async () => {
  const mia = await newTestMember("editing-sector");
  await addTestTactic(mia, "Histograms", { sector: "instrumentation" });
  const slug = await addTestTactic(mia, "Caching");
  await moveTestTactic(mia, slug, { to: "habit" });
  const cells = () =>
    db.tacticMove.findMany({ where: { tactic: { teamId: mia.teamId, slug: "histograms" } }, select: { cell: true } });
  const before = await cells();
  expect(await edit(mia, slug, { sector: "gone" })).toMatchObject({ ok: false, errors: [{ path: "sector" }] });
  expect(await edit(mia, slug, { sector: "instrumentation" })).toMatchObject({ ok: true });
  expect(await cells()).toEqual(before);
  const moved = await db.tactic.findUnique({
    where: { teamId_slug: { teamId: mia.teamId, slug } },
    include: { moves: true },
  });
  expect(moved?.sector).toBe("instrumentation");
  expect(moved?.slot).not.toBe((await found(mia, "histograms"))?.slot);
  expect(moved?.moves.every(({ cell }) => cell !== null)).toBe(true);
  const [line] = await db.auditEntry.findMany({ where: { teamId: mia.teamId, action: "tactic.edited" } });
  expect(line?.details).toEqual({ sector: ["Design & architecture", "Instrumentation & alerting"] });
});

test("a tactic that is removed goes with its log, and the audit log tells where it stood", async () => {
  const mia = await newTestMember("removing");
  const slug = await addTestTactic(mia, "Caching");
  const eve = await newTestMember("removing-strange");
  expect(await removeTactic(eve, { slug })).toMatchObject({ ok: false });
  expect(await edit(eve, slug, { why: "Mine" })).toMatchObject({ ok: false });
  expect(await removeTactic(mia, { slug })).toEqual({ ok: true });
  expect(await removeTactic(mia, { slug })).toMatchObject({ ok: false });
  expect(await db.tacticMove.count({ where: { tactic: { teamId: mia.teamId } } })).toBe(0);
  expect(await db.auditEntry.findFirst({ where: { teamId: mia.teamId, action: "tactic.removed" } })).toMatchObject({
    subject: "Caching",
    details: { stood: "Considering", moves: 1 },
  });
  expect(await addTestTactic(mia, "Caching")).toBe("caching");
});
