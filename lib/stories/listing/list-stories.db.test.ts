import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { keepStoryText } from "../search/story-text-store.ts";
import { countByState, countInbox } from "./count-stories-store.ts";
import { listKeysOf, listStories } from "./list-stories-store.ts";
import { noFilter, type StoryFilter, type StorySort, storySorts } from "./story-filter.ts";

const now = new Date("2026-11-21T10:00:00Z");
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

let member: Member;
let stranger: Member;

type Made = Partial<Prisma.StoryUncheckedCreateInput>;

async function make(to: Member, number: number, data: Made): Promise<string> {
  const { id } = await db.story.create({
    data: { title: `Story ${number}`, createdAt: hoursAgo(number), ...data, teamId: to.teamId, number },
    select: { id: true },
  });
  await db.$transaction((tx) => keepStoryText(tx, id));
  return id;
}

beforeAll(async () => {
  member = await newTestMember("listing-one");
  stranger = await newTestMember("listing-two");
  await db.storySettings.create({ data: { teamId: member.teamId, prefix: "LST" } });
  await db.storySettings.create({ data: { teamId: stranger.teamId, prefix: "STR" } });
  const cart = await db.service.create({ data: { teamId: member.teamId, slug: "cart", name: "Cart" } });
  await make(member, 1, {
    serviceId: cart.id,
    customersLow: 1,
    customersLikely: 40,
    customersHigh: 90,
    ownerId: member.userId,
  });
  await make(member, 2, { state: "framed", customersLikely: 900, effortLikely: 8, deadline: new Date("2026-11-25") });
  await make(member, 3, { state: "closed", outcome: "unproven", deadline: new Date("2026-11-23"), effortLikely: 2 });
  await make(member, 4, { state: "closed", outcome: "improved", customersLikely: 40, regressedAt: now });
  await make(member, 5, { state: "investigating", needsDecision: true, approvedByName: "Eve" });
  await make(member, 6, { kind: "incident", reporterId: member.userId, reporterName: member.name });
  await make(stranger, 1, { title: "Not theirs" });
});

async function found(filter: Partial<StoryFilter>, of = member): Promise<number[]> {
  const { rows } = await listStories(of, { ...noFilter, ...filter }, { limit: 50, now });
  return rows.map(({ key }) => Number(key.split("-")[1]));
}

describe("a list of stories", () => {
  test.each<[string, Partial<StoryFilter>, number[]]>([
    ["everything, the newest first", {}, [1, 2, 3, 4, 5, 6]],
    ["one state", { states: ["closed"] }, [3, 4]],
    ["several states", { states: ["closed", "framed"] }, [2, 3, 4]],
    ["what needs a decision", { needsDecision: true }, [5]],
    ["a service", { service: "cart" }, [1]],
    ["a service that is not there", { service: "basket" }, []],
    ["no service", { service: "-" }, [2, 3, 4, 5, 6]],
    ["mine", { owner: "me" }, [1]],
    ["nobody's", { owner: "-", states: ["inbox"] }, [6]],
    ["reported by me", { reporter: "me" }, [6]],
    ["incidents", { kind: "incident" }, [6]],
    ["an outcome", { outcomes: ["improved", "worse"] }, [4]],
    ["regressed", { regressed: true }, [4]],
    ["unproven", { unproven: true }, [3, 5]],
    ["something unknown", { unknowns: true, states: ["framed", "closed"] }, [3, 4]],
    ["many customers", { customersAtLeast: 40 }, [1, 2, 4]],
    ["an early deadline", { deadlineBefore: "2026-11-24" }, [3]],
    ["a deadline within days", { deadlineBefore: "7d" }, [2, 3]],
    ["since a day", { createdSince: "2026-11-22" }, []],
    ["of the last days", { createdSince: "1d" }, [1, 2, 3, 4, 5, 6]],
    ["followed, by somebody who follows none", { followed: true }, []],
  ])("has %s", async (_what, filter, numbers) => {
    expect(await found(filter)).toEqual(numbers);
  });

  test.each<[StorySort, number[]]>([
    ["newest", [1, 2, 3, 4, 5, 6]],
    ["oldest", [6, 5, 4, 3, 2, 1]],
    ["customers", [2, 4, 1, 6, 5, 3]],
    ["deadline", [3, 2, 1, 4, 5, 6]],
    ["effort", [3, 2, 1, 4, 5, 6]],
  ])("is ordered by %s, what is unknown at its end", async (sort, numbers) => {
    expect(await found({ sort })).toEqual(numbers);
  });

  test.each(storySorts)("read page by page by %s it holds each story once, in the same order", async (sort) => {
    const whole = await found({ sort });
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listStories(member, { ...noFilter, sort }, { cursor, limit: 1, now });
      paged.push(...page.rows.map(({ key }) => key));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined && paged.length < 20);
    expect(paged).toEqual(whole.map((number) => `LST-${number}`));
  });

  test("begins anew with a cursor that means nothing", async () => {
    for (const cursor of ["", "customers_480", "oldest_x_y", "newest__0198a3c1-0000-7000-8000-000000000001"]) {
      const { rows } = await listStories(member, { ...noFilter, sort: "newest" }, { cursor, limit: 1, now });
      expect(rows).toMatchObject([
        { key: "LST-1", teamSlug: "listing-one", customers: { low: 1, likely: 40, high: 90 } },
      ]);
    }
  });

  test("gives the keys of all that it holds", async () => {
    expect(await listKeysOf(member, { ...noFilter, states: ["closed"] }, now)).toEqual({
      keys: ["LST-3", "LST-4"],
      hasMore: false,
    });
  });

  test("counts what each tab holds, also under a filter", async () => {
    expect(await countByState(member)).toMatchObject({ inbox: 2, framed: 1, closed: 2, fixing: 0, needsDecision: 1 });
    expect(await countByState(member, { ...noFilter, customersAtLeast: 1 }, now)).toMatchObject({
      inbox: 1,
      closed: 1,
    });
    expect(await countInbox(member)).toBe(2);
  });
});

describe("stories of other teams", () => {
  test("are in no list", async () => {
    expect(await found({}, stranger)).toEqual([1]);
    expect(await found({ owner: member.userId }, stranger)).toEqual([]);
    expect(await countByState(stranger)).toMatchObject({ inbox: 1, closed: 0 });
  });

  test("are in the list of the team that is responsible for them, where the person may read them", async () => {
    const responsible = "listing-one";
    const id = await make(stranger, 7, { responsibleTeamId: member.teamId });
    const ours = () => listStories(member, { ...noFilter, responsible }, { limit: 9, now });
    expect((await ours()).rows).toEqual([]);
    await db.team.update({ where: { id: stranger.teamId }, data: { visibility: "open" } });
    expect((await ours()).rows).toMatchObject([
      { id, key: "STR-7", teamSlug: "listing-two", responsibleTeamId: member.teamId },
    ]);
    expect(await found({})).toHaveLength(6);
    await db.team.update({ where: { id: stranger.teamId }, data: { visibility: "private" } });
  });
});
