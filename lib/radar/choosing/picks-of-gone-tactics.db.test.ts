import { describe, expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { addTestTactic } from "../moves/tactic.test-data.ts";
import { editTactic } from "../tactics/edit-tactic-store.ts";
import { removeTactic } from "../tactics/remove-tactic-store.ts";
import { takeBackTactic } from "../tactics/take-back-tactic-store.ts";
import { aBallot, now, refusalOf, valueOf } from "./ballot.test-data.ts";
import { findBallotPulse, findOpenBallot } from "./ballot-store.ts";
import { listOwnPicks, pick } from "./pick-store.ts";
import { revealBallot } from "./reveal-ballot-store.ts";

const four = ["histograms", "spike-test", "office-hours", "symptom-alerts"];

async function rename(member: Member, slug: string, name: string): Promise<void> {
  valueOf(await editTactic(member, { slug, base: {}, changes: { name } }));
}

describe("a tactic that is removed", () => {
  test("is nobody's pick any more: each who had picked it picks another, and it comes back without its picks", async () => {
    const { mia, ballotId, picks } = await aBallot("picks-removed");
    const slug = await addTestTactic(mia, "Our own");
    await picks(mia, slug, ...four);
    valueOf(await removeTactic(mia, { slug }));
    expect(await listOwnPicks(mia, ballotId)).toEqual(four);
    const more = valueOf(await pick(mia, { ballotId, slug: "stress-test", isPicked: true }));
    expect(more.picks).toEqual([...four, "stress-test"]);
    expect(await addTestTactic(mia, "Our own")).toBe(slug);
    expect(await listOwnPicks(mia, ballotId)).toEqual(more.picks);
  });

  test("is forgotten at once, also when whoever put it there undoes that", async () => {
    const { mia, ben, ballotId, picks } = await aBallot("picks-undone");
    for (const take of [removeTactic, takeBackTactic]) {
      const slug = await addTestTactic(mia, "Our own");
      await picks(ben, slug);
      valueOf(await take(mia, { slug }, now));
      expect(await db.radarPick.count({ where: { ballotId } })).toBe(0);
    }
  });

  test("stays a pick where the catalogue offers it still, and in another team", async () => {
    const { mia, ballotId, picks } = await aBallot("picks-offered");
    const other = await aBallot("picks-elsewhere");
    const slug = await addTestTactic(mia, "Caching");
    await addTestTactic(mia, "Our own");
    const theirs = await addTestTactic(other.mia, "Our own");
    await picks(mia, slug);
    await other.picks(other.mia, theirs);
    for (const gone of [slug, theirs]) valueOf(await removeTactic(mia, { slug: gone }));
    expect(await listOwnPicks(mia, ballotId)).toEqual([slug]);
    expect(await listOwnPicks(other.mia, other.ballotId)).toEqual([theirs]);
  });
});

describe("a tactic of the catalogue whose name the team gives to one of its own", () => {
  test("is nobody's pick as long as that is called so, and never a sixth", async () => {
    const { mia, ben, ballotId, picks } = await aBallot("picks-renamed");
    const slug = await addTestTactic(mia, "Our own");
    await picks(mia, "caching", ...four);
    await picks(ben, "caching");
    await rename(mia, slug, "Caching");
    expect(await listOwnPicks(mia, ballotId)).toEqual(four);
    expect(await findBallotPulse(mia)).toMatchObject({ picked: 1 });
    expect(await findOpenBallot(mia)).toMatchObject({ picked: 1 });
    await picks(mia, slug);
    await rename(mia, slug, "Our own");
    expect(await listOwnPicks(mia, ballotId)).toEqual([...four, slug]);
    expect(await listOwnPicks(ben, ballotId)).toEqual(["caching"]);
  });

  test("makes nobody a voter, and nothing of it is revealed", async () => {
    const { mia, ben, ballotId, picks } = await aBallot("picks-voters");
    const slug = await addTestTactic(mia, "Our own");
    await picks(ben, "caching");
    await rename(mia, slug, "Caching");
    expect(refusalOf(await revealBallot(mia, ballotId, now))).toMatch(/^Nobody has picked yet/);
    await picks(mia, "histograms");
    valueOf(await revealBallot(mia, ballotId, now));
    const open = await findOpenBallot(mia);
    expect(open).toMatchObject({ picked: 1, buyIn: [{ slug: "histograms", votes: 1 }] });
    expect(await db.radarPick.count({ where: { ballotId } })).toBe(0);
  });
});
