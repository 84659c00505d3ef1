import { describe, expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { aBallot, alsoIn, now, refusalOf, valueOf } from "./ballot.test-data.ts";
import { findBallotPulse, findOpenBallot, listPastBallots } from "./ballot-store.ts";
import { cancelBallot, openBallot } from "./open-ballot-store.ts";
import { listOwnPicks, pick } from "./pick-store.ts";
import { revealBallot } from "./reveal-ballot-store.ts";

const five = ["caching", "histograms", "spike-test", "office-hours", "symptom-alerts"];

describe("opening", () => {
  test("tells everybody else in the team, and nobody who left it", async () => {
    const { mia, ben, ada } = await aBallot("ballot-notice");
    const told = await db.notice.findMany({
      where: { teamId: mia.teamId },
      select: { userId: true, kind: true, href: true },
    });
    expect(told.map(({ userId }) => userId).toSorted()).toEqual([ben.userId, ada.userId].toSorted());
    expect(new Set(told.map(({ kind, href }) => `${kind} ${href}`))).toEqual(
      new Set([`radar /teams/${mia.teamSlug}/radar/choose`]),
    );
  });

  test("gives one ballot, also of two who open one at the same moment", async () => {
    const mia = await newTestMember("ballot-race", "lead");
    const ben = await alsoIn(mia, "Ben");
    const opened = await Promise.all([openBallot(mia), openBallot(ben), openBallot(mia)]);
    expect(opened.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(opened.map(refusalOf))).toEqual(
      new Set([null, "A ballot is open already. Reload the page to see it."]),
    );
    expect(await findOpenBallot(mia)).toMatchObject({ number: 1, state: "picking", picked: 0, people: 2 });
  });
});

describe("picking", () => {
  test("is saved pick by pick, can be changed, and is told to its person alone", async () => {
    const { mia, ben, ada, ballotId, picks } = await aBallot("ballot-picks");
    await picks(mia, "caching", "histograms");
    await picks(ada, "spike-test");
    expect(valueOf(await pick(mia, { ballotId, slug: "caching", isPicked: false }))).toEqual({ picks: ["histograms"] });
    expect(await listOwnPicks(mia, ballotId)).toEqual(["histograms"]);
    expect(await listOwnPicks(ada, ballotId)).toEqual(["spike-test"]);
    expect(await listOwnPicks(ben, ballotId)).toEqual([]);
    expect(await findBallotPulse(ben)).toEqual({ number: 1, state: "picking", picked: 2, people: 3 });
    expect(JSON.stringify(await findOpenBallot(ben))).not.toMatch(/histograms|spike-test/);
  });

  test("takes five, also from two tabs at once, and nothing twice", async () => {
    const { mia, ballotId, picks } = await aBallot("ballot-five");
    await picks(mia, ...five.slice(0, 4), "caching");
    const more = ["symptom-alerts", "mock-third-parties", "histograms", "stress-test"];
    await Promise.all(more.map((slug) => pick(mia, { ballotId, slug, isPicked: true })));
    expect(await listOwnPicks(mia, ballotId)).toHaveLength(5);
    expect(refusalOf(await pick(mia, { ballotId, slug: "endurance-test", isPicked: true }))).toBe(
      "You have picked 5: take one away first.",
    );
  });

  test("is for the people of the team: no reader of an open one, no admin from outside, nobody in an archived one", async () => {
    const { mia, ballotId } = await aBallot("ballot-readers");
    const of = (changes: Partial<Member>) =>
      pick({ ...mia, ...changes }, { ballotId, slug: "caching", isPicked: true });
    expect(refusalOf(await of({ role: null, isAdmin: true }))).toBe("Only the people of this team pick.");
    expect(refusalOf(await of({ isArchived: true }))).toBe("This team is in the archive.");
    expect(await db.radarPick.count({ where: { ballotId } })).toBe(0);
  });

  test("of a tactic that nobody knows, and in another team's ballot, is refused", async () => {
    const { mia, ballotId } = await aBallot("ballot-unknown");
    const stranger = await newTestMember("ballot-strangers", "lead");
    expect(refusalOf(await pick(mia, { ballotId, slug: "nonsense", isPicked: true }))).toMatch(/not there any more/);
    expect(refusalOf(await pick(stranger, { ballotId, slug: "caching", isPicked: true }))).toMatch(
      /not there any more/,
    );
    expect(await listOwnPicks({ ...mia, teamId: stranger.teamId }, ballotId)).toEqual([]);
    expect(await findOpenBallot(stranger)).toBeNull();
    expect(await findBallotPulse(stranger)).toBeNull();
    expect(refusalOf(await revealBallot(stranger, ballotId, now))).toMatch(/not there any more/);
    expect(refusalOf(await cancelBallot(stranger, ballotId, now))).toMatch(/not there any more/);
  });
});

describe("the reveal", () => {
  test("keeps how many picked what, and deletes who: nobody reads picks afterwards, not even their own", async () => {
    const { mia, ben, ada, ballotId, picks } = await aBallot("ballot-reveal");
    await picks(mia, "caching", "histograms");
    await picks(ben, "caching");
    valueOf(await revealBallot(mia, ballotId, now));
    const open = await findOpenBallot(ada);
    expect(open).toMatchObject({ state: "revealed", picked: 2, people: 3 });
    expect(open?.buyIn?.map(({ name, votes }) => [name, votes])).toEqual([
      ["Caching", 2],
      ["Histograms", 1],
    ]);
    for (const who of [mia, ben, ada]) expect(await listOwnPicks(who, ballotId)).toEqual([]);
    expect(await db.radarPick.count({ where: { ballotId } })).toBe(0);
    const kept = JSON.stringify(await db.radarBallot.findUnique({ where: { id: ballotId } }));
    expect(kept).not.toContain(ben.userId);
  });

  test("happens once, whoever presses it at the same moment, with every pick that was saved before it", async () => {
    const { mia, ben, ada, ballotId, picks } = await aBallot("ballot-reveal-race");
    await picks(mia, "caching");
    const [first, second, late, own] = await Promise.all([
      revealBallot(mia, ballotId, now),
      revealBallot(ben, ballotId, now),
      pick(ada, { ballotId, slug: "caching", isPicked: true }),
      pick(ben, { ballotId, slug: "caching", isPicked: true }),
    ]);
    expect([first.ok, second.ok]).toEqual([true, true]);
    const saved = [late, own].filter(({ ok }) => ok).length;
    expect((await findOpenBallot(mia))?.buyIn?.[0]?.votes).toBe(1 + saved);
    expect(await db.radarPick.count({ where: { ballotId } })).toBe(0);
    const revealed = { teamId: mia.teamId, action: "radar-ballot.revealed" };
    expect(await db.auditEntry.count({ where: revealed })).toBe(1);
    expect(refusalOf(await pick(ada, { ballotId, slug: "spike-test", isPicked: true }))).toBe(
      "Ballot 1 is revealed already: nobody can pick any more.",
    );
  });

  test("does not count who left the team, and asks for one pick at least", async () => {
    const { mia, ben, ballotId, picks } = await aBallot("ballot-left");
    expect(refusalOf(await revealBallot(mia, ballotId, now))).toMatch(/^Nobody has picked yet/);
    await picks(ben, "caching");
    await db.membership.deleteMany({ where: { teamId: mia.teamId, userId: ben.userId } });
    expect(await findBallotPulse(mia)).toMatchObject({ picked: 0, people: 2 });
    expect(refusalOf(await revealBallot(mia, ballotId, now))).toMatch(/^Nobody has picked yet/);
  });
});

describe("a cancelled ballot", () => {
  test("leaves no picks, stands in the history, and makes room for the next", async () => {
    const { mia, ben, ballotId, picks } = await aBallot("ballot-cancel");
    await picks(ben, "caching");
    valueOf(await cancelBallot(mia, ballotId, now));
    valueOf(await cancelBallot(ben, ballotId, now));
    expect(await db.radarPick.count({ where: { ballotId } })).toBe(0);
    expect(await listPastBallots(ben)).toEqual([
      { number: 1, state: "cancelled", endedBy: mia.name, endedAt: now, voters: 0, buyIn: null, chosen: [] },
    ]);
    expect(refusalOf(await pick(ben, { ballotId, slug: "caching", isPicked: true }))).toBe(
      "Ballot 1 was cancelled meanwhile.",
    );
    expect(refusalOf(await revealBallot(mia, ballotId, now))).toBe("Ballot 1 was cancelled meanwhile.");
    expect(valueOf(await openBallot(ben))).toEqual({ number: 2 });
  });
});
