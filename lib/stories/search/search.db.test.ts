import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { countByState } from "../listing/count-stories-store.ts";
import { listStories } from "../listing/list-stories-store.ts";
import { noFilter, type StoryFilter } from "../listing/story-filter.ts";
import { createStory } from "../story/create-story-store.ts";
import { newStorySchema } from "../story/new-story-schema.ts";
import { withFoundTexts } from "./found-texts-store.ts";
import { keepTextOf } from "./story-text-store.ts";

const now = new Date("2026-11-21T10:00:00Z");
let member: Member;
let stranger: Member;
let blank: string;

async function file(to: Member, fields: { title: string } & Record<string, unknown>): Promise<string> {
  const filed = await createStory(to, newStorySchema.parse(fields), now);
  if (!filed.ok) throw new Error("not filed");
  return filed.value.id;
}

beforeAll(async () => {
  member = await newTestMember("search-one");
  stranger = await newTestMember("search-two");
  blank = await file(member, {
    title: "Payment page is blank",
    customerImpact: "They tap “pay” twice.",
    why: "The pool is empty",
  });
  await file(member, { title: "Checkout waits for the pool", whom: "große Körbe, Ärger" });
  await file(member, { title: "Invoices arrive late", what: "POST /invoices/send takes 5.2 s at p95" });
  await file(stranger, { title: "Payment of others" });
  const text = { storyId: blank, teamId: member.teamId, kind: "note" as const, rowId: crypto.randomUUID() };
  await db.$transaction((tx) =>
    keepTextOf(tx, { ...text, text: "Support says: the terminal in Ulm shows a blank screen." }),
  );
});

async function found(q: string, more: Partial<StoryFilter> = {}): Promise<string[]> {
  const { rows } = await listStories(member, { ...noFilter, q, ...more }, { limit: 20, now });
  return rows.map(({ title }) => title);
}

describe("a search", () => {
  test.each([
    ["payment", ["Payment page is blank"]],
    ["pay", ["Payment page is blank"]],
    ["POOL", ["Checkout waits for the pool", "Payment page is blank"]],
    ["ulm pool", ["Payment page is blank"]],
    ["blank terminal", ["Payment page is blank"]],
    ["/invoices/send", ["Invoices arrive late"]],
    ["5.2", ["Invoices arrive late"]],
    ["GROSSE", []],
    ["körbe ärger", ["Checkout waits for the pool"]],
    ["Große", ["Checkout waits for the pool"]],
    ["payment invoices", []],
    ["sea-1", ["Payment page is blank"]],
    ["SEA-2", ["Checkout waits for the pool"]],
    ["sea-99", []],
  ])("for %o finds %o", async (q, titles) => {
    expect(await found(q)).toEqual(titles);
  });

  test.each([
    "'",
    '"',
    "a & | ! <-> :* ()",
    "\\",
    "%_",
    "🎉",
    "x".repeat(5_000),
    "-- ; drop table",
    "' or 1=1",
    "\u0000",
    "\ud800",
    "ﷺ".repeat(100),
  ])("for %o is no error", async (q) => {
    expect(Array.isArray(await found(q))).toBe(true);
  });

  test("obeys the rest of the filter, in any order", async () => {
    expect(await found("pool", { states: ["closed"] })).toEqual([]);
    expect(await found("pool", { sort: "oldest" })).toEqual(["Payment page is blank", "Checkout waits for the pool"]);
    expect(await countByState(member, { ...noFilter, q: "pool" }, now)).toMatchObject({ inbox: 2 });
  });

  test("reads the best first, page by page", async () => {
    const filter = { ...noFilter, q: "pool" };
    const first = await listStories(member, filter, { limit: 1, now });
    const second = await listStories(member, filter, { limit: 1, cursor: first.nextCursor ?? "", now });
    expect([first, second].map(({ rows }) => rows[0]?.title)).toEqual([
      "Checkout waits for the pool",
      "Payment page is blank",
    ]);
    expect(second.nextCursor).toBeNull();
  });

  test("says where it was found, unless the title says so", async () => {
    const foundFor = async (q: string, of = member) => {
      const filter = { ...noFilter, q };
      const { rows } = await listStories(member, filter, { limit: 20, now });
      return (await withFoundTexts(of, filter, rows)).find(({ id }) => id === blank)?.found;
    };
    const inNote = await foundFor("ulm");
    expect(inNote).toMatchObject({ kind: "note" });
    expect(inNote?.parts.filter(({ isFound }) => isFound)).toMatchObject([{ text: "Ulm", isFound: true }]);
    expect(await foundFor("payment")).toBeUndefined();
    expect(await foundFor("ulm", stranger)).toBeUndefined();
  });

  test("finds the text that says so among many, and looks through the texts of the first rows alone", async () => {
    const id = await file(member, { title: "Has many notes" });
    const texts = ["The warehouse waits.", ...Array.from({ length: 30 }, (_, at) => `Seen ${at} times.`)];
    for (const text of texts)
      await db.$transaction((tx) =>
        keepTextOf(tx, { storyId: id, teamId: member.teamId, kind: "note", rowId: crypto.randomUUID(), text }),
      );
    const filter = { ...noFilter, q: "warehouse" };
    const { rows } = await listStories(member, filter, { limit: 20, now });
    expect((await withFoundTexts(member, filter, rows))[0]?.found).toMatchObject({ kind: "note" });
    const [row] = rows;
    const many = Array.from({ length: 400 }, () => row).filter((each) => each !== undefined);
    const found = await withFoundTexts(member, filter, many);
    expect(found).toHaveLength(400);
    expect(found.filter((each) => each.found)).toHaveLength(100);
  });
});

