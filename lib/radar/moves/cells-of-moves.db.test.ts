import { expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { isTooNear, segmentCells } from "../geometry/cells.ts";
import type { Ring } from "../places/place.ts";
import { removeTactic } from "../tactics/remove-tactic-store.ts";
import { addTestTactic, moveTestTactic } from "./tactic.test-data.ts";

/** The cells of those that stand in a ring of the first sector; null of whoever waits behind the "+n". */
async function cellsIn({ teamId }: Member, place: Ring): Promise<{ slug: string; cell: number | null }[]> {
  const standing = await db.tactic.findMany({
    where: { teamId, place, sector: "design" },
    include: { moves: { orderBy: { number: "desc" }, take: 1 } },
    orderBy: { createdAt: "asc" },
  });
  return standing.map(({ slug, moves }) => ({ slug, cell: moves[0]?.cell ?? null }));
}

function overlapping(cells: readonly (number | null)[], place: Ring): number {
  const points = cells.flatMap((cell) => (cell === null ? [] : (segmentCells(5, place)[cell] ?? [])));
  return points.flatMap((a, index) => points.slice(index + 1).filter((b) => isTooNear(a, b))).length;
}

test("of twenty that come into one segment at once no two overlap, and nobody waits while there is room", async () => {
  const mia = await newTestMember("cells-at-once");
  await Promise.all(Array.from({ length: 20 }, (_, number) => addTestTactic(mia, `Tactic ${number}`)));
  const came = (await cellsIn(mia, "considering")).map(({ cell }) => cell);
  expect(came).toHaveLength(20);
  expect(overlapping(came, "considering")).toBe(0);
  const slugs = (await cellsIn(mia, "considering")).map(({ slug }) => slug);
  await Promise.all(slugs.map((slug) => moveTestTactic(mia, slug, { to: "habit" })));
  const inHabit = (await cellsIn(mia, "habit")).map(({ cell }) => cell);
  expect(inHabit).toHaveLength(20);
  expect(overlapping(inHabit, "habit")).toBe(0);
  expect(inHabit).toContain(null);
}, 30_000);

test("who has waited longest behind the “+n” takes the room that somebody leaves, by a move or for good", async () => {
  const mia = await newTestMember("cells-promoted");
  const slugs: string[] = [];
  for (let number = 0; number < 18; number += 1)
    slugs.push(await addTestTactic(mia, `Tactic ${number}`, { to: "habit" }));
  const [gone, moved] = (await cellsIn(mia, "habit")).filter(({ cell }) => cell !== null);
  const waiting = async () => (await cellsIn(mia, "habit")).filter(({ cell }) => cell === null).map(({ slug }) => slug);
  const before = await waiting();
  expect(before.length).toBeGreaterThan(3);
  await moveTestTactic(mia, moved?.slug ?? "", { from: "habit", to: "dropped" });
  expect(await waiting()).not.toContain(before[0]);
  const since = await waiting();
  await removeTactic(mia, { slug: gone?.slug ?? "" });
  expect(await waiting()).not.toContain(since[0]);
  expect(
    overlapping(
      (await cellsIn(mia, "habit")).map(({ cell }) => cell),
      "habit",
    ),
  ).toBe(0);
});

test("what is written down later takes no cell in which another stood that day", async () => {
  const mia = await newTestMember("cells-of-the-past");
  const first = await addTestTactic(mia, "Caching", { on: "2026-08-01" });
  const left = (await cellsIn(mia, "considering")).map(({ cell }) => cell);
  await moveTestTactic(mia, first, { to: "dropped", on: "2026-10-01" });
  for (let number = 0; number < 12; number += 1) await addTestTactic(mia, `Tactic ${number}`, { on: "2026-09-01" });
  const came = (await cellsIn(mia, "considering")).map((one) => one.cell);
  expect(overlapping([...left, ...came], "considering")).toBe(0);
});
