import { expect, test } from "vitest";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { listDecisions } from "../decisions/decision-store.ts";
import { createStory } from "../story/create-story-store.ts";
import { newStorySchema } from "../story/new-story-schema.ts";
import { askedNextSchema, chooseNextSchema } from "./what-next-schema.ts";
import { chooseNext, findWhatNext } from "./what-next-store.ts";

const now = new Date("2026-11-21T10:00:00Z");
const asked = askedNextSchema.parse({});

async function aSizedStory(
  member: Parameters<typeof createStory>[0],
  title: string,
  customers: number,
  effort: number,
) {
  const point = (value: number) => ({ low: value, likely: value, high: value });
  const input = newStorySchema.parse({ title, customers: point(customers), effort: point(effort) });
  const filed = await createStory(member, input, now);
  if (!filed.ok) throw new Error("not filed");
  await db.story.update({ where: { id: filed.value.id }, data: { state: "sized" } });
  return filed.value.key;
}

test("what is proposed is the team's own, and the choice is kept with the numbers of its moment", async () => {
  const member = await newTestMember("choosing");
  const many = await aSizedStory(member, "Many", 900, 40);
  const quick = await aSizedStory(member, "Quick", 100, 4);
  await aSizedStory(member, "Beaten", 50, 50);
  const stranger = await newTestMember("choosing-not");
  expect((await findWhatNext(stranger, asked, now)).proposals).toEqual([]);
  const answer = await findWhatNext(member, asked, now);
  expect(answer.proposals.map(({ candidate }) => candidate.key).toSorted()).toEqual([many, quick].toSorted());
  expect(answer.beaten).toBe(1);

  const choice = chooseNextSchema.parse({ key: quick, reason: "It is quick.", asked });
  expect(await chooseNext(stranger, choice, now)).toMatchObject({ ok: false });
  expect(await chooseNext(member, choice, now)).toEqual({ ok: true, value: undefined });
  await db.story.updateMany({ where: { teamId: member.teamId, title: "Quick" }, data: { customersHigh: 5_000 } });
  const { entries } = await listDecisions(member, null);
  expect(entries).toMatchObject([
    {
      kind: "next",
      chosen: `${quick} Quick`,
      reason: "It is quick.",
      alternatives: [{ key: many, title: "Many" }],
      inputs: { inputs: { customers: { high: 100 } }, beaten: 1 },
      story: { key: quick },
    },
  ]);
  expect((await listDecisions(stranger, null)).entries).toEqual([]);
});

test("only stories of the services that are asked for are compared", async () => {
  const member = await newTestMember("choosing-service");
  const cart = await db.service.create({ data: { teamId: member.teamId, name: "Cart", slug: "cart" } });
  const inCart = await aSizedStory(member, "In the cart", 50, 50);
  await aSizedStory(member, "Better, and elsewhere", 900, 4);
  await db.story.updateMany({ where: { title: "In the cart" }, data: { serviceId: cart.id } });
  const answer = await findWhatNext(member, askedNextSchema.parse({ services: "cart", people: "2" }), now);
  expect(answer.proposals.map(({ candidate }) => candidate.key)).toEqual([inCart]);
  expect(answer.beaten).toBe(0);
});

test("a story that is not proposed cannot be chosen", async () => {
  const member = await newTestMember("choosing-beaten");
  await aSizedStory(member, "Many", 900, 4);
  const beaten = await aSizedStory(member, "Beaten", 50, 50);
  const choice = chooseNextSchema.parse({ key: beaten, reason: "I like it.", asked });
  expect(await chooseNext(member, choice, now)).toMatchObject({ ok: false });
});

test("a question that makes no sense is asked as usual", () => {
  expect(
    askedNextSchema.parse({ hours: "-3", people: "many", weeks: "1e9", axes: ["luck"], services: "cart" }),
  ).toEqual({
    hours: 20,
    people: 1,
    weeks: 2,
    axes: ["customers", "effort"],
    services: ["cart"],
  });
});

test("what is no service's short name is asked for by nobody", () => {
  expect(askedNextSchema.parse({ services: ["cart", "\0", "Cart!"] }).services).toEqual(["cart"]);
});
