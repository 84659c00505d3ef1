import { expect, test } from "vitest";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { addTactic } from "../tactics/add-tactic-store.ts";
import { removeTactic } from "../tactics/remove-tactic-store.ts";
import { newTacticSchema } from "./move-schema.ts";
import { addFiveInHand, addTestTactic, experiment, moveTestTactic, testNow } from "./tactic.test-data.ts";

const refusal = {
  ok: false,
  errors: [{ path: "to", message: expect.stringMatching(/^Five are in hand: In hand 1, /) }],
};

async function placeOf(teamId: string, slug: string) {
  return (await db.tactic.findUnique({ where: { teamId_slug: { teamId, slug } } }))?.place;
}

test("a tactic moves with a reason, and its log keeps the day, the place and who moved it", async () => {
  const mia = await newTestMember("moving");
  const slug = await addTestTactic(mia, "Connection pooling", { why: "Baskets wait." });
  const move = { to: "trying", on: "2026-11-01", reason: "Chosen.", ...experiment(mia) };
  expect(await moveTestTactic(mia, slug, move)).toEqual({ ok: true, value: { number: 2 } });
  const tactic = await db.tactic.findUniqueOrThrow({
    where: { teamId_slug: { teamId: mia.teamId, slug } },
    include: { moves: { orderBy: { number: "asc" } } },
  });
  expect(tactic).toMatchObject({
    slug: "connection-pooling",
    place: "trying",
    ownerName: mia.name,
    why: "Baskets wait.",
  });
  expect(tactic.moves).toMatchObject([
    { number: 1, from: null, to: "considering", reason: "Baskets wait.", movedBy: mia.name },
    {
      number: 2,
      from: "considering",
      to: "trying",
      on: new Date("2026-11-01"),
      reviewOn: new Date("2026-11-29"),
      reason: "Chosen.",
      movedById: mia.userId,
    },
  ]);
});

test("what goes to the tray takes no cell, and is due for no look", async () => {
  const mia = await newTestMember("moving-to-tray");
  const slug = await addTestTactic(mia, "Caching");
  await moveTestTactic(mia, slug, { to: "dropped" });
  expect(await db.tacticMove.findFirst({ where: { tactic: { teamId: mia.teamId }, number: 2 } })).toMatchObject({
    cell: null,
    reviewOn: null,
  });
});

test("another team moves nothing, and gives nobody of a third team a tactic", async () => {
  const mia = await newTestMember("moving-own");
  const eve = await newTestMember("moving-strange");
  const slug = await addTestTactic(mia, "Caching");
  expect(await moveTestTactic(eve, slug, { to: "practising" })).toMatchObject({ ok: false, errors: [{ path: "" }] });
  expect(await moveTestTactic(mia, slug, { to: "trying", ...experiment(eve) })).toMatchObject({
    ok: false,
    errors: [{ path: "ownerId" }],
  });
  expect(await placeOf(mia.teamId, slug)).toBe("considering");
});

test("of two who move one tactic at once the second is told where it stands", async () => {
  const mia = await newTestMember("moving-one-at-once");
  const slug = await addTestTactic(mia, "Caching");
  const both = await Promise.all(["paused", "dropped"].map((to) => moveTestTactic(mia, slug, { to })));
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toMatchObject({
    errors: [{ path: "from", message: expect.stringMatching(/^It stands in (Paused|Dropped) now/) }],
  });
  expect(await db.tacticMove.count({ where: { tactic: { teamId: mia.teamId } } })).toBe(2);
});

test("a sixth in hand is refused, moved or new, and nothing of it stays", async () => {
  const mia = await newTestMember("sixth");
  await addFiveInHand(mia);
  const slug = await addTestTactic(mia, "Sixth");
  expect(await moveTestTactic(mia, slug, { to: "practising" })).toMatchObject(refusal);
  expect(await moveTestTactic(mia, slug, { to: "trying", ...experiment(mia) })).toMatchObject(refusal);
  const added = newTacticSchema.parse({ name: "Seventh", sector: "design", to: "practising" });
  expect(await addTactic(mia, added, testNow)).toMatchObject(refusal);
  expect(await placeOf(mia.teamId, slug)).toBe("considering");
  expect(await db.tactic.count({ where: { teamId: mia.teamId } })).toBe(6);
  expect(await db.tacticMove.count({ where: { tactic: { teamId: mia.teamId } } })).toBe(6);
});

test.each(["habit", "paused", "dropped"])(
  "a sixth comes in once one of the five is %s, with the reason",
  async (to) => {
    const mia = await newTestMember(`sixth-after-${to}`);
    const [first = ""] = await addFiveInHand(mia);
    const slug = await addTestTactic(mia, "Sixth");
    const withoutReason = await moveTestTactic(mia, first, { from: "practising", to, reason: "" });
    expect(withoutReason).toMatchObject({ ok: false, errors: [{ path: "reason" }] });
    expect(await moveTestTactic(mia, first, { from: "practising", to })).toMatchObject({ ok: true });
    expect(await moveTestTactic(mia, slug, { to: "practising" })).toMatchObject({ ok: true });
  },
);

test("a sixth comes in once one of the five is removed", async () => {
  const mia = await newTestMember("sixth-after-removal");
  const [first = ""] = await addFiveInHand(mia);
  const slug = await addTestTactic(mia, "Sixth");
  await removeTactic(mia, { slug: first });
  expect(await moveTestTactic(mia, slug, { to: "practising" })).toMatchObject({ ok: true });
});

test("of many that come into hand at the same moment five get in, time and again", async () => {
  for (let round = 1; round <= 8; round += 1) {
    const mia = await newTestMember(`at-once-${round}`);
    const slugs: string[] = [];
    for (let number = 1; number <= 4; number += 1) slugs.push(await addTestTactic(mia, `Waiting ${number}`));
    for (const number of [1, 2, 3, 4]) await addTestTactic(mia, `In hand ${number}`, { to: "practising" });
    const news = [1, 2].map((number) =>
      newTacticSchema.parse({ name: `New ${number}`, sector: "design", to: "practising" }),
    );
    const came = await Promise.all([
      ...slugs.map((slug) => moveTestTactic(mia, slug, { to: "practising" })),
      ...news.map((input) => addTactic(mia, input, testNow)),
    ]);
    expect(came.filter(({ ok }) => ok)).toHaveLength(1);
    for (const one of came) if (!one.ok) expect(one).toMatchObject(refusal);
    const inHand = await db.tactic.count({ where: { teamId: mia.teamId, place: { in: ["trying", "practising"] } } });
    expect(inHand).toBe(5);
  }
});

test("the very first tactics of a team, added at once, are five in hand at most", async () => {
  for (let round = 1; round <= 5; round += 1) {
    const mia = await newTestMember(`first-at-once-${round}`);
    const added = await Promise.all(
      Array.from({ length: 8 }, (_, number) =>
        addTactic(
          mia,
          newTacticSchema.parse({ name: `Tactic ${number}`, sector: "design", to: "habit" }),
          testNow,
        ).then(() =>
          addTactic(
            mia,
            newTacticSchema.parse({ name: `In hand ${number}`, sector: "design", to: "practising" }),
            testNow,
          ),
        ),
      ),
    );
    expect(added.filter(({ ok }) => ok)).toHaveLength(5);
  }
});
