import { expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { isTooNear, segmentCells } from "../geometry/cells.ts";
import { isAtOnce, staysOf } from "../moves/stays.ts";
import { addTestTactic, moveTestTactic } from "../moves/tactic.test-data.ts";
import { readRadar } from "../tactics/radar-store.ts";
import { type Sector, usualSectors } from "./sector.ts";
import { radarSettingsSchema } from "./sectors-schema.ts";
import { setUpRadar } from "./set-up-radar-store.ts";

type Sent = { sectors?: readonly Sector[]; goesTo?: object; reviewEveryDays?: number; base?: object };

function setUp(actor: Member, { sectors = usualSectors, goesTo = {}, reviewEveryDays = 28, base }: Sent) {
  const input = {
    base: base ?? { sectors: usualSectors, reviewEveryDays: 28 },
    sectors: sectors.map(({ id, name }) => ({ key: id, name })),
    goesTo,
    reviewEveryDays,
  };
  return setUpRadar(actor, radarSettingsSchema.parse(input));
}

/** How often two of a sector would lie over each other at the end of some day. */
async function overlaps(actor: Member): Promise<number> {
  const { sectors, tactics } = await readRadar(actor);
  const stays = tactics.flatMap(({ sector, moves }) => staysOf(moves).map((stay) => ({ sector, ...stay })));
  const pairs = stays.flatMap((a, index) => stays.slice(index + 1).map((b) => [a, b] as const));
  return pairs.filter(([a, b]) => {
    if (a.sector !== b.sector || a.ring !== b.ring || !isAtOnce(a, b)) return false;
    const [one, other] = [a, b].map(({ cell }) => (cell === null ? null : segmentCells(sectors.length, a.ring)[cell]));
    return one && other && isTooNear(one, other);
  }).length;
}

test("sectors are renamed and put in another order, and no tactic moves", async () => {
  const mia = await newTestMember("sectors-renamed", "lead");
  await addTestTactic(mia, "Caching");
  const { tactics: before } = await readRadar(mia);
  const sectors = usualSectors.toReversed().map(({ id, name }) => ({ id, name: `Our ${name}` }));
  expect(await setUp(mia, { sectors, reviewEveryDays: 14 })).toEqual({
    ok: true,
    value: { sectors, reviewEveryDays: 14 },
  });
  expect(await readRadar(mia)).toEqual({ sectors, reviewEveryDays: 14, tactics: before });
  const [line] = await db.auditEntry.findMany({ where: { teamId: mia.teamId, action: "radar.set-up" } });
  expect(line?.details).toMatchObject({ "days between reviews": ["28", "14"] });
});

test("a sector with tactics goes only when it is said where they go, and their whole history goes along", async () => {
  const mia = await newTestMember("sectors-merged", "lead");
  for (const number of [1, 2, 3, 4, 5, 6, 7, 8]) {
    const sector = number % 2 === 0 ? "design" : "early";
    const slug = await addTestTactic(mia, `Tactic ${number}`, { sector, on: "2026-08-01" });
    await moveTestTactic(mia, slug, { to: "habit", on: `2026-09-0${number}` });
  }
  const sectors = usualSectors.slice(1);
  expect(await setUp(mia, { sectors })).toMatchObject({
    ok: false,
    errors: [{ path: "goesTo.design", message: "Choose where its tactics go." }],
  });
  expect((await readRadar(mia)).sectors).toEqual(usualSectors);
  expect(await setUp(mia, { sectors, goesTo: { design: "early" } })).toMatchObject({ ok: true });
  const { tactics } = await readRadar(mia);
  expect(new Set(tactics.map(({ sector }) => sector))).toEqual(new Set(["early"]));
  expect(new Set(tactics.map(({ slot }) => slot)).size).toBe(8);
  expect(await overlaps(mia)).toBe(0);
});

test("where a sector takes the place of another one, only its tactics move", async () => {
  const mia = await newTestMember("sectors-replaced", "lead");
  await addTestTactic(mia, "Caching");
  await addTestTactic(mia, "Histograms", { sector: "instrumentation" });
  const histograms = async () => (await readRadar(mia)).tactics.find(({ slug }) => slug === "histograms");
  const before = await histograms();
  const sectors = [...usualSectors.slice(1), { id: "new-1", name: "Code" }];
  expect(await setUp(mia, { sectors, goesTo: { design: "new-1" } })).toMatchObject({ ok: true });
  expect(await histograms()).toEqual(before);
  expect((await readRadar(mia)).tactics.find(({ slug }) => slug === "caching")).toMatchObject({ sector: "code" });
});

test("with more sectors or fewer, everything still lies inside its segment and over nobody", async () => {
  const mia = await newTestMember("sectors-counted", "lead");
  for (let number = 1; number <= 12; number += 1)
    await addTestTactic(mia, `Tactic ${number}`, { to: "habit", sector: number % 2 === 0 ? "design" : "culture" });
  const six = [...usualSectors, { id: "new-1", name: "More" }];
  await setUp(mia, { sectors: six });
  expect(await overlaps(mia)).toBe(0);
  const { sectors } = await readRadar(mia);
  const goesTo = Object.fromEntries(sectors.slice(3).map(({ id }) => [id, "design"]));
  const base = { sectors, reviewEveryDays: 28 };
  expect(await setUp(mia, { sectors: sectors.slice(0, 3), goesTo, base })).toMatchObject({ ok: true });
  expect(await overlaps(mia)).toBe(0);
  const { tactics } = await readRadar(mia);
  for (const { moves } of tactics)
    for (const { cell } of moves) expect(cell === null || segmentCells(3, "habit")[cell]).toBeTruthy();
});

test("of two who change the sectors at once the second keeps what they typed and is told so", async () => {
  const mia = await newTestMember("sectors-at-once", "lead");
  const both = await Promise.all([setUp(mia, { reviewEveryDays: 7 }), setUp(mia, { reviewEveryDays: 14 })]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toMatchObject({
    errors: [{ message: expect.stringMatching(/^Somebody else changed/) }],
  });
});

test("a tactic that comes into a sector while it is left out stands in one that is there", async () => {
  for (let round = 1; round <= 4; round += 1) {
    const mia = await newTestMember(`sectors-and-tactics-${round}`, "lead");
    await Promise.all([
      setUp(mia, { sectors: usualSectors.slice(1), goesTo: { design: "early" } }),
      addTestTactic(mia, "Caching"),
      addTestTactic(mia, "Load balancing"),
    ]);
    const { sectors, tactics } = await readRadar(mia);
    expect(tactics).toHaveLength(2);
    for (const { sector } of tactics) expect(sectors.map(({ id }) => id)).toContain(sector);
    expect(await overlaps(mia)).toBe(0);
  }
});
