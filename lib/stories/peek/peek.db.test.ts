import { beforeAll, expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { moveSchema } from "../states/move-schema.ts";
import { createStory } from "../story/create-story-store.ts";
import { moveStory } from "../story/move-story-store.ts";
import { newStorySchema } from "../story/new-story-schema.ts";
import { findPickable } from "../triage/pickable-store.ts";
import { findPeek } from "./peek-store.ts";

const now = new Date("2026-11-21T10:00:00Z");
let member: Member;
let stranger: Member;
const keys: Record<string, string> = {};

async function file(to: Member, title: string) {
  const filed = await createStory(to, newStorySchema.parse({ title }), now);
  if (!filed.ok) throw new Error("not filed");
  keys[title] = filed.value.key;
  return filed.value;
}
const keyOf = (title: string) => keys[title] ?? "";

beforeAll(async () => {
  member = await newTestMember("peeking");
  stranger = await newTestMember("elsewhere");
  const { id: storyId } = await file(member, "Payment page reloads twice on phones");
  await file(member, "Payment page reloads twice on slow phones");
  await file(member, "Payment page reloads on phones, a duplicate");
  await file(member, "Invoices arrive late");
  await file(stranger, "Payment page reloads twice on phones elsewhere");
  const move = moveSchema.parse({ to: "duplicate", duplicateOf: keyOf("Invoices arrive late") });
  await moveStory(member, { key: keyOf("Payment page reloads on phones, a duplicate"), ...move }, now);

  const { teamId } = member;
  const evidence = { storyId, teamId, takenOn: now, confidence: "measured", addedBy: "Ada" };
  await db.storyEvidence.createMany({
    data: [
      { ...evidence, kind: "screenshot", title: "Blank page" },
      { ...evidence, kind: "screenshot", title: "Removed", removedAt: now },
      { ...evidence, kind: "link", title: "Dashboard", url: "https://panels.example" },
    ],
  });
  for (const [number, note] of ["first", "second", "third", "fourth"].entries())
    await db.heardFrom.create({
      data: {
        storyId,
        teamId,
        customerId: `c${number}`,
        note,
        addedBy: "Desk",
        createdAt: new Date(now.getTime() + number * 1000),
      },
    });
});

test("a peek tells what triage asks: evidence, who was heard, who follows, and what looks alike", async () => {
  const peek = await findPeek(member, keyOf("Payment page reloads twice on phones"));
  expect(peek).toMatchObject({ followers: 1, heardFrom: 4, state: "inbox", teamSlug: member.teamSlug });
  expect(peek?.evidence.toSorted((a, b) => a.kind.localeCompare(b.kind))).toEqual([
    { kind: "link", count: 1 },
    { kind: "screenshot", count: 1 },
  ]);
  expect(peek?.pictures).toMatchObject([{ title: "Blank page", kind: "screenshot" }]);
  expect(peek?.heard.map(({ note }) => note)).toEqual(["fourth", "third", "second"]);
  expect(peek?.alike.map(({ title }) => title)).toEqual(["Payment page reloads twice on slow phones"]);
});

test("another team finds nothing to peek at, and nothing to merge into", async () => {
  const key = keyOf("Payment page reloads twice on phones");
  expect(await findPeek(stranger, key)).toBeNull();
  expect(await findPickable(stranger, { of: key, typed: "" }, now)).toEqual([]);
  expect(await findPickable(stranger, { of: key, typed: "Invoices" }, now)).toEqual([]);
});

test("a story can be merged into others that are no duplicates: those that look alike, or those with the words or the key", async () => {
  const of = keyOf("Payment page reloads twice on phones");
  const found = async (typed: string) => (await findPickable(member, { of, typed }, now)).map(({ title }) => title);
  expect(await found("")).toEqual(["Payment page reloads twice on slow phones"]);
  expect(await found("payment reloads")).toEqual(["Payment page reloads twice on slow phones"]);
  expect(await found(keyOf("Invoices arrive late").toLowerCase())).toEqual(["Invoices arrive late"]);
  expect(await found("nothing like it")).toEqual([]);
  expect(await findPickable(member, { of: "NONE-1", typed: "" }, now)).toEqual([]);
});
