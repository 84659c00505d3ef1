import { beforeEach, expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import type { TacticPlace } from "../places/place.ts";
import { addTactic } from "../tactics/add-tactic-store.ts";
import { readHypotheses } from "./hypotheses-store.ts";
import { moveSchema, newTacticSchema, type SwapInput, swapSchema } from "./move-schema.ts";
import { moveTactic } from "./move-tactic-store.ts";
import { swapTactic } from "./swap-tactic-store.ts";

const now = new Date("2026-11-21T10:00:00Z");
let teams = 0;
let member: Member;

/** A team with five tactics in hand and one that is considered. */
beforeEach(async () => {
  member = await newTestMember(`swap-${(teams += 1)}`);
  for (const number of [1, 2, 3, 4, 5]) await add(`Tactic ${number}`, "practising");
  await add("Sixth", "considering");
});

async function add(name: string, to: TacticPlace) {
  const added = await addTactic(member, newTacticSchema.parse({ name, sector: "design", to, on: "2026-10-01" }), now);
  if (!added.ok) throw new Error(added.errors[0]?.message);
}

function aSwap({ out = {}, ...rest }: { out?: object; [field: string]: unknown } = {}): SwapInput {
  return swapSchema.parse({
    slug: "sixth",
    from: "considering",
    to: "practising",
    reason: "We need it now.",
    out: { slug: "tactic-1", from: "practising", to: "paused", reason: "It can wait.", ...out },
    ...rest,
  });
}

const placesNow = async () =>
  Object.fromEntries(
    (await db.tactic.findMany({ where: { teamId: member.teamId } })).map(({ slug, place }) => [slug, place]),
  );

test("one makes room for another, both with their reasons on the same day", async () => {
  const swapped = await swapTactic(member, aSwap({ on: "2026-11-01" }), now);
  expect(swapped).toEqual({ ok: true, value: { number: 2, outNumber: 2 } });
  expect(await placesNow()).toMatchObject({ sixth: "practising", "tactic-1": "paused" });
  const moves = await db.tacticMove.findMany({
    where: { tactic: { teamId: member.teamId }, number: 2 },
    orderBy: { to: "asc" },
  });
  expect(moves.map(({ reason, on }) => [reason, on.toISOString().slice(0, 10)])).toEqual([
    ["We need it now.", "2026-11-01"],
    ["It can wait.", "2026-11-01"],
  ]);
});

test.each([
  ["the one that makes room has no reason", aSwapOf({ out: { reason: "" } }), "out.reason"],
  ["the one that makes room was moved meanwhile", aSwapOf({ out: { from: "trying" } }), "out.from"],
  ["the one that makes room is not there", aSwapOf({ out: { slug: "tactic-9" } }), "out.slug"],
  ["the one that comes in lacks its reason", aSwapOf({ reason: "" }), "reason"],
  [
    "it makes no room",
    aSwapOf({ out: { to: "trying", hypothesis: "It helps.", endsOn: "2026-12-01" } }),
    "out.ownerId",
  ],
])("neither moves where %s", async (_, swap, path) => {
  const before = await placesNow();
  const swapped = await swapTactic(member, swap(), now);
  expect(swapped.ok ? [] : swapped.errors.map((error) => error.path)).toEqual([path]);
  expect(await placesNow()).toEqual(before);
  expect(await db.tacticMove.count({ where: { tactic: { teamId: member.teamId } } })).toBe(6);
});

function aSwapOf(fields: Parameters<typeof aSwap>[0]) {
  return () => aSwap(fields);
}

test("of two who swap the same one for different ones at the same moment, one does, and five stay in hand", async () => {
  await add("Seventh", "considering");
  const both = await Promise.all([
    swapTactic(member, aSwap(), now),
    swapTactic(member, aSwap({ slug: "seventh" }), now),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(Object.values(await placesNow()).filter((place) => place === "practising")).toHaveLength(5);
});

test("another team finds neither", async () => {
  const stranger = await newTestMember(`swap-stranger-${teams}`);
  const swapped = await swapTactic(stranger, aSwap(), now);
  expect(swapped).toMatchObject({ ok: false, errors: [{ path: "out.slug" }] });
  expect(await readHypotheses(stranger)).toEqual({});
});

test("what is expected of a tactic is read by its slug", async () => {
  const tried = {
    to: "trying",
    reason: "Now.",
    ownerId: member.userId,
    hypothesis: "It halves the p95.",
    endsOn: "2026-12-01",
  };
  await moveTactic(member, moveSchema.parse({ slug: "tactic-1", from: "practising", ...tried }), now);
  expect(await readHypotheses(member)).toEqual({ "tactic-1": "It halves the p95." });
});
