import { describe, expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { dayText } from "#lib/shared/day-text.ts";
import { moveSchema, newTacticSchema } from "../moves/move-schema.ts";
import { moveTactic } from "../moves/move-tactic-store.ts";
import { addTactic } from "../tactics/add-tactic-store.ts";
import { editTacticSchema } from "../tactics/edit-tactic-schema.ts";
import { editTactic } from "../tactics/edit-tactic-store.ts";
import { aBallot, now, refusalOf, valueOf } from "./ballot.test-data.ts";
import { confirmSchema } from "./ballot-schema.ts";
import { confirmBallot } from "./confirm-ballot-store.ts";
import { revealBallot } from "./reveal-ballot-store.ts";

const usualEnd = "2026-12-19";

/** A revealed ballot that wants Caching, which stands on the radar with these facts. */
async function wanted(teamSlug: string, facts: Record<string, unknown> = {}) {
  const ballot = await aBallot(teamSlug);
  const { mia, ballotId } = ballot;
  valueOf(await addTactic(mia, newTacticSchema.parse({ name: "Caching", sector: "design", ...facts }), now));
  await ballot.picks(mia, "caching");
  valueOf(await revealBallot(mia, ballotId, now));
  return ballot;
}

async function edit(who: Member, base: Record<string, unknown>, changes: Record<string, unknown>) {
  valueOf(await editTactic(who, editTacticSchema.parse({ slug: "caching", base, changes })));
}

/** Confirms with what somebody typed there, and nothing else. */
function confirm(who: Member, ballotId: string, typed: Record<string, unknown> = {}) {
  const input = { ballotId, usualEnd, taken: [{ slug: "caching", ...typed }] };
  return confirmBallot(who, confirmSchema.parse(input), now);
}

async function caching({ teamId }: Member) {
  const { place, ownerName, hypothesis, endsOn } = await db.tactic.findUniqueOrThrow({
    where: { teamId_slug: { teamId, slug: "caching" } },
  });
  return { place, ownerName, hypothesis, endsOn: endsOn && dayText(endsOn) };
}

describe("what somebody writes between the page of a choice and its confirmation", () => {
  test("stays, and counts as if the page had shown it", async () => {
    const { mia, ben, ballotId } = await wanted("meanwhile", { ownerId: null, hypothesis: "Old." });
    await edit(ben, { ownerId: null, hypothesis: "Old." }, { ownerId: ben.userId, hypothesis: "New." });
    valueOf(await confirm(mia, ballotId));
    expect(await caching(mia)).toEqual({ place: "trying", ownerName: "Ben", hypothesis: "New.", endsOn: usualEnd });
  });

  test("stays beside what was typed there", async () => {
    const { mia, ben, ballotId } = await wanted("meanwhile-both", { ownerId: null });
    const endsOn = "2026-12-01";
    await edit(ben, { hypothesis: "", endsOn: null }, { hypothesis: "New.", endsOn });
    valueOf(await confirm(mia, ballotId, { ownerId: mia.userId }));
    expect(await caching(mia)).toEqual({ place: "trying", ownerName: mia.name, hypothesis: "New.", endsOn });
  });

  test("gives way to what was typed there, also where that empties it", async () => {
    const { mia, ben, ballotId } = await wanted("meanwhile-over", { ownerId: null });
    await edit(ben, { ownerId: null, hypothesis: "" }, { ownerId: ben.userId, hypothesis: "New." });
    valueOf(await confirm(mia, ballotId, { ownerId: mia.userId, hypothesis: "", endsOn: "" }));
    expect(await caching(mia)).toEqual({ place: "considering", ownerName: mia.name, hypothesis: "", endsOn: null });
  });

  test("stays where the tactic only keeps its place, as something is still missing", async () => {
    const { mia, ben, ballotId } = await wanted("meanwhile-kept");
    await edit(ben, { hypothesis: "" }, { hypothesis: "New." });
    valueOf(await confirm(mia, ballotId));
    expect(await caching(mia)).toMatchObject({ place: "considering", ownerName: "", hypothesis: "New." });
  });
});

test("an experiment that is over begins anew with the usual end", async () => {
  const { mia, ballotId } = await wanted("meanwhile-anew", { to: "habit" });
  const over = { ownerId: mia.userId, hypothesis: "It helps.", endsOn: "2026-11-20" };
  await edit(mia, { ownerId: null, hypothesis: "", endsOn: null }, over);
  valueOf(await confirm(mia, ballotId));
  expect(await caching(mia)).toMatchObject({ place: "trying", endsOn: usualEnd });
});

test("what stays, as its owner has left the team, keeps all of it", async () => {
  const { mia, ben, ballotId } = await wanted("meanwhile-left", { to: "habit" });
  const before = { ownerId: ben.userId, hypothesis: "It helps.", endsOn: "2026-11-20" };
  await edit(ben, { ownerId: null, hypothesis: "", endsOn: null }, before);
  await db.membership.deleteMany({ where: { teamId: mia.teamId, userId: ben.userId } });
  valueOf(await confirm(mia, ballotId));
  const { ownerId: _, ...facts } = before;
  expect(await caching(mia)).toEqual({ ...facts, place: "habit", ownerName: "Ben" });
});

test("one that is to go is told by its name where somebody moved it meanwhile", async () => {
  const { mia, ben, ballotId } = await wanted("meanwhile-moved");
  const experiment = { ownerId: mia.userId, hypothesis: "It helps.", endsOn: usualEnd };
  const other = newTacticSchema.parse({ name: "Histograms", sector: "design", to: "trying", ...experiment });
  const { slug } = valueOf(await addTactic(mia, other, now));
  valueOf(await moveTactic(ben, moveSchema.parse({ slug, from: "trying", to: "habit", reason: "We do." }), now));
  const letGo = [{ slug, to: "paused", reason: "No time." }];
  const input = { ballotId, usualEnd, taken: [{ slug: "caching" }], letGo };
  expect(refusalOf(await confirmBallot(mia, confirmSchema.parse(input), now))).toBe(
    "Histograms stands in Habit now: somebody moved it meanwhile.",
  );
});
