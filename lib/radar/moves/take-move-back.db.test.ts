import { expect, test } from "vitest";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { reviewSchema } from "../reviews/review-schema.ts";
import { reviewTactic } from "../reviews/review-tactic-store.ts";
import { addFiveInHand, addTestTactic, experiment, moveTestTactic, testNow } from "./tactic.test-data.ts";
import { takeMoveBack } from "./take-move-back-store.ts";

test("a move that is taken back stays in the log, beside another one of the same day", async () => {
  const mia = await newTestMember("back");
  const slug = await addTestTactic(mia, "Caching");
  await moveTestTactic(mia, slug, { to: "habit", on: "2026-11-01" });
  expect(await takeMoveBack(mia, { slug, number: 2 }, testNow)).toEqual({ ok: true, value: { number: 3 } });
  const moves = await db.tacticMove.findMany({
    where: { tactic: { teamId: mia.teamId } },
    orderBy: { number: "asc" },
  });
  expect(moves.map(({ from, to, on, reason }) => [from, to, on.toISOString().slice(0, 10), reason])).toEqual([
    [null, "considering", "2026-10-01", ""],
    ["considering", "habit", "2026-11-01", "So."],
    ["habit", "considering", "2026-11-01", "Taken back."],
  ]);
  expect(moves[2]).toMatchObject({ cell: moves[0]?.cell });
});

test("it is due for a look when it was before the move", async () => {
  const mia = await newTestMember("back-due");
  const slug = await addTestTactic(mia, "Caching");
  const review = reviewSchema.parse({ slug, on: "2026-10-05", reviewOn: "2026-10-20" });
  await reviewTactic(mia, review, testNow);
  await moveTestTactic(mia, slug, { to: "habit" });
  await takeMoveBack(mia, { slug, number: 2 }, testNow);
  expect(await db.tacticMove.findFirst({ where: { tactic: { teamId: mia.teamId }, number: 3 } })).toMatchObject({
    reviewOn: new Date("2026-10-20"),
  });
});

test("what was tried is tried again, though its end is past", async () => {
  const mia = await newTestMember("back-tried");
  const tried = { to: "trying", ...experiment(mia), endsOn: "2026-10-10" };
  const slug = await addTestTactic(mia, "Caching", tried);
  await moveTestTactic(mia, slug, { from: "trying", to: "paused", on: "2026-11-01" });
  expect(await takeMoveBack(mia, { slug, number: 2 }, testNow)).toMatchObject({ ok: true });
});

test("it does not come back into hand when five others are there by now", async () => {
  const mia = await newTestMember("back-sixth");
  const [first = ""] = await addFiveInHand(mia);
  await moveTestTactic(mia, first, { from: "practising", to: "paused" });
  await addTestTactic(mia, "Sixth", { to: "practising", on: "2026-11-21" });
  expect(await takeMoveBack(mia, { slug: first, number: 2 }, testNow)).toMatchObject({
    ok: false,
    errors: [{ path: "to" }],
  });
});

test("of two who take one move back at once only the first does", async () => {
  const mia = await newTestMember("back-at-once");
  const slug = await addTestTactic(mia, "Caching");
  await moveTestTactic(mia, slug, { to: "habit" });
  const both = await Promise.all([1, 2].map(() => takeMoveBack(mia, { slug, number: 2 }, testNow)));
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toMatchObject({
    errors: [{ message: "“Caching” stands in Considering now: it moved since." }],
  });
});

test("its first move is not taken back, nor is one of another team", async () => {
  const mia = await newTestMember("back-first");
  const slug = await addTestTactic(mia, "Caching");
  expect(await takeMoveBack(mia, { slug, number: 1 }, testNow)).toMatchObject({ ok: false });
  const eve = await newTestMember("back-strange");
  expect(await takeMoveBack(eve, { slug, number: 1 }, testNow)).toMatchObject({
    ok: false,
    errors: [{ message: "This tactic is not there any more. Reload the page." }],
  });
  expect(await db.tacticMove.count({ where: { tactic: { teamId: mia.teamId } } })).toBe(1);
});

test("what was moved longer ago than a day is moved back with a reason, and not undone", async () => {
  const mia = await newTestMember("back-late");
  const slug = await addTestTactic(mia, "Caching");
  await moveTestTactic(mia, slug, { to: "habit" });
  const tomorrow = new Date(Date.now() + 25 * 3_600_000);
  expect(await takeMoveBack(mia, { slug, number: 2 }, tomorrow)).toMatchObject({
    ok: false,
    errors: [{ message: "A move can be undone for a day. Move it back instead, with the reason." }],
  });
});
