import { expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { addTactic } from "../tactics/add-tactic-store.ts";
import { readRadar } from "../tactics/radar-store.ts";
import { inHandOn } from "./full-hand.ts";
import { newTacticSchema, swapSchema } from "./move-schema.ts";
import { swapTactic } from "./swap-tactic-store.ts";
import { addFiveInHand, addTestTactic, experiment, moveTestTactic, testNow } from "./tactic.test-data.ts";
import { takeMoveBack } from "./take-move-back-store.ts";

const fullThen = {
  path: "on",
  message:
    "On 3 October five were in hand already: In hand 1, In hand 2, In hand 3, In hand 4, In hand 5. There is room since 21 November.",
};

/** Five in hand since 1 October, of which the first one left on a day, and one that is considered. */
async function oneLeft(teamSlug: string, on: string) {
  const mia = await newTestMember(teamSlug);
  const [first = ""] = await addFiveInHand(mia);
  const sixth = await addTestTactic(mia, "Sixth");
  await moveTestTactic(mia, first, { from: "practising", to: "paused", on });
  return { mia, first, sixth };
}

async function inHandThen(mia: Member, day: string) {
  return inHandOn((await readRadar(mia)).tactics, day).length;
}

test("a sixth does not come into hand on a day in the past on which five were, though one left since", async () => {
  const { mia, sixth } = await oneLeft("sixth-then", "2026-11-21");
  const refusal = { ok: false, errors: [fullThen] };
  expect(await moveTestTactic(mia, sixth, { to: "practising", on: "2026-10-03" })).toEqual(refusal);
  const tried = { to: "trying", on: "2026-10-03", ...experiment(mia) };
  expect(await moveTestTactic(mia, sixth, tried)).toEqual(refusal);
  const added = newTacticSchema.parse({ name: "Seventh", sector: "design", to: "practising", on: "2026-10-03" });
  expect(await addTactic(mia, added, testNow)).toEqual(refusal);
  expect(await moveTestTactic(mia, sixth, { to: "practising", on: "2026-11-21" })).toMatchObject({ ok: true });
  expect(await inHandThen(mia, "2026-10-03")).toBe(5);
});

test("it comes on the day on which one left", async () => {
  const { mia, sixth } = await oneLeft("sixth-that-day", "2026-10-20");
  expect(await moveTestTactic(mia, sixth, { to: "practising", on: "2026-10-19" })).toMatchObject({ ok: false });
  expect(await moveTestTactic(mia, sixth, { to: "practising", on: "2026-10-20" })).toMatchObject({ ok: true });
  expect(await inHandThen(mia, "2026-10-20")).toBe(5);
});

test("what is in hand moves within it on any day, however many were", async () => {
  const { mia } = await oneLeft("within-hand", "2026-11-21");
  const tried = { from: "practising", to: "trying", on: "2026-10-03", ...experiment(mia) };
  expect(await moveTestTactic(mia, "in-hand-2", tried)).toMatchObject({ ok: true });
});

test("one that makes room later than the other one comes makes none", async () => {
  const mia = await newTestMember("swap-too-late");
  await addFiveInHand(mia);
  const slug = await addTestTactic(mia, "Sixth");
  const out = { slug: "in-hand-1", from: "practising", to: "paused", reason: "Later.", on: "2026-11-21" };
  const swap = { slug, from: "considering", to: "practising", reason: "Now.", on: "2026-10-03" };
  expect(await swapTactic(mia, swapSchema.parse({ ...swap, out }), testNow)).toEqual({ ok: false, errors: [fullThen] });
  const onOneDay = swapSchema.parse({ ...swap, out: { ...out, on: null } });
  expect(await swapTactic(mia, onOneDay, testNow)).toMatchObject({ ok: true });
  expect(await inHandThen(mia, "2026-10-03")).toBe(5);
});

test("what left does not come back over days on which five others were in hand", async () => {
  const { mia, first, sixth } = await oneLeft("back-over-five", "2026-10-03");
  await moveTestTactic(mia, sixth, { to: "practising", on: "2026-10-05" });
  await moveTestTactic(mia, sixth, { from: "practising", to: "habit", on: "2026-11-20" });
  expect(await takeMoveBack(mia, { slug: first, number: 2 }, testNow)).toEqual({
    ok: false,
    errors: [
      {
        path: "on",
        message:
          "On 5 October five were in hand already: In hand 2, In hand 3, In hand 4, In hand 5, Sixth. There is room since 20 November.",
      },
    ],
  });
});
