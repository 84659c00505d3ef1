import { describe, expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { newTacticSchema } from "../moves/move-schema.ts";
import { addTactic } from "../tactics/add-tactic-store.ts";
import { aBallot, now, refusalOf, valueOf } from "./ballot.test-data.ts";
import { confirmSchema } from "./ballot-schema.ts";
import { listPastBallots } from "./ballot-store.ts";
import { confirmBallot } from "./confirm-ballot-store.ts";
import { cancelBallot } from "./open-ballot-store.ts";
import { revealBallot } from "./reveal-ballot-store.ts";

const experiment = (who: Member) => ({ ownerId: who.userId, hypothesis: "It gets faster.", endsOn: "2026-12-19" });

function confirm(who: Member, ballotId: string, input: Record<string, unknown>) {
  return confirmBallot(who, confirmSchema.parse({ ballotId, ...input }), now);
}

async function standing({ teamId }: Member) {
  const tactics = await db.tactic.findMany({ where: { teamId }, orderBy: { slug: "asc" } });
  return Object.fromEntries(tactics.map(({ slug, place }) => [slug, place]));
}

/** A ballot in which Mia picked these, and that is revealed. */
async function revealed(teamSlug: string, ...slugs: string[]) {
  const ballot = await aBallot(teamSlug);
  await ballot.picks(ballot.mia, ...slugs);
  valueOf(await revealBallot(ballot.mia, ballot.ballotId, now));
  return ballot;
}

/** One's own tactic that is in hand already. */
async function inHand(who: Member, name: string) {
  const given = { name, sector: "design", to: "trying", ...experiment(who) };
  return valueOf(await addTactic(who, newTacticSchema.parse(given), now)).slug;
}

describe("confirming", () => {
  test("takes what has an owner, a hypothesis and an end into hand, and only considers the rest", async () => {
    const { mia, ben, ballotId } = await revealed("confirm", "caching", "histograms", "spike-test");
    const taken = [
      { slug: "caching", ...experiment(ben) },
      { slug: "histograms", ...experiment(mia), hypothesis: "" },
    ];
    valueOf(await confirm(mia, ballotId, { taken }));
    expect(await standing(mia)).toEqual({ caching: "trying", histograms: "considering" });
    const caching = await db.tactic.findFirstOrThrow({ where: { slug: "caching" }, include: { moves: true } });
    expect(caching).toMatchObject({ ownerName: "Ben", hypothesis: "It gets faster." });
    expect(caching.moves[0]?.reason).toBe("Chosen by ballot 1: 1 of 1 picked it.");
    const [past] = await listPastBallots(ben);
    expect(past).toMatchObject({ state: "confirmed", voters: 1, chosen: ["caching", "histograms"], endedBy: mia.name });
    expect(past?.buyIn).toHaveLength(3);
  });

  test("leaves what is in hand where it is, keeps what was typed of what stays, and lets go of others with a reason", async () => {
    const { mia, ballotId, picks } = await aBallot("confirm-room");
    const kept = await inHand(mia, "Kept");
    const others: string[] = [];
    for (const name of ["B", "C", "D", "E"]) others.push(await inHand(mia, name));
    valueOf(await addTactic(mia, newTacticSchema.parse({ name: "Caching", sector: "design" }), now));
    await picks(mia, kept, "caching", "histograms");
    valueOf(await revealBallot(mia, ballotId, now));
    const taken = [
      { slug: kept },
      { slug: "caching", ownerId: mia.userId, hypothesis: "", endsOn: "2026-12-19" },
      { slug: "histograms", ...experiment(mia) },
    ];

    const full = await confirm(mia, ballotId, { taken });
    expect(refusalOf(full)).toBe(
      "Five are in hand: B, C, D, E, Kept. Let one become a habit, pause it or drop it first, with the reason.",
    );
    const letGo = [{ slug: others[0], to: "dropped", reason: "" }];
    expect(refusalOf(await confirm(mia, ballotId, { taken, letGo }))).toBe("letGo.0.reason: Say why it moves.");
    // Nothing of what was refused is there.
    expect(await standing(mia)).toEqual({
      b: "trying",
      c: "trying",
      d: "trying",
      e: "trying",
      kept: "trying",
      caching: "considering",
    });

    valueOf(await confirm(mia, ballotId, { taken, letGo: [{ ...letGo[0], reason: "It is of no use to us." }] }));
    expect(await standing(mia)).toMatchObject({
      b: "dropped",
      kept: "trying",
      caching: "considering",
      histograms: "trying",
    });
    expect(await db.tactic.findFirst({ where: { slug: "caching", teamId: mia.teamId } })).toMatchObject({
      ownerName: mia.name,
    });
  });

  test("says which field is wrong", async () => {
    const { mia, ballotId } = await revealed("confirm-fields", "caching");
    const stranger = await newTestMember("confirm-strangers");
    const given = (changes: object) => ({ taken: [{ slug: "caching", ...experiment(mia), ...changes }] });
    expect(refusalOf(await confirm(mia, ballotId, given({ endsOn: "2026-11-20" })))).toBe(
      "taken.0.endsOn: It ends before it begins.",
    );
    expect(refusalOf(await confirm(mia, ballotId, given({ ownerId: stranger.userId })))).toBe(
      "taken.0.ownerId: Choose somebody in the team.",
    );
    expect(refusalOf(await confirm(mia, ballotId, given({ slug: "histograms" })))).toBe("Nobody picked this one.");
    expect(refusalOf(await confirm(stranger, ballotId, given({})))).toMatch(/not there any more/);
    expect(await standing(mia)).toEqual({});
  });

  test("happens once: the second press, and whoever cancels or confirms at the same moment, is told", async () => {
    const { mia, ben, ballotId } = await revealed("confirm-twice", "caching", "histograms");
    const taken = (slug: string) => ({ taken: [{ slug, ...experiment(mia) }] });
    const ended = await Promise.all([
      confirm(mia, ballotId, taken("caching")),
      confirm(mia, ballotId, taken("caching")),
      confirm(ben, ballotId, taken("histograms")),
    ]);
    expect(ended.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(ended.map(refusalOf))).toEqual(new Set([null, "Ballot 1 is confirmed already."]));
    expect(Object.values(await standing(mia))).toEqual(["trying"]);
    expect(refusalOf(await cancelBallot(mia, ballotId, now))).toBe("Ballot 1 is confirmed already.");
  });

  test("waits for the reveal, and five stay five where somebody else takes the last place meanwhile", async () => {
    const { mia, ballotId, picks } = await aBallot("confirm-five");
    for (const name of ["A", "B", "C", "D"]) await inHand(mia, name);
    await picks(mia, "caching");
    const taken = { taken: [{ slug: "caching", ...experiment(mia) }] };
    expect(refusalOf(await confirm(mia, ballotId, taken))).toBe("Ballot 1 is not revealed yet.");
    valueOf(await revealBallot(mia, ballotId, now));
    const other = newTacticSchema.parse({ name: "E", sector: "design", to: "trying", ...experiment(mia) });
    await Promise.all([confirm(mia, ballotId, taken), addTactic(mia, other, now)]);
    expect(Object.values(await standing(mia)).filter((place) => place === "trying")).toHaveLength(5);
  });
});