test("of words that are written at once none is lost", async () => {
  const id = await file(member, { title: "Written by many" });
  const words = ["alpha", "bravo", "charlie", "delta", "echo", "foxtrot"];
  const noted = words.map((text) =>
    db.$transaction((tx) =>
      keepTextOf(tx, { storyId: id, teamId: member.teamId, kind: "note", rowId: crypto.randomUUID(), text }),
    ),
  );
  await Promise.all(noted);
  expect(await found(words.join(" "))).toEqual(["Written by many"]);
});

test("a text that is taken out is found no more", async () => {
  const id = await file(member, { title: "Has a note" });
  const text = { storyId: id, teamId: member.teamId, kind: "lesson" as const, rowId: crypto.randomUUID() };
  await db.$transaction((tx) => keepTextOf(tx, { ...text, text: "zanzibar" }));
  expect(await found("zanzibar")).toEqual(["Has a note"]);
  await db.$transaction((tx) => keepTextOf(tx, { ...text, text: "" }));
  expect(await found("zanzibar")).toEqual([]);
});

test("a word that thousands of stories hold finds them in the order of the list, the rare ones among them too", async () => {
  const crowd = await newTestMember("search-crowd");
  await db.storySettings.create({ data: { teamId: crowd.teamId, prefix: "CRD" } });
  await db.$executeRaw`
    insert into "Story" (id, "teamId", number, title, state, "createdAt", "updatedAt")
    select gen_random_uuid(), ${crowd.teamId}::uuid, n, 'Story ' || n, 'closed', ${now}::timestamptz - n * interval '1 minute', ${now}
    from generate_series(1, 6500) n`;
  await db.$executeRaw`
    insert into "StoryText" ("storyId", "teamId", kind, "rowId", text)
    select id, "teamId", 'words', id, case when number % 2 = 0 then 'common' when number > 3000 then 'common old' else 'other' end
    from "Story" where "teamId" = ${crowd.teamId}::uuid`;
  const keys = async (q: string, cursor?: string) => {
    const page = await listStories(crowd, { ...noFilter, q }, { limit: 3, cursor, now });
    return { keys: page.rows.map(({ key }) => key), cursor: page.nextCursor ?? undefined, order: page.order };
  };
  const first = await keys("common");
  expect(first).toMatchObject({ keys: ["CRD-2", "CRD-4", "CRD-6"], order: "newest" });
  expect(await keys("common", first.cursor)).toMatchObject({ keys: ["CRD-8", "CRD-10", "CRD-12"] });
  expect(await countByState(crowd, { ...noFilter, q: "common" }, now)).toMatchObject({ closed: 5_000 });
  await db.$executeRaw`update "StoryText" set text = 'common' where "teamId" = ${crowd.teamId}::uuid and text = 'other'`;
  await db.$executeRaw`update "StoryText" set text = text || ' seldom' where "teamId" = ${crowd.teamId}::uuid
    and "storyId" in (select id from "Story" where number > 3400)`;
  expect(await keys("seldom common")).toMatchObject({ keys: ["CRD-3401", "CRD-3402", "CRD-3403"], order: "newest" });
});

test("a story takes as many words as people write, in letters of any size", async () => {
  const id = await file(member, { title: "Words of many letters" });
  const letter = (place: number) => String.fromCodePoint(0x4e00 + (place % 20_000));
  const words = Array.from({ length: 90_000 }, (_, at) => letter(at) + letter(Math.floor(at / 4)) + letter(at * 7));
  const text = { storyId: id, teamId: member.teamId, kind: "note" as const, rowId: crypto.randomUUID() };
  await db.$transaction((tx) => keepTextOf(tx, { ...text, text: words.join(" ") }));
  expect(await db.storyText.count({ where: { storyId: id, kind: "words" } })).toBe(1);
});
