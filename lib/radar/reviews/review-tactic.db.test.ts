import { expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { addTestTactic, moveTestTactic, testNow } from "../moves/tactic.test-data.ts";
import { takeMoveBack } from "../moves/take-move-back-store.ts";
import { standingsOn } from "../standing/standings.ts";
import { readRadar } from "../tactics/radar-store.ts";
import { reviewSchema } from "./review-schema.ts";
import { reviewTactic } from "./review-tactic-store.ts";

const review = (actor: Member, fields: object) => reviewTactic(actor, reviewSchema.parse(fields), testNow);

async function isStaleToday(actor: Member): Promise<boolean | undefined> {
  return standingsOn(await readRadar(actor), { from: "2026-01-01", to: "2026-11-21" })[0]?.isStale;
}

test("a look keeps a tactic where it stands and makes it fresh", async () => {
  const mia = await newTestMember("looking");
  const slug = await addTestTactic(mia, "Caching", { on: "2026-06-01" });
  expect(await isStaleToday(mia)).toBe(true);
  expect(await review(mia, { slug, note: "Still so." })).toMatchObject({ ok: true });
  expect(await isStaleToday(mia)).toBe(false);
  const [tactic] = (await readRadar(mia)).tactics;
  expect(tactic?.moves).toHaveLength(1);
  expect(tactic?.looks.at(-1)).toEqual({ on: "2026-11-21", reviewOn: "2026-12-19" });
});

test.each([
  ["still to come", { on: "2026-11-22" }, "on"],
  ["before its last move", { on: "2026-09-30" }, "on"],
  ["followed by one before it", { reviewOn: "2026-11-21" }, "reviewOn"],
])("a look that is %s is refused", async (what, fields, path) => {
  const mia = await newTestMember(`looking-${what.replaceAll(" ", "-")}`);
  const slug = await addTestTactic(mia, "Caching");
  expect(await review(mia, { slug, ...fields })).toMatchObject({ ok: false, errors: [{ path }] });
});

test("a look may come before a move that was taken back, since the tactic stood there then", async () => {
  const mia = await newTestMember("looking-taken-back");
  const slug = await addTestTactic(mia, "Caching");
  await moveTestTactic(mia, slug, { to: "habit" });
  await takeMoveBack(mia, { slug, number: 2 }, testNow);
  expect(await review(mia, { slug, on: "2026-09-30" })).toEqual({
    ok: false,
    errors: [{ path: "on", message: "It stands there only since 1 October." }],
  });
  expect(await review(mia, { slug, on: "2026-11-01" })).toMatchObject({ ok: true });
});

test("what is paused is due again only when a day is given", async () => {
  const mia = await newTestMember("looking-paused");
  const slug = await addTestTactic(mia, "Caching");
  await moveTestTactic(mia, slug, { to: "paused" });
  await review(mia, { slug });
  expect((await readRadar(mia)).tactics[0]?.looks.at(-1)?.reviewOn).toBeNull();
  await review(mia, { slug, reviewOn: "2027-01-01" });
  expect((await readRadar(mia)).tactics[0]?.looks.at(-1)?.reviewOn).toBe("2027-01-01");
});

test("another team looks at nothing", async () => {
  const mia = await newTestMember("looking-own");
  const slug = await addTestTactic(mia, "Caching");
  expect(await review(await newTestMember("looking-strange"), { slug })).toMatchObject({ ok: false });
});
