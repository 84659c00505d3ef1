import { expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { importRadar } from "../interchange/import-radar-store.ts";
import { importSchema } from "../interchange/import-schema.ts";
import { addTestTactic, experiment, moveTestTactic, testNow } from "../moves/tactic.test-data.ts";
import { reviewSchema } from "../reviews/review-schema.ts";
import { reviewTactic } from "../reviews/review-tactic-store.ts";
import { editTacticSchema } from "./edit-tactic-schema.ts";
import { editTactic } from "./edit-tactic-store.ts";
import { takeBackTactic } from "./take-back-tactic-store.ts";

const soon = () => new Date(Date.now() + 60_000);
const edit = (actor: Member, slug: string, changes: object) =>
  editTactic(actor, editTacticSchema.parse({ slug, base: {}, changes }));
const count = ({ teamId }: Member) => db.tactic.count({ where: { teamId } });
const lesson = ({ teamId }: Member, tactics: string[]) =>
  db.lesson.create({ data: { teamId, title: "Use a pooler", tactics, author: "Mia" } });

test.each([
  ["in Considering", {}, "Considering"],
  ["in hand, with an owner", { to: "practising" }, "Practising"],
])("what was put %s is taken back for ten minutes, and the audit log says so", async (where, fields, stood) => {
  const mia = await newTestMember(`undo-added-${where.replaceAll(/\W+/g, "-").toLowerCase()}`);
  await lesson(mia, ["histograms"]);
  const slug = await addTestTactic(mia, "Caching", { ...fields, ...experiment(mia) });
  expect(await takeBackTactic(mia, { slug }, new Date(Date.now() + 11 * 60_000))).toMatchObject({ ok: false });
  expect(await takeBackTactic(mia, { slug }, soon())).toEqual({ ok: true });
  expect(await count(mia)).toBe(0);
  const lines = await db.auditEntry.findMany({ where: { teamId: mia.teamId, action: "tactic.removed" } });
  expect(lines).toMatchObject([{ subject: "Caching", actorName: mia.name, details: { stood, moves: 1 } }]);
});

test.each<[string, (mia: Member, slug: string) => Promise<unknown>]>([
  ["somebody wrote why", (mia, slug) => edit(mia, slug, { why: "Slow baskets." })],
  ["it got an owner", (mia, slug) => edit(mia, slug, { ownerId: mia.userId })],
  ["it moved", (mia, slug) => moveTestTactic(mia, slug, { to: "habit" })],
  ["it was reviewed", (mia, slug) => reviewTactic(mia, reviewSchema.parse({ slug }), testNow)],
  ["a lesson names it", (mia, slug) => lesson(mia, ["histograms", slug])],
])("it stays where %s meanwhile", async (what, change) => {
  const mia = await newTestMember(`undo-added-${what.replaceAll(" ", "-")}`);
  const slug = await addTestTactic(mia, "Caching");
  await change(mia, slug);
  expect(await takeBackTactic(mia, { slug }, soon())).toEqual({
    ok: false,
    errors: [{ path: "", message: "“Caching” was changed, moved or linked meanwhile. Move it to Dropped instead." }],
  });
  expect(await count(mia)).toBe(1);
  expect(await db.auditEntry.count({ where: { teamId: mia.teamId, action: "tactic.removed" } })).toBe(0);
});

test("lessons that named it before it was on this radar, and those of other teams, keep nothing", async () => {
  const mia = await newTestMember("undo-added-old-lesson");
  await lesson(mia, ["caching"]);
  const slug = await addTestTactic(mia, "Caching");
  await lesson(await newTestMember("undo-added-other-lesson"), [slug]);
  expect(await takeBackTactic(mia, { slug }, soon())).toEqual({ ok: true });
});

test("what a file brought is taken back alike, as long as nobody changed it", async () => {
  const mia = await newTestMember("undo-imported");
  const text = ["name,ring,quadrant,isNew,status,description", "A,Assess,Tools,TRUE,New,", "B,Assess,Tools,TRUE,New,"];
  const mapping = { rings: { Assess: "considering" }, sectors: {} };
  const days = { on: "2026-11-20", before: "2026-08-20" };
  await importRadar(
    mia,
    importSchema.parse({ text: text.join("\n"), mapping, hasOwnSectors: false, ...days }),
    testNow,
  );
  await edit(mia, "a", { notes: "Ours." });
  expect(await takeBackTactic(mia, { slug: "a" }, soon())).toMatchObject({ ok: false });
  expect(await takeBackTactic(mia, { slug: "b" }, soon())).toEqual({ ok: true });
});
