import { expect, test } from "vitest";
import type { Member, Person } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { noticesAskedSchema } from "./notice-schema.ts";
import {
  countUnread,
  listNotices,
  listSwitchedOff,
  readNotices,
  readNoticesAt,
  switchNotices,
} from "./notice-store.ts";
import { noticesSentence } from "./notices-sentence.ts";
import { recordNotices } from "./record-notices-store.ts";

const now = new Date("2026-11-21T10:00:00Z");
const all = noticesAskedSchema.parse({ show: "all" });
const unread = noticesAskedSchema.parse({});

function personOf({ userId, name }: Member): Person {
  return { kind: "person", userId, name, sessionId: "", email: "", isAdmin: false, address: "" } as Person;
}

function tell(member: Member, to: string[], more: { except?: string; text?: string } = {}) {
  const { except = null, text = "Ada gave you CHK-1" } = more;
  const href = `/teams/${member.teamSlug}/stories/CHK-1`;
  return db.$transaction((tx) =>
    recordNotices(tx, { to, except, kind: "assigned", teamId: member.teamId, text, href }),
  );
}

test("people hear once of what concerns them, and never of their own doings", async () => {
  const member = await newTestMember("told");
  const person = personOf(member);
  await tell(member, [member.userId, member.userId]);
  await tell(member, [member.userId], { except: member.userId });
  const { notices } = await listNotices(person, unread);
  expect(notices).toMatchObject([{ text: "Ada gave you CHK-1", team: "told", isRead: false }]);
  await readNotices(
    person,
    notices.map(({ id }) => id),
    now,
  );
  expect(await countUnread(person)).toBe(0);
  expect((await listNotices(person, unread)).notices).toEqual([]);
  expect((await listNotices(person, all)).notices).toMatchObject([{ isRead: true }]);
});

test("nobody reads or marks the notices of somebody else", async () => {
  const [member, other] = [await newTestMember("mine"), await newTestMember("yours")];
  await tell(member, [member.userId]);
  const { notices } = await listNotices(personOf(member), all);
  await readNotices(
    personOf(other),
    notices.map(({ id }) => id),
    now,
  );
  await readNotices(personOf(other), undefined, now);
  expect((await listNotices(personOf(other), all)).notices).toEqual([]);
  expect(await countUnread(personOf(member))).toBe(1);
});

test("a page that is opened reads what leads to it, and nothing of another page or another person", async () => {
  const [member, other] = [await newTestMember("opened"), await newTestMember("opened-not")];
  const tellOf = (to: Member, href: string) =>
    db.$transaction((tx) =>
      recordNotices(tx, { to: [to.userId], except: null, kind: "followed", teamId: to.teamId, text: href, href }),
    );
  const path = "/teams/opened/stories/OPE-1";
  for (const href of [path, `${path}#timebox`, `${path}0`]) await tellOf(member, href);
  await tellOf(other, path);
  await readNoticesAt(personOf(member), path, now);
  expect((await listNotices(personOf(member), unread)).notices.map(({ href }) => href)).toEqual([`${path}0`]);
  expect(await countUnread(personOf(other))).toBe(1);
});

test("people outside a private team are told nothing, and who left it sees its notices no longer", async () => {
  const [member, outsider] = [await newTestMember("closed-doors"), await newTestMember("outside")];
  await tell(member, [member.userId, outsider.userId]);
  expect(await countUnread(personOf(outsider))).toBe(0);
  await db.membership.deleteMany({ where: { teamId: member.teamId } });
  expect([await countUnread(personOf(member)), (await listNotices(personOf(member), all)).notices]).toEqual([0, []]);
});

test("a kind that is switched off is not recorded, and two switches at once both count", async () => {
  const member = await newTestMember("switches");
  const person = personOf(member);
  await Promise.all([switchNotices(person, "assigned", false), switchNotices(person, "mentioned", false)]);
  expect((await listSwitchedOff(person)).toSorted()).toEqual(["assigned", "mentioned"]);
  await tell(member, [member.userId]);
  expect(await countUnread(person)).toBe(0);
  await switchNotices(person, "assigned", true);
  await tell(member, [member.userId]);
  expect([await listSwitchedOff(person), await countUnread(person)]).toEqual([["mentioned"], 1]);
});

test("a long list comes in pages, each notice once", async () => {
  const member = await newTestMember("many-notices");
  for (let k = 0; k < 120; k++) await tell(member, [member.userId], { text: `n${k}` });
  const seen: string[] = [];
  for (let after: string | null = null, isFirst = true; isFirst || after !== null; isFirst = false) {
    const page = await listNotices(personOf(member), { after, show: "all" });
    seen.push(...page.notices.map(({ text }) => text));
    after = page.next;
  }
  expect(seen).toEqual(Array.from({ length: 120 }, (_, k) => `n${119 - k}`));
  expect(noticesSentence(await countUnread(personOf(member)))).toBe("99+ things wait for you.");
});
