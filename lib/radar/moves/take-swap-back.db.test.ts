import { expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { swapSchema } from "./move-schema.ts";
import { swapTactic } from "./swap-tactic-store.ts";
import { addFiveInHand, addTestTactic, moveTestTactic, testNow } from "./tactic.test-data.ts";
import { takeSwapBack } from "./take-swap-back-store.ts";

const steps = { came: { slug: "sixth", number: 2 }, left: { slug: "in-hand-1", number: 2 } };

/** Five in hand, of which the first one made room for a sixth on 1 November. */
async function swapped(teamSlug: string) {
  const mia = await newTestMember(teamSlug);
  await addFiveInHand(mia);
  const slug = await addTestTactic(mia, "Sixth");
  const out = { slug: "in-hand-1", from: "practising", to: "paused", reason: "It can wait." };
  const swap = { slug, from: "considering", to: "practising", reason: "Now.", on: "2026-11-01", out };
  expect(await swapTactic(mia, swapSchema.parse(swap), testNow)).toMatchObject({ ok: true });
  return mia;
}

async function standing({ teamId }: Member) {
  const where = { teamId, slug: { in: ["sixth", "in-hand-1"] } };
  const tactics = await db.tactic.findMany({ where, include: { _count: { select: { moves: true } } } });
  return Object.fromEntries(tactics.map(({ slug, place, _count }) => [slug, [place, _count.moves]]));
}

test("a swap is taken back in one step: what came goes, what made room comes back, on the same day", async () => {
  const mia = await swapped("swap-back");
  expect(await takeSwapBack(mia, steps, testNow)).toEqual({ ok: true });
  expect(await standing(mia)).toEqual({ sixth: ["considering", 3], "in-hand-1": ["practising", 3] });
  const moves = await db.tacticMove.findMany({ where: { tactic: { teamId: mia.teamId }, number: 3 } });
  expect(moves.map(({ on, reason }) => [on.toISOString().slice(0, 10), reason])).toEqual([
    ["2026-11-01", "Taken back."],
    ["2026-11-01", "Taken back."],
  ]);
});

test("no half of it stays where one of them moved since, and the refusal says which", async () => {
  const mia = await swapped("swap-back-half");
  await moveTestTactic(mia, "in-hand-1", { from: "paused", to: "dropped" });
  expect(await takeSwapBack(mia, steps, testNow)).toEqual({
    ok: false,
    errors: [{ path: "", message: "“In hand 1” stands in Dropped now: it moved since." }],
  });
  expect(await standing(mia)).toEqual({ sixth: ["practising", 2], "in-hand-1": ["dropped", 3] });
});

test("pressed by two at once it is taken back once", async () => {
  const mia = await swapped("swap-back-at-once");
  const both = await Promise.all([1, 2].map(() => takeSwapBack(mia, steps, testNow)));
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await standing(mia)).toEqual({ sixth: ["considering", 3], "in-hand-1": ["practising", 3] });
});

test("another team takes nothing back", async () => {
  const mia = await swapped("swap-back-own");
  const eve = await newTestMember("swap-back-strange");
  expect(await takeSwapBack(eve, steps, testNow)).toMatchObject({ ok: false });
  expect(await standing(mia)).toEqual({ sixth: ["practising", 2], "in-hand-1": ["paused", 2] });
});
