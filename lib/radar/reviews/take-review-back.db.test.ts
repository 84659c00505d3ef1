import { expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import type { Result } from "#lib/shared/result.ts";
import { addTestTactic, moveTestTactic, testNow } from "../moves/tactic.test-data.ts";
import { standingsOn } from "../standing/standings.ts";
import { readRadar } from "../tactics/radar-store.ts";
import { reviewSchema } from "./review-schema.ts";
import { reviewTactic } from "./review-tactic-store.ts";
import { takeReviewBack } from "./take-review-back-store.ts";

/** A tactic that nobody has looked at for long, with a review of it; returns its slug, and the review's id. */
async function reviewed(mia: Member) {
  const slug = await addTestTactic(mia, "Caching", { on: "2026-06-01" });
  return { slug, id: await review(mia, slug) };
}

async function review(member: Member, slug: string): Promise<string> {
  const written = await reviewTactic(member, reviewSchema.parse({ slug, note: "Still so." }), testNow);
  if (!written.ok) throw new Error("not reviewed");
  return written.value.id;
}

/** Somebody else of the same team. */
async function another({ teamId, teamSlug }: Member): Promise<Member> {
  const other = await newTestMember(`${teamSlug}-other`);
  return { ...other, teamId, teamSlug };
}

const back = (member: Member, of: { slug: string; id: string }, afterMs = 0) =>
  takeReviewBack(member, of, new Date(Date.now() + afterMs));
const refusalOf = (result: Result<unknown>) => (result.ok ? null : result.errors[0]?.message);
const countOf = ({ teamId }: Member) => db.tacticReview.count({ where: { tactic: { teamId } } });

test("a review that is taken back makes its tactic as stale as it was, and the audit log keeps that it was there", async () => {
  const mia = await newTestMember("unlook");
  const isStale = async () => standingsOn(await readRadar(mia), { from: "2026-01-01", to: "2026-11-21" })[0]?.isStale;
  const of = await reviewed(mia);
  expect(await isStale()).toBe(false);
  expect(await back(mia, of)).toMatchObject({ ok: true });
  expect(await isStale()).toBe(true);
  expect(await db.auditEntry.findMany({ where: { teamId: mia.teamId } })).toMatchObject([
    { action: "tactic.review-taken-back", subject: "Caching", details: { on: "2026-11-21" } },
  ]);
  expect(refusalOf(await back(mia, of))).toBe("This review is not there any more. Reload the page.");
});

test("of two who press at once one takes it back, and the audit log tells it once", async () => {
  const mia = await newTestMember("unlook-at-once");
  const of = await reviewed(mia);
  const both = await Promise.all([back(mia, of), back(mia, of)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db.auditEntry.count({ where: { teamId: mia.teamId } })).toBe(1);
});

test("it is taken back by who wrote it alone, for ten minutes", async () => {
  const mia = await newTestMember("unlook-own");
  const of = await reviewed(mia);
  const message = "A review can be undone for ten minutes by who wrote it. Review it again instead.";
  expect(refusalOf(await back(await another(mia), of))).toBe(message);
  expect(refusalOf(await back(mia, of, 11 * 60_000))).toBe(message);
  expect(await countOf(mia)).toBe(1);
});

test("after another look or a move it stays", async () => {
  const mia = await newTestMember("unlook-since");
  const of = await reviewed(mia);
  const message = "“Caching” was reviewed or moved since: this review stays.";
  const later = await review(mia, of.slug);
  expect(refusalOf(await back(mia, of))).toBe(message);
  expect(await back(mia, { ...of, id: later })).toMatchObject({ ok: true });
  await moveTestTactic(mia, of.slug, { to: "habit" });
  expect(refusalOf(await back(mia, of))).toBe(message);
  expect(await countOf(mia)).toBe(1);
});

test("what a round came to stays with the round", async () => {
  const mia = await newTestMember("unlook-round");
  const { slug, id } = await reviewed(mia);
  const round = { teamId: mia.teamId, number: 1, setId: "team-test", setName: "Team test", setVersion: 1 };
  const { id: roundId } = await db.round.create({
    data: { ...round, questions: [], mode: "live", phase: "past_actions", isAnonymous: false },
  });
  await db.tacticReview.update({ where: { id }, data: { roundId } });
  expect(refusalOf(await back(mia, { slug, id }))).toBe("A round’s look at a tactic stays in its record.");
});

test("another team, and another tactic's slug, take nothing back", async () => {
  const mia = await newTestMember("unlook-theirs");
  const of = await reviewed(mia);
  const slug = await addTestTactic(mia, "Spike test");
  const eve = await newTestMember("unlook-strange");
  expect(await back(eve, of)).toMatchObject({ ok: false });
  expect(await back(mia, { ...of, slug })).toMatchObject({ ok: false });
  expect(await countOf(mia)).toBe(1);
});
